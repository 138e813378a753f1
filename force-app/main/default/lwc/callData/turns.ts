/** Runs a limited number of tasks at the same time. The others wait in a queue. */
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
            // the next task takes the place directly, so that no other can get in between
            const next = this.waiting.shift();
            if (next) next();
            else this.running -= 1;
        }
    }
}
