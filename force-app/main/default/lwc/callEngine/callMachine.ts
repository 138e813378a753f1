import type { CallEvent } from 'c/softphoneContract';
import type { CallState } from './model';

/**
 * The state machine of a call. An event without an arrow from the current state changes nothing and is logged, because phone
 * systems repeat events and sometimes send them out of order.
 *
 *      Delivered (in)            Originated, Delivered (out)
 *            |                            |
 *            v                            v
 *        ringing                     connecting <--+ Delivered: far end rings
 *            |                            |  +-----+
 *            | Established                | Established
 *            v                            v
 *        connected <----- Retrieved ---- held
 *            |  |      or Conferenced       | |
 *            |  +-------- Held -----------^ |
 *            |                              |
 *            +--------------+---------------+
 *                           | ConnectionCleared, Transferred (by us), Diverted:
 *                           | from every state above
 *                           v
 *        wrapUp (the agent talked, and a record is written) ---- Save ----> ended
 *           or directly to ended
 *
 * A call that was already answered when we first see it begins with Established.
 */
type Arrow = Partial<Record<CallState | 'new', CallState>>;

const LIVE: readonly CallState[] = ['ringing', 'connecting', 'connected', 'held'];

const ARROWS: Record<string, Arrow> = {
    'Delivered in': { new: 'ringing', ringing: 'ringing' },
    'Delivered out': { new: 'connecting', connecting: 'connecting' },
    Originated: { new: 'connecting', connecting: 'connecting' },
    Established: { new: 'connected', ringing: 'connected', connecting: 'connected' },
    'Held local': { connected: 'held' },
    'Retrieved local': { held: 'connected' },
    Conferenced: { connected: 'connected', held: 'connected' },
    // hold by the far end, and events that don't change the state
    'Held remote': { connected: 'connected', held: 'held' },
    'Retrieved remote': { connected: 'connected', held: 'held' },
    MicrophoneMute: { connecting: 'connecting', connected: 'connected', held: 'held' },
    MediaQuality: { connected: 'connected', held: 'held' },
    ServicesPermitted: Object.fromEntries(LIVE.map((state) => [state, state])),
    Failed: { connecting: 'connecting', ringing: 'ringing' },
    AttributesChanged: Object.fromEntries([...LIVE, 'wrapUp'].map((state) => [state, state])),
    NotesSubmitted: Object.fromEntries([...LIVE, 'wrapUp'].map((state) => [state, state])),
    'Transferred away': Object.fromEntries(LIVE.map((state) => [state, 'ended'])),
    'Transferred here': { ringing: 'ringing', connected: 'connected', held: 'held' },
    Diverted: Object.fromEntries(LIVE.map((state) => [state, 'ended'])),
    ConnectionCleared: Object.fromEntries(LIVE.map((state) => [state, 'ended']))
};

/** The arrow of an event. */
function arrowOf(event: CallEvent): string {
    switch (event.event) {
        case 'Delivered':
            return `Delivered ${event.direction}`;
        case 'Held':
            return `Held ${event.holding}`;
        case 'Retrieved':
            return `Retrieved ${event.retrieving}`;
        case 'Transferred':
            return event.newRemote ? 'Transferred here' : 'Transferred away';
        default:
            return event.event;
    }
}

/**
 * The state after an event. Null: there is no such arrow. 'ended' means that the call is over here; `endCall` decides whether wrap-up
 * comes first.
 */
export function nextCallState(from: CallState | 'new', event: CallEvent): CallState | null {
    return ARROWS[arrowOf(event)]?.[from] ?? null;
}

export const isLiveState = (state: CallState): boolean => LIVE.includes(state);
