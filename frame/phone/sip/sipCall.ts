import type {
    Because,
    CallAttributes,
    CallEvent,
    Cause,
    ConnectionId,
    Party,
    PlainWhyCode,
    SnapshotCall
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { PhoneSystemError } from '../phoneSystem';

export type SipCallState = 'alerting' | 'dialling' | 'ringing' | 'connected' | 'held' | 'over';

/** Where a call may go from each state; `over` is final. */
const MOVES: Readonly<Record<SipCallState, readonly SipCallState[]>> = {
    alerting: ['connected', 'over'],
    dialling: ['ringing', 'connected', 'over'],
    ringing: ['connected', 'over'],
    connected: ['held', 'over'],
    held: ['connected', 'over'],
    over: []
};

const WHY: Readonly<Record<SipCallState, PlainWhyCode>> = {
    alerting: 'callRinging',
    dialling: 'callDialling',
    ringing: 'callDialling',
    connected: 'callConnected',
    held: 'callHeld',
    over: 'callOver'
};

export interface SipCallFacts {
    readonly connection: ConnectionId;
    readonly direction: 'in' | 'out';
    readonly remote: Party;
    /** Of a call that came in. */
    readonly invite?: { readonly identity: string; readonly branch: string | null };
    readonly switchCallId?: string;
    readonly attributes?: CallAttributes;
    readonly consultationOf?: ConnectionId;
    readonly correlatorData?: string;
}

export interface Ending {
    readonly cause: Cause;
    readonly releasing: 'local' | 'remote' | 'network';
    /** The answer of the switch. */
    readonly because?: Because;
}

/** A transfer that the far end, or the switch, is asked to carry out. */
export interface PassingOn {
    readonly to: string | null;
    readonly cause: 'singleStepTransfer' | 'transfer';
}

/** An event without what each event of this call has in common; spread over the union's members. */
type Untimed<Event> = Event extends unknown ? Omit<Event, 'at' | 'connection'> : never;

/**
 * One call as the agent's device sees it: turns what SIP says into CSTA events, once each and in an order that makes sense.
 * ```
 *   INVITE from the switch                   INVITE to the switch
 *          |                                       |
 *       alerting                                dialling --- 180, 183 ---> ringing
 *          |                                       |                         |
 *          | ACK                                   | 200                     | 200
 *          +------------------> connected <--------+-------------------------+
 *                                 |   ^
 *                  re-INVITE held |   | re-INVITE taken back
 *                                 v   |
 *                                 held       BYE, CANCEL, refusal, transfer, link or media lost ---> over
 * ```
 * The far end's own hold and the microphone are beside these states. What the state does not allow is ignored and logged:
 * SIP repeats itself, and messages cross.
 */
export class SipCall {
    readonly facts: SipCallFacts;
    private remote: Party;
    private current: SipCallState;
    private readonly now: () => number;
    private readonly tell: (event: CallEvent) => void;
    private readonly startedAt: number;
    private answeredAt: number | undefined;
    private remoteHolds = false;
    private muted = false;
    private passing: PassingOn | null = null;

    constructor(facts: SipCallFacts, now: () => number, tell: (event: CallEvent) => void) {
        this.facts = facts;
        this.remote = facts.remote;
        this.current = facts.direction === 'in' ? 'alerting' : 'dialling';
        this.now = now;
        this.tell = tell;
        this.startedAt = now();
    }

    get state(): SipCallState {
        return this.current;
    }

    get wasAnswered(): boolean {
        return this.answeredAt !== undefined;
    }

    get remoteNumber(): string | null {
        return this.remote.number;
    }

    /** The call's first event. */
    begin(): void {
        this.introduce(this.facts.direction === 'in' ? 'Delivered' : 'Originated');
    }

    /** It rings at the far end; the switch may have told who that is. */
    deliver(name?: string): void {
        if (this.current !== 'dialling') return;
        this.learn(name);
        this.move('ringing');
        this.introduce('Delivered');
    }

    establish(name?: string): void {
        this.learn(name);
        if (!this.move('connected')) return;
        this.answeredAt = this.now();
        this.introduce('Established');
    }

    held(): void {
        if (this.move('held')) this.emit({ event: 'Held', holding: 'local' });
    }

    retrieved(): void {
        if (this.current === 'held' && this.move('connected')) this.emit({ event: 'Retrieved', retrieving: 'local' });
    }

    /** The far end puts us on hold, or takes us back. */
    setRemoteHold(on: boolean): void {
        if (this.remoteHolds === on || !this.isTalk) return;
        this.remoteHolds = on;
        this.emit(on ? { event: 'Held', holding: 'remote' } : { event: 'Retrieved', retrieving: 'remote' });
    }

    setMuted(on: boolean): void {
        if (this.muted === on || !this.isTalk) return;
        this.muted = on;
        this.emit({ event: 'MicrophoneMute', on });
    }

    /** The far end has passed us on: somebody else is there now. */
    changeParty(remote: Party): void {
        const same = remote.number === this.remote.number && (remote.name ?? '') === (this.remote.name ?? '');
        if (same || !this.isTalk) return;
        this.remote = remote;
        this.emit({ event: 'Transferred', cause: 'transfer', newRemote: remote });
    }

    /**
     * The switch has taken a transfer on, and works at it; null: it gave it up, and the call is ours again. Some switches
     * hang up our part and say no more: then it was passed on.
     */
    setPassing(passing: PassingOn | null): void {
        this.passing = passing;
    }

    /** Our part ends because the far end talks with somebody else from now on. */
    passedOn({ to, cause }: PassingOn): void {
        if (this.current === 'over') return;
        this.passing = null;
        this.emit({ event: 'Transferred', cause, ...(to === null ? {} : { to }) });
        this.end({ cause, releasing: 'local' });
    }

    /** The call is over; an outgoing one that never came about has failed before, unless we gave it up. */
    end({ cause, releasing, because }: Ending): void {
        if (this.passing && releasing === 'remote') {
            this.passedOn(this.passing);
            return;
        }
        const failed = (this.current === 'dialling' || this.current === 'ringing') && releasing !== 'local';
        if (!this.move('over')) return;
        if (failed) this.emit({ event: 'Failed', cause, ...because });
        this.emit({ event: 'ConnectionCleared', cause, releasing });
    }

    /** Throws invalidState unless the call is in one of these states. */
    expect(...states: readonly SipCallState[]): void {
        if (!states.includes(this.current)) throw new PhoneSystemError('invalidState', WHY[this.current]);
    }

    snapshot(): SnapshotCall {
        const { connection, direction, switchCallId, attributes, consultationOf, correlatorData } = this.facts;
        const waiting = direction === 'in' ? 'alerting' : 'initiated';
        const state = this.current === 'held' ? 'hold' : this.current === 'connected' ? 'connected' : waiting;
        return {
            connection,
            direction,
            remote: this.remote,
            state,
            startedAt: this.startedAt,
            muted: this.muted,
            remoteHold: this.remoteHolds,
            ...(this.answeredAt === undefined ? {} : { answeredAt: this.answeredAt }),
            ...(switchCallId === undefined ? {} : { switchCallId }),
            ...(attributes ? { attributes } : {}),
            ...(consultationOf ? { consultationOf } : {}),
            ...(correlatorData === undefined ? {} : { correlatorData })
        };
    }

    private get isTalk(): boolean {
        return this.current === 'connected' || this.current === 'held';
    }

    /** The only writer of the state. */
    private move(to: SipCallState): boolean {
        if (!MOVES[this.current].includes(to)) return false;
        this.current = to;
        return true;
    }

    private learn(name: string | undefined): void {
        if (name && !this.remote.name) this.remote = { ...this.remote, name };
    }

    private introduce(event: 'Originated' | 'Delivered' | 'Established'): void {
        const { direction, switchCallId, attributes, consultationOf, correlatorData } = this.facts;
        this.emit({
            event,
            direction,
            remote: this.remote,
            ...(switchCallId === undefined ? {} : { switchCallId }),
            ...(attributes ? { attributes } : {}),
            ...(consultationOf ? { consultationOf, cause: 'consultation' } : {}),
            ...(correlatorData === undefined ? {} : { correlatorData })
        });
    }

    private emit(event: Untimed<CallEvent>): void {
        this.tell({ ...event, at: this.now(), connection: this.facts.connection });
    }
}
