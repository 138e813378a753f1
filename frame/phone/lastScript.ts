/**
 * The script of the phone system that ran last in this browser. It is preloaded before Salesforce has returned the settings that
 * name it, and runs only if they still do. If they name another one, the download was wasted once.
 */

const KEY = 'crm-connect-last-script';
/** On this origin. */
const PATH = /^\/[^/]/;

export function rememberScript(storage: () => Pick<Storage, 'setItem'>, url: string): void {
    try {
        storage().setItem(KEY, url);
    } catch {
        // the browser blocks site data; the script is then loaded when it is needed
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
