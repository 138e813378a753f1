import assert from 'node:assert/strict';
import type {
    CallEvent,
    ConnectionId,
    SnapshotCall
} from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { DeviceCommand } from '../../../../cti/protocol/messages';
import type { FarEnd, SwitchAtTest } from '../switchAtTest';

/** Starts and monitors the device, and puts its state into the log. */
export async function monitored(at: SwitchAtTest, deviceId = at.device): Promise<void> {
    if (at.log.all.length === 0) await at.start();
    for (const report of await at.sut.monitor(deviceId)) at.log.report(deviceId, report);
}

export const execute = (at: SwitchAtTest, command: DeviceCommand): ReturnType<SwitchAtTest['sut']['execute']> =>
    at.sut.execute(at.device, command);

/** Waits for the call's `count`th event with this name. */
export async function event(
    at: SwitchAtTest,
    connection: ConnectionId,
    name: CallEvent['event'],
    count = 1
): Promise<void> {
    const seen = (): number => at.log.names(connection).filter((one) => one === name).length;
    await at.until(
        () => seen() >= count,
        `${name} of ${connection.callId}; there was ${at.log.names(connection).join(' ')}`
    );
}

/** The agent calls somebody from the panel, and the far end rings. */
export async function called(at: SwitchAtTest, who: FarEnd, correlatorData = 'panel-1'): Promise<ConnectionId> {
    const made = await execute(at, { command: 'makeCall', to: at.numbers[who], correlatorData });
    assert.ok(made);
    await event(at, made.connection, 'Delivered');
    return made.connection;
}

/** A call from the panel that was answered. */
export async function talking(at: SwitchAtTest, who: FarEnd = 'customer'): Promise<ConnectionId> {
    const connection = await called(at, who);
    await at.farEnd(connection, 'answer');
    await event(at, connection, 'Established');
    return connection;
}

/** A call to the device that was answered in the panel. */
export async function answered(at: SwitchAtTest, who: FarEnd = 'customer'): Promise<ConnectionId> {
    const connection = await at.ring(who);
    await execute(at, { command: 'answer', connection });
    await event(at, connection, 'Established');
    return connection;
}

/** A consultation that was answered. */
export async function consulted(at: SwitchAtTest, first: ConnectionId): Promise<ConnectionId> {
    const made = await execute(at, {
        command: 'consult',
        connection: first,
        to: at.numbers.colleague,
        correlatorData: 'panel-2'
    });
    assert.ok(made);
    await event(at, made.connection, 'Delivered');
    await at.farEnd(made.connection, 'answer');
    await event(at, made.connection, 'Established');
    return made.connection;
}

export const callOf = (at: SwitchAtTest, { callId, deviceId }: ConnectionId): SnapshotCall | undefined =>
    at.log.calls(deviceId).find(({ connection }) => connection.callId === callId);

export const refused = (at: SwitchAtTest, command: DeviceCommand, reason: string): Promise<void> =>
    assert.rejects(execute(at, command), (thrown: { reason?: string }) => thrown.reason === reason);
