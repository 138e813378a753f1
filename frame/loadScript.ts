import { explanation } from '../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Explanation } from '../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from './clock';
import { Failure } from '../force-app/main/default/lwc/softphoneContract/softphoneContract';

/** A script that takes longer than this is not coming: then the agent is told, in milliseconds. */
export const LOAD_WITHIN_MS = 20_000;

/** Loads a script of the org's own. Rejects with a Failure when it does not come, or not in time, or throws. */
export type LoadScript = (url: string) => Promise<void>;

export function scriptLoader(document: Document, clock: Clock): LoadScript {
    return (url) =>
        new Promise((resolve, reject) => {
            const script = document.createElement('script');
            let thrown: string | null = null;
            // a script that throws is loaded all the same, and its page hears of it before
            const hear = ({ filename, message }: ErrorEvent): void => {
                if (filename === script.src) thrown = message;
            };
            const page = document.defaultView;
            page?.addEventListener('error', hear);
            const finish = (): void => {
                cancelDeadline();
                page?.removeEventListener('error', hear);
            };
            const fail = (why: Explanation): void => {
                finish();
                script.remove();
                reject(new Failure('hostError', why));
            };
            const miss = (): void => fail(explanation('scriptMissing', url));
            const cancelDeadline = clock.after(LOAD_WITHIN_MS, miss);
            script.src = url;
            script.onload = () => {
                if (thrown !== null) {
                    fail({ ...explanation('scriptFailed', url), detail: thrown });
                    return;
                }
                finish();
                resolve();
            };
            script.onerror = miss;
            document.head.append(script);
        });
}
