/**
 * The script of the phone system that ran last in this browser. It is preloaded before Salesforce has returned the settings that
 * name it, and runs only if they still do. If they name another one, the download was wasted once.
 */
import { storedText } from '../storedText';
import type { BrowserStorage } from '../storedText';

const KEY = 'crm-connect-last-script';
/** On this origin. */
const PATH = /^\/[^/]/;

export const rememberScript = (storage: () => BrowserStorage, url: string): void => storedText(KEY, storage).save(url);

export function preloadLastScript(document: Document, storage: () => BrowserStorage): void {
    const url = storedText(KEY, storage).load();
    if (url === null || !PATH.test(url)) return;
    const link = document.createElement('link');
    link.href = url;
    link.rel = 'preload';
    link.as = 'script';
    document.head.append(link);
}
