import type { Locks } from '../../tabs/leaderElection';
import type { ChannelPort } from '../../tabs/tabChannel';
import { userNames } from '../../userNames';
import { FakeStorage } from './fakeStorage';
import { SharedStore } from './sharedStore';

export const USER = '005000000000001AAA';

interface Owner {
    readonly ports: readonly ChannelPort[];
}

interface Request {
    readonly grant: () => void;
    readonly owner: Owner;
}

/** A lock and its queue (Web Locks). */
class Lock {
    private holder: { readonly owner: Owner; readonly lose: (thrown: unknown) => void } | null = null;
    private queue: Request[] = [];

    request(owner: Owner, options: Parameters<Locks['request']>[1], held: (lock: unknown) => Promise<void>) {
        return new Promise<unknown>((resolve, reject) => {
            const grant = (): void => {
                const mine = { owner, lose: reject };
                this.holder = mine;
                const done = (settle: () => void): void => {
                    if (this.holder === mine) this.free();
                    settle();
                };
                held({ name: 'lock' }).then(
                    () => done(() => resolve(undefined)),
                    (thrown) => done(() => reject(thrown as Error))
                );
            };
            if (options.steal) {
                this.holder?.lose(new DOMException('stolen', 'AbortError'));
                grant();
            } else if (!this.holder && this.queue.length === 0) {
                grant();
            } else if (options.ifAvailable) {
                held(null).then(resolve, reject);
            } else {
                const request = { grant, owner };
                this.queue.push(request);
                options.signal?.addEventListener('abort', () => {
                    this.queue = this.queue.filter((other) => other !== request);
                    reject(new DOMException('aborted', 'AbortError'));
                });
            }
        });
    }

    closed(tab: Owner): void {
        this.queue = this.queue.filter(({ owner }) => owner !== tab);
        if (this.holder?.owner === tab) this.free();
    }

    private free(): void {
        this.holder = null;
        this.queue.shift()?.grant();
    }
}

/** The named resources of a browser, created on first use. */
class Named<One> extends Map<string, One> {
    private readonly make: () => One;

    constructor(make: () => One) {
        super();
        this.make = make;
    }

    called(name: string): One {
        const one = this.get(name) ?? this.make();
        this.set(name, one);
        return one;
    }
}

/** One browser with several tabs of the same origin, which share resources by name. */
export class Browser {
    readonly locks = new Named(() => new Lock());
    readonly channels = new Named(() => new Set<ChannelPort>());
    readonly stores = new Named(() => new SharedStore());
    readonly storage = new FakeStorage();

    /** The store of the default user, for tests with only one. */
    get store(): SharedStore {
        return this.stores.called(userNames(USER).journal);
    }

    /** Removes a tab with its locks, requests, and channels. */
    closed(tab: Owner): void {
        for (const ports of this.channels.values()) for (const port of tab.ports) ports.delete(port);
        for (const lock of this.locks.values()) lock.closed(tab);
    }
}

class TabPort implements ChannelPort {
    onmessage: ((event: MessageEvent) => void) | null = null;
    private readonly all: Set<ChannelPort>;

    constructor(all: Set<ChannelPort>) {
        this.all = all;
        all.add(this);
    }

    postMessage(message: unknown): void {
        if (!this.all.has(this)) throw new DOMException('Channel is closed', 'InvalidStateError');
        const data: unknown = JSON.parse(JSON.stringify(message));
        for (const port of this.all) {
            if (port !== this) void Promise.resolve().then(() => port.onmessage?.({ data } as MessageEvent));
        }
    }

    close(): void {
        this.all.delete(this);
    }
}

/** One tab, as its frame sees it. */
export class BrowserTab implements Owner {
    private readonly browser: Browser;
    readonly ports: TabPort[] = [];
    visibilityState: DocumentVisibilityState = 'visible';
    private readonly listeners: [string, () => void][] = [];

    constructor(browser: Browser) {
        this.browser = browser;
    }

    readonly locks: Locks = {
        request: (name, options, held) => this.browser.locks.called(name).request(this, options, held)
    };

    openPort(name: string): ChannelPort {
        const port = new TabPort(this.browser.channels.called(name));
        this.ports.push(port);
        return port;
    }

    readonly addEventListener = ((type: string, listener: () => void): void => {
        this.listeners.push([type, listener]);
    }) as Document['addEventListener'] & Window['addEventListener'];

    /** Document and window in one: the events that the frame listens to. */
    get page() {
        return { document: this, window: this };
    }

    /** The agent switches to this tab (or away from it). */
    show(visible: boolean): void {
        this.visibilityState = visible ? 'visible' : 'hidden';
        this.happen('visibilitychange');
    }

    /** The agent clicks or types in the panel. */
    touch(): void {
        this.happen('pointerdown');
    }

    close(): void {
        this.browser.closed(this);
    }

    /** The tab freezes: it keeps its locks and receives nothing. */
    freeze(): void {
        for (const port of this.ports) port.onmessage = null;
    }

    private happen(type: string): void {
        for (const [wanted, listener] of this.listeners) if (wanted === type) listener();
    }
}
