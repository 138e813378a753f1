type Listener = (...what: unknown[]) => void;

interface Registered {
    readonly heard: Listener;
    /** The function that is called. Differs from `heard` for a listener that is called only once. */
    readonly called: Listener;
}

/**
 * The base of JsSIP's classes, instead of the package `events`, which does everything that Node's does and is six times as large.
 * As there, a listener that is added or removed during an event takes effect with the next event.
 */
export class EventEmitter {
    // names that no class of JsSIP uses
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
