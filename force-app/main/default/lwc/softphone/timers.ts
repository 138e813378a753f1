/* eslint-disable @lwc/lwc/no-async-operation -- all intervals of the panel are here, and all are stopped */

/** The panel's intervals, so that none outlives the panel. */
export class Timers {
    private readonly named = new Map<string, ReturnType<typeof setInterval>>();

    /** Repeats a task until it is stopped. Does nothing if an interval with this name is already running. */
    every(name: string, ms: number, task: () => void): void {
        if (!this.named.has(name)) this.named.set(name, setInterval(task, ms));
    }

    stop(name: string): void {
        clearInterval(this.named.get(name));
        this.named.delete(name);
    }

    stopAll(): void {
        for (const name of [...this.named.keys()]) this.stop(name);
    }
}
