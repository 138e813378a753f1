import type { JournalEntry } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';

/** An entry, and when it was written, in milliseconds since 1970. */
export interface StoredEntry extends JournalEntry {
    readonly at: number;
}

/** What a leader finds when it takes the journal. */
export interface Taken {
    /** The number of this leader's turn. Any earlier leader has a lower one and may no longer write. */
    readonly epoch: number;
    readonly entries: readonly StoredEntry[];
    /** When a leader was last alive. Null: there was none. */
    readonly aliveAt: number | null;
}

export interface JournalChange {
    readonly puts: readonly StoredEntry[];
    readonly removes: readonly string[];
    readonly aliveAt: number;
}

/** Where the journal is stored. Both methods reject with the store's own error if it fails. */
export interface JournalStore {
    take(aliveAt: number): Promise<Taken>;
    /** Writes everything or nothing. False: nothing was written, because another leader has taken the journal. */
    write(epoch: number, change: JournalChange): Promise<boolean>;
}
