import { isCallEvent } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type {
    CallEvent,
    EndedCall,
    PhoneEvent,
    SnapshotCall
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { DeviceReport } from '../switch/switch';

type ServiceEvent = Extract<PhoneEvent, { event: 'InService' | 'OutOfService' }>;

/** What only a current call has. */
const CURRENT_ONLY: readonly string[] = [
    'state',
    'muted',
    'remoteHold',
    'conferenced',
    'quality'
] satisfies readonly (keyof SnapshotCall)[];

function ended(call: SnapshotCall, how: Pick<EndedCall, 'endedAt' | 'cause' | 'transferredTo'>): EndedCall {
    const facts = Object.fromEntries(Object.entries(call).filter(([field]) => !CURRENT_ONLY.includes(field)));
    return { ...(facts as Omit<SnapshotCall, 'state'>), ...how };
}

/** The state of a device, according to its reports. */
export class Account {
    private readonly current = new Map<string, SnapshotCall>();
    /** Calls that have failed. ConnectionCleared follows. */
    private readonly failed = new Map<string, SnapshotCall>();
    private readonly transferredTo = new Map<string, string>();
    private service: ServiceEvent | null = null;

    /** InService or OutOfService, if it is known, and a Snapshot. */
    reports(at: number): readonly DeviceReport[] {
        const snapshot: PhoneEvent = { event: 'Snapshot', at, calls: [...this.current.values()] };
        return [...(this.service ? [{ event: { ...this.service, at } }] : []), { event: snapshot }];
    }

    /** Adds a report. Returns the calls that are over. */
    apply({ event, call }: DeviceReport): readonly EndedCall[] {
        if (event.event === 'InService' || event.event === 'OutOfService') this.service = event;
        if (event.event === 'Snapshot') return this.replace(event.calls, event.at);
        return isCallEvent(event) ? this.follow(event, call) : [];
    }

    private follow(event: CallEvent, call: SnapshotCall | null | undefined): readonly EndedCall[] {
        const { callId } = event.connection;
        const known = this.current.get(callId) ?? this.failed.get(callId);
        if (event.event === 'Transferred' && event.to !== undefined) this.transferredTo.set(callId, event.to);
        if (call) this.current.set(callId, call);
        else if (call === null) this.current.delete(callId);
        if (event.event === 'Failed' && known) this.failed.set(callId, known);
        if (event.event !== 'ConnectionCleared' && event.event !== 'Diverted') return [];
        const usual = event.event === 'Diverted' ? 'answeredElsewhere' : 'normal';
        if (known) return [this.end(known, event.at, event.cause ?? usual)];
        this.transferredTo.delete(callId);
        return [];
    }

    /** A call that is not in a snapshot has ended since the last report. How it ended is not known. */
    private replace(calls: readonly SnapshotCall[], at: number): readonly EndedCall[] {
        const before = [...this.current.values(), ...this.failed.values()];
        const left = new Set(calls.map(({ connection }) => connection.callId));
        this.current.clear();
        for (const call of calls) this.current.set(call.connection.callId, call);
        return before
            .filter(({ connection }) => !left.has(connection.callId))
            .map((call) => this.end(call, at, 'linkLost'));
    }

    private end(call: SnapshotCall, endedAt: number, cause: EndedCall['cause']): EndedCall {
        const { callId } = call.connection;
        const transferredTo = this.transferredTo.get(callId);
        this.failed.delete(callId);
        this.transferredTo.delete(callId);
        return ended(call, { endedAt, cause, ...(transferredTo === undefined ? {} : { transferredTo }) });
    }
}
