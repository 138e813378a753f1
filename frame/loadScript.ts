import { explanation } from '../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Explanation } from '../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from './clock';
import { Failure } from '../force-app/main/default/lwc/softphoneContract/softphoneContract';

/** A script that takes longer than this has failed, and the agent is notified. In milliseconds. */
export const LOAD_WITHIN_MS = 20_000;

/** Loads a script from the org. Rejects with a Failure if it can't be loaded, takes too long, or throws. */
export type LoadScript = (url: string) => Promise<void>;

/**
 * Loads a script of the static resource, and returns what it has registered on the window. Rejects if it has registered nothing.
 * @param what for the error's message: "tones"
 */
export async function loadRegistered<Value>(
    load: LoadScript,
    url: string,
    what: string,
    registered: () => Value | undefined
): Promise<Value> {
    await load(url);
    const found = registered();
    if (found === undefined) throw new Error(`${url} contains no ${what}`);
    return found;
}

export function scriptLoader(document: Document, clock: Clock): LoadScript {
    return (url) =>
        new Promise((resolve, reject) => {
            const script = document.createElement('script');
            let thrown: string | null = null;
            // a script that throws still fires "load", but the window gets an error event before that
            const onError = ({ filename, message }: ErrorEvent): void => {
                if (filename === script.src) thrown = message;
            };
            const page = document.defaultView;
            page?.addEventListener('error', onError);
            const finish = (): void => {
                cancelDeadline();
                page?.removeEventListener('error', onError);
            };
            const fail = (why: Explanation): void => {
                finish();
                script.remove();
                reject(new Failure('hostError', why));
            };
            const missing = (): void => fail(explanation('scriptMissing', url));
            const cancelDeadline = clock.after(LOAD_WITHIN_MS, missing);
            script.src = url;
            script.onload = () => {
                if (thrown !== null) {
                    fail({ ...explanation('scriptFailed', url), detail: thrown });
                    return;
                }
                finish();
                resolve();
            };
            script.onerror = missing;
            document.head.append(script);
        });
}
