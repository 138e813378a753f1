/** Longest pause between two attempts, in milliseconds. When the server is back, the agent waits no longer than this. */
export const LONGEST_PAUSE_MS = 15_000;
const FIRST_PAUSE_MS = 1_000;

/**
 * How long to wait before the next attempt: up to one second, then up to twice as long each time. A success starts over. Half of each
 * pause is random, because otherwise all phones would reconnect to a restarted server at the same moment.
 */
export class BackOff {
    private readonly random: () => number;
    private pause = FIRST_PAUSE_MS;

    /** @param random from 0 to 1 */
    constructor(random: () => number) {
        this.random = random;
    }

    /** The next pause, in milliseconds. */
    next(): number {
        const { pause } = this;
        this.pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
        return Math.round(pause * (0.5 + this.random() / 2));
    }

    /** The pause before another server is tried, in milliseconds. */
    short(): number {
        return Math.round(FIRST_PAUSE_MS * this.random());
    }

    reset(): void {
        this.pause = FIRST_PAUSE_MS;
    }
}
