import type { LightningElement } from 'lwc';
import { loadScript } from 'lightning/platformResourceLoader';
import resources from '@salesforce/resourceUrl/SoftphoneFrame';
import { consoleLog, pageClock } from 'c/browser';
import type { NumberRegistry } from 'c/callEngine';
import { hasNumberLibrary, setNumberLibrary } from 'c/callEngine';

/** A script that takes longer is not used anymore, because a call may be waiting. In milliseconds. */
const NUMBERS_WITHIN_MS = 10_000;

/** Rejects if the script can't be loaded in time. */
async function load(component: LightningElement): Promise<void> {
    let cancel = (): void => undefined;
    const tooLate = new Promise<never>((_, reject) => {
        cancel = pageClock.after(NUMBERS_WITHIN_MS, () => reject(new Error('it takes too long')));
    });
    try {
        await Promise.race([loadScript(component, `${resources}/numbers.js`), tooLate]);
    } finally {
        cancel();
    }
    const { crmConnectNumbers } = window as NumberRegistry;
    if (!crmConnectNumbers) throw new Error('it contains no numbers');
    setNumberLibrary(crmConnectNumbers);
}

/**
 * Loads the number library into the panel's own realm, provides it to the engine, and then calls `ready`. The page has already begun to
 * fetch the script (Softphone.page). If it can't be loaded, `missing` is called first. If another panel has loaded it, nothing waits.
 * Returns a function after which neither is called.
 */
export function withNumbers(component: LightningElement, missing: () => void, ready: () => void): () => void {
    let waits = true;
    const done = (loaded: boolean): void => {
        if (!waits) return;
        if (!loaded) missing();
        ready();
    };
    if (hasNumberLibrary()) done(true);
    else
        load(component).then(
            () => done(true),
            (thrown: unknown) => {
                consoleLog('warn', `could not load the script of the numbers: ${String(thrown)}`);
                done(false);
            }
        );
    return () => {
        waits = false;
    };
}
