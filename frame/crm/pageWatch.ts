import type { PageInfo, ScreenPopTarget } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../clock';
import { FormWatch } from './formWatch';
import { filterNavigation } from './navigationFilter';
import type { PassedOn } from './navigationFilter';
import { POP_WITHIN_MS, oneAtATime } from './oneAtATime';

/** The pages of one browser tab: those that the agent opens, and those that a screen pop opens. */
export interface PageWatch {
    /** The page that was open when the frame was loaded. */
    loaded(page: PageInfo): void;
    /** Salesforce has reported a page. */
    opened(page: PageInfo): void;
    /** Opens a target when the pop before it is over. `open` settles when Salesforce has answered. */
    pop(target: ScreenPopTarget, open: () => Promise<unknown>): Promise<void>;
}

/** Reports each page once, with the call or the form that it belongs to. */
export function watchPages(clock: Clock, emit: (report: PassedOn) => void): PageWatch {
    const forms = new FormWatch(clock);
    const oneByOne = oneAtATime(clock, POP_WITHIN_MS);
    const filter = filterNavigation(clock, emit);
    function opened(page: PageInfo): void {
        const report = forms.reportOf(page);
        if (report) filter(report);
    }
    return {
        loaded: opened,
        opened,
        pop: (target, open) =>
            oneByOne(async () => {
                const answered = target.type === 'record' ? forms.popping(target) : null;
                const opened = target.type === 'newRecord' ? forms.opening(target) : null;
                await open().finally(answered);
                opened?.();
            })
    };
}
