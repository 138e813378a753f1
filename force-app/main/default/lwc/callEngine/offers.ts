import { matchesOf } from './matches';
import { isWithheld } from './questions';
import type { Call } from './state';

/** L3: one match offers Pop, several Search, none New. Internal and withheld callers offer nothing to search or pop. */
export function offers(call: Call): { pop: boolean; search: boolean; new: boolean } {
    const nothing = { pop: false, search: false, new: false };
    if (call.internal) return nothing;
    // nothing was found out: a new record is what remains to be offered
    if (call.lookup.state !== 'found') return { ...nothing, new: isWithheld(call) || call.lookup.state === 'failed' };
    const count = matchesOf(call).length;
    const several = count > 1 || (count === 1 && call.lookup.truncated);
    return { pop: count === 1 && !several, search: several, new: count === 0 };
}
