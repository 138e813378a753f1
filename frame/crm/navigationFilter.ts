import type { FromForm, PageInfo } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../clock';

/**
 * onNavigationChange fires in bursts: one click changes the address several times, and focus repeats the same page. Only the last
 * page of a burst is passed on, if it differs from the one before, and any record that was saved from a form. A burst ends this long
 * after its first event, in milliseconds, so a change is never reported later than that.
 */
export const SETTLE_MS = 50;

export interface PageReport {
    readonly page: PageInfo;
    readonly fromForm?: FromForm;
    readonly poppedFor?: string;
}

/** `at`: when Salesforce reported it, by this computer's clock. In a frozen tab, it is passed on much later. */
export type PassedOn = PageReport & { readonly at: number };

export function filterNavigation(clock: Clock, emit: (report: PassedOn) => void): (report: PageReport) => void {
    let burst: PassedOn[] = [];
    let before: string | null = null;

    return (report) => {
        burst.push({ at: clock.now(), ...report });
        if (burst.length > 1) return;
        clock.after(SETTLE_MS, () => {
            const last = burst.at(-1);
            for (const one of burst) {
                const signature = JSON.stringify(one.page);
                if ((one !== last && !one.fromForm) || signature === before) continue;
                before = signature;
                emit(one);
            }
            burst = [];
        });
    };
}
