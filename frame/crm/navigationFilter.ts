import type { FromForm, PageInfo } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../clock';

/**
 * onNavigationChange comes in bursts (one click changes the address several times, focus repeats the same page). What is
 * passed on is the last page of each burst, if it differs from the one before, and the record that was saved from a form. The wait
 * does not start anew with each notice, so a change is at most this late, in milliseconds.
 */
export const SETTLE_MS = 50;

export interface ToldPage {
    readonly page: PageInfo;
    readonly fromForm?: FromForm;
    readonly poppedFor?: string;
}

export function filterNavigation(clock: Clock, tell: (told: ToldPage) => void): (told: ToldPage) => void {
    let burst: ToldPage[] = [];
    let before: string | null = null;

    return (told) => {
        burst.push(told);
        if (burst.length > 1) return;
        clock.after(SETTLE_MS, () => {
            const last = burst.at(-1);
            for (const one of burst) {
                const signature = JSON.stringify(one.page);
                if ((one !== last && !one.fromForm) || signature === before) continue;
                before = signature;
                tell(one);
            }
            burst = [];
        });
    };
}
