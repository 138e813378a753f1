type Listener = (...what: unknown[]) => void;

interface Registered {
    readonly heard: Listener;
    /** What is called: another function than `heard` where it is called once. */
    readonly called: Listener;
}

/**
 * What JsSIP builds its classes on, instead of the package `events`, which does everything that Node's does and is six times as large.
 * Like there, a listener that comes or goes while an event is told counts from the next one on.
 */
export class EventEmitter {
    // fields of a name that no class of JsSIP has
    private readonly heardBy = new Map<string, readonly Registered[]>();

    on(event: string, heard: Listener): this {
        return this.add(event, { heard, called: heard });
    }

    once(event: string, heard: Listener): this {
        const called: Listener = (...what) => {
            this.off(event, heard);
            heard.apply(this, what);
        };
        return this.add(event, { heard, called });
    }

    off(event: string, heard: Listener): this {
        const all = this.heardBy.get(event) ?? [];
        const last = all.findLastIndex((one) => one.heard === heard);
        this.heardBy.set(
            event,
            all.filter((_, index) => index !== last)
        );
        return this;
    }

    removeListener(event: string, heard: Listener): this {
        return this.off(event, heard);
    }

    listeners(event: string): Listener[] {
        return (this.heardBy.get(event) ?? []).map(({ heard }) => heard);
    }

    emit(event: string, ...what: unknown[]): boolean {
        const all = this.heardBy.get(event) ?? [];
        for (const { called } of all) called.apply(this, what);
        return all.length > 0;
    }

    private add(event: string, registered: Registered): this {
        this.heardBy.set(event, [...(this.heardBy.get(event) ?? []), registered]);
        return this;
    }
}
