import type { ConnectionId, SnapshotCall } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { DeviceCall } from './deviceCall';
import { PhoneSystemError } from './phoneSystem';

/** A call and the phone system's own data about it. */
interface Entry {
    readonly call: DeviceCall;
}

/** The current calls of one device, oldest first. The device has one voice path. */
export class CallTable<Row extends Entry> {
    private readonly byId = new Map<string, Row>();

    /** Throws if another call has this id. That call would still exist, but could no longer be hung up. */
    add(row: Row): void {
        const { callId } = row.call.connection;
        if (this.byId.has(callId)) throw new Error(`there is already a call ${callId}`);
        this.byId.set(callId, row);
    }

    remove({ call }: Row): void {
        this.byId.delete(call.connection.callId);
    }

    clear(): void {
        this.byId.clear();
    }

    get all(): readonly Row[] {
        return [...this.byId.values()];
    }

    get snapshot(): SnapshotCall[] {
        // a transferred call may have ended before it is removed from this table
        return this.all.map(({ call }) => call.snapshot()).filter((seen) => seen !== null);
    }

    /** Throws invalidState for a call that this device doesn't have. */
    find({ callId, deviceId }: ConnectionId): Row {
        const found = this.byId.get(callId);
        if (!found || found.call.connection.deviceId !== deviceId) {
            throw new PhoneSystemError('invalidState', 'callOver');
        }
        return found;
    }

    /** Throws while another call is being dialed: it can't be put on hold, and there is only one voice path. */
    expectNoDialing(): void {
        if (this.all.some(({ call }) => call.state === 'initiated')) {
            throw new PhoneSystemError('invalidState', 'otherDialing');
        }
    }

    /** The calls that hear the agent together with this one: those of its conference, or only itself. */
    heardWith(row: Row): readonly Row[] {
        return row.call.isConferenced ? this.all.filter(({ call }) => call.isConferenced) : [row];
    }

    get ringing(): number {
        return this.all.filter(({ call }) => call.state === 'alerting').length;
    }

    get connected(): readonly Row[] {
        return this.all.filter(({ call }) => call.state === 'connected');
    }
}
