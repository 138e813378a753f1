import { completionOf, openDatabase } from './database';
import type { JournalChange, JournalStore, StoredEntry, Taken } from './journalStore';

/** 1: calls only. 2: and whose turn it is to write. */
export const JOURNAL_DB_VERSION = 2;

interface Turn {
    readonly epoch: number;
    readonly aliveAt: number;
}

/** Stores, both with keys of their own: `calls` of StoredEntry, `turns` of the one Turn. */
const STORES = ['calls', 'turns'];

/**
 * The journal in IndexedDB, in a database for each user: shared by the tabs of one browser profile on this origin, and there again after a crash. The turn is
 * read and checked in the transaction that writes, so two who both think they lead can never both write.
 */
export class IndexedDbStore implements JournalStore {
    private readonly name: string;
    private database: Promise<IDBDatabase> | null = null;
    /** The same once it is open: a transaction begins at once then, and not behind what is drawn meanwhile. */
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
        turn.onsuccess = () => turns.put(next(), 'turn');
        await completionOf(transaction);
        return { epoch: next().epoch, entries: entries.result, aliveAt: turn.result?.aliveAt ?? null };
    }

    async write(epoch: number, { puts, removes, aliveAt }: JournalChange): Promise<boolean> {
        const database = this.opened ?? (await this.open());
        // what is confirmed must be there after a crash of the machine, too
        const transaction = database.transaction(STORES, 'readwrite', { durability: 'strict' });
        const turns = transaction.objectStore('turns');
        const calls = transaction.objectStore('calls');
        const turn = turns.get('turn') as IDBRequest<Turn | undefined>;
        let ours = true;
        // nothing waits for the answer, as the page may be drawing when it comes; what was written out of turn is taken back
        turn.onsuccess = () => {
            ours = turn.result?.epoch === epoch;
            if (!ours) transaction.abort();
        };
        for (const entry of puts) calls.put(entry, entry.key);
        for (const key of removes) calls.delete(key);
        turns.put({ epoch, aliveAt } satisfies Turn, 'turn');
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
            // a newer panel in another tab wants to change the schema: it must not wait for us
            giveUp: () => this.forget()
        });
        const opening = this.database;
        opening.then(
            (database) => {
                // forgotten while it was opened, it is closed
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
