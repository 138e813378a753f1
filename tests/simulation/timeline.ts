interface Happening {
    readonly due: number;
    readonly order: number;
    readonly act: () => void;
    /** It has not been canceled. */
    wanted: boolean;
}

/** Simulated time: pending actions, in order. There are no real waits. */
export class Timeline {
    now = 1_795_000_000_000;
    private order = 0;
    private readonly heap: Happening[] = [];

    /** Runs `act` after `ms`, unless the returned function is called before. */
    after(ms: number, act: () => void): () => void {
        this.order += 1;
        const happening = { due: this.now + Math.max(0, ms), order: this.order, act, wanted: true };
        this.push(happening);
        return () => {
            happening.wanted = false;
        };
    }

    /** Runs all actions that are due within `ms`. Promises settle after each. */
    async pass(ms: number): Promise<void> {
        const end = this.now + ms;
        await settled();
        for (let next = this.heap[0]; next && next.due <= end; next = this.heap[0]) {
            this.pop();
            if (!next.wanted) continue;
            this.now = next.due;
            next.act();
            await settled();
        }
        this.now = end;
    }

    private push(happening: Happening): void {
        const { heap } = this;
        let at = heap.push(happening) - 1;
        for (let up = (at - 1) >> 1; at > 0 && before(heap[at], heap[up]); up = (at - 1) >> 1) {
            [heap[at], heap[up]] = [heap[up], heap[at]];
            at = up;
        }
    }

    private pop(): void {
        const { heap } = this;
        const last = heap.pop()!;
        if (heap.length === 0) return;
        heap[0] = last;
        for (let at = 0; ;) {
            const [left, right] = [2 * at + 1, 2 * at + 2];
            let least = at;
            if (left < heap.length && before(heap[left], heap[least])) least = left;
            if (right < heap.length && before(heap[right], heap[least])) least = right;
            if (least === at) return;
            [heap[at], heap[least]] = [heap[least], heap[at]];
            at = least;
        }
    }
}

const before = (one: Happening, other: Happening): boolean =>
    one.due < other.due || (one.due === other.due && one.order < other.order);

/** Lets all promises settle: Node's next tick, requested in a promise, runs when there are no more to settle. */
async function settled(): Promise<void> {
    await Promise.resolve();
    await new Promise<void>((resolve) => process.nextTick(resolve));
}
