/** Lets `rate` messages a second pass on average, and at most `burst` at once. */
export class TokenBucket {
    private readonly rate: number;
    private readonly burst: number;
    private tokens: number;
    private filledAt: number;

    constructor(rate: number, burst: number, elapsed: number) {
        this.rate = rate;
        this.burst = burst;
        this.tokens = burst;
        this.filledAt = elapsed;
    }

    /** Whether one more may pass now. `elapsed`: in milliseconds. */
    take(elapsed: number): boolean {
        const added = ((elapsed - this.filledAt) / 1000) * this.rate;
        this.tokens = Math.min(this.burst, this.tokens + added);
        this.filledAt = elapsed;
        if (this.tokens < 1) return false;
        this.tokens -= 1;
        return true;
    }
}
