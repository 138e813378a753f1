import { Failure, explanation } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../../../frame/clock';

/** How long the exchange may take from its answer to the event that confirms it, in milliseconds. */
const CONFIRM_MS = 4000;

interface Waiter {
    readonly isMet: () => boolean;
    readonly settle: (failure?: Failure) => void;
}

/** Waits until the exchange's events have brought about what a command wants. */
export class Settling {
    private readonly clock: Clock;
    private waiters: readonly Waiter[] = [];

    constructor(clock: Clock) {
        this.clock = clock;
    }

    /** The same, but at most for `ms` milliseconds, and then without an error. */
    async atMost(ms: number, isMet: () => boolean): Promise<void> {
        let isLate = false;
        const cancel = this.clock.after(ms, () => {
            isLate = true;
            this.check();
        });
        await this.when(() => isLate || isMet());
        cancel();
    }

    /** Throws `timeout`, or `notConnected` if the link is lost. */
    when(isMet: () => boolean): Promise<void> {
        if (isMet()) return Promise.resolve();
        return new Promise((resolve, reject) => {
            const waiter: Waiter = {
                isMet,
                settle: (failure) => {
                    cancel();
                    this.waiters = this.waiters.filter((other) => other !== waiter);
                    if (failure) reject(failure);
                    else resolve();
                }
            };
            const late = new Failure('timeout', explanation('noAnswer', CONFIRM_MS / 1000));
            const cancel = this.clock.after(CONFIRM_MS, () => waiter.settle(late));
            this.waiters = [...this.waiters, waiter];
        });
    }

    /** Something has happened. */
    check(): void {
        for (const waiter of this.waiters) if (waiter.isMet()) waiter.settle();
    }

    fail(): void {
        for (const waiter of this.waiters) waiter.settle(new Failure('notConnected'));
    }
}
