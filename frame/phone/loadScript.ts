import { because } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../clock';
import { Failure } from '../failure';

/** A script that takes longer than this is not coming: then the agent is told, in milliseconds. */
export const LOAD_WITHIN_MS = 20_000;

/** Loads one of the package's own scripts. Rejects with a Failure when it does not come, or not in time. */
export type LoadScript = (url: string) => Promise<void>;

export function scriptLoader(document: Document, clock: Clock): LoadScript {
    return (url) =>
        new Promise((resolve, reject) => {
            const script = document.createElement('script');
            const fail = (): void => {
                cancelDeadline();
                script.remove();
                reject(new Failure('hostError', because('scriptMissing', url)));
            };
            const cancelDeadline = clock.after(LOAD_WITHIN_MS, fail);
            script.src = url;
            script.onload = () => {
                cancelDeadline();
                resolve();
            };
            script.onerror = fail;
            document.head.append(script);
        });
}
