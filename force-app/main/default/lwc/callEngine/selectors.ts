import type { HostCapabilities } from 'c/softphoneContract';
import { isLiveState } from './callMachine';
import { isWithheld } from './channels';
import { matchesOf } from './matches';
import type { Call } from './model';
import type { EngineState } from './state';

/** S1: the link is up, the phone is in service, and the agent may use it. */
export const isAvailable = ({ device }: EngineState): boolean => device.link === 'up' && device.inService;

export const isLive = (call: Call): boolean => isLiveState(call.state);

interface Offers {
    readonly pop: boolean;
    readonly search: boolean;
    readonly new: boolean;
}

/**
 * L3: the card offers Pop for one match, Search for several, and New for none. Nothing for internal and withheld callers, and nothing
 * that the host can't open.
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
    // the lookup failed, so only a new record can be offered
    if (call.lookup.state !== 'found') return { ...nothing, new: isWithheld(call) || call.lookup.state === 'failed' };
    const count = matchesOf(call).length;
    const several = count > 1 || (count === 1 && call.lookup.truncated);
    return { pop: count === 1 && !several, search: several, new: count === 0 };
}
