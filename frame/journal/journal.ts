import { explanation } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type {
    Explanation,
    JournalCommand,
    JournalEntry,
    JournalEvent,
    RecentLine
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../clock';
import {
    Failure,
    explanationForLog,
    explanationOf
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Log } from '../log';
import type { JournalStore, StoredEntry, Taken } from './journalStore';

/** A store that takes longer than this, in milliseconds, is treated as failed, because calls cannot wait for it. */
export const STORE_WITHIN_MS = 2_000;
/** How often a leader with calls writes that it is alive. The end of a call that nobody saw is known to this precision. */
export const ALIVE_EVERY_MS = 5_000;
/** Older entries are deleted: they are private and no longer useful. An agent may be away for a week. */
export const ENTRY_STAYS_MS = 8 * 24 * 3_600_000;
/** Far more entries than an agent leaves unsaved. It limits what a fault could write. */
export const MAX_ENTRIES = 500;

export interface JournalParts {
    readonly store: JournalStore;
    /** The stored recent calls, with which the next leader continues. */
    readonly recent: () => readonly RecentLine[];
    readonly clock: Clock;
    readonly log: Log;
    /** This tab has the journal. Its panel must know this before it receives the entries. */
    readonly opened: () => void;
    readonly emit: (event: JournalEvent) => void;
    /** Another tab has taken the journal. This tab must not write or save anymore. */
    readonly superseded: () => void;
    /** Another tab leads now and cannot find these entries, which were only in memory. */
    readonly handOver: (entries: readonly JournalEntry[], aliveAt: number | null) => void;
}

/**
 * The journal of the tab that leads.
 * ```
 *   closed --lead--> open --store fails--> in memory: the agent is notified
 *     ^               |  <--works again--      |
 *     +--- yield, or taken by another tab -----+
 * ```
 */
export class Journal {
    private readonly parts: JournalParts;
    /** The epoch of this tab's turn to write; 0 when the store could not be opened yet. */
    private epoch: number | null = null;
    /** What the journal holds. */
    private readonly mirror = new Map<string, StoredEntry>();
    private aliveAt: number | null = null;
    /** Why the store is not working at the moment. */
    private inMemory: Explanation | null = null;
    /** Keys that are still in the store but no longer needed. */
    private readonly pendingRemoves = new Set<string>();
    private changes = 0;
    /** Counts how often this tab started or stopped leading. A store's answer from an earlier turn is ignored. */
    private turn = 0;
    private cancelHeartbeat: (() => void) | null = null;

    constructor(parts: JournalParts) {
        this.parts = parts;
    }

    get isOpen(): boolean {
        return this.epoch !== null;
    }

    /** Takes the journal and passes its entries to the panel. Never rejects. */
    async lead(): Promise<void> {
        const { clock, log, store } = this.parts;
        const at = clock.now();
        this.turn += 1;
        const { turn } = this;
        const taken = await this.inTime(store.take(at)).catch((thrown): Taken => {
            if (turn === this.turn) this.inMemory = explanationOf(thrown);
            return { epoch: 0, entries: [...this.mirror.values()], aliveAt: null };
        });
        if (turn !== this.turn) return;
        const fresh = taken.entries.filter((entry) => at - entry.at <= ENTRY_STAYS_MS);
        const kept = [...fresh].sort((one, other) => other.at - one.at).slice(0, MAX_ENTRIES);
        const dropped = taken.entries.filter((entry) => !kept.includes(entry)).map(({ key }) => key);
        this.epoch = taken.epoch;
        this.aliveAt = taken.aliveAt;
        if (taken.epoch > 0) this.inMemory = null;
        this.mirror.clear();
        for (const entry of kept.reverse()) this.mirror.set(entry.key, entry);
        if (dropped.length > 0) {
            log(`dropped ${dropped.length} old journal entries`);
            await this.change([], dropped).catch(() => undefined);
            if (turn !== this.turn) return;
        }
        this.parts.opened();
        for (const event of this.events()) this.parts.emit(event);
        this.beat();
    }

    /** What a new panel must know; nothing while another tab leads. */
    events(): JournalEvent[] {
        if (this.epoch === null) return [];
        const at = this.parts.clock.now();
        const entries: JournalEntry[] = [...this.mirror.values()];
        const recent = this.parts.recent();
        const read = { event: 'JournalRead', at, entries, aliveAt: this.aliveAt, recent } as const;
        return this.inMemory === null ? [read] : [read, { event: 'JournalInMemory', at, ...this.inMemory }];
    }

    /** Resolves when the entry is written or cannot be written. Rejects with Failure, invalidState, when another tab leads. */
    async write({ puts, removes }: Extract<JournalCommand, { command: 'write' }>): Promise<void> {
        const at = this.parts.clock.now();
        await this.change(
            puts.map((entry) => ({ ...entry, at })),
            removes
        );
    }

    /** Another tab leads and has the journal. */
    yield(): void {
        const orphans = this.epoch !== null && this.inMemory !== null ? [...this.mirror.values()] : [];
        this.turn += 1;
        this.epoch = null;
        this.cancelHeartbeat?.();
        this.cancelHeartbeat = null;
        this.inMemory = null;
        this.mirror.clear();
        if (orphans.length > 0) this.parts.handOver(orphans, this.aliveAt);
    }

    private async change(puts: readonly StoredEntry[], removes: readonly string[]): Promise<void> {
        const aliveAt = this.parts.clock.now();
        this.changes += 1;
        if (this.inMemory === null) await this.store(puts, removes, aliveAt);
        if (this.epoch === null) throw new Failure('invalidState', 'inAnotherTab');
        for (const entry of puts) this.mirror.set(entry.key, entry);
        for (const key of removes) {
            this.mirror.delete(key);
            if (this.inMemory !== null) this.pendingRemoves.add(key);
        }
        this.aliveAt = aliveAt;
    }

    /** Resolves when the entry is written, or when the store failed and that was reported. Throws when another tab has the journal. */
    private async store(puts: readonly StoredEntry[], removes: readonly string[], aliveAt: number): Promise<void> {
        const { epoch, parts } = this;
        if (epoch === null) throw new Failure('invalidState', 'inAnotherTab');
        const written = await this.inTime(parts.store.write(epoch, { puts, removes, aliveAt })).catch((thrown) => {
            this.inMemory = explanationOf(thrown);
            parts.log(`the journal is now in memory only: ${explanationForLog(this.inMemory)}`);
            parts.emit({ event: 'JournalInMemory', at: aliveAt, ...this.inMemory });
            return true;
        });
        if (written) return;
        if (this.epoch === epoch) parts.superseded();
        throw new Failure('invalidState', 'inAnotherTab');
    }

    private beat(): void {
        this.cancelHeartbeat?.();
        this.cancelHeartbeat = this.parts.clock.after(ALIVE_EVERY_MS, () => {
            if (this.inMemory !== null) this.tryStoreAgain().catch(() => undefined);
            else if (this.mirror.size > 0) this.change([], []).catch(() => undefined);
            this.beat();
        });
    }

    /** Brings the store up to date. Changes in the meantime are written at the next heartbeat. */
    private async tryStoreAgain(): Promise<void> {
        if (this.epoch === 0) await this.openLate();
        const { epoch, parts, changes } = this;
        if (epoch === null) return;
        const change = {
            puts: [...this.mirror.values()],
            removes: [...this.pendingRemoves],
            aliveAt: parts.clock.now()
        };
        const written = await this.inTime(parts.store.write(epoch, change));
        if (this.epoch !== epoch) return;
        if (!written) {
            parts.superseded();
        } else if (this.changes === changes) {
            this.pendingRemoves.clear();
            this.inMemory = null;
            parts.emit({ event: 'JournalKept', at: change.aliveAt });
        }
    }

    /**
     * The store can be read again. Calls that continued in the meantime are newer in this tab. The panel adds what it did not know
     * about them from the entries that were found, and writes them again.
     */
    private async openLate(): Promise<void> {
        const { turn, parts } = this;
        const at = parts.clock.now();
        const { epoch, entries, aliveAt } = await this.inTime(parts.store.take(at));
        if (turn !== this.turn) return;
        this.epoch = epoch;
        const found = entries.filter(({ key }) => !this.pendingRemoves.has(key));
        for (const entry of found) if (!this.mirror.has(entry.key)) this.mirror.set(entry.key, entry);
        if (found.length > 0) parts.emit({ event: 'JournalFound', at, entries: found, aliveAt });
    }

    private inTime<Value>(work: Promise<Value>): Promise<Value> {
        return new Promise((resolve, reject) => {
            const cancel = this.parts.clock.after(STORE_WITHIN_MS, () =>
                reject(new Failure('timeout', explanation('storageSilent', STORE_WITHIN_MS / 1000)))
            );
            work.then(resolve, reject).finally(cancel);
        });
    }
}
