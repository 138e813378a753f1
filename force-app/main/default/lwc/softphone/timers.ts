/* eslint-disable @lwc/lwc/no-async-operation -- every repetition of the panel is here, and all of them are stopped */

/** What the panel repeats, so that nothing of it outlives the panel. */
export class Timers {
    private readonly named = new Map<string, ReturnType<typeof setInterval>>();

    /** Repeats until it is stopped; one that runs already goes on as it is. */
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
