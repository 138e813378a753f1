import { completionOf, openDatabase } from './database';
import type { JournalChange, JournalStore, StoredEntry, Taken } from './journalStore';

/** 1: calls only. 2: also the turn, which shows who may write. 3: also the turns that are over. */
export const JOURNAL_DB_VERSION = 3;

interface Turn {
    readonly epoch: number;
    readonly aliveAt: number;
}

/**
 * Object stores with explicit keys: `calls` contains each StoredEntry; `turns` the single Turn, and a mark under the epoch of each
 * turn that is over.
 */
const STORES = ['calls', 'turns'];
/** How many turns later a tab that was frozen in its own still learns that it is over. */
const MARKS = 10_000;

/**
 * The journal in IndexedDB, in one database per user. The tabs of one browser profile on this origin share it, and it survives a
 * crash. The turn is checked in the same transaction that writes, so two tabs that both believe they lead can't both write.
 */
export class IndexedDbStore implements JournalStore {
    private readonly name: string;
    private database: Promise<IDBDatabase> | null = null;
    /** The same database once it is open. A transaction then starts at once, without waiting for a promise while the page renders. */
    private opened: IDBDatabase | null = null;

    constructor(name: string) {
        this.name = name;
    }

    async take(aliveAt: number): Promise<Taken> {
        const database = this.opened ?? (await this.open());
        const transaction = database.transaction(STORES, 'readwrite');
        const turns = transaction.objectStore('turns');
        const entries = transaction.objectStore('calls').getAll() as IDBRequest<StoredEntry[]>;
        const turn = turns.get('turn') as IDBRequest<Turn | undefined>;
        const next = (): Turn => ({ epoch: (turn.result?.epoch ?? 0) + 1, aliveAt });
        turn.onsuccess = () => {
            const { epoch } = next();
            turns.put(next(), 'turn');
            turns.put(true, epoch - 1);
            turns.delete(IDBKeyRange.upperBound(epoch - MARKS));
        };
        await completionOf(transaction);
        return { epoch: next().epoch, entries: entries.result, aliveAt: turn.result?.aliveAt ?? null };
    }

    async write(epoch: number, { puts, removes, aliveAt }: JournalChange): Promise<boolean> {
        const database = this.opened ?? (await this.open());
        // confirmed entries must survive a crash of the computer, too
        const transaction = database.transaction(STORES, 'readwrite', { durability: 'strict' });
        const turns = transaction.objectStore('turns');
        const calls = transaction.objectStore('calls');
        let ours = true;
        // If the turn is over, its mark is there, and adding it fails, which undoes the transaction. The database finds that out by
        // itself, so everything is stored while the page renders, and the save waits for less.
        turns.add(true, epoch).onerror = () => {
            ours = false;
        };
        turns.delete(epoch);
        for (const entry of puts) calls.put(entry, entry.key);
        for (const key of removes) calls.delete(key);
        turns.put({ epoch, aliveAt } satisfies Turn, 'turn');
        transaction.commit();
        await completionOf(transaction).catch((thrown: unknown) => {
            if (ours) throw thrown;
        });
        return ours;
    }

    private open(): Promise<IDBDatabase> {
        this.database ??= openDatabase(this.name, {
            version: JOURNAL_DB_VERSION,
            upgrade: (database, oldVersion) => {
                if (oldVersion < 1) database.createObjectStore('calls');
                if (oldVersion < 2) database.createObjectStore('turns');
            },
            // a newer panel in another tab wants to change the schema and must not wait for this tab
            giveUp: () => this.forget()
        });
        const opening = this.database;
        opening.then(
            (database) => {
                // otherwise it was given up while it was being opened
                if (this.database === opening) this.opened = database;
            },
            () => this.forget()
        );
        return opening;
    }

    private forget(): void {
        void this.database?.then((database) => database.close()).catch(() => undefined);
        this.database = null;
        this.opened = null;
    }
}
