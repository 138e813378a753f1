import type { PhoneSystemError } from './phoneSystem';

/** Commands that are waiting for the same result. */
export class PendingResults {
    private waiting: { resolve: () => void; reject: (why: PhoneSystemError) => void }[] = [];

    /** Settles with the next result. */
    next(): Promise<void> {
        return new Promise((resolve, reject) => this.waiting.push({ resolve, reject }));
    }

    succeed(): void {
        for (const { resolve } of this.waiting.splice(0)) resolve();
    }

    fail(why: PhoneSystemError): void {
        for (const { reject } of this.waiting.splice(0)) reject(why);
    }
}
