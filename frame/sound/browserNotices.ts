import type { CallNoticeParts } from './callNotice';

/** Browsers neither ask for nor show notifications of a frame that lies in a page of another site, as in Salesforce. */
function isOfOtherSite(window: Window): boolean {
    try {
        return window.top?.location.origin !== window.location.origin;
    } catch {
        return true; // it may not even be asked
    }
}

/** The real browser's notifications. */
export const browserNotices = (window: Window): Pick<CallNoticeParts, 'notices' | 'page' | 'focus'> => ({
    notices:
        typeof Notification === 'function' && !isOfOtherSite(window)
            ? {
                  permission: () => Notification.permission,
                  ask: () => Notification.requestPermission(),
                  // the same tag: the next call takes the place of this one
                  show: (title) => new Notification(title, { tag: 'crm-connect-call' })
              }
            : null,
    page: window.document,
    focus: () => window.focus()
});
