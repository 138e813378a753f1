/**
 * An interface that the phone's runtime works with. A port is in the same realm as the runtime, or in another one behind a boundary
 * (remotePorts, serve). The runtime does not know which.
 */
export interface Port<Command, Event> {
    /** Executes one command. Resolves with its value, or rejects with an error for `errorOf`. */
    execute(command: Command): Promise<unknown>;
    /** Emits the current state, and then each event. There is only one listener; a new one replaces it. */
    listen(hear: (event: Event) => void): void;
}

/** Passes a port's events to its listener. Without a listener, nothing is lost, because a new one first gets `known`. */
export class Outlet<Event> {
    private readonly known: () => readonly Event[];
    private hear: ((event: Event) => void) | null = null;

    /** @param known the current state for a new listener, as events in the order in which they are needed */
    constructor(known: () => readonly Event[]) {
        this.known = known;
    }

    readonly listen = (hear: (event: Event) => void): void => {
        this.hear = hear;
        for (const event of this.known()) hear(event);
    };

    readonly emit = (event: Event): void => this.hear?.(event);

    get heard(): boolean {
        return this.hear !== null;
    }
}
