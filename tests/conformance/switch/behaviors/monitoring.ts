import assert from 'node:assert/strict';
import type { SwitchBehavior } from '../switchAtTest';
import { callOf, event, execute, monitored, talking } from './steps';

export const monitoring: readonly SwitchBehavior[] = [
    {
        title: 'before start and after stop: nothing is monitored or executed, with notConnected, and nothing is reported',
        expectOf: async (at) => {
            const isRefused = (thrown: { reason?: string }): boolean => thrown.reason === 'notConnected';
            await assert.rejects(at.sut.monitor(at.device), isRefused);
            await monitored(at);
            const connection = await at.ring('customer');
            await at.sut.stop();
            const { length } = at.log.all;
            await at.farEnd(connection, 'hangUp');
            await assert.rejects(execute(at, { command: 'answer', connection }), isRefused);
            assert.equal(at.log.all.length, length);
        }
    },
    {
        title: 'monitor: resolves with InService and a Snapshot, and is rejected with deviceUnknown for no device',
        expectOf: async (at) => {
            await at.start();
            const reports = await at.sut.monitor(at.device);
            assert.deepEqual(
                reports.map(({ event: one }) => one.event),
                ['InService', 'Snapshot']
            );
            assert.deepEqual(at.log.all, [{ up: true }]);
            await assert.rejects(at.sut.monitor('9999'), (thrown: { reason?: string }) => thrown.reason === 'rejected');
        }
    },
    {
        title: 'monitor during a call: the Snapshot has it, with its times and its correlator',
        expectOf: async (at) => {
            await monitored(at);
            const connection = await talking(at);
            at.sut.unmonitor(at.device);
            const [, snapshot] = await at.sut.monitor(at.device);
            const { event: seen } = snapshot ?? assert.fail();
            assert.ok(seen.event === 'Snapshot');
            const [call] = seen.calls;
            assert.deepEqual(call?.connection, connection);
            assert.equal(call.state, 'connected');
            assert.equal(call.correlatorData, 'panel-1');
            assert.ok(call.answeredAt !== undefined && call.answeredAt >= call.startedAt);
        }
    },
    {
        title: 'unmonitor: nothing more is reported',
        expectOf: async (at) => {
            await monitored(at);
            const connection = await at.ring('customer');
            at.sut.unmonitor(at.device);
            const { length } = at.log.all;
            await at.farEnd(connection, 'hangUp');
            const isOver = async (): Promise<boolean> => {
                const [, snapshot] = await at.sut.monitor(at.device);
                at.sut.unmonitor(at.device);
                return snapshot?.event.event === 'Snapshot' && snapshot.event.calls.length === 0;
            };
            await at.until(isOver, 'the end of the call');
            assert.equal(at.log.all.length, length);
        }
    },
    {
        title: 'a handset that is gone: OutOfService, and InService when it is back',
        expectOf: async (at) => {
            await monitored(at);
            const has = (name: string): boolean => at.log.of(at.device).at(-1)?.event.event === name;
            await at.plug(false);
            await at.until(() => has('OutOfService'), 'OutOfService');
            await at.plug(true);
            await at.until(() => has('InService'), 'InService');
        }
    },
    {
        title: 'link lost and back: the state of each device comes before the link is up, and calls keep what was known of them',
        expectOf: async (at) => {
            await monitored(at);
            const connection = await talking(at);
            await at.handset('hold');
            await event(at, connection, 'Held');
            const before = callOf(at, connection);
            const { length } = at.log.all;
            await at.loseLink();
            await at.until(() => at.log.all.length > length, 'the loss of the link');
            await assert.rejects(execute(at, { command: 'clear', connection }), { reason: 'notConnected' });
            await at.regainLink();
            const kinds = at.log.all.slice(length).map((one) => ('report' in one ? one.report.event.event : one.up));
            assert.deepEqual(kinds, [false, 'InService', 'Snapshot', true]);
            assert.deepEqual(callOf(at, connection), before);
            await at.handset('resume');
            await event(at, connection, 'Retrieved');
        }
    },
    {
        title: 'link lost: calls that end or begin meanwhile are not, or are, in the Snapshot afterwards',
        expectOf: async (at) => {
            await monitored(at);
            const over = await talking(at);
            await at.loseLink();
            await at.handset('hangUp');
            await at.regainLink();
            assert.deepEqual(at.log.calls(at.device), []);
            assert.equal(at.log.names(over).includes('ConnectionCleared'), false);
        }
    },
    {
        title: 'another server that watches the exchange: the same ids and correlators, before and after it takes over',
        expectOf: async (at) => {
            const other = await at.another();
            await monitored(at);
            const connection = await talking(at);
            await execute(at, { command: 'hold', connection });
            await event(at, connection, 'Held');
            const [, snapshot] = await other.sut.monitor(at.device);
            const { event: seen } = snapshot ?? assert.fail();
            assert.ok(seen.event === 'Snapshot');
            assert.deepEqual(
                seen.calls.map(({ connection: one, correlatorData, state }) => [one, correlatorData, state]),
                [[connection, 'panel-1', 'hold']]
            );
            await at.sut.stop();
            await other.sut.execute(at.device, { command: 'retrieve', connection });
            await at.until(() => other.log.calls(at.device)[0]?.state === 'connected', 'the call to be retrieved');
            await other.sut.stop();
        }
    }
];
