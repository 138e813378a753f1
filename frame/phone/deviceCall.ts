import type {
    Explanation,
    CallAttributes,
    CallEvent,
    Cause,
    ConnectionId,
    Party,
    Service,
    SnapshotCall
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { ACTIVE, MOVES, PERMITTED, WHY } from './connectionState';
import type { CallService, ConnectionState, PairService } from './connectionState';
import { PhoneSystemError } from './phoneSystem';

/** What a call begins with. */
export type CallFacts = Omit<SnapshotCall, 'state' | 'startedAt' | 'answeredAt' | 'muted' | 'remoteHold'>;

/** What a call of ours carries beside its number. */
export interface Dialing {
    readonly attributes?: CallAttributes | undefined;
    readonly consultationOf?: ConnectionId | undefined;
    readonly correlatorData?: string | undefined;
}

/** The facts of a call of ours. */
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
    /** The answer of the switch. */
    readonly explanation?: Explanation;
}

/** Whom the far end talks with from now on; `to` is null where its number is not known. */
export interface Transfer {
    readonly to: string | null;
    readonly cause: 'singleStepTransfer' | 'transfer';
}

type Tell = (event: CallEvent) => void;

/** An event without what each event of this call has in common; spread over the union's members. */
type Untimed<Event> = Event extends unknown ? Omit<Event, 'at' | 'connection'> : never;

/**
 * One call as the agent's device sees it, for every phone system: keeps its state, emits its events, once each and in an
 * order that makes sense, and knows what is permitted now. The far end's own hold and the microphone are beside the states.
 *
 * What the switch says and the state does not allow is ignored: switches repeat themselves, and messages cross. What the
 * agent asks is checked before by `expect`, and refused.
 */
export class DeviceCall {
    private facts: CallFacts;
    private current: ConnectionState;
    private readonly now: () => number;
    private readonly tell: Tell;
    private startedAt: number;
    private answeredAt: number | undefined;
    private remoteHold = false;
    private muted = false;
    private ringsThere = false;

    constructor(facts: CallFacts, now: () => number, tell: Tell) {
        this.facts = facts;
        this.current = facts.direction === 'in' ? 'alerting' : 'initiated';
        this.now = now;
        this.tell = tell;
        this.startedAt = now();
    }

