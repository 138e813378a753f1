/** Time, passed in wherever something waits, so that tests can let it pass. */
export interface Clock {
    /** Milliseconds since 1970. */
    readonly now: () => number;
    /** Milliseconds since the page was loaded. For durations: nobody sets this clock. */
    readonly elapsed: () => number;
    /** Runs `act` once after `ms` milliseconds; calling the answer cancels it. */
    readonly after: (ms: number, act: () => void) => () => void;
}

export const browserClock: Clock = {
    now: () => Date.now(),
    elapsed: () => performance.now(),
    after: (ms, act) => {
        const timer = setTimeout(act, ms);
        return () => clearTimeout(timer);
    }
};
