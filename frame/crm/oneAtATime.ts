import type { Clock } from '../clock';

/** Salesforce opens a page in less, in milliseconds; a pop that is not answered by then keeps the next one back no longer. */
export const POP_WITHIN_MS = 2_000;

/**
 * Lets one act begin when the one before is over, or has taken `atMostMs` milliseconds. Pops need this: two that Salesforce opens
 * at once come in any order, and nobody can tell whose form is on top then (P6).
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
