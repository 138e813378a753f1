import type { RecordStore } from '../org/recordStore';
import type { Navigator } from '../routes/navigator';
import { pageInfo } from './pageInfo';
import type { PageInfo } from './pageInfo';
import { onTabFocus } from './tabFocus';

/**
 * Reports a change of the current page (including forms), and when the browser tab gets the focus, as Lightning Experience does.
 * A page whose record loads slowly is not reported if another one is open by then.
 */
export function reportNavigation(navigator: Navigator, store: RecordStore, report: (page: PageInfo) => void): void {
    let turn = 0;

    async function reportPage(): Promise<void> {
        turn += 1;
        const mine = turn;
        const page = await pageInfo(navigator.current, store, window.location.origin);
        if (mine === turn) report(page);
    }

    navigator.onChange(() => void reportPage());
    onTabFocus(() => void reportPage());
}
