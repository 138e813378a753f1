import type { Cause, PhoneEvent } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';

/** How a call stands, as far as it is heard. `ringing`: at the far end. */
export type HeardState = 'alerting' | 'dialling' | 'ringing' | 'connected' | 'held' | 'failed';

/** One call, as far as it is heard. A call that failed stays until the next one begins: its tone says why. */
export interface SoundCall {
    readonly callId: string;
    readonly state: HeardState;
    /** The exchange sends sound of its own before the answer: ringback, an announcement, its own busy tone. */
    readonly earlyMedia: boolean;
    /** Why it failed. */
    readonly cause?: Cause;
}

/** What the agent hears besides the other end. */
export type ToneName = 'ring' | 'waiting' | 'ringback' | 'busy' | 'congestion' | 'lost';

const FROM_SNAPSHOT = { alerting: 'alerting', initiated: 'dialling', connected: 'connected', hold: 'held' } as const;

/** Ends that say nothing by a tone: the agent's own doing, or somebody else's answer. */
const QUIET: readonly Cause[] = [
    'normal',
    'callCancelled',
    'answeredElsewhere',
    'consultation',
    'singleStepTransfer',
    'transfer'
];
/** A conversation that breaks off, as against one that is ended. */
const BROKEN: readonly Cause[] = ['mediaLost', 'linkLost'];
/** The callee, or the callee's telephone, says no. */
const BUSY: readonly Cause[] = ['busy', 'callRejected', 'noAnswer'];

const without = (calls: readonly SoundCall[], callId: string): readonly SoundCall[] =>
    calls.filter((call) => call.callId !== callId);

function set(calls: readonly SoundCall[], callId: string, state: HeardState, cause?: Cause): readonly SoundCall[] {
    const known = calls.find((call) => call.callId === callId);
    const next = { callId, state, earlyMedia: known?.earlyMedia ?? false, ...(cause && { cause }) };
    return known ? calls.map((call) => (call === known ? next : call)) : [...calls, next];
}

/** A new call, or a new turn of one: what an earlier one failed of is said. */
const begin = (calls: readonly SoundCall[], callId: string, state: HeardState): readonly SoundCall[] =>
    set(
        calls.filter((call) => call.state !== 'failed'),
        callId,
        state
    );

const isUp = (calls: readonly SoundCall[], callId: string): boolean =>
    calls.some((call) => call.callId === callId && call.state !== 'failed');

/** The calls after an event of the phone. */
export function afterEvent(calls: readonly SoundCall[], event: PhoneEvent): readonly SoundCall[] {
    if (event.event === 'Snapshot') {
        return event.calls.map(({ connection: { callId }, state }) => {
            const known = calls.find((call) => call.callId === callId);
            const heard = FROM_SNAPSHOT[state];
            // a snapshot does not tell whether it rings at the far end
            if (known && heard === 'dialling' && known.state === 'ringing') return known;
            return { callId, state: heard, earlyMedia: known?.earlyMedia ?? false };
        });
    }
    if (!('connection' in event)) return calls;
    const { callId } = event.connection;
    switch (event.event) {
        case 'Originated':
            return begin(calls, callId, 'dialling');
        case 'Delivered':
            return begin(calls, callId, event.direction === 'in' ? 'alerting' : 'ringing');
        case 'Established':
            return begin(calls, callId, 'connected');
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

/** The exchange, or the far end, is heard in a call. */
export const afterMedia = (calls: readonly SoundCall[], callId: string): readonly SoundCall[] =>
    calls.map((call) => (call.callId === callId ? { ...call, earlyMedia: true } : call));

function failureTone({ cause, earlyMedia }: SoundCall): ToneName | null {
    if (cause && BROKEN.includes(cause)) return 'lost';
    // the exchange has already said it, in its own way
    if (earlyMedia || (cause && QUIET.includes(cause))) return null;
    return cause && BUSY.includes(cause) ? 'busy' : 'congestion';
}

/** The tone that must sound now; null: none. One at a time: what asks something of the agent goes first. */
export function toneOf(calls: readonly SoundCall[]): ToneName | null {
    const some = (...states: readonly HeardState[]): boolean => calls.some(({ state }) => states.includes(state));
    // whoever has a call on the ear would not hear it over the ring tone
    if (some('alerting')) return some('connected', 'dialling', 'ringing') ? 'waiting' : 'ring';
    if (some('connected')) return null;
    if (some('dialling', 'ringing')) {
        // RFC 3960, section 3.2: our own ringback only while nothing comes from the exchange
        return calls.some(({ state, earlyMedia }) => state === 'ringing' && !earlyMedia) ? 'ringback' : null;
    }
    const failed = calls.findLast(({ state }) => state === 'failed');
    return failed ? failureTone(failed) : null;
}
