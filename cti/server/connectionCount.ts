export interface ConnectionLimits {
    readonly total: number;
    /** Of one address. The agents of an office may share one. */
    readonly perAddress: number;
}

/** Counts connections, so that nobody can take all of them. */
export class ConnectionCount {
    private readonly limits: ConnectionLimits;
    private readonly byAddress = new Map<string, number>();
    private total = 0;

    constructor(limits: ConnectionLimits) {
        this.limits = limits;
    }

    /** Takes one. Returns the function that gives it back, or null if there is none left. */
    take(address: string): (() => void) | null {
        const count = this.byAddress.get(address) ?? 0;
        if (this.total >= this.limits.total || count >= this.limits.perAddress) return null;
        this.total += 1;
        this.byAddress.set(address, count + 1);
        let taken = true;
        return () => {
            if (taken) this.giveBack(address);
            taken = false;
        };
    }

    private giveBack(address: string): void {
        const left = (this.byAddress.get(address) ?? 1) - 1;
        this.total -= 1;
        if (left > 0) this.byAddress.set(address, left);
        else this.byAddress.delete(address);
    }
}
