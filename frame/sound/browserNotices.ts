import type { CallNoticeParts } from './callNotice';

/** In a frame inside a page of another origin, as in Salesforce, browsers neither request permission nor show notifications. */
function isCrossOrigin(window: Window): boolean {
    try {
        return window.top?.location.origin !== window.location.origin;
    } catch {
        return true; // the browser denies access to the other origin's address
    }
}

/** The real browser's notifications. */
export const browserNotices = (window: Window): Pick<CallNoticeParts, 'notices' | 'page' | 'focus'> => ({
    notices:
        typeof Notification === 'function' && !isCrossOrigin(window)
            ? {
                  permission: () => Notification.permission,
                  ask: () => Notification.requestPermission(),
                  // with the same tag, the next call replaces this one
                  show: (title) => new Notification(title, { tag: 'crm-connect-call' })
              }
            : null,
    page: window.document,
    focus: () => window.focus()
});
