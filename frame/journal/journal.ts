import type {
    JournalCommand,
    JournalEntry,
    JournalEvent
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../clock';
import { thrownInWords } from '../log';
import type { Log } from '../log';
import { PhoneSystemError } from '../phone/phoneSystem';
import type { JournalStore, StoredEntry, Taken } from './journalStore';
import { MemoryStore } from './memoryStore';

/** A store that needs longer than this is no use while a call rings, in milliseconds. */
export const STORE_WITHIN_MS = 2_000;
/** How often a leader with calls says that it is alive: a call whose end nobody saw is recorded to within this. */
export const ALIVE_EVERY_MS = 5_000;
/** Entries that nobody took up for so long are of no use to anybody, and private. */
export const ENTRY_STAYS_MS = 30 * 24 * 3_600_000;
/** Far more than an agent leaves unsaved: a bound for what a fault could write. */
export const MOST_ENTRIES = 500;

export interface JournalParts {
    readonly store: JournalStore;
    readonly clock: Clock;
    readonly log: Log;
    /** This tab has the journal; its panel must know before it is told what is in it. */
    readonly opened: () => void;
    readonly emit: (event: JournalEvent) => void;
    /** Another tab has taken the journal: this one must not write or save any more. */
    readonly superseded: () => void;
}

/**
 * The journal of the tab that leads.
 * ```
 *   closed --lead--> open (store) --store fails--> open (memory: said to the agent)
 *     ^                 |
 *     +--- yield, or taken by another tab
 * ```
 */
export class Journal {
    private readonly parts: JournalParts;
    private store: JournalStore;
    private epoch: number | null = null;
    private readonly mirror = new Map<string, StoredEntry>();
    private aliveAt: number | null = null;
    private inMemory: string | null = null;
    private cancelHeartbeat: (() => void) | null = null;

    constructor(parts: JournalParts) {
        this.parts = parts;
        this.store = parts.store;
    }

    get isOpen(): boolean {
        return this.epoch !== null;
    }

    /** Takes the journal, and tells the panel what is in it. Never rejects. */
    async lead(): Promise<void> {
        const { clock, log } = this.parts;
        const at = clock.now();
        let taken: Taken;
        try {
            taken = await this.inTime(this.store.take(at));
        } catch (thrown) {
            taken = await this.fallBack(thrown);
        }
        const fresh = taken.entries.filter((entry) => at - entry.at <= ENTRY_STAYS_MS);
        const kept = [...fresh].sort((one, other) => other.at - one.at).slice(0, MOST_ENTRIES);
        const dropped = taken.entries.filter((entry) => !kept.includes(entry)).map(({ key }) => key);
        this.epoch = taken.epoch;
        this.aliveAt = taken.aliveAt;
        this.mirror.clear();
        for (const entry of kept.reverse()) this.mirror.set(entry.key, entry);
        if (dropped.length > 0) {
            log(`${dropped.length} old entries of the journal are dropped`);
            await this.change([], dropped).catch(() => undefined);
        }
        this.parts.opened();
        for (const event of this.events()) this.parts.emit(event);
        this.beat();
    }

    /** What a panel that has just come must know; nothing while another tab leads. */
    events(): JournalEvent[] {
        if (this.epoch === null) return [];
        const at = this.parts.clock.now();
        const entries: JournalEntry[] = [...this.mirror.values()];
        const read = { event: 'JournalRead', at, entries, aliveAt: this.aliveAt } as const;
        return this.inMemory === null ? [read] : [read, { event: 'JournalInMemory', at, detail: this.inMemory }];
    }

    /** Resolves when it is written. Rejects with PhoneSystemError, invalidState, when another tab leads. */
    async write({ puts, removes }: JournalCommand): Promise<void> {
        const at = this.parts.clock.now();
        await this.change(
            puts.map((entry) => ({ ...entry, at })),
            removes
        );
    }

    /** Another tab leads: the journal is its. */
    yield(): void {
        this.epoch = null;
        this.cancelHeartbeat?.();
        this.cancelHeartbeat = null;
    }

    private async change(puts: readonly StoredEntry[], removes: readonly string[]): Promise<void> {
        const { epoch } = this;
        if (epoch === null) throw new PhoneSystemError('invalidState', 'another tab leads');
        const change = { puts, removes, aliveAt: this.parts.clock.now() };
        let written: boolean;
        try {
            written = await this.inTime(this.store.write(epoch, change));
        } catch (thrown) {
            await this.fallBack(thrown);
            written = await this.store.write(epoch, { ...change, puts: [...this.mirror.values(), ...puts] });
            for (const event of this.events().slice(1)) this.parts.emit(event);
        }
        if (!written || this.epoch !== epoch) {
            if (this.epoch === epoch) this.parts.superseded();
            throw new PhoneSystemError('invalidState', 'another tab has taken the journal');
        }
        for (const entry of puts) this.mirror.set(entry.key, entry);
        for (const key of removes) this.mirror.delete(key);
        this.aliveAt = change.aliveAt;
    }

    private beat(): void {
        this.cancelHeartbeat?.();
        this.cancelHeartbeat = this.parts.clock.after(ALIVE_EVERY_MS, () => {
            if (this.mirror.size > 0) this.change([], []).catch(() => undefined);
            this.beat();
        });
    }

    private fallBack(thrown: unknown): Promise<Taken> {
        this.inMemory ??= thrownInWords(thrown);
        this.parts.log(`the journal is kept in memory only: ${this.inMemory}`);
        const memory = new MemoryStore();
        this.store = memory;
        return memory.take();
    }

    private inTime<Value>(work: Promise<Value>): Promise<Value> {
        return new Promise((resolve, reject) => {
            const cancel = this.parts.clock.after(STORE_WITHIN_MS, () =>
                reject(new Error(`the browser's storage did not answer within ${STORE_WITHIN_MS / 1000} seconds`))
            );
            work.then(resolve, reject).finally(cancel);
        });
    }
}
