import type { RecordStore } from '../org/recordStore';
import type { Navigator } from '../routes/navigator';
import { pageInfo } from './pageInfo';
import type { PageInfo } from './pageInfo';

/**
 * Tells of a change of the page shown (forms included), and when the browser tab gets the focus back, as Lightning
 * Experience does. A page whose record is slow to come is not told of once another one is open.
 */
export function tellNavigation(navigator: Navigator, store: RecordStore, tell: (page: PageInfo) => void): void {
    let turn = 0;

    async function tellPage(): Promise<void> {
        turn += 1;
        const mine = turn;
        const page = await pageInfo(navigator.current, store, window.location.origin);
        if (mine === turn) tell(page);
    }

    navigator.onChange(() => void tellPage());
    onTabFocus(() => void tellPage());
}

/** Moving between the page and the softphone's frame also moves the window's focus: that is not the tab's. */
function onTabFocus(focused: () => void): void {
    let away = !document.hasFocus();
    window.addEventListener('blur', () => {
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- no component: where the focus goes is known only then
        setTimeout(() => {
            away = !document.hasFocus();
        }, 0);
    });
    window.addEventListener('focus', () => {
        if (away) focused();
        away = false;
    });
}
