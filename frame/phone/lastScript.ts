/**
 * The script of the phone system that ran last in this browser: it may be on its way before Salesforce has told the settings, which
 * name it. It runs only when they do; where they name another one by now, it was fetched in vain, once.
 */

const KEY = 'crm-connect-last-script';
/** On this origin. */
const PATH = /^\/[^/]/;

export function rememberScript(storage: () => Pick<Storage, 'setItem'>, url: string): void {
    try {
        storage().setItem(KEY, url);
    } catch {
        // a browser that keeps nothing loads the script when it is needed
    }
}

/** The phone system that runs now has no script of its own. */
export function forgetScript(storage: () => Pick<Storage, 'removeItem'>): void {
    try {
        storage().removeItem(KEY);
    } catch {
        // nothing is kept there
    }
}

export function preloadLastScript(document: Document, storage: () => Pick<Storage, 'getItem'>): void {
    const link = document.createElement('link');
    try {
        const url = storage().getItem(KEY);
        if (url === null || !PATH.test(url)) return;
        link.href = url;
    } catch {
        return;
    }
    link.rel = 'preload';
    link.as = 'script';
    document.head.append(link);
}
