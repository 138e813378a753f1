// R4, R5: one call, one record, whatever happens: a thousand generated scenarios with the real engine, journal, and tabs.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { bundleSimulation } from '../../scripts/simulate/bundle.mjs';
import { loadSimulation } from '../../scripts/simulate/load.mjs';
import { runSeeds } from '../../scripts/simulate/workers.mjs';

const SEEDS = 1_000;
const DESK_SEEDS = 300;
const CENTER_SEEDS = 150;

/** Seeds that found a fault in the past, and which. They must not find one again. */
const ONCE_FOUND = {
    // a browser that had not answered reported "Missed" before the one that had answered, and took precedence
    'a call that two browsers saw, answered in one': 920,
    // the store answered after the tab had lost the leadership: the tab assumed that it still led, and its saves waited forever
    'a lead that was lost while the journal was being opened': 10391,
    // the last message of a mirror was lost, and no other followed
    'a mirror whose last part was lost': 223,
    // a part of a mirror did not fit, the request for all of it was lost, and the tab assumed that it was up to date
    'a mirror whose repair was lost': 72899,
    // two leaders had sent the same number of mirrors, so a tab without any of the second one's assumed that it was up to date
    'two leaders that count their mirrors alike': 3881,
    // the journal was in memory, its tab was replaced because it seemed frozen, and no other tab had the call
    'a journal in memory whose tab is replaced': 13453,
    // storage failed, worked again, and still had entries that had been saved in the meantime
    'storage that fails for a while': 8,
    // the journal could not be opened for a moment, and that was not tried again as long as the tab led
    'a journal that cannot be opened at first': 83643,
    // a call was found in storage as ringing, after the phone had already reported its end
    'a call that is over when the journal can be read at last': 3757,
    // a tab got a late message about an earlier user: it kept the phone from the tab of the current user without using it
    'a leader that takes its user for gone': 93064,
    // a tab whose user had left read the journal and, without a phone, assumed that the calls in it were over
    'a tab that comes to lead while another user works': 8157,
    // a choice in one tab was repeated after a later one in another tab
    'a message between tabs that comes twice': 34224,
    // the page of a pop was reported after the tab was unfrozen, and counted as an interaction of the call that was selected by then
    'a tab that is frozen while it pops a record': 54673,
    // the agent's choice was in a journal that the next tab could not read at first, and was considered older than the tab's state
    'a choice in a journal that cannot be read at first': 50387,
    // the same, with a call that was over and removed before the journal could be read
    'a call that is over before the journal can be read': 44570,
    // a tab that had been frozen handed over the call after it was recorded, and its record could no longer be changed
    'a call that is handed over when its record is saved': 146584,
    // the message that a user had returned was lost, which does not happen in a browser: the next leader assumed that the user had left
    'a user who comes back while messages are lost': 68019,
    // the link was lost during a dial: the call was found in the next snapshot and got the page that was open by then
    'a call that is dialed as the link is lost': 74129,
    // the same for a call that was finished in the meantime: it rang again, and its record lost the choice and the end
    'a call that is handed over when it is finished': 53701,
    // a form that the agent had opened by hand was reported after the answer to the pop of another, and took its place
    'a form that is opened just before that of a call': 91904,
    // a saved record's page was reported, and its tab was frozen for 21 s before it could pass that on: the record seemed to be too old
    'a tab that is frozen when a form has been saved': 95582
};

describe('one call, one record', () => {
    let bundle;
    let simulation;
    before(async () => {
        bundle = await bundleSimulation();
        simulation = await loadSimulation(bundle);
    });

    it(`seeds 1 to ${SEEDS}: nothing lost, doubled, mixed, overwritten, stuck, or left behind`, async (t) => {
        const { failing, faults, calls, tasks } = await runSeeds({ bundle, from: 1, seeds: SEEDS });
        t.diagnostic(`${calls} calls, ${tasks} Tasks, faults: ${JSON.stringify(faults)}`);
        assert.deepEqual(failing, [], 'replay one with: npm run simulate -- --seed <seed>');
        for (const fault of simulation.FAULTS)
            assert.ok(faults[fault] > 20, `${fault} happened ${faults[fault]} times`);
    });

    it(`seeds 1 to ${DESK_SEEDS} with desk phones: the same, whatever happens to their servers`, async (t) => {
        const { failing, faults, calls, tasks } = await runSeeds({ bundle, from: 1, seeds: DESK_SEEDS, kind: 'desk' });
        t.diagnostic(`${calls} calls, ${tasks} Tasks, faults: ${JSON.stringify(faults)}`);
        assert.deepEqual(failing, [], 'replay one with: npm run simulate -- --desk --seed <seed>');
        for (const fault of simulation.DESK_FAULTS) assert.ok(faults[fault] > 0, `${fault} never happened`);
    });

    it(`seeds 1 to ${CENTER_SEEDS} with a contact center: the same, and every wrap-up is completed there`, async (t) => {
        const options = { bundle, from: 1, seeds: CENTER_SEEDS, kind: 'center' };
        const { failing, faults, calls, tasks } = await runSeeds(options);
        t.diagnostic(`${calls} calls, ${tasks} Tasks, faults: ${JSON.stringify(faults)}`);
        assert.deepEqual(failing, [], 'replay one with: npm run simulate -- --center --seed <seed>');
        for (const fault of simulation.CENTER_FAULTS) assert.ok(faults[fault] > 0, `${fault} never happened`);
    });

    it('seed 658 with desk phones: a panel takes the place of another, and the server forgot the device', async () => {
        assert.deepEqual((await simulation.run(658, null, 'desk')).found, []);
    });

    for (const [what, seed] of Object.entries(ONCE_FOUND)) {
        it(`seed ${seed}: ${what}`, async () => {
            assert.deepEqual((await simulation.run(seed)).found, []);
        });
    }

    it('seed 166: calls are joined, and the tab that leads is killed', async () => {
        const { found, trace } = await simulation.run(166);
        assert.deepEqual(found, []);
        assert.ok(trace.some((line) => line.includes(' joins ')));
    });

    it('the same seed generates the same scenario', async () => {
        const [one, other] = [await simulation.run(77), await simulation.run(77)];
        assert.deepEqual(one, other);
        assert.notDeepEqual(one.trace, (await simulation.run(78)).trace);
    });

    for (const [taken, damage] of [
        ['write-before', /lost|untrue/],
        ['lock', /two phones/],
        ['call-key', /doubled/],
        ['retry', /stuck/],
        ['users', /mixed/],
        ['form', /mixed/]
    ]) {
        it(`without the ${taken}, the damage is found`, async () => {
            const { failing } = await runSeeds({ bundle, from: 1, seeds: SEEDS, broken: taken, enough: 3 });
            const kinds = failing.flatMap(({ found }) => found.map((fault) => fault.split(':')[0]));
            assert.match(kinds.join(), damage);
        });
    }
});
