import type { JournalChange, JournalStore, StoredEntry, Taken } from './journalStore';

/** A journal in memory, which is lost with its tab. For a browser that blocks site data. */
export class MemoryStore implements JournalStore {
    private readonly entries = new Map<string, StoredEntry>();

    take(): Promise<Taken> {
        return Promise.resolve({ epoch: 0, entries: [...this.entries.values()], aliveAt: null });
    }

    write(_epoch: number, { puts, removes }: JournalChange): Promise<boolean> {
        for (const entry of puts) this.entries.set(entry.key, entry);
        for (const key of removes) this.entries.delete(key);
        return Promise.resolve(true);
    }
}
