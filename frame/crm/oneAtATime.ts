import type { Clock } from '../clock';

/** Salesforce needs less time to open a page, in milliseconds. A pop that is not answered by then no longer delays the next. */
export const POP_WITHIN_MS = 2_000;

/**
 * Starts each action when the one before is over or has taken `atMostMs` milliseconds. Screen pops need this: if Salesforce opens
 * two at the same time, their order is random, and it isn't known whose form is on top (P6).
 */
export function oneAtATime(clock: Clock, atMostMs: number): <T>(act: () => Promise<T>) => Promise<T> {
    let before: Promise<void> | null = null;
    return (act) => {
        const done = before ? before.then(act) : act();
        const tooLong = new Promise<void>((resolve) => {
            void (before ?? Promise.resolve()).then(() => clock.after(atMostMs, resolve));
        });
        const over = Promise.race([
            done.then(
                () => undefined,
                () => undefined
            ),
            tooLong
        ]);
        before = over;
        void over.then(() => {
            if (before === over) before = null;
        });
        return done;
    };
}
