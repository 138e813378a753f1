import assert from 'node:assert/strict';
import type { SwitchBehavior } from '../switchAtTest';
import { answered, callOf, called, consulted, event, execute, monitored, refused, talking } from './steps';

export const severalCalls: readonly SwitchBehavior[] = [
    {
        title: 'a second call: answering it holds the first, which is there when it ends',
        expectOf: async (at) => {
            await monitored(at);
            const first = await talking(at);
            const second = await answered(at, 'colleague');
            assert.equal(callOf(at, first)?.state, 'hold');
            await execute(at, { command: 'clear', connection: second });
            await event(at, second, 'ConnectionCleared');
            assert.deepEqual(at.log.names(second), ['Delivered', 'Established', 'ConnectionCleared']);
            await execute(at, { command: 'retrieve', connection: first });
            await event(at, first, 'Retrieved');
            assert.equal(at.log.calls(at.device).length, 1);
        }
    },
    {
        title: 'makeCall during a call holds it; nothing else is possible while the far end rings',
        expectOf: async (at) => {
            await monitored(at);
            const first = await answered(at);
            const second = await called(at, 'colleague');
            assert.equal(callOf(at, first)?.state, 'hold');
            assert.deepEqual(
                [callOf(at, second)?.correlatorData, callOf(at, second)?.consultationOf],
                ['panel-1', undefined]
            );
            await refused(at, { command: 'retrieve', connection: first }, 'invalidState');
            await refused(at, { command: 'makeCall', to: at.numbers.customer }, 'invalidState');
            await at.farEnd(second, 'reject');
            await event(at, second, 'ConnectionCleared');
            assert.deepEqual(at.log.names(second).slice(-2), ['Failed', 'ConnectionCleared']);
            assert.equal(callOf(at, first)?.state, 'hold');
        }
    },
    {
        title: 'consult, alternate and transfer: both calls are transferred to each other and cleared',
        expectOf: async (at) => {
            await monitored(at);
            const first = await answered(at);
            const second = await consulted(at, first);
            const { correlatorData, consultationOf } = at.log.last(second, 'Established').event;
            assert.deepEqual([correlatorData, consultationOf], ['panel-2', first]);
            await execute(at, { command: 'alternate', held: first, active: second });
            await event(at, first, 'Retrieved');
            assert.equal(callOf(at, second)?.state, 'hold');
            await execute(at, { command: 'transfer', held: second, active: first });
            for (const one of [first, second]) {
                await event(at, one, 'ConnectionCleared');
                assert.deepEqual(at.log.names(one).slice(-2), ['Transferred', 'ConnectionCleared']);
                assert.equal(at.log.last(one, 'ConnectionCleared').event.cause, 'transfer');
            }
            assert.equal(at.log.last(first, 'Transferred').event.to, at.numbers.colleague);
            assert.equal(at.log.last(second, 'Transferred').event.to, at.numbers.customer);
        }
    },
    {
        title: 'reconnect: ends the consultation and retrieves the first call',
        expectOf: async (at) => {
            await monitored(at);
            const first = await answered(at);
            const second = await consulted(at, first);
            await execute(at, { command: 'reconnect', held: first, active: second });
            await event(at, second, 'ConnectionCleared');
            await event(at, first, 'Retrieved');
            assert.deepEqual(at.log.names(second), ['Originated', 'Delivered', 'Established', 'ConnectionCleared']);
            await at.farEnd(first, 'hangUp');
            await event(at, first, 'ConnectionCleared');
        }
    },
    {
        title: 'transfer to a party that still rings cancels the second call and transfers the first in a single step',
        expectOf: async (at) => {
            await monitored(at);
            const first = await answered(at);
            const made = await execute(at, { command: 'consult', connection: first, to: at.numbers.colleague });
            const { connection: second } = made ?? assert.fail();
            await event(at, second, 'Delivered');
            await execute(at, { command: 'transfer', held: first, active: second });
            await event(at, first, 'ConnectionCleared');
            assert.equal(at.log.last(second, 'ConnectionCleared').event.cause, 'callCancelled');
            assert.equal(at.log.last(first, 'Transferred').event.cause, 'singleStepTransfer');
        }
    },
    {
        title: 'singleStepTransfer: Transferred with the target, then ConnectionCleared; what cannot be dialed is refused',
        expectOf: async (at) => {
            await monitored(at);
            const connection = await answered(at);
            await refused(at, { command: 'singleStepTransfer', connection, to: '1002\r\nX: y' }, 'invalidNumber');
            await execute(at, { command: 'singleStepTransfer', connection, to: at.numbers.colleague });
            await event(at, connection, 'ConnectionCleared');
            assert.deepEqual(at.log.names(connection).slice(2), ['Transferred', 'ConnectionCleared']);
            const { to, cause } = at.log.last(connection, 'Transferred').event;
            assert.deepEqual([to, cause], [at.numbers.colleague, 'singleStepTransfer']);
        }
    },
    {
        title: 'conference: both are connected; hold takes one out; when one ends, the other goes on',
        expectOf: async (at) => {
            await monitored(at);
            const first = await answered(at);
            const second = await consulted(at, first);
            await execute(at, { command: 'conference', held: first, active: second });
            for (const one of [first, second]) {
                await event(at, one, 'Conferenced');
                assert.deepEqual([callOf(at, one)?.state, callOf(at, one)?.conferenced], ['connected', true]);
            }
            await execute(at, { command: 'hold', connection: first });
            await event(at, first, 'Held', 2);
            assert.equal(callOf(at, second)?.state, 'connected');
            await at.farEnd(first, 'hangUp');
            await event(at, first, 'ConnectionCleared');
            assert.equal(callOf(at, second)?.state, 'connected');
            await at.farEnd(second, 'hangUp');
            await event(at, second, 'ConnectionCleared');
        }
    },
    {
        title: 'two devices in one call: each has its own connection, and sees what the other one does',
        needs: ['internalCalls'],
        expectOf: async (at) => {
            await monitored(at);
            await monitored(at, at.otherDevice);
            const made = await execute(at, { command: 'makeCall', to: at.otherDevice, correlatorData: 'panel-1' });
            const { connection: mine } = made ?? assert.fail();
            const theirs = { ...mine, deviceId: at.otherDevice };
            await event(at, theirs, 'Delivered');
            assert.equal(callOf(at, theirs)?.correlatorData, undefined);
            await at.sut.execute(at.otherDevice, { command: 'answer', connection: theirs });
            for (const one of [mine, theirs]) await event(at, one, 'Established');
            await at.sut.execute(at.otherDevice, { command: 'hold', connection: theirs });
            await event(at, mine, 'Held');
            assert.deepEqual([callOf(at, mine)?.remoteHold, callOf(at, theirs)?.state], [true, 'hold']);
            await at.sut.execute(at.otherDevice, { command: 'clear', connection: theirs });
            for (const one of [mine, theirs]) await event(at, one, 'ConnectionCleared');
            assert.equal(at.log.last(mine, 'ConnectionCleared').event.releasing, 'remote');
        }
    }
];
