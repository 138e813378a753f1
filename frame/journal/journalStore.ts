import type { JournalEntry } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';

/** An entry, and when it was written, in milliseconds since 1970. */
export interface StoredEntry extends JournalEntry {
    readonly at: number;
}

/** What a leader finds when it takes the journal. */
export interface Taken {
    /** The turn of this leader; whoever took the journal before has a lower one and may not write any more. */
    readonly epoch: number;
    readonly entries: readonly StoredEntry[];
    /** When a leader was last seen alive; null when there was none. */
    readonly aliveAt: number | null;
}

export interface JournalChange {
    readonly puts: readonly StoredEntry[];
    readonly removes: readonly string[];
    readonly aliveAt: number;
}

/** Where the journal is kept. Both methods reject in the store's own words when the store fails. */
export interface JournalStore {
    take(aliveAt: number): Promise<Taken>;
    /** All of it or nothing; false, and nothing written, when another leader has taken the journal since. */
    write(epoch: number, change: JournalChange): Promise<boolean>;
}
