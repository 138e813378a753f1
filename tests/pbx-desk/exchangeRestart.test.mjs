// A switch whose Asterisk is restarted in mid-call: what it reports, and what it does afterwards.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { labAvailable } from '../pbx/lab/lab.mjs';
import { AsteriskAtTest } from '../pbx/support/asteriskAtTest.mjs';
import { importForNode } from '../support/importForNode.mjs';

const { ok, reason } = await labAvailable();
const { event, execute, monitored } = await importForNode('tests/conformance/switch/behaviors/steps.ts');

describe('an exchange that is restarted', { skip: ok ? false : reason }, () => {
    let exchange;
    before(async () => {
        exchange = await AsteriskAtTest.start();
    });
    after(() => exchange?.stop());

    it('the link is down; afterwards, its state comes before the link, without the call, and calls can be made (S4)', async () => {
        const at = exchange.create();
        await monitored(at);
        const before = await at.ring('customer');
        await at.handset('answer');
        await event(at, before, 'Established');

        await exchange.kill();
        const { log } = at;
        await at.until(() => log.all.at(-1).up === false, 'the loss of the link');
        const down = log.all.findIndex(({ up }) => up === false);
        await assert.rejects(execute(at, { command: 'hold', connection: before }), { reason: 'notConnected' });
        await assert.rejects(at.sut.monitor(at.device), { reason: 'notConnected' });

        await exchange.boot();
        await at.until(() => log.all.slice(down).some(({ up }) => up), 'the link to be back');
        const since = log.all.slice(down).filter(({ up }) => up !== false);
        const [first, snapshot, link] = since.map(({ report, up }) => report?.event ?? { up });
        assert.match(first.event, /^(InService|OutOfService)$/);
        assert.deepEqual([snapshot.event, snapshot.calls, link], ['Snapshot', [], { up: true }]);
        assert.ok(!log.names(before).includes('ConnectionCleared'), 'nobody knows how the call ended');

        const service = () => log.of(at.device).findLast(({ event: one }) => /Service$/.test(one.event));
        await at.until(() => service().event.event === 'InService', 'the handset to be in service');
        const next = await at.ring('customer');
        assert.notEqual(next.callId, before.callId);
        await execute(at, { command: 'answer', connection: next });
        await event(at, next, 'Established');
        await execute(at, { command: 'clear', connection: next });
        await event(at, next, 'ConnectionCleared');
        assert.deepEqual(log.calls(at.device), []);
        await exchange.tidyUp();
    });
});
