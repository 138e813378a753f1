/** The random values of a simulated scenario, from a seed: the same seed generates the same scenario. */
export class Chance {
    private state: number;

    constructor(seed: number) {
        // Consecutive seeds must not generate similar scenarios.
        this.state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
        for (let turn = 0; turn < 4; turn += 1) this.next();
    }

    /** In [0, 1). mulberry32. */
    next(): number {
        this.state = (this.state + 0x6d2b79f5) >>> 0;
        let bits = this.state;
        bits = Math.imul(bits ^ (bits >>> 15), bits | 1);
        bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
        return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
    }

    /** True with this probability. */
    hits(probability: number): boolean {
        return this.next() < probability;
    }

    /** A whole number in [from, to]. */
    between(from: number, to: number): number {
        return from + Math.floor(this.next() * (to - from + 1));
    }

    of<One>(choices: readonly One[]): One {
        return choices[Math.floor(this.next() * choices.length)];
    }
}
