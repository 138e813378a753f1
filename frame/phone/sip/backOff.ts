/** Longest pause between two attempts, in milliseconds. When the server is back, the agent waits no longer than this. */
export const LONGEST_PAUSE_MS = 15_000;
const FIRST_PAUSE_MS = 1_000;

/** How long to wait before the next attempt: one second, then twice as long each time. A success starts over. */
export class BackOff {
    private pause = FIRST_PAUSE_MS;

    /** The next pause, in milliseconds. */
    next(): number {
        const { pause } = this;
        this.pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
        return pause;
    }

    reset(): void {
        this.pause = FIRST_PAUSE_MS;
    }
}
