import type { ConnectionId, SnapshotCall } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { DeviceCall } from './deviceCall';
import { PhoneSystemError } from './phoneSystem';

/** A call, with what a phone system keeps beside it. */
interface Entry {
    readonly call: DeviceCall;
}

/** The calls of one device that are up, oldest first. It has one voice path. */
export class CallTable<Kept extends Entry> {
    private readonly byId = new Map<string, Kept>();

    /** Throws when another call has this name: it would be there, and nobody could hang it up. */
    add(kept: Kept): void {
        const { callId } = kept.call.connection;
        if (this.byId.has(callId)) throw new Error(`there is a call ${callId} already`);
        this.byId.set(callId, kept);
    }

    remove({ call }: Kept): void {
        this.byId.delete(call.connection.callId);
    }

    clear(): void {
        this.byId.clear();
    }

    get all(): readonly Kept[] {
        return [...this.byId.values()];
    }

    get snapshot(): SnapshotCall[] {
        // a call that was passed on may be over before it is gone from here
        return this.all.map(({ call }) => call.snapshot()).filter((seen) => seen !== null);
    }

    /** Throws invalidState for a call that this device does not have (any more). */
    find({ callId, deviceId }: ConnectionId): Kept {
        const found = this.byId.get(callId);
        if (!found || found.call.connection.deviceId !== deviceId) {
            throw new PhoneSystemError('invalidState', 'callOver');
        }
        return found;
    }

    /** Throws while another call is being dialed: it can neither be held nor talk beside another one. */
    expectNoDialing(): void {
        if (this.all.some(({ call }) => call.state === 'initiated')) {
            throw new PhoneSystemError('invalidState', 'otherDialling');
        }
    }

    get ringing(): number {
        return this.all.filter(({ call }) => call.state === 'alerting').length;
    }

    get connected(): readonly Kept[] {
        return this.all.filter(({ call }) => call.state === 'connected');
    }
}
