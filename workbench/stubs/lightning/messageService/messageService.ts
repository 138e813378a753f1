/** Stand-in for lightning/messageService: channels among the components of this page. They do not reach into an iframe. */
type Listener = (message: unknown) => void;

interface Subscription {
    readonly channel: object;
    readonly listener: Listener;
}

const subscriptions = new Set<Subscription>();

export const APPLICATION_SCOPE = Symbol('APPLICATION_SCOPE');

export class MessageContext {
    private readonly tell: (context: object) => void;

    constructor(tell: (context: object) => void) {
        this.tell = tell;
    }
    connect(): void {
        this.tell({});
    }
    update(): void {
        // it has no parameters
    }
    disconnect(): void {
        // nothing to stop
    }
}

export function subscribe(_context: object, channel: object, listener: Listener): Subscription {
    const subscription = { channel, listener };
    subscriptions.add(subscription);
    return subscription;
}

export function unsubscribe(subscription: Subscription | null): void {
    if (subscription) subscriptions.delete(subscription);
}

/** Messages are plain data. */
export function publish(_context: object, channel: object, message: object): void {
    const text = JSON.stringify(message);
    for (const one of [...subscriptions]) if (one.channel === channel) one.listener(JSON.parse(text));
}