    /** Goes on where it was when it was seen last. */
    static resumed(seen: SnapshotCall, now: () => number, tell: Tell): DeviceCall {
        const { state, startedAt, answeredAt, muted = false, remoteHold = false, ...facts } = seen;
        const call = new DeviceCall(facts, now, tell);
        return Object.assign(call, { current: state, startedAt, answeredAt, muted, remoteHold });
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

    /** The call's first event. */
    begin(): void {
        this.introduce(this.direction === 'in' ? 'Delivered' : 'Originated');
    }

    /** It rings at the far end; the switch may have told who that is. */
    deliver(name?: string): void {
        if (this.current !== 'initiated' || this.ringsThere) return;
        this.learn(name);
        this.ringsThere = true;
        this.introduce('Delivered');
    }

    establish(name?: string): void {
        this.learn(name);
        if (this.current === 'hold' || !this.move('connected')) return;
        this.answeredAt = this.now();
        this.introduce('Established');
    }

    hold(): void {
        if (this.move('hold')) this.emit({ event: 'Held', holding: 'local' });
    }

    retrieve(): void {
        if (this.current === 'hold' && this.move('connected')) this.emit({ event: 'Retrieved', retrieving: 'local' });
    }

    /** The far end puts us on hold, or takes us back. Says whether that is news. */
    setRemoteHold(on: boolean): boolean {
        if (this.remoteHold === on || !this.isTalk) return false;
        this.remoteHold = on;
        this.emit(on ? { event: 'Held', holding: 'remote' } : { event: 'Retrieved', retrieving: 'remote' });
        return true;
    }

    setMuted(on: boolean): void {
        if (this.muted === on || !this.isTalk) return;
        this.muted = on;
        this.emit({ event: 'MicrophoneMute', on });
    }

    /** The far end has passed us on: somebody else is there now. */
    changeParty(remote: Party): void {
        const { number, name = '' } = this.facts.remote;
        if (!this.isTalk || (remote.number === number && (remote.name ?? '') === name)) return;
        this.facts = { ...this.facts, remote };
        this.emit({ event: 'Transferred', cause: 'transfer', newRemote: remote });
    }

    /** What the call offers has become known: from now on this, and nothing else. */
    offer(services: readonly Service[]): void {
        if (this.snapshot() === null || String(services) === String(this.facts.services)) return;
        this.facts = { ...this.facts, services };
        this.emit({ event: 'ServicesPermitted', services });
    }

    /** Our part ends because the far end talks with somebody else from now on. */
    transferTo({ to, cause }: Transfer): void {
        if (!this.isTalk) return;
        this.emit({ event: 'Transferred', cause, ...(to === null ? {} : { to }) });
        this.clear({ cause, releasing: 'local' });
    }

    /** The call is over; one of ours that never came about has failed before, unless we gave it up. */
    clear({ cause, releasing, explanation }: Ending): void {
        if (releasing !== 'local' && this.move('fail')) this.emit({ event: 'Failed', cause, ...explanation });
        if (this.move('null')) this.emit({ event: 'ConnectionCleared', cause, releasing });
    }

    /** How it ends when the agent clears it; `refusal` is what a call that rings here is refused for. */
    endingBy(refusal: 'callRejected' | 'busy' = 'callRejected'): Ending {
        const causes: Partial<Record<ConnectionState, Cause>> = { alerting: refusal, initiated: 'callCancelled' };
        return { cause: causes[this.current] ?? 'normal', releasing: 'local' };
    }

    /** Throws unsupported for what this call does not offer, invalidState for what its state does not permit. */
    expect(service: CallService): void {
        this.expectOffer(service);
        if (!PERMITTED[this.current].includes(service)) throw this.impossible();
    }

    /** The same of a service that takes this call on hold, and another one that is active. */
    expectWith(active: DeviceCall, service: PairService): void {
        for (const call of [this, active]) call.expectOffer(service);
        this.expectState('hold');
        active.expectState(...ACTIVE[service]);
    }

    expectState(...states: readonly ConnectionState[]): void {
        if (!states.includes(this.current)) throw this.impossible();
    }

    /** As the events have told it; null: it is up no more. */
    snapshot(): SnapshotCall | null {
        const { facts, current: state, startedAt, answeredAt, muted, remoteHold } = this;
        if (state === 'fail' || state === 'null') return null;
        return { ...facts, state, startedAt, muted, remoteHold, ...(answeredAt === undefined ? {} : { answeredAt }) };
    }

    private expectOffer(service: Service): void {
        if (this.facts.services?.includes(service) === false) throw new PhoneSystemError('unsupported');
    }

    private get isTalk(): boolean {
        return this.current === 'connected' || this.current === 'hold';
    }

    private impossible(): PhoneSystemError {
        return new PhoneSystemError('invalidState', WHY[this.current]);
    }

    /** The only writer of the state. */
    private move(to: ConnectionState): boolean {
        if (!MOVES[this.current].includes(to)) return false;
        this.current = to;
        return true;
    }

    private learn(name: string | undefined): void {
        const { remote } = this.facts;
        if (name && !remote.name) this.facts = { ...this.facts, remote: { ...remote, name } };
    }

    private introduce(event: 'Originated' | 'Delivered' | 'Established'): void {
        this.emit({ event, ...this.facts, ...(this.facts.consultationOf && { cause: 'consultation' }) });
    }

    private emit(event: Untimed<CallEvent>): void {
        this.tell({ ...event, at: this.now(), connection: this.connection });
    }
}
