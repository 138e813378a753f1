import type { Locks } from '../../frame/tabs/leaderElection';
import { USERS_CHANNEL } from '../../frame/tabs/browserUser';
import type { ChannelPort } from '../../frame/tabs/tabChannel';
import type { JournalChange, JournalStore, StoredEntry, Taken } from '../../frame/journal/journalStore';
import type { Ground } from './ground';

/** A tab of a browser, which may be frozen or closed. */
export interface Dweller {
    readonly alive: boolean;
    /** Runs `act` now, after the tab was unfrozen, or never. */
    reach(act: () => void): void;
}

interface Lock {
    holder: Holder | null;
    queue: { readonly owner: Dweller; readonly grant: () => void }[];
}

/** A database: its entries as texts, and the epoch of its leader. */
interface Store {
    readonly entries: Map<string, string>;
    epoch: number;
    aliveAt: number | null;
}

interface OpenPort {
    readonly owner: Dweller;
    readonly name: string;
    readonly port: ChannelPort;
    /** When the last message to it arrives. */
    due: number;
}

interface Holder {
    readonly owner: Dweller;
    readonly lose: (thrown: Error) => void;
}

/** A browser profile: Web Locks, BroadcastChannel, and storage, which only its tabs share. */
export class Profile {
    readonly name: string;
    private readonly world: Ground;
    /** The user who is signed in to Salesforce in it. */
    user: string;
    private readonly locksByName = new Map<string, Lock>();
    private readonly ports = new Set<OpenPort>();
    private readonly stores = new Map<string, Store>();
    /** localStorage, which stores nothing here, because no record depends on it. */
    readonly storage = {
        length: 0,
        key: () => null,
        getItem: () => null,
        setItem: () => undefined,
        removeItem: () => undefined
    };
    private refusesUntil = 0;
    /** The difference between this machine's clock and the scenario's, in milliseconds. */
    clockOffset = 0;

    constructor(world: Ground, user: string) {
        this.world = world;
        this.name = world.newId();
        this.user = user;
    }

    /** Broken on purpose: names do not contain the user. */
    private called = (name: string): string => (this.world.broken === 'users' ? name.replace(/ 005\w+$/, '') : name);

    private storeOf(name: string): Store {
        const store = this.stores.get(name) ?? { entries: new Map<string, string>(), epoch: 0, aliveAt: null };
        this.stores.set(name, store);
        return store;
    }

    get left(): string[] {
        return [...this.stores.values()].flatMap(({ entries }) => [...entries.keys()]);
    }

    get refuses(): boolean {
        return this.world.time.now < this.refusesUntil;
    }

    refuseStorage(ms: number): void {
        this.refusesUntil = this.world.time.now + ms;
        this.world.faults.note('storage refused');
    }

    locks(owner: Dweller): Locks {
        return { request: (name, options, held) => this.request(this.called(name), owner, options, held) };
    }

    private request(
        name: string,
        owner: Dweller,
        options: Parameters<Locks['request']>[1],
        held: (lock: unknown) => Promise<void>
    ): Promise<unknown> {
        if (!owner.alive) return never();
        const lock: Lock = this.locksByName.get(name) ?? { holder: null, queue: [] };
        this.locksByName.set(name, lock);
        return new Promise((resolve, reject) => {
            const grant = (): void => {
                const mine: Holder = { owner, lose: (thrown: Error) => owner.reach(() => reject(thrown)) };
                lock.holder = mine;
                owner.reach(() => {
                    void held({}).then(() => {
                        if (lock.holder === mine) free(lock);
                        resolve(undefined);
                    });
                });
            };
            if (this.world.broken === 'lock') {
                grant();
            } else if (options.steal) {
                lock.holder?.lose(new DOMException('stolen', 'AbortError'));
                grant();
            } else if (!lock.holder && lock.queue.length === 0) {
                grant();
            } else if (options.ifAvailable) {
                void held(null).then(resolve);
            } else {
                const request = { grant, owner };
                lock.queue.push(request);
                options.signal?.addEventListener('abort', () => {
                    lock.queue = lock.queue.filter((other) => other !== request);
                    reject(new DOMException('aborted', 'AbortError'));
                });
            }
        });
    }

