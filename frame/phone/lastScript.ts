/**
 * The script of the phone system that ran last in this browser: it may be on its way before Salesforce has told the settings, which
 * name it. It runs only when they do; where they name another one by now, it was fetched in vain, once.
 */

const KEY = 'crm-connect-last-script';
/** On this origin. */
const PATH = /^\/[^/]/;

/** @param url null: the phone system has no script of its own */
export function rememberScript(storage: () => Pick<Storage, 'setItem' | 'removeItem'>, url: string | null): void {
    try {
        if (url === null) storage().removeItem(KEY);
        else storage().setItem(KEY, url);
    } catch {
        // a browser that keeps nothing loads the script when it is needed
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
