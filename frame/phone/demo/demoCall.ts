import type {
    CallAttributes,
    CallEvent,
    Cause,
    ConnectionId,
    Party,
    PlainWhyCode,
    SnapshotCall
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { PhoneSystemError } from '../phoneSystem';

export type DemoCallState = 'alerting' | 'dialling' | 'ringing' | 'connected' | 'held' | 'failed' | 'over';

/** Where a call may go from each state; `over` is final. */
const MOVES: Readonly<Record<DemoCallState, readonly DemoCallState[]>> = {
    alerting: ['connected', 'over'],
    dialling: ['ringing', 'over'],
    ringing: ['connected', 'failed', 'over'],
    connected: ['held', 'over'],
    held: ['connected', 'over'],
    failed: ['over'],
    over: []
};

const WHY: Readonly<Record<DemoCallState, PlainWhyCode>> = {
    alerting: 'callRinging',
    dialling: 'callDialling',
    ringing: 'callDialling',
    connected: 'callConnected',
    held: 'callHeld',
    failed: 'callOver',
    over: 'callOver'
};

export interface DemoCallFacts {
    readonly connection: ConnectionId;
    readonly direction: 'in' | 'out';
    readonly remote: Party;
    readonly attributes?: CallAttributes;
    readonly consultationOf?: ConnectionId;
    readonly correlatorData?: string;
}

/** A call as it is kept while no tab is there. */
export interface DemoCallRecord {
    readonly facts: DemoCallFacts;
    readonly state: DemoCallState;
    readonly startedAt: number;
    readonly answeredAt: number | null;
    readonly remoteHolds: boolean;
    readonly muted: boolean;
}

/** An event without what each event of this call has in common; spread over the union's members. */
type Untimed<Event> = Event extends unknown ? Omit<Event, 'at' | 'connection'> : never;

/**
 * One call on the demo line, as the agent's device sees it.
 * ```
 *   the far end calls                        the agent calls
 *          |                                       |
 *       alerting                                dialling
 *          |                                       | after a moment
 *          |                                    ringing ------ busy, rejected, nobody answers ----> failed
 *          | the agent answers                     | the far end answers                              |
 *          +--------------> connected <------------+                                                  |
 *                             |   ^                                                                   |
 *                        hold |   | retrieve                                                          |
 *                             v   |                                                                   v
 *                             held            hang up at either end, decline, cancel, transfer ---> over
 * ```
 * The far end's own hold is beside these states, as on a real switch, and so is the microphone. A step that the state does
 * not allow throws PhoneSystemError('invalidState') and changes nothing.
 */
export class DemoCall {
    readonly facts: DemoCallFacts;
    state: DemoCallState;
    private readonly now: () => number;
    private readonly tell: (event: CallEvent) => void;
    private startedAt: number;
    private answeredAt: number | undefined;
    private remoteHolds = false;
    private muted = false;

    constructor(facts: DemoCallFacts, now: () => number, tell: (event: CallEvent) => void) {
        this.facts = facts;
        this.state = facts.direction === 'in' ? 'alerting' : 'dialling';
        this.now = now;
        this.tell = tell;
        this.startedAt = now();
    }

    get record(): DemoCallRecord {
        const { facts, state, startedAt, answeredAt = null, remoteHolds, muted } = this;
        return { facts, state, startedAt, answeredAt, remoteHolds, muted };
    }

    /** Goes on where it was when its tab went away. */
    resume({ state, startedAt, answeredAt, remoteHolds, muted }: DemoCallRecord): void {
        Object.assign(this, { state, startedAt, answeredAt: answeredAt ?? undefined, remoteHolds, muted });
    }

    /** The call's first event. */
    begin(): void {
        this.introduce(this.facts.direction === 'in' ? 'Delivered' : 'Originated');
    }

    /** The far end rings. */
    deliver(): void {
        this.move('ringing');
        this.introduce('Delivered');
    }

    /** `by`: whose turn it is to answer. */
    establish(by: 'local' | 'remote'): void {
        this.expect(by === 'local' ? ['alerting'] : ['ringing']);
        this.move('connected');
        this.answeredAt = this.now();
        this.introduce('Established');
    }

    hold(): void {
        this.expect(['connected']);
        this.move('held');
        this.emit({ event: 'Held', holding: 'local' });
    }

    retrieve(): void {
        this.expect(['held']);
        this.move('connected');
        this.emit({ event: 'Retrieved', retrieving: 'local' });
    }

    /** The far end puts us on hold, or takes us back. */
    setRemoteHold(on: boolean): void {
        this.expect(['connected', 'held']);
        if (this.remoteHolds === on) {
            throw new PhoneSystemError('invalidState', on ? 'callHeld' : 'callConnected');
        }
        this.remoteHolds = on;
        this.emit(on ? { event: 'Held', holding: 'remote' } : { event: 'Retrieved', retrieving: 'remote' });
    }

    mute(on: boolean): void {
        this.expect(['connected', 'held']);
        if (this.muted === on) return;
        this.muted = on;
        this.emit({ event: 'MicrophoneMute', on });
    }

    /** An outgoing call does not come about. */
    fail(cause: Cause, releasing: 'remote' | 'network'): void {
        this.expect(['ringing']);
        this.move('failed');
        this.emit({ event: 'Failed', cause });
        this.clear(cause, releasing);
    }

    clear(cause: Cause, releasing: 'local' | 'remote' | 'network'): void {
        this.move('over');
        this.emit({ event: 'ConnectionCleared', cause, releasing });
    }

    /** Our part ends because the far end talks with somebody else from now on. */
    transferTo(to: string | null, cause: 'singleStepTransfer' | 'transfer'): void {
        this.expect(['connected', 'held']);
        this.emit({ event: 'Transferred', cause, ...(to === null ? {} : { to }) });
        this.clear(cause, 'local');
    }

    /** Throws unless the call is in one of these states. */
    expect(states: readonly DemoCallState[]): void {
        if (!states.includes(this.state)) throw new PhoneSystemError('invalidState', WHY[this.state]);
    }

    snapshot(): SnapshotCall {
        const { connection, direction, remote, attributes, consultationOf, correlatorData } = this.facts;
        const waiting = direction === 'in' ? 'alerting' : 'initiated';
        const state = this.state === 'held' ? 'hold' : this.state === 'connected' ? 'connected' : waiting;
        return {
            connection,
            direction,
            remote,
            state,
            startedAt: this.startedAt,
            muted: this.muted,
            remoteHold: this.remoteHolds,
            ...(this.answeredAt === undefined ? {} : { answeredAt: this.answeredAt }),
            ...(attributes ? { attributes } : {}),
            ...(consultationOf ? { consultationOf } : {}),
            ...(correlatorData === undefined ? {} : { correlatorData })
        };
    }

    /** The only writer of `state`. */
    private move(to: DemoCallState): void {
        if (!MOVES[this.state].includes(to)) throw new PhoneSystemError('invalidState', WHY[this.state]);
        this.state = to;
    }

    private introduce(event: 'Originated' | 'Delivered' | 'Established'): void {
        const { direction, remote, attributes, consultationOf, correlatorData } = this.facts;
        this.emit({
            event,
            direction,
            remote,
            ...(attributes ? { attributes } : {}),
            ...(consultationOf ? { consultationOf, cause: 'consultation' } : {}),
            ...(correlatorData === undefined ? {} : { correlatorData })
        });
    }

    private emit(event: Untimed<CallEvent>): void {
        this.tell({ ...event, at: this.now(), connection: this.facts.connection });
    }
}
