import { isCallEvent } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Cause, PhoneEvent } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';

/** The state of a call, as far as tones depend on it. `ringing`: at the far end. */
export type SoundCallState = 'alerting' | 'dialing' | 'ringing' | 'connected' | 'held' | 'failed';

/** One call, as far as tones depend on it. A failed call is kept until the next one begins, because its tone says why. */
export interface SoundCall {
    readonly callId: string;
    readonly state: SoundCallState;
    /** The exchange sends audio before the answer: ringback, an announcement, its own busy tone. */
    readonly earlyMedia: boolean;
    /** Why it failed. */
    readonly cause?: Cause;
}

/** The tones that the agent hears. */
export type ToneName = 'ring' | 'waiting' | 'ringback' | 'busy' | 'congestion' | 'lost';

const FROM_SNAPSHOT = { alerting: 'alerting', initiated: 'dialing', connected: 'connected', hold: 'held' } as const;

/** Causes without a tone: the agent ended the call, or somebody else answered it. */
const SILENT: readonly Cause[] = [
    'normal',
    'callCancelled',
    'answeredElsewhere',
    'consultation',
    'singleStepTransfer',
    'transfer'
];
/** The conversation was cut off. */
const BROKEN: readonly Cause[] = ['mediaLost', 'linkLost'];
/** The callee or the callee's phone refused. */
const BUSY: readonly Cause[] = ['busy', 'callRejected', 'noAnswer'];

const without = (calls: readonly SoundCall[], callId: string): readonly SoundCall[] =>
    calls.filter((call) => call.callId !== callId);

function set(calls: readonly SoundCall[], callId: string, state: SoundCallState, cause?: Cause): readonly SoundCall[] {
    const known = calls.find((call) => call.callId === callId);
    const next = { callId, state, earlyMedia: known?.earlyMedia ?? false, ...(cause && { cause }) };
    return known ? calls.map((call) => (call === known ? next : call)) : [...calls, next];
}

/** A call begins, or enters a new state. The tone of an earlier failure is then over. */
const begin = (calls: readonly SoundCall[], callId: string, state: SoundCallState): readonly SoundCall[] =>
    set(
        calls.filter((call) => call.state !== 'failed'),
        callId,
        state
    );

const isUp = (calls: readonly SoundCall[], callId: string): boolean =>
    calls.some((call) => call.callId === callId && call.state !== 'failed');

/** The calls after an event from the phone. */
export function afterEvent(calls: readonly SoundCall[], event: PhoneEvent): readonly SoundCall[] {
    if (event.event === 'Snapshot') {
        return event.calls.map(({ connection: { callId }, state }) => {
            const known = calls.find((call) => call.callId === callId);
            const reported = FROM_SNAPSHOT[state];
            // a snapshot doesn't show whether the far end is ringing
            if (known && reported === 'dialing' && known.state === 'ringing') return known;
            return { callId, state: reported, earlyMedia: known?.earlyMedia ?? false };
        });
    }
    if (!isCallEvent(event)) return calls;
    const { callId } = event.connection;
    switch (event.event) {
        case 'Originated':
            return begin(calls, callId, 'dialing');
        case 'Delivered':
            return begin(calls, callId, event.direction === 'in' ? 'alerting' : 'ringing');
        case 'Established':
            return begin(calls, callId, 'connected');
        case 'Conferenced':
            return set(calls, callId, 'connected');
        case 'Held':
            return event.holding === 'local' ? set(calls, callId, 'held') : calls;
        case 'Retrieved':
            return event.retrieving === 'local' ? set(calls, callId, 'connected') : calls;
        case 'Failed':
            return set(calls, callId, 'failed', event.cause);
        case 'ConnectionCleared': {
            if (!isUp(calls, callId)) return calls;
            const { cause } = event;
            return cause && BROKEN.includes(cause) ? set(calls, callId, 'failed', cause) : without(calls, callId);
        }
        case 'Diverted':
            return without(calls, callId);
        case 'Transferred':
            return event.newRemote ? calls : without(calls, callId);
        default:
            return calls;
    }
}

/** The calls after audio from the exchange or the far end has begun to arrive in one. */
export const afterMedia = (calls: readonly SoundCall[], callId: string): readonly SoundCall[] =>
    calls.map((call) => (call.callId === callId ? { ...call, earlyMedia: true } : call));

function failureTone({ cause, earlyMedia }: SoundCall): ToneName | null {
    if (cause && BROKEN.includes(cause)) return 'lost';
    // the exchange has already played a tone or an announcement
    if (earlyMedia || (cause && SILENT.includes(cause))) return null;
    return cause && BUSY.includes(cause) ? 'busy' : 'congestion';
}

/** The tone to play now. Null: none. Only one plays at a time, and a call that needs an answer comes first. */
export function toneOf(calls: readonly SoundCall[]): ToneName | null {
    const some = (...states: readonly SoundCallState[]): boolean => calls.some(({ state }) => states.includes(state));
    // during another call, the ring tone would drown it out
    if (some('alerting')) return some('connected', 'dialing', 'ringing') ? 'waiting' : 'ring';
    if (some('connected')) return null;
    if (some('dialing', 'ringing')) {
        // RFC 3960, section 3.2: local ringback only while the exchange sends no audio
        return calls.some(({ state, earlyMedia }) => state === 'ringing' && !earlyMedia) ? 'ringback' : null;
    }
    const failed = calls.findLast(({ state }) => state === 'failed');
    return failed ? failureTone(failed) : null;
}
