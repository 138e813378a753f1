/**
 * Notices when the browser tab gets the focus. Moving between the page and the softphone's frame also moves the window's focus, but
 * not the tab's.
 */
export function onTabFocus(focused: () => void): void {
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
