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

/** The other call of a consultation, whichever of the two is given, while neither is over. */
export const consultationPartner = (call: Call, { calls }: Calls): Call | null =>
    (isLive(call) && calls.find((other) => isLive(other) && belongTogether(call, other))) || null;

/** The other of two separate calls, one on hold and one connected. Only calls, not chats. */
function otherCall(call: Call, { calls }: Calls): Call | null {
    const wanted = { held: 'connected', connected: 'held' }[call.state as string];
    return calls.find((other) => other.key !== call.key && other.state === wanted && kindOf(other).line) ?? null;
}

/** The call that this one can be swapped with (K): its consultation, or any other call. */
export const swapPartner = (call: Call, state: Calls): Call | null =>
    consultationPartner(call, state) ?? otherCall(call, state);

/**
 * The call that this one can be connected with (K). Not its own consultation, which is completed instead, and not a call that has a
 * consultation with another one, which would be left alone on hold.
 */
export function joinPartner(call: Call, state: Calls): Call | null {
    const other = otherCall(call, state);
    const isAlone = (one: Call): boolean => consultationPartner(one, state) === null;
    return other && isAlone(call) && isAlone(other) ? other : null;
}

/** Which of the two is on hold now, because the agent may have swapped them. */
export function pairOf(call: Call, other: Call): Pair {
    const [first, second] = call.consultationOf === other.key ? [other, call] : [call, other];
    return second.state === 'held' ? { held: second, active: first } : { held: first, active: second };
}
