/** Time. Passed in wherever something waits, so that tests can simulate it. */
export interface Clock {
    /** Milliseconds since 1970. */
    readonly now: () => number;
    /** Milliseconds since the page was loaded. For durations, because this clock is never adjusted. */
    readonly elapsed: () => number;
    /** Runs `act` once after `ms` milliseconds. Returns a function that cancels it. */
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
