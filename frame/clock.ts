/** Time, passed in wherever something waits, so that tests can let it pass. */
export interface Clock {
    /** Milliseconds since 1970. */
    readonly now: () => number;
    /** Runs `act` once after `ms` milliseconds; calling the answer cancels it. */
    readonly after: (ms: number, act: () => void) => () => void;
}

export const browserClock: Clock = {
    now: () => Date.now(),
    after: (ms, act) => {
        const timer = setTimeout(act, ms);
        return () => clearTimeout(timer);
    }
};
