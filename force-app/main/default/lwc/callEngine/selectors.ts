import type { HostCapabilities } from 'c/softphoneContract';
import { isLiveState } from './callMachine';
import { isWithheld } from './channels';
import { matchesOf } from './matches';
import type { Call } from './model';
import type { EngineState } from './state';

/** S1: the link is up, the line is registered, and the agent may use it. */
export const isAvailable = ({ device }: EngineState): boolean => device.link === 'up' && device.inService;

export const isLive = (call: Call): boolean => isLiveState(call.state);

interface Offers {
    readonly pop: boolean;
    readonly search: boolean;
    readonly new: boolean;
}

/**
 * L3: one match offers Pop, several Search, none New. Internal and withheld callers offer nothing to search or pop, and a host
 * nothing that it cannot open.
 */
export function offers(call: Call, { screenPop }: HostCapabilities): Offers {
    const fitting = fittingOffers(call);
    return {
        pop: fitting.pop && screenPop.includes('record'),
        search: fitting.search && screenPop.includes('search'),
        new: fitting.new && screenPop.includes('newRecord')
    };
}

function fittingOffers(call: Call): Offers {
    const nothing = { pop: false, search: false, new: false };
    if (call.internal) return nothing;
    // nothing was found out: a new record is what remains to be offered
    if (call.lookup.state !== 'found') return { ...nothing, new: isWithheld(call) || call.lookup.state === 'failed' };
    const count = matchesOf(call).length;
    const several = count > 1 || (count === 1 && call.lookup.truncated);
    return { pop: count === 1 && !several, search: several, new: count === 0 };
}
