import type {
    Explanation,
    CallAttributes,
    CallEvent,
    Cause,
    ConnectionId,
    MediaQuality,
    Party,
    Service,
    SnapshotCall
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { ACTIVE_STATES, MOVES, PERMITTED, REFUSAL_CODES } from './connectionState';
import type { CallService, ConnectionState, PairService } from './connectionState';
import { PhoneSystemError } from './phoneSystem';

/** The initial facts of a call. */
export type CallFacts = Omit<
    SnapshotCall,
    'state' | 'startedAt' | 'answeredAt' | 'muted' | 'remoteHold' | 'conferenced' | 'quality'
>;

/** What an outgoing call has besides its number. */
export interface Dialing {
    readonly attributes?: CallAttributes | undefined;
    readonly consultationOf?: ConnectionId | undefined;
    readonly correlatorData?: string | undefined;
}

/** The facts of an outgoing call. */
export const outgoing = (connection: ConnectionId, number: string, more: Dialing): CallFacts => ({
    connection,
    direction: 'out',
    remote: { number },
    ...(more.attributes && { attributes: more.attributes }),
    ...(more.consultationOf && { consultationOf: more.consultationOf }),
    ...(more.correlatorData !== undefined && { correlatorData: more.correlatorData })
});

export interface Ending {
    readonly cause: Cause;
    readonly releasing: 'local' | 'remote' | 'network';
    /** The switch's answer. */
    readonly explanation?: Explanation;
}

/** Whom the far end is connected to from now on. `to` is null if that number is not known. */
export interface Transfer {
    readonly to: string | null;
    readonly cause: 'singleStepTransfer' | 'transfer';
}

type Emit = (event: CallEvent) => void;

/** An event without the fields that all events of a call share. Distributes over the union. */
type Untimed<Event> = Event extends unknown ? Omit<Event, 'at' | 'connection'> : never;

/**
 * One call as the agent's device sees it, for every phone system. Keeps its state, emits each of its events once and in a
 * consistent order, and knows which services are permitted now. Hold by the far end and mute are independent of the state.
 *
 * A report from the switch that the state doesn't allow is ignored, because switches repeat themselves and messages cross.
 * A command from the agent is checked with `expect` first, and refused if the state doesn't permit it.
 */
export class DeviceCall {
    private facts: CallFacts;
    /** Only `move` changes it. */
    private current: ConnectionState;
    private readonly now: () => number;
    private readonly emitEvent: Emit;
    private startedAt: number;
    private answeredAt: number | undefined;
    private remoteHold = false;
    private muted = false;
    private conferenced = false;
    private farEndRings = false;
    private quality: MediaQuality | undefined;

    constructor(facts: CallFacts, now: () => number, emit: Emit) {
        this.facts = facts;
        this.current = facts.direction === 'in' ? 'alerting' : 'initiated';
        this.now = now;
        this.emitEvent = emit;
        this.startedAt = now();
    }

    /** Restores a call from its last snapshot. */
    static resumed(seen: SnapshotCall, now: () => number, emit: Emit): DeviceCall {
        const { state, startedAt, answeredAt, muted = false, remoteHold = false, ...rest } = seen;
        const { conferenced = false, quality, ...facts } = rest;
        const call = new DeviceCall(facts, now, emit);
        return Object.assign(call, { current: state, startedAt, answeredAt, muted, remoteHold, conferenced, quality });
    }

    get state(): ConnectionState {
        return this.current;
    }

    get connection(): ConnectionId {
        return this.facts.connection;
    }

    get direction(): 'in' | 'out' {
        return this.facts.direction;
    }

    get remoteNumber(): string | null {
        return this.facts.remote.number;
    }

    get wasAnswered(): boolean {
        return this.answeredAt !== undefined;
    }

    /** Both ends can hear each other: it is not on hold. */
    get isTalking(): boolean {
        return this.current === 'connected' && !this.remoteHold;
    }

    get isMuted(): boolean {
        return this.muted;
    }

    /** It is connected together with every other call of which this is true. */
    get isConferenced(): boolean {
        return this.conferenced && this.current === 'connected';
    }

    /** The call's first event. */
    begin(): void {
        this.introduce(this.direction === 'in' ? 'Delivered' : 'Originated');
    }

    /** The far end is ringing. The switch may have reported its name. */
    deliver(name?: string): void {
        if (this.current !== 'initiated' || this.farEndRings) return;
        this.learnName(name);
        this.farEndRings = true;
        this.introduce('Delivered');
    }

    establish(name?: string): void {
        this.learnName(name);
        if (this.current === 'hold' || !this.move('connected')) return;
        this.answeredAt = this.now();
        this.introduce('Established');
    }

    hold(): void {
        if (!this.move('hold')) return;
        this.conferenced = false;
        this.emit({ event: 'Held', holding: 'local' });
    }

    retrieve(): void {
        if (this.current === 'hold' && this.move('connected')) this.emit({ event: 'Retrieved', retrieving: 'local' });
    }

    /** Joins the conference, from hold or as the active call. */
    conference(): void {
        if (this.isConferenced || !this.isConversation) return;
        this.move('connected');
        this.conferenced = true;
        this.emit({ event: 'Conferenced' });
    }

    /** The far end has put us on hold, or has retrieved us. Returns whether that is a change. */
    setRemoteHold(on: boolean): boolean {
        if (this.remoteHold === on || !this.isConversation) return false;
        this.remoteHold = on;
        this.emit(on ? { event: 'Held', holding: 'remote' } : { event: 'Retrieved', retrieving: 'remote' });
        return true;
    }

    setMuted(on: boolean): void {
        if (this.muted === on || !this.isConversation) return;
        this.muted = on;
        this.emit({ event: 'MicrophoneMute', on });
    }

    /** How the call sounds was measured. */
    measured(quality: MediaQuality): void {
        if (!this.isConversation) return;
        this.quality = quality;
        this.emit({ event: 'MediaQuality', quality });
    }

    /** The far end has transferred us, perhaps while the call still rings here: there is a new remote party. */
    changeParty(remote: Party): void {
        const { number, name = '' } = this.facts.remote;
        const canChange = this.isConversation || this.current === 'alerting';
        if (!canChange || (remote.number === number && (remote.name ?? '') === name)) return;
        this.facts = { ...this.facts, remote };
        this.emit({ event: 'Transferred', cause: 'transfer', newRemote: remote });
    }

    /** The services that this call offers have become known. From now on, it offers no others. */
    offer(services: readonly Service[]): void {
        if (this.snapshot() === null || String(services) === String(this.facts.services)) return;
        this.facts = { ...this.facts, services };
        this.emit({ event: 'ServicesPermitted', services });
    }

    /** The switch's own id of the call has become known. A call that was answered already is introduced again with it. */
    identify(switchCallId: string): void {
        if (this.facts.switchCallId === switchCallId) return;
        this.facts = { ...this.facts, switchCallId };
        if (this.isConversation) this.introduce('Established');
    }

    /** What the contact center knows about the call has changed. */
    changeAttributes(attributes: CallAttributes): void {
        const changed = Object.entries(attributes).filter(([key, value]) => this.facts.attributes?.[key] !== value);
        if (changed.length === 0 || this.snapshot() === null) return;
        this.facts = { ...this.facts, attributes: { ...this.facts.attributes, ...attributes } };
        this.emit({ event: 'AttributesChanged', attributes: Object.fromEntries(changed) });
    }

    /** Our call ends because the far end has been connected to somebody else. */
    transferTo({ to, cause }: Transfer): void {
        if (!this.isConversation) return;
        this.emit({ event: 'Transferred', cause, ...(to === null ? {} : { to }) });
        this.clear({ cause, releasing: 'local' });
    }

    /** The call is over. An outgoing call that was never answered has failed first, unless we canceled it. */
    clear({ cause, releasing, explanation }: Ending): void {
        if (releasing !== 'local' && this.move('fail')) this.emit({ event: 'Failed', cause, ...explanation });
        if (this.move('null')) this.emit({ event: 'ConnectionCleared', cause, releasing });
    }

    /** How the call ends when the agent clears it. `refusal`: the cause for a call that is ringing here. */
    endingBy(refusal: 'callRejected' | 'busy' = 'callRejected'): Ending {
        const causes: Partial<Record<ConnectionState, Cause>> = { alerting: refusal, initiated: 'callCancelled' };
        return { cause: causes[this.current] ?? 'normal', releasing: 'local' };
    }

    /** Throws `unsupported` if this call doesn't offer the service, `invalidState` if its state doesn't permit it. */
    expect(service: CallService): void {
        this.expectOffer(service);
        if (!PERMITTED[this.current].includes(service)) throw this.refusal();
    }

    /** The same for a service that involves this call, which must be on hold or in a conference with the other, and an active one. */
    expectWith(active: DeviceCall, service: PairService): void {
        for (const call of [this, active]) call.expectOffer(service);
        const leaves = service === 'transfer' && active !== this && active.isConferenced && this.isConferenced;
        if (!leaves) this.expectState('hold');
        active.expectState(...ACTIVE_STATES[service]);
    }

    expectState(...states: readonly ConnectionState[]): void {
        if (!states.includes(this.current)) throw this.refusal();
    }

    /** The call as the events have described it. Null: it is over. */
    snapshot(): SnapshotCall | null {
        const { facts, current: state, startedAt, answeredAt, muted, remoteHold, conferenced, quality } = this;
        if (state === 'fail' || state === 'null') return null;
        return {
            ...facts,
            state,
            startedAt,
            muted,
            remoteHold,
            ...(answeredAt === undefined ? {} : { answeredAt }),
            ...(conferenced && { conferenced }),
            ...(quality && { quality })
        };
    }

    private expectOffer(service: Service): void {
        if (this.facts.services?.includes(service) === false) throw new PhoneSystemError('unsupported');
    }

    private get isConversation(): boolean {
        return this.current === 'connected' || this.current === 'hold';
    }

    private refusal(): PhoneSystemError {
        return new PhoneSystemError('invalidState', REFUSAL_CODES[this.current]);
    }

    private move(to: ConnectionState): boolean {
        if (!MOVES[this.current].includes(to)) return false;
        this.current = to;
        return true;
    }

    private learnName(name: string | undefined): void {
        if (name && !this.facts.remote.name) this.facts = { ...this.facts, remote: { ...this.facts.remote, name } };
    }

    private introduce(event: 'Originated' | 'Delivered' | 'Established'): void {
        this.emit({ event, ...this.facts, ...(this.facts.consultationOf && { cause: 'consultation' }) });
    }

    private emit(event: Untimed<CallEvent>): void {
        this.emitEvent({ ...event, at: this.now(), connection: this.connection });
    }
}
