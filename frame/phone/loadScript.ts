import type { Clock } from '../clock';

/** A script that takes longer than this is not coming: then the agent is told, in milliseconds. */
export const LOAD_WITHIN_MS = 20_000;

/** Loads one of the package's own scripts. Rejects with a sentence when it does not come, or not in time. */
export type LoadScript = (url: string) => Promise<void>;

export function scriptLoader(document: Document, clock: Clock): LoadScript {
    return (url) =>
        new Promise((resolve, reject) => {
            const script = document.createElement('script');
            const fail = (words: string): void => {
                cancelDeadline();
                script.remove();
                reject(new Error(words));
            };
            const cancelDeadline = clock.after(LOAD_WITHIN_MS, () =>
                fail(`${url} did not load within ${LOAD_WITHIN_MS / 1000} seconds`)
            );
            script.src = url;
            script.onload = () => {
                cancelDeadline();
                resolve();
            };
            script.onerror = () => fail(`${url} could not be loaded`);
            document.head.append(script);
        });
}
