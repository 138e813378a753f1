/** Time, as the runtime needs it. */
export interface RuntimeClock {
    /** Milliseconds since 1970. */
    readonly now: () => number;
    /** Runs `act` once after `ms` milliseconds; calling the answer cancels it. `what` is the name of what is waited for. */
    readonly after: (ms: number, act: () => void, what: string) => () => void;
}
