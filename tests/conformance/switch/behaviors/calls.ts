import assert from 'node:assert/strict';
import type { SwitchBehavior } from '../switchAtTest';
import { answered, callOf, called, event, execute, monitored, refused, talking } from './steps';

export const calls: readonly SwitchBehavior[] = [
    {
        title: 'makeCall: Originated with the correlator, then Delivered and Established, which have it, too',
        expectOf: async (at) => {
            await monitored(at);
            const { length } = at.log.of(at.device);
            const attributes = { name: 'Fred' };
            const command = {
                command: 'makeCall',
                to: at.numbers.customer,
                correlatorData: 'panel-9',
                attributes
            } as const;
            const made = await execute(at, command);
            const { connection } = made ?? assert.fail();
            const [first] = at.log.of(at.device).slice(length);
            assert.equal(first?.event.event, 'Originated', 'it resolves after Originated');
            await event(at, connection, 'Delivered');
            await at.farEnd(connection, 'answer');
            await event(at, connection, 'Established');
            assert.deepEqual(at.log.names(connection), ['Originated', 'Delivered', 'Established']);
            for (const name of ['Originated', 'Delivered', 'Established'] as const) {
                const { event: one, call } = at.log.last(connection, name);
                assert.equal(one.correlatorData, 'panel-9');
                assert.deepEqual(one.attributes, attributes);
                assert.equal(one.remote.number, at.numbers.customer);
                assert.equal(call?.correlatorData, 'panel-9');
            }
        }
    },
    {
        title: 'makeCall: what could be another instruction to the exchange is refused, and nothing happens',
        expectOf: async (at) => {
            await monitored(at);
            const { length } = at.log.all;
            for (const to of [
                '1002\r\nAction: Command',
                '1002\n',
                '1002,n,System(x)',
                '1002&PJSIP/1006',
                '',
                'Ada',
                '${X}'
            ]) {
                await refused(at, { command: 'makeCall', to }, 'invalidNumber');
            }
            assert.equal(at.log.all.length, length);
        }
    },
    {
        title: 'the far end rejects a call: Failed and ConnectionCleared with the same cause',
        expectOf: async (at) => {
            await monitored(at);
            const connection = await called(at, 'customer');
            await at.farEnd(connection, 'reject');
            await event(at, connection, 'ConnectionCleared');
            assert.deepEqual(at.log.names(connection).slice(-2), ['Failed', 'ConnectionCleared']);
            const { cause } = at.log.last(connection, 'ConnectionCleared').event;
            assert.equal(at.log.last(connection, 'Failed').event.cause, cause);
            assert.ok(cause === 'busy' || cause === 'callRejected', cause);
        }
    },
    {
        title: 'clear cancels an outgoing call: callCancelled, local, without Failed',
        expectOf: async (at) => {
            await monitored(at);
            const connection = await called(at, 'customer');
            await execute(at, { command: 'clear', connection });
            await event(at, connection, 'ConnectionCleared');
            assert.deepEqual(at.log.names(connection), ['Originated', 'Delivered', 'ConnectionCleared']);
            const { event: one, call } = at.log.last(connection, 'ConnectionCleared');
            assert.deepEqual([one.cause, one.releasing, call], ['callCancelled', 'local', null]);
        }
    },
    {
        title: "an incoming call: Delivered with the caller's number and name, and after the answer in the panel the same call",
        expectOf: async (at) => {
            await monitored(at);
            const connection = await answered(at);
            assert.deepEqual(at.log.names(connection), ['Delivered', 'Established']);
            const { direction, remote } = at.log.last(connection, 'Delivered').event;
            assert.equal(direction, 'in');
            assert.equal(remote.number, at.numbers.customer);
            assert.ok(remote.name);
            await at.farEnd(connection, 'hangUp');
            await event(at, connection, 'ConnectionCleared');
            const { event: one } = at.log.last(connection, 'ConnectionCleared');
            assert.deepEqual([one.cause, one.releasing], ['normal', 'remote']);
            assert.deepEqual(at.log.calls(at.device), []);
        }
    },
    {
        title: 'an incoming call that is answered on the handset, with the number withheld, and two in a row have different ids',
        expectOf: async (at) => {
            await monitored(at);
            const first = await at.ring('customer', { withheld: true });
            assert.equal(at.log.last(first, 'Delivered').event.remote.number, null);
            await at.handset('answer');
            await event(at, first, 'Established');
            await at.handset('hangUp');
            await event(at, first, 'ConnectionCleared');
            assert.equal(at.log.last(first, 'ConnectionCleared').event.releasing, 'local');
            const second = await at.ring('customer');
            assert.notEqual(second.callId, first.callId);
        }
    },
    {
        title: 'a call that is missed or declined ends with callCancelled, callRejected or busy, and no Established',
        expectOf: async (at) => {
            await monitored(at);
            const missed = await at.ring('customer');
            await at.farEnd(missed, 'hangUp');
            await event(at, missed, 'ConnectionCleared');
            const declined = await at.ring('customer');
            await execute(at, { command: 'clear', connection: declined });
            await event(at, declined, 'ConnectionCleared');
            const busy = await at.ring('customer');
            await execute(at, { command: 'clear', connection: busy, cause: 'busy' });
            await event(at, busy, 'ConnectionCleared');
            const endings = [missed, declined, busy].map((one) => {
                assert.deepEqual(at.log.names(one), ['Delivered', 'ConnectionCleared']);
                return at.log.last(one, 'ConnectionCleared').event.cause;
            });
            assert.deepEqual(endings, ['callCancelled', 'callRejected', 'busy']);
        }
    },
    {
        title: 'a number that was dialed on the handset: Originated without a correlator',
        needs: ['handsetDials'],
        expectOf: async (at) => {
            await monitored(at);
            await at.handsetDials('customer');
            await at.until(() => at.log.calls(at.device).length === 1, 'the call');
            const [call] = at.log.calls(at.device);
            const { connection, correlatorData, direction, remote } = call ?? assert.fail();
            assert.deepEqual([direction, remote.number, correlatorData], ['out', at.numbers.customer, undefined]);
            await event(at, connection, 'Delivered');
            await at.farEnd(connection, 'answer');
            await event(at, connection, 'Established');
        }
    },
    {
        title: 'hold and retrieve, in the panel and on the handset; the other one is refused meanwhile',
        expectOf: async (at) => {
            await monitored(at);
            const connection = await answered(at);
            await execute(at, { command: 'hold', connection });
            await event(at, connection, 'Held');
            await refused(at, { command: 'hold', connection }, 'invalidState');
            await refused(at, { command: 'generateDigits', connection, digits: '1' }, 'invalidState');
            await execute(at, { command: 'retrieve', connection });
            await event(at, connection, 'Retrieved');
            await at.handset('hold');
            await event(at, connection, 'Held', 2);
            await at.handset('resume');
            await event(at, connection, 'Retrieved', 2);
            assert.deepEqual(at.log.names(connection).slice(2), ['Held', 'Retrieved', 'Held', 'Retrieved']);
            assert.equal(at.log.last(connection, 'Held').event.holding, 'local');
        }
    },
    {
        title: 'on hold, either side hangs up: only ConnectionCleared, and nobody is left waiting',
        expectOf: async (at) => {
            await monitored(at);
            for (const side of ['local', 'remote'] as const) {
                const connection = await answered(at);
                await execute(at, { command: 'hold', connection });
                if (side === 'remote') await at.farEnd(connection, 'hangUp');
                else await at.handset('hangUp');
                await event(at, connection, 'ConnectionCleared');
                assert.deepEqual(at.log.names(connection).slice(2), ['Held', 'ConnectionCleared']);
                assert.equal(at.log.last(connection, 'ConnectionCleared').event.releasing, side);
            }
        }
    },
    {
        title: 'the far end holds: Held and Retrieved, remote',
        needs: ['farEndHolds'],
        expectOf: async (at) => {
            await monitored(at);
            const connection = await talking(at);
            await at.farEnd(connection, 'hold');
            await event(at, connection, 'Held');
            assert.equal(at.log.last(connection, 'Held').event.holding, 'remote');
            assert.deepEqual([callOf(at, connection)?.state, callOf(at, connection)?.remoteHold], ['connected', true]);
            await at.farEnd(connection, 'resume');
            await event(at, connection, 'Retrieved');
            assert.equal(callOf(at, connection)?.remoteHold, false);
        }
    },
    {
        title: 'generateDigits: resolves; what is not a digit is rejected',
        expectOf: async (at) => {
            await monitored(at);
            const connection = await talking(at);
            await execute(at, { command: 'generateDigits', connection, digits: '4#' });
            for (const digits of ['4\r\nAction: Command', 'x', '']) {
                await refused(at, { command: 'generateDigits', connection, digits }, 'rejected');
            }
            assert.equal(at.log.names(connection).at(-1), 'Established');
        }
    },
    {
        title: 'commands for a call that is over, or of another device, are refused with invalidState',
        expectOf: async (at) => {
            await monitored(at);
            const connection = await at.ring('customer');
            await refused(
                at,
                { command: 'answer', connection: { ...connection, deviceId: at.otherDevice } },
                'invalidState'
            );
            await at.farEnd(connection, 'hangUp');
            await event(at, connection, 'ConnectionCleared');
            for (const command of ['answer', 'clear', 'hold', 'retrieve'] as const) {
                await refused(at, { command, connection }, 'invalidState');
            }
        }
    }
];
