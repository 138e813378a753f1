import assert from 'node:assert/strict';
import type { ConnectionId } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { SwitchAtTest, SwitchBehavior } from '../switchAtTest';
import { callOf, event, monitored } from './steps';

/** The customer has called, and the agent calls a colleague's device from the handset, which rings. */
async function consulting(
    at: SwitchAtTest
): Promise<{ first: ConnectionId; second: ConnectionId; theirs: ConnectionId }> {
    await monitored(at);
    await monitored(at, at.otherDevice);
    const first = await at.ring('customer');
    await at.handset('answer');
    await event(at, first, 'Established');
    await at.handsetConsults(at.otherDevice);
    const added = (): ConnectionId | undefined =>
        at.log.calls(at.device).find(({ connection }) => connection.callId !== first.callId)?.connection;
    await at.until(() => added() !== undefined, 'the second call');
    const second = added() ?? assert.fail();
    const theirs = { ...second, deviceId: at.otherDevice };
    await event(at, second, 'Delivered');
    await event(at, theirs, 'Delivered');
    assert.equal(callOf(at, first)?.state, 'hold');
    assert.equal(callOf(at, theirs)?.remote.number, at.device);
    return { first, second, theirs };
}

/** The colleague has the customer, until the customer hangs up. */
async function assertHandedOver(at: SwitchAtTest, theirs: ConnectionId): Promise<void> {
    assert.equal(at.log.last(theirs, 'Transferred').event.newRemote?.number, at.numbers.customer);
    assert.equal(callOf(at, theirs)?.remote.number, at.numbers.customer);
    await at.farEnd(theirs, 'hangUp');
    await event(at, theirs, 'ConnectionCleared');
    assert.equal(at.log.last(theirs, 'ConnectionCleared').event.releasing, 'remote');
    for (const device of [at.device, at.otherDevice]) assert.deepEqual(at.log.calls(device), []);
}

export const handsetTransfers: readonly SwitchBehavior[] = [
    {
        title: 'consulted and transferred on the handset: both calls are transferred to each other, and the colleague gets the customer',
        needs: ['internalCalls', 'handsetTransfers'],
        expectOf: async (at) => {
            const { first, second, theirs } = await consulting(at);
            await at.handset('answer', at.otherDevice);
            for (const one of [second, theirs]) await event(at, one, 'Established');
            await at.handsetTransfers();
            for (const one of [first, second]) {
                await event(at, one, 'ConnectionCleared');
                assert.deepEqual(at.log.names(one).slice(-2), ['Transferred', 'ConnectionCleared']);
                assert.equal(at.log.last(one, 'ConnectionCleared').event.cause, 'transfer');
            }
            assert.equal(at.log.last(first, 'Transferred').event.to, at.otherDevice);
            assert.equal(at.log.last(second, 'Transferred').event.to, at.numbers.customer);
            await event(at, theirs, 'Transferred');
            await assertHandedOver(at, theirs);
        }
    },
    {
        title: 'transferred on the handset while the colleague is still called: the second call is canceled, and the customer rings there',
        needs: ['internalCalls', 'handsetTransfers'],
        expectOf: async (at) => {
            const { first, second, theirs } = await consulting(at);
            await at.handsetTransfers();
            for (const one of [first, second]) await event(at, one, 'ConnectionCleared');
            assert.equal(at.log.last(first, 'Transferred').event.to, at.otherDevice);
            assert.equal(at.log.last(second, 'ConnectionCleared').event.cause, 'callCancelled');
            assert.ok(!at.log.names(second).includes('Failed'));
            await event(at, theirs, 'Transferred');
            assert.equal(callOf(at, theirs)?.state, 'alerting');
            await at.handset('answer', at.otherDevice);
            await event(at, theirs, 'Established');
            await assertHandedOver(at, theirs);
        }
    }
];
