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
import { BAD, goodAfter } from './demoQuality';
import { VOICEMAIL } from './demoVoicemail';
import type { FarEndAction } from './simulation';

/** The id of the agent's device. */
export const DEMO_DEVICE = 'demo';
/** How long dialing takes before the far end rings, in milliseconds. Long enough to be seen. */
export const DIALING_MS = 200;
/** When it is known how an answered call sounds, in milliseconds. */
const MEASURED_MS = 2_000;
/** How long the far end rings before the call fails, in milliseconds. */
export const NO_ANSWER_MS = 60_000;

export interface DemoSwitchParts {
    readonly clock: Clock;
    readonly newId: () => string;
    /** `wasOurs`: the agent had the call, or made it. */
    readonly emit: (event: CallEvent, wasOurs: boolean) => void;
    readonly memory: DemoMemory;
}

/** How often the current calls are saved, in milliseconds. It shows that a tab is still there. */
const SAVE_EVERY_MS = 10_000;

/** A chat or an email has no voice path. */
const isSpoken = (call: DeviceCall): boolean => (call.snapshot()?.channel ?? 'voice') === 'voice';

/** The demo line's calls: which of them may be connected, and what the far ends do. */
export class DemoSwitch {
    private readonly parts: DemoSwitchParts;
    private readonly table = new CallTable<{ readonly call: DeviceCall }>();
    /** Cancels the next automatic step of each outgoing call. */
    private readonly pending = new Map<string, () => void>();
    private cancelSaving: (() => void) | null = null;

    constructor(parts: DemoSwitchParts) {
        this.parts = parts;
    }

    get snapshot(): SnapshotCall[] {
        return this.table.snapshot;
    }

    /** Restores the calls of a tab that was closed. */
    restore(): void {
        for (const seen of this.parts.memory.load().calls) {
            const call = this.add((now, emit) => DeviceCall.resumed(seen, now, emit));
            if (call.state === 'initiated') this.later(call, DIALING_MS, () => this.deliver(call));
        }
        this.save();
    }

    /** Simulates an incoming call. */
    ring(caller: Pick<CallFacts, 'remote' | 'attributes' | 'channel'>): ConnectionId {
        return this.begin({ ...caller, direction: 'in', connection: this.newConnection() }).connection;
    }

    /** Dials for the agent. A connected call is put on hold first. */
    dial(number: string, more: Dialing): ConnectionId {
        this.holdOthers();
        const call = this.begin(outgoing(this.newConnection(), number, more));
        this.later(call, DIALING_MS, () => this.deliver(call));
        return call.connection;
    }

    /** Throws invalidState if there is no such call. */
    find(connection: ConnectionId): DeviceCall {
        return this.table.find(connection).call;
    }

    answer(call: DeviceCall): void {
        call.expect('answer');
        if (isSpoken(call)) this.holdOthers();
        this.establish(call);
    }

    retrieve(call: DeviceCall): void {
        call.expect('retrieve');
        this.holdOthers();
        call.retrieve();
    }

    /** In a conference, all its calls are muted. */
    mute(call: DeviceCall, on: boolean): void {
        for (const other of this.table.heardWith({ call })) other.call.setMuted(on);
    }

    conference(held: DeviceCall, active: DeviceCall): void {
        held.conference();
        active.conference();
        held.setMuted(active.isMuted);
    }

    farEnd(call: DeviceCall, action: FarEndAction): void {
        switch (action) {
            case 'answer':
                this.answered(call);
                this.establish(call);
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
            case 'soundsBad':
            case 'soundsGood':
                call.expectState('connected');
                this.sounds(call, action === 'soundsGood');
                break;
            case 'hangUp':
                call.expectState('alerting', 'connected', 'hold');
                call.clear({ cause: call.state === 'alerting' ? 'callCancelled' : 'normal', releasing: 'remote' });
                break;
        }
    }

    private establish(call: DeviceCall): void {
        call.establish();
        if (isSpoken(call)) this.later(call, MEASURED_MS, () => this.sounds(call, true));
    }

    private sounds(call: DeviceCall, good: boolean): void {
        this.cancel(call);
        call.measured(good ? goodAfter(call.snapshot()?.quality) : BAD);
    }

    /** A simulated reaction of the far end doesn't wait for dialing, and cancels the automatic steps. */
    private answered(call: DeviceCall): void {
        call.expectState('initiated');
        call.deliver();
        this.cancel(call);
    }

    private holdThere(call: DeviceCall, on: boolean): void {
        call.expectState('connected', 'hold');
        if (!call.setRemoteHold(on)) throw new PhoneSystemError('invalidState', on ? 'callHeld' : 'callConnected');
    }

    /** Stops. The calls stay stored for the next tab. */
    stop(): void {
        this.save();
        this.cancelSaving?.();
        for (const cancel of this.pending.values()) cancel();
        this.pending.clear();
        this.table.clear();
    }

    /** There is one voice path, so a connected call goes on hold. Throws if another one is being dialed. */
    private holdOthers(): void {
        this.table.expectNoDialing();
        for (const { call } of this.table.connected) if (isSpoken(call)) call.hold();
    }

    private newConnection = (): ConnectionId => ({ callId: `demo-${this.parts.newId()}`, deviceId: DEMO_DEVICE });

    private begin(facts: CallFacts): DeviceCall {
        const call = this.add((now, emit) => new DeviceCall(facts, now, emit));
        call.begin();
        return call;
    }

    private add(create: (now: () => number, emit: (event: CallEvent) => void) => DeviceCall): DeviceCall {
        const call = create(this.parts.clock.now, (event) => {
            if (event.event === 'ConnectionCleared') this.remove(call);
            this.save();
            this.parts.emit(event, call.wasAnswered || call.direction === 'out');
        });
        this.table.add({ call });
        return call;
    }

    private save(): void {
        this.parts.memory.save({ calls: this.snapshot });
        this.cancelSaving?.();
        this.cancelSaving = this.table.all.length > 0 ? this.parts.clock.after(SAVE_EVERY_MS, () => this.save()) : null;
    }

    private remove(call: DeviceCall): void {
        this.cancel(call);
        this.table.remove({ call });
    }

    private deliver(call: DeviceCall): void {
        this.cancel(call);
        call.deliver();
        if (call.remoteNumber === VOICEMAIL) this.later(call, DIALING_MS, () => call.establish());
        else this.later(call, NO_ANSWER_MS, () => call.clear({ cause: 'noAnswer', releasing: 'network' }));
    }

    private later({ connection }: DeviceCall, ms: number, act: () => void): void {
        this.pending.set(connection.callId, this.parts.clock.after(ms, act));
    }

    private cancel({ connection }: DeviceCall): void {
        this.pending.get(connection.callId)?.();
        this.pending.delete(connection.callId);
    }
}
