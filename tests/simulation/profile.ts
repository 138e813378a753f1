import type { Locks } from '../../frame/tabs/lead';
import type { ChannelPort } from '../../frame/tabs/tabChannel';
import type { JournalChange, JournalStore, StoredEntry, Taken } from '../../frame/journal/journalStore';
import type { World } from './world';

/** Somebody who lives in a browser, may be frozen, and may be gone. */
export interface Dweller {
    readonly alive: boolean;
    /** Runs `act` now, after a thaw, or never. */
    reach(act: () => void): void;
}

interface Holder {
    readonly owner: Dweller;
    readonly lose: (thrown: Error) => void;
}

/** One browser profile: Web Locks, BroadcastChannel and storage, shared by its tabs and by nobody else. */
export class Profile {
    private readonly world: World;
    private holder: Holder | null = null;
    private queue: { readonly owner: Dweller; readonly grant: () => void }[] = [];
    private readonly ports = new Set<{ readonly owner: Dweller; readonly port: ChannelPort }>();
    private readonly entries = new Map<string, string>();
    private epoch = 0;
    private aliveAt: number | null = null;
    private refusesUntil = 0;
    /** The clock of this machine against the world's, in milliseconds. */
    clockOffset = 0;

    constructor(world: World) {
        this.world = world;
    }

    get left(): string[] {
        return [...this.entries.keys()];
    }

    refuseStorage(ms: number): void {
        this.refusesUntil = this.world.time.now + ms;
        this.world.faults.note('storage refused');
    }

    locks(owner: Dweller): Locks {
        return { request: (_name, options, held) => this.request(owner, options, held) };
    }

    private request(
        owner: Dweller,
        options: Parameters<Locks['request']>[1],
        held: (lock: unknown) => Promise<void>
    ): Promise<unknown> {
        return new Promise((resolve, reject) => {
            const grant = (): void => {
                const mine: Holder = { owner, lose: (thrown: Error) => owner.reach(() => reject(thrown)) };
                this.holder = mine;
                owner.reach(() => {
                    void held({}).then(() => {
                        if (this.holder === mine) this.free();
                        resolve(undefined);
                    });
                });
            };
            if (this.world.broken === 'lock') {
                grant();
            } else if (options.steal) {
                this.holder?.lose(new DOMException('stolen', 'AbortError'));
                grant();
            } else if (!this.holder && this.queue.length === 0) {
                grant();
            } else if (options.ifAvailable) {
                void held(null).then(resolve);
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

    private free(): void {
        this.holder = null;
        this.queue.shift()?.grant();
    }

    /** A tab is gone, with all that it held and wanted. */
    closed(owner: Dweller): void {
        this.queue = this.queue.filter((request) => request.owner !== owner);
        for (const one of this.ports) if (one.owner === owner) this.ports.delete(one);
        if (this.holder?.owner === owner) this.free();
    }

    openPort(owner: Dweller): ChannelPort {
        const { world, ports } = this;
        const { chance, time } = world;
        const port: ChannelPort = {
            onmessage: null,
            postMessage(message) {
                const text = JSON.stringify(message);
                const deliver = (to: { owner: Dweller; port: ChannelPort }): void =>
                    to.owner.reach(() => to.port.onmessage?.({ data: JSON.parse(text) as unknown } as MessageEvent));
                for (const other of ports) {
                    if (other.owner === owner) continue;
                    if (world.strikes('message lost', 0.01)) continue;
                    const slow = world.strikes('message delayed', 0.05)
                        ? chance.between(50, 900)
                        : chance.between(0, 3);
                    time.after(slow, () => deliver(other));
                    if (world.strikes('message doubled', 0.02))
                        time.after(slow + chance.between(0, 300), () => deliver(other));
                }
            },
            close: () => {
                for (const one of ports) if (one.port === port) ports.delete(one);
            }
        };
        ports.add({ owner, port });
        return port;
    }

    /** IndexedDB: a transaction is carried out whole, or not at all when its tab dies before. */
    store(owner: Dweller): JournalStore {
        const { world } = this;
        const later = <Value>(act: () => Value): Promise<Value> =>
            new Promise((resolve, reject) => {
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
        return {
            take: (aliveAt) => later(() => this.take(aliveAt)),
            write: (epoch, change) => {
                if (world.broken !== 'write-before') return later(() => this.write(epoch, change));
                // acknowledged at once, written when there is time: gone with the tab
                world.time.after(world.chance.between(3_000, 9_000), () => owner.alive && this.write(epoch, change));
                return Promise.resolve(world.broken === 'write-before' || epoch === this.epoch);
            }
        };
    }

    private take(aliveAt: number): Taken {
        this.epoch += 1;
        const entries = [...this.entries.values()].map((text) => JSON.parse(text) as StoredEntry);
        const taken = { epoch: this.epoch, entries, aliveAt: this.aliveAt };
        this.aliveAt = aliveAt;
        return taken;
    }

    private write(epoch: number, { puts, removes, aliveAt }: JournalChange): boolean {
        if (epoch !== this.epoch && this.world.broken !== 'lock') return false;
        for (const entry of puts) this.entries.set(entry.key, JSON.stringify(entry));
        for (const key of removes) this.entries.delete(key);
        this.aliveAt = aliveAt;
        return true;
    }
}
