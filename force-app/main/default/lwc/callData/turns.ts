/** Runs what it is given, so many at once and no more; the rest waits for its turn, in the order in which it came. */
export class Turns {
    private readonly atOnce: number;
    private readonly waiting: (() => void)[] = [];
    private running = 0;

    constructor(atOnce: number) {
        this.atOnce = atOnce;
    }

    async take<Value>(act: () => Promise<Value>): Promise<Value> {
        if (this.running >= this.atOnce) await new Promise<void>((resolve) => this.waiting.push(resolve));
        else this.running += 1;
        try {
            return await act();
        } finally {
            // the place goes to the next without being free in between
            const next = this.waiting.shift();
            if (next) next();
            else this.running -= 1;
        }
    }
}
