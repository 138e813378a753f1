import type { RuntimeClock } from './runtimeClock';

/** The engine's timers. None outlives the runtime. */
export class Timers {
    private readonly clock: RuntimeClock;
    /** From 0 to 1. */
    private readonly random: () => number;
    private readonly pending = new Set<() => void>();

    constructor(clock: RuntimeClock, random: () => number) {
        this.clock = clock;
        this.random = random;
    }

    /** Fires up to a fifth earlier or later, so that panels that lost the same connection do not all retry in the same second. */
    set(timer: string, afterMs: number, due: () => void): void {
        const act = (): void => {
            this.pending.delete(cancel);
            due();
        };
        const cancel = this.clock.after(afterMs * (0.8 + 0.4 * this.random()), act, timer);
        this.pending.add(cancel);
    }

    stop(): void {
        for (const cancel of this.pending) cancel();
        this.pending.clear();
    }
}
