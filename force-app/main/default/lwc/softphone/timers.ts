/* eslint-disable @lwc/lwc/no-async-operation -- the engine has no clock: these are its clocks, and all of them are stopped */

/** Every timer of the panel, so that none outlives it. */
export class Timers {
    private readonly named = new Map<string, ReturnType<typeof setInterval>>();
    private readonly pending = new Set<ReturnType<typeof setTimeout>>();

    /** Repeats until it is stopped; one that runs already goes on as it is. */
    every(name: string, ms: number, task: () => void): void {
        if (!this.named.has(name)) this.named.set(name, setInterval(task, ms));
    }

    stop(name: string): void {
        clearInterval(this.named.get(name));
        this.named.delete(name);
    }

    once(ms: number, task: () => void): void {
        const handle = setTimeout(() => {
            this.pending.delete(handle);
            task();
        }, ms);
        this.pending.add(handle);
    }

    stopAll(): void {
        for (const name of [...this.named.keys()]) this.stop(name);
        for (const handle of this.pending) clearTimeout(handle);
        this.pending.clear();
    }
}
