import { kindOf } from './channels';
import type { Call } from './model';
import { isLive } from './selectors';
import type { EngineState } from './state';

/** Two calls of this agent: the one on hold, and the active one, which is connected or being dialed. */
export interface Pair {
    readonly held: Call;
    readonly active: Call;
}

type Calls = Pick<EngineState, 'calls'>;

const belongTogether = (one: Call, other: Call): boolean =>
    one.consultationOf === other.key || other.consultationOf === one.key;

const isConferenced = ({ state, conferenced = false }: Call): boolean => state === 'connected' && conferenced;

/** The other calls that this one is in a conference with. */
export const conferenceOf = (call: Call, { calls }: Calls): readonly Call[] =>
    isConferenced(call) ? calls.filter((other) => other.key !== call.key && isConferenced(other)) : [];

/** The other call of a consultation, whichever of the two is given, while neither is over and they are not in a conference. */
export const consultationPartner = (call: Call, { calls }: Calls): Call | null =>
    (isLive(call) &&
        conferenceOf(call, { calls }).length === 0 &&
        calls.find((other) => isLive(other) && belongTogether(call, other))) ||
    null;

/** The other of two calls, one on hold and one connected: this one, if it is such a call, or else the first. Only calls, not chats. */
function otherCall(call: Call, { calls }: Calls, rather: Call | null = null): Call | null {
    const wanted = { held: 'connected', connected: 'held' }[call.state as string];
    const fitting = calls.filter((other) => other.key !== call.key && other.state === wanted && kindOf(other).line);
    return fitting.find((other) => other === rather) ?? fitting[0] ?? null;
}

/** As `otherCall`, if neither of the two is in a conference. */
function separateCall(call: Call, state: Calls): Call | null {
    const other = otherCall(call, state);
    const isJoined = (one: Call): boolean => conferenceOf(one, state).length > 0;
    return other && !isJoined(call) && !isJoined(other) ? other : null;
}

/** The call that this one can be swapped with (K): its consultation, or any other call. */
export const swapPartner = (call: Call, state: Calls): Call | null =>
    consultationPartner(call, state) ?? separateCall(call, state);

/** The call that this one can be joined with in a conference (K): its consultation, or any other call. */
export function conferencePartner(call: Call, state: Calls): Call | null {
    const consulted = consultationPartner(call, state);
    const isDialed = call.state === 'connecting' || consulted?.state === 'connecting';
    return isDialed ? consulted : otherCall(call, state, consulted);
}

/** The call that stays connected with this one's party if the agent leaves their conference. Null if there is not exactly one. */
export function stayingPartner(call: Call, state: Calls): Call | null {
    const others = conferenceOf(call, state);
    return others.length === 1 ? others[0] : null;
}

/**
 * The call that this one can be connected with (K). Not its own consultation, which is completed instead, and not a call that has a
 * consultation with another one, which would be left alone on hold.
 */
export function joinPartner(call: Call, state: Calls): Call | null {
    const other = separateCall(call, state);
    const isAlone = (one: Call): boolean => consultationPartner(one, state) === null;
    return other && isAlone(call) && isAlone(other) ? other : null;
}

/** Which of the two is on hold now, because the agent may have swapped them. */
export function pairOf(call: Call, other: Call): Pair {
    const [first, second] = call.consultationOf === other.key ? [other, call] : [call, other];
    return second.state === 'held' ? { held: second, active: first } : { held: first, active: second };
}
