import { keptRecent, recentCalls } from 'c/callEngine';
import { Ada, acme, fred } from './support/agent';
import { left } from './support/journal';

/** A call of each kind: talked to Fred, missed from a stranger. */
const calls = (): Ada =>
    new Ada()
        .rings({ name: 'F BLOGGS' })
        .isFound(fred)
        .established()
        .does({ do: 'note', callKey: new Ada().key(), text: 'wants to leave' })
        .cleared()
        .saves()
        .presses('save');

/** The page is loaded again with what the browser kept. */
function reloads(
    recent: readonly object[],
    { now, entries = [] }: { now: number; entries?: ReturnType<typeof left> }
): Ada {
    const ada = new Ada();
    ada.now = now;
    return ada.send({
        type: 'journal',
        at: now,
        event: { event: 'JournalRead', at: now, entries, aliveAt: now, recent }
    });
}

describe('recent calls that survive a reload', () => {
    it('are listed again, and by the name that came with the call', () => {
        const before = calls();
        const after = reloads(keptRecent(before.state), { now: before.now });
        expect(recentCalls(after.state)).toMatchObject([
            { name: 'F BLOGGS', number: '07814256404', outcome: 'Answered', noRecord: false, unsaved: false }
        ]);
    });

    it('S6: are kept without anything that Salesforce knows: no name of a record, no Task, no notes', () => {
        const kept = JSON.stringify(keptRecent(calls().state));
        for (const secret of [fred.name ?? '', fred.id, '00T000000000001AAA', 'wants to leave'])
            expect(kept).not.toContain(secret);
    });

    it('S6: are not shown to another user', () => {
        const before = calls();
        const theirs = keptRecent(before.state).map((line) => ({ ...line, key: line.key.replace('001AAA', '002AAA') }));
        expect(recentCalls(reloads(theirs, { now: before.now }).state)).toEqual([]);
    });

    it.each([
        ['older than eight days', { at: 0 }],
        ['of no time', { at: 'yesterday' }],
        ['far in the future', { at: 1e300 }],
        ['without an outcome', { outcome: 7 }],
        ['with a number that is none', { number: {} }]
    ])('a line that is %s is left out', (_, change) => {
        const before = calls();
        const kept = keptRecent(before.state).map((line) => ({ ...line, ...change }));
        expect(recentCalls(reloads(kept, { now: before.now }).state)).toEqual([]);
    });

    it('do not affect current calls: the same call may appear again', () => {
        const before = calls();
        const after = reloads(keptRecent(before.state), { now: before.now + 5000 });
        after.rings();
        expect(after.call().state).toBe('ringing');
        after.cleared('callCancelled').saves();
        expect(recentCalls(after.state).map(({ outcome }) => outcome)).toEqual(['Missed']);
    });

    it('R5: an unsaved call is still listed as unsaved, as the journal has it', () => {
        const before = new Ada().takesCall().saves({ ok: false, retry: true, errors: [] });
        const after = reloads(keptRecent(before.state), { now: before.now, entries: left(before) });
        after.saves({ ok: false, retry: true, errors: [] });
        expect(recentCalls(after.state)).toMatchObject([{ unsaved: true }]);
    });

    it('are not more than fifty, whatever was kept', () => {
        const before = calls();
        const [line] = keptRecent(before.state);
        const many = Array.from({ length: 80 }, (_, index) => ({ ...line, key: `${line.key}${index}` }));
        expect(recentCalls(reloads(many, { now: before.now }).state)).toHaveLength(50);
    });
});

describe('what is behind a line, for a call that comes back (R4)', () => {
    it('is sent to the other tabs with each change: of other records that were found, only which they are', () => {
        const ada = new Ada().rings().isFound(fred, acme).cleared('callCancelled').saves();
        const [{ call }] = ada.state.recent;
        expect(call).toMatchObject({ taskId: '00T000000000001AAA', record: { state: 'saved' } });
        expect(call!.lookup).toMatchObject({ matches: [fred, acme].map(({ id }) => ({ record: { id, name: null } })) });
    });
});

describe('which of them belong to no record (A6)', () => {
    it('several match and nobody chose, or nobody was found', () => {
        const several = new Ada().rings().isFound(fred, acme).cleared('callCancelled');
        const nobody = new Ada().rings().isFound().cleared('callCancelled');
        expect([several, nobody].map(({ state }) => state.recent[0].noRecord)).toEqual([true, true]);
    });

    it('A1: an internal call needs none', () => {
        const ada = new Ada().rings({ from: '1002' }).cleared('callCancelled');
        expect(ada.state.recent[0].noRecord).toBe(false);
    });
});
