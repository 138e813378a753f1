import type {
    ConnectionId,
    SnapshotCall
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { PhoneSystemError } from '../phoneSystem';
import type { TrackedCall } from './trackedCall';

/** The calls of this phone that are up, oldest first. */
export class CallTable {
    private readonly byId = new Map<string, TrackedCall>();

    /** Throws when another call has this name: it would be there, and nobody could hang it up. */
    add(tracked: TrackedCall): void {
        if (this.byId.has(tracked.callId)) throw new Error(`there is a call ${tracked.callId} already`);
        this.byId.set(tracked.callId, tracked);
        tracked.whenOver(() => this.byId.delete(tracked.callId));
    }

    withIdentity(identity: string): TrackedCall | undefined {
        return this.all.find(({ call }) => call.facts.invite?.identity === identity);
    }

    get all(): readonly TrackedCall[] {
        return [...this.byId.values()];
    }

    get snapshot(): SnapshotCall[] {
        // a call that was passed on is over before its session is
        return this.all.filter(({ call }) => call.state !== 'over').map(({ call }) => call.snapshot());
    }

    /** Throws invalidState for a call that this phone does not have (any more). */
    find({ callId, deviceId }: ConnectionId): TrackedCall {
        const found = this.byId.get(callId);
        if (!found || found.call.facts.connection.deviceId !== deviceId) {
            throw new PhoneSystemError('invalidState', 'callOver');
        }
        return found;
    }

    /** Throws while another call is being dialled: it can neither be held nor talk beside another one. */
    expectNoDialling(): void {
        if (this.all.some(({ call: { state } }) => state === 'dialling' || state === 'ringing')) {
            throw new PhoneSystemError('invalidState', 'otherDialling');
        }
    }

    get ringing(): number {
        return this.all.filter(({ call }) => call.state === 'alerting').length;
    }

    get connected(): readonly TrackedCall[] {
        return this.all.filter(({ call }) => call.state === 'connected');
    }
}
