import type { RecordStore } from '../org/recordStore';
import type { Navigator } from '../routes/navigator';
import { pageInfo } from './pageInfo';
import type { PageInfo } from './pageInfo';

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

/** Moving between the page and the softphone's frame also moves the window's focus, but not the tab's. */
function onTabFocus(focused: () => void): void {
    let away = !document.hasFocus();
    window.addEventListener('blur', () => {
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- not a component; the new focus is known only then
        setTimeout(() => {
            away = !document.hasFocus();
        }, 0);
    });
    window.addEventListener('focus', () => {
        if (away) focused();
        away = false;
    });
}