    /** A tab was closed: releases its locks and removes its requests. */
    closed(owner: Dweller): void {
        for (const one of this.ports) if (one.owner === owner) this.ports.delete(one);
        for (const lock of this.locksByName.values()) {
            lock.queue = lock.queue.filter((request) => request.owner !== owner);
            if (lock.holder?.owner === owner) free(lock);
        }
    }

    openPort(owner: Dweller, asked: string): ChannelPort {
        const name = this.called(asked);
        const { world, ports } = this;
        const { chance, time } = world;
        // A browser queues one task for each receiver at once (HTML, postMessage of BroadcastChannel), so it loses and repeats nothing and
        // keeps the order. Messages between the tabs of one user must tolerate all of that anyway; the message about the current user,
        // which is sent only once, does not have to.
        const tolerant = name !== USERS_CHANNEL;
        const port: ChannelPort = {
            onmessage: null,
            postMessage(message) {
                if (!owner.alive) return;
                const text = JSON.stringify(message);
                const deliver = (to: { owner: Dweller; port: ChannelPort }): void =>
                    to.owner.reach(() => to.port.onmessage?.({ data: JSON.parse(text) as unknown } as MessageEvent));
                for (const other of ports) {
                    if (other.owner === owner || other.name !== name) continue;
                    if (world.strikes('message lost', tolerant ? 0.01 : 0)) continue;
                    const slow = world.strikes('message delayed', 0.05)
                        ? chance.between(50, 900)
                        : chance.between(0, 3);
                    const due = tolerant ? time.now + slow : Math.max(time.now + slow, other.due);
                    other.due = due;
                    time.after(due - time.now, () => deliver(other));
                    if (world.strikes('message doubled', tolerant ? 0.02 : 0))
                        time.after(slow + chance.between(0, 300), () => deliver(other));
                }
            },
            close: () => {
                for (const one of ports) if (one.port === port) ports.delete(one);
            }
        };
        ports.add({ owner, name, port, due: 0 });
        return port;
    }

    /** IndexedDB: a transaction is applied completely, or not at all if its tab ends before. */
    store(owner: Dweller, name: string): JournalStore {
        const { world } = this;
        const store = this.storeOf(this.called(name));
        const later = <Value>(act: () => Value): Promise<Value> => {
            if (!owner.alive) return never();
            return new Promise((resolve, reject) => {
                world.time.after(world.chance.between(0, 12), () => {
                    if (!owner.alive && world.chance.hits(0.5)) return;
                    if (world.troubled && world.time.now < this.refusesUntil) {
                        owner.reach(() => reject(new Error('QuotaExceededError')));
                        return;
                    }
                    const value = act();
                    owner.reach(() => resolve(value));
                });
            });
        };
        return {
            take: (aliveAt) => later(() => take(store, aliveAt)),
            write: (epoch, change) => {
                if (world.broken !== 'write-before') return later(() => this.write(store, epoch, change));
                // Acknowledged at once but written later, so it is lost with the tab.
                world.time.after(
                    world.chance.between(3_000, 9_000),
                    () => owner.alive && this.write(store, epoch, change)
                );
                return Promise.resolve(world.broken === 'write-before' || epoch === store.epoch);
            }
        };
    }

    private write(store: Store, epoch: number, { puts, removes, aliveAt }: JournalChange): boolean {
        if (epoch !== store.epoch && this.world.broken !== 'lock') return false;
        for (const entry of puts) store.entries.set(entry.key, JSON.stringify(entry));
        for (const key of removes) store.entries.delete(key);
        store.aliveAt = aliveAt;
        return true;
    }
}

/**
 * Ignores requests of a page after its end. In the simulation, its promises still settle, but in a browser, none of its code would run.
 * So a closed page must not request a lock, which it would hold forever, or take the journal from its successor.
 */
const never = <Value>(): Promise<Value> => new Promise(() => undefined);

function free(lock: Lock): void {
    lock.holder = null;
    lock.queue.shift()?.grant();
}

function take(store: Store, aliveAt: number): Taken {
    store.epoch += 1;
    const entries = [...store.entries.values()].map((text) => JSON.parse(text) as StoredEntry);
    const taken = { epoch: store.epoch, entries, aliveAt: store.aliveAt };
    store.aliveAt = aliveAt;
    return taken;
}
