import type { JournalChange, JournalStore, StoredEntry, Taken } from '../../journal/journalStore';

/** The storage of one browser profile. Does what IndexedDbStore does, without IndexedDB. */
export class SharedStore implements JournalStore {
    readonly entries = new Map<string, StoredEntry>();
    epoch = 0;
    aliveAt: number | null = null;
    /** If set, the browser refuses with this message. */
    refusal: string | null = null;

    take(aliveAt: number): Promise<Taken> {
        if (this.refusal !== null) return Promise.reject(new Error(this.refusal));
        this.epoch += 1;
        const taken = { epoch: this.epoch, entries: [...this.entries.values()], aliveAt: this.aliveAt };
        this.aliveAt = aliveAt;
        return Promise.resolve(taken);
    }

    write(epoch: number, { puts, removes, aliveAt }: JournalChange): Promise<boolean> {
        if (this.refusal !== null) return Promise.reject(new Error(this.refusal));
        if (epoch !== this.epoch) return Promise.resolve(false);
        for (const entry of puts) this.entries.set(entry.key, JSON.parse(JSON.stringify(entry)) as StoredEntry);
        for (const key of removes) this.entries.delete(key);
        this.aliveAt = aliveAt;
        return Promise.resolve(true);
    }
}
