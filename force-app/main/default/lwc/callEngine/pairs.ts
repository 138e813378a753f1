import { kindOf } from './channels';
import type { Call } from './model';
import { isLive } from './selectors';
import type { EngineState } from './state';

/** Two calls of this agent: the one on hold, and the one talked to or on its way. */
export interface Pair {
    readonly held: Call;
    readonly active: Call;
}

type Calls = Pick<EngineState, 'calls'>;

const belongTogether = (one: Call, other: Call): boolean =>
    one.consultationOf === other.key || other.consultationOf === one.key;

/** The other call of a consultation, whichever of the two is given, while both are up. */
export const consultationPartner = (call: Call, { calls }: Calls): Call | null =>
    (isLive(call) && calls.find((other) => isLive(other) && belongTogether(call, other))) || null;

/** The other of two calls that came about on their own, where one is on hold and the other is talked to. A chat is none. */
function otherCall(call: Call, { calls }: Calls): Call | null {
    const wanted = { held: 'connected', connected: 'held' }[call.state as string];
    return calls.find((other) => other.key !== call.key && other.state === wanted && kindOf(other).line) ?? null;
}

/** With whom this call can be swapped (K): its consultation, or any other call. */
export const swapPartner = (call: Call, state: Calls): Call | null =>
    consultationPartner(call, state) ?? otherCall(call, state);

/**
 * With whom this call can be joined (K). A consultation is no such pair: it is completed. Nor is half of one: the other half
 * would be left on hold with nobody.
 */
export function joinPartner(call: Call, state: Calls): Call | null {
    const other = otherCall(call, state);
    const isAlone = (one: Call): boolean => consultationPartner(one, state) === null;
    return other && isAlone(call) && isAlone(other) ? other : null;
}

/** Which of the two is on hold now: in a consultation the agent may have swapped them. */
export function pairOf(call: Call, other: Call): Pair {
    const [first, second] = call.consultationOf === other.key ? [other, call] : [call, other];
    return second.state === 'held' ? { held: second, active: first } : { held: first, active: second };
}
