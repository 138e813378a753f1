/**
 * One side of what the phone's runtime stands on. A port is in the same realm as the runtime, or in another one behind a boundary
 * (remotePorts, servePorts); the runtime does not know which.
 */
export interface Port<Command, Event> {
    /** Carries out one command. Settles with its value, or rejects with a reason that `errorOf` reads. */
    execute(command: Command): Promise<unknown>;
    /** Tells what is so now, and from then on what happens. There is one listener: a later one takes the earlier one's place. */
    listen(hear: (event: Event) => void): void;
}

/** The events of a port, on their way to whoever listens. Before anybody does, nothing is lost: `known` tells the truth then. */
export class Outlet<Event> {
    private readonly known: () => readonly Event[];
    private hear: ((event: Event) => void) | null = null;

    /** @param known everything that a listener who has just come must know, in the order in which it can be used */
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
