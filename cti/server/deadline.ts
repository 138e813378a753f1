import { Failure, explanation } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../../frame/clock';

/** The result of `work`, or the Failure `timeout` after `ms` milliseconds, so that it always settles. */
export function withDeadline<T>(work: Promise<T>, ms: number, clock: Clock): Promise<T> {
    return new Promise((resolve, reject) => {
        const cancel = clock.after(ms, () => reject(new Failure('timeout', explanation('noAnswer', ms / 1000))));
        const settled = (): void => {
            cancel();
            resolve(work);
        };
        work.then(settled, settled);
    });
}
