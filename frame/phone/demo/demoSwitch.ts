import type {
    CallEvent,
    ConnectionId,
    SnapshotCall
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../../clock';
import { CallTable } from '../callTable';
import { DeviceCall, outgoing } from '../deviceCall';
import type { CallFacts, Dialing } from '../deviceCall';
import { PhoneSystemError } from '../phoneSystem';
import type { DemoMemory } from './demoMemory';
import type { FarEndAction } from './simulation';

/** What a line dials with: this device. */
export const DEMO_DEVICE = 'demo';
/** How long dialling takes before the far end rings, in milliseconds: long enough to be seen. */
export const DIALLING_MS = 200;
/** How long the far end rings when nobody decides for it, in milliseconds. */
export const NO_ANSWER_MS = 60_000;

export interface DemoSwitchParts {
    readonly clock: Clock;
    readonly newId: () => string;
    readonly tell: (event: CallEvent) => void;
    readonly memory: DemoMemory;
}

/** How often calls that are up are kept anew, in milliseconds: the far ends see by it that somebody is there. */
const KEEP_EVERY_MS = 10_000;

/** The calls of the demo line together: which of them may be connected, and what the far ends do. */
export class DemoSwitch {
    private readonly parts: DemoSwitchParts;
    private readonly table = new CallTable<{ readonly call: DeviceCall }>();
    /** What still happens to an outgoing call by itself. */
    private readonly pending = new Map<string, () => void>();
    private cancelKeeping: (() => void) | null = null;

    constructor(parts: DemoSwitchParts) {
        this.parts = parts;
    }

    get snapshot(): SnapshotCall[] {
        return this.table.snapshot;
    }

    /** Takes up the calls that were left by a tab that is gone. */
    takeUp(): void {
        for (const seen of this.parts.memory.load()) {
            const call = this.add((now, tell) => DeviceCall.resumed(seen, now, tell));
            if (call.state === 'initiated') this.later(call, DIALLING_MS, () => this.deliver(call));
        }
        this.keep();
    }

    /** A far end calls: it rings here. */
    ring(caller: Pick<CallFacts, 'remote' | 'attributes'>): ConnectionId {
        return this.begin({ ...caller, direction: 'in', connection: this.newConnection() }).connection;
    }

    /** The agent calls; a connected call is put on hold first. */
    dial(number: string, more: Dialing): ConnectionId {
        this.makeRoom();
        const call = this.begin(outgoing(this.newConnection(), number, more));
        this.later(call, DIALLING_MS, () => this.deliver(call));
        return call.connection;
    }

    /** Throws invalidState for a call that the line does not have (any more). */
    find(connection: ConnectionId): DeviceCall {
        return this.table.find(connection).call;
    }

    answer(call: DeviceCall): void {
        call.expect('answer');
        this.makeRoom();
        call.establish();
    }

    retrieve(call: DeviceCall): void {
        call.expect('retrieve');
        this.makeRoom();
        call.retrieve();
    }

    farEnd(call: DeviceCall, action: FarEndAction): void {
        switch (action) {
            case 'answer':
                this.answered(call);
                call.establish();
                break;
            case 'busy':
                this.answered(call);
                call.clear({ cause: 'busy', releasing: 'remote' });
                break;
            case 'reject':
                this.answered(call);
                call.clear({ cause: 'callRejected', releasing: 'remote' });
                break;
            case 'hold':
            case 'resume':
                this.holdThere(call, action === 'hold');
                break;
            case 'hangUp':
                call.expectState('alerting', 'connected', 'hold');
                call.clear({ cause: call.state === 'alerting' ? 'callCancelled' : 'normal', releasing: 'remote' });
                break;
        }
    }

    /** Whoever decides for the far end is not made to wait for the dialing, and nothing happens by itself any more. */
    private answered(call: DeviceCall): void {
        call.expectState('initiated');
        call.deliver();
        this.cancel(call);
    }

    private holdThere(call: DeviceCall, on: boolean): void {
        call.expectState('connected', 'hold');
        if (!call.setRemoteHold(on)) throw new PhoneSystemError('invalidState', on ? 'callHeld' : 'callConnected');
    }

    /** Nobody listens here any more; the calls are kept for the tab that comes next. */
    stop(): void {
        this.keep();
        this.cancelKeeping?.();
        for (const cancel of this.pending.values()) cancel();
        this.pending.clear();
        this.table.clear();
    }

    /** One voice path: another connected call goes on hold, and one that is being dialed cannot. */
    private makeRoom(): void {
        this.table.expectNoDialing();
        for (const { call } of this.table.connected) call.hold();
    }

    private newConnection = (): ConnectionId => ({ callId: `demo-${this.parts.newId()}`, deviceId: DEMO_DEVICE });

    private begin(facts: CallFacts): DeviceCall {
        const call = this.add((now, tell) => new DeviceCall(facts, now, tell));
        call.begin();
        return call;
    }

    private add(create: (now: () => number, tell: (event: CallEvent) => void) => DeviceCall): DeviceCall {
        const call = create(this.parts.clock.now, (event) => {
            if (event.event === 'ConnectionCleared') this.remove(call);
            this.keep();
            this.parts.tell(event);
        });
        this.table.add({ call });
        return call;
    }

    private keep(): void {
        this.parts.memory.save(this.snapshot);
        this.cancelKeeping?.();
        this.cancelKeeping =
            this.table.all.length > 0 ? this.parts.clock.after(KEEP_EVERY_MS, () => this.keep()) : null;
    }

    private remove(call: DeviceCall): void {
        this.cancel(call);
        this.table.remove({ call });
    }

    private deliver(call: DeviceCall): void {
        this.cancel(call);
        call.deliver();
        this.later(call, NO_ANSWER_MS, () => call.clear({ cause: 'noAnswer', releasing: 'network' }));
    }

    private later({ connection }: DeviceCall, ms: number, act: () => void): void {
        this.pending.set(connection.callId, this.parts.clock.after(ms, act));
    }

    private cancel({ connection }: DeviceCall): void {
        this.pending.get(connection.callId)?.();
        this.pending.delete(connection.callId);
    }
}
