import type {
    CallEvent,
    ConnectionId,
    DemoFarEndAction,
    SnapshotCall
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../../clock';
import { PhoneSystemError } from '../phoneSystem';
import { DemoCall } from './demoCall';
import type { DemoCallFacts } from './demoCall';
import type { DemoMemory } from './demoMemory';

/** What a line dials with: this device. */
export const DEMO_DEVICE = 'demo';
/** How long dialling takes before the far end rings, in milliseconds: long enough to be seen. */
export const DIALLING_MS = 200;
/** How long the far end rings when nobody decides for it, in milliseconds. */
export const NO_ANSWER_MS = 60_000;

export interface DemoLineParts {
    readonly clock: Clock;
    readonly newId: () => string;
    readonly tell: (event: CallEvent) => void;
    readonly memory: DemoMemory;
}

/** How often calls that are up are kept anew, in milliseconds: the far ends see by it that somebody is there. */
const KEEP_EVERY_MS = 10_000;

type NewCall = Omit<DemoCallFacts, 'connection'>;

/** The calls of the demo line together: which of them may be connected, and what the far ends do. */
export class DemoLine {
    private readonly parts: DemoLineParts;
    private readonly byId = new Map<string, DemoCall>();
    /** What still happens to an outgoing call by itself. */
    private readonly pending = new Map<string, () => void>();
    private cancelKeeping: (() => void) | null = null;

    constructor(parts: DemoLineParts) {
        this.parts = parts;
    }

    get snapshot(): SnapshotCall[] {
        return [...this.byId.values()].map((call) => call.snapshot());
    }

    /** Takes up the calls that were left by a tab that is gone. */
    takeUp(): void {
        for (const record of this.parts.memory.load()) {
            const call = this.hold(record.facts);
            call.resume(record);
            if (call.state === 'dialling') this.later(call, DIALLING_MS, () => this.deliver(call));
            if (call.state === 'ringing') this.awaitAnswer(call);
        }
        this.keep();
    }

    /** A far end calls: it rings here. */
    ring(facts: NewCall): DemoCall {
        const call = this.add(facts);
        call.begin();
        return call;
    }

    /** The agent calls; a connected call is put on hold first. */
    dial(facts: NewCall): DemoCall {
        this.makeRoom();
        const call = this.add(facts);
        call.begin();
        this.later(call, DIALLING_MS, () => this.deliver(call));
        return call;
    }

    /** Throws invalidState for a call that the line does not have (any more). */
    find({ callId, deviceId }: ConnectionId): DemoCall {
        const call = this.byId.get(callId);
        if (!call || deviceId !== DEMO_DEVICE) throw new PhoneSystemError('invalidState', 'callOver');
        return call;
    }

    answer(call: DemoCall): void {
        call.expect(['alerting']);
        this.makeRoom();
        call.establish('local');
    }

    retrieve(call: DemoCall): void {
        call.expect(['held']);
        this.makeRoom();
        call.retrieve();
    }

    /** The agent hangs up, declines or gives up dialling; `refusal` is what a ringing caller is told. */
    clear(call: DemoCall, refusal: 'callRejected' | 'busy'): void {
        const dialling = call.state === 'dialling' || call.state === 'ringing';
        call.clear(call.state === 'alerting' ? refusal : dialling ? 'callCancelled' : 'normal', 'local');
    }

    farEnd(callId: string, action: DemoFarEndAction): void {
        const call = this.find({ callId, deviceId: DEMO_DEVICE });
        // whoever decides for the far end is not made to wait for the dialling
        if (call.state === 'dialling' && action !== 'hangUp') this.deliver(call);
        switch (action) {
            case 'answer':
                call.establish('remote');
                this.cancel(call);
                break;
            case 'busy':
                call.fail('busy', 'remote');
                break;
            case 'reject':
                call.fail('callRejected', 'remote');
                break;
            case 'hold':
            case 'resume':
                call.setRemoteHold(action === 'hold');
                break;
            case 'hangUp':
                call.expect(['alerting', 'connected', 'held']);
                call.clear(call.state === 'alerting' ? 'callCancelled' : 'normal', 'remote');
                break;
        }
    }

    /** Nobody listens here any more; the calls are kept for the tab that comes next. */
    stop(): void {
        this.keep();
        this.cancelKeeping?.();
        for (const cancel of this.pending.values()) cancel();
        this.pending.clear();
        this.byId.clear();
    }

    /** One voice path: another connected call goes on hold, and one that is being dialled cannot. */
    private makeRoom(): void {
        const others = [...this.byId.values()];
        if (others.some(({ state }) => state === 'dialling' || state === 'ringing')) {
            throw new PhoneSystemError('invalidState', 'otherDialling');
        }
        for (const other of others) if (other.state === 'connected') other.hold();
    }

    private add(facts: NewCall): DemoCall {
        const callId = `demo-${this.parts.newId()}`;
        return this.hold({ ...facts, connection: { callId, deviceId: DEMO_DEVICE } });
    }

    private hold(facts: DemoCallFacts): DemoCall {
        const call = new DemoCall(facts, this.parts.clock.now, (event) => {
            if (event.event === 'ConnectionCleared') this.remove(call);
            this.keep();
            this.parts.tell(event);
        });
        this.byId.set(facts.connection.callId, call);
        return call;
    }

    private keep(): void {
        this.parts.memory.save([...this.byId.values()].map(({ record }) => record));
        this.cancelKeeping?.();
        this.cancelKeeping = this.byId.size > 0 ? this.parts.clock.after(KEEP_EVERY_MS, () => this.keep()) : null;
    }

    private remove(call: DemoCall): void {
        this.cancel(call);
        this.byId.delete(call.facts.connection.callId);
    }

    private deliver(call: DemoCall): void {
        this.cancel(call);
        call.deliver();
        this.awaitAnswer(call);
    }

    private awaitAnswer(call: DemoCall): void {
        this.later(call, NO_ANSWER_MS, () => call.fail('noAnswer', 'network'));
    }

    private later(call: DemoCall, ms: number, act: () => void): void {
        this.pending.set(call.facts.connection.callId, this.parts.clock.after(ms, act));
    }

    private cancel(call: DemoCall): void {
        this.pending.get(call.facts.connection.callId)?.();
        this.pending.delete(call.facts.connection.callId);
    }
}
