/** More than a server gets while they are valid. Beyond it, tickets are refused rather than accepted twice. */
const MOST = 100_000;

/** The ids of tickets that were used and are still valid, so that each is accepted once. */
export class UsedTickets {
    private readonly expiries = new Map<string, number>();
    private readonly most: number;

    constructor(most = MOST) {
        this.most = most;
    }

    /** Whether this is the first use. Times are in seconds since 1970; `until`: when the ticket is refused in any case. */
    use(id: string, until: number, now: number): boolean {
        if (this.expiries.has(id)) return false;
        if (this.expiries.size >= this.most) this.forget(now);
        if (this.expiries.size >= this.most) return false;
        this.expiries.set(id, until);
        return true;
    }

    /** For a timer, so that the memory does not depend on new tickets. */
    forget(now: number): void {
        for (const [id, until] of this.expiries) if (until < now) this.expiries.delete(id);
    }

    get size(): number {
        return this.expiries.size;
    }
}
