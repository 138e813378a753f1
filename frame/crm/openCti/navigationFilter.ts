import type { PageInfo } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../../clock';

/**
 * onNavigationChange comes in bursts (one click changes the address several times, focus repeats the same page). What is
 * passed on is the last page of each burst, if it differs from the one before. The wait does not start anew with each
 * notice, so a change is at most this late, in milliseconds.
 */
export const SETTLE_MS = 50;

export function filterNavigation(clock: Clock, tell: (page: PageInfo) => void): (page: PageInfo) => void {
    let latest: PageInfo = {};
    let told: string | null = null;
    let waiting = false;

    return (page) => {
        latest = page;
        if (waiting) return;
        waiting = true;
        clock.after(SETTLE_MS, () => {
            waiting = false;
            const signature = JSON.stringify(latest);
            if (signature === told) return;
            told = signature;
            tell(latest);
        });
    };
}
