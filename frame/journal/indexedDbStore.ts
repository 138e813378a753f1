import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import type { JournalChange, JournalStore, StoredEntry, Taken } from './journalStore';

/** 1: calls only. 2: and whose turn it is to write. */
export const JOURNAL_DB_VERSION = 2;

interface Turn {
    readonly epoch: number;
    readonly aliveAt: number;
}

interface JournalDb extends DBSchema {
    calls: { key: string; value: StoredEntry };
    turns: { key: 'turn'; value: Turn };
}

/**
 * The journal in IndexedDB, in a database for each user: shared by the tabs of one browser profile on this origin, and there again after a crash. The turn is
 * read and checked in the transaction that writes, so two who both think they lead can never both write.
 */
export class IndexedDbStore implements JournalStore {
    private readonly name: string;
    private database: Promise<IDBPDatabase<JournalDb>> | null = null;
    /** The same once it is open: a transaction begins at once then, and not behind what is drawn meanwhile. */
    private opened: IDBPDatabase<JournalDb> | null = null;

    constructor(name: string) {
        this.name = name;
    }

    async take(aliveAt: number): Promise<Taken> {
        const database = this.opened ?? (await this.open());
        const transaction = database.transaction(['calls', 'turns'], 'readwrite');
        const turns = transaction.objectStore('turns');
        const [before, entries] = await Promise.all([turns.get('turn'), transaction.objectStore('calls').getAll()]);
        const epoch = (before?.epoch ?? 0) + 1;
        await Promise.all([turns.put({ epoch, aliveAt }, 'turn'), transaction.done]);
        return { epoch, entries, aliveAt: before?.aliveAt ?? null };
    }

    async write(epoch: number, { puts, removes, aliveAt }: JournalChange): Promise<boolean> {
        const database = this.opened ?? (await this.open());
        // what is confirmed must be there after a crash of the machine, too
        const transaction = database.transaction(['calls', 'turns'], 'readwrite', { durability: 'strict' });
        const turns = transaction.objectStore('turns');
        const turn = await turns.get('turn');
        if (turn?.epoch !== epoch) return false;
        const calls = transaction.objectStore('calls');
        await Promise.all([
            ...puts.map((entry) => calls.put(entry, entry.key)),
            ...removes.map((key) => calls.delete(key)),
            turns.put({ epoch, aliveAt }, 'turn'),
            transaction.done
        ]);
        return true;
    }

    private open(): Promise<IDBPDatabase<JournalDb>> {
        this.database ??= openDB<JournalDb>(this.name, JOURNAL_DB_VERSION, {
            upgrade: (database, oldVersion) => {
                if (oldVersion < 1) database.createObjectStore('calls');
                if (oldVersion < 2) database.createObjectStore('turns');
            },
            // a newer panel in another tab wants to change the schema: it must not wait for us
            blocking: () => this.forget(),
            terminated: () => this.forget()
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
