import type { Because } from './because';

/**
 * The journal: what the panel must not forget about a call until its record is in Salesforce. The panel decides what an entry
 * says, the frame keeps it where it outlives the tab. An entry is written before the save that it describes is sent, so that
 * whoever leads next can finish what was left.
 */
export interface JournalEntry {
    /** Version of `call`; grows when its meaning changes. */
    readonly v: number;
    /** The call key. */
    readonly key: string;
    /** Grows with each change of the call: the higher one is the later one. */
    readonly rev: number;
    /** The call as the engine has it, in JSON. */
    readonly call: unknown;
}

/** Settles when everything is written; rejected with `invalidState` when another tab leads meanwhile. */
export interface JournalCommand {
    readonly command: 'journalWrite';
    readonly puts: readonly JournalEntry[];
    /** Keys of calls that need nothing any more. */
    readonly removes: readonly string[];
}

export type JournalEvent =
    /** This tab leads from now on, and this is what was left: entries of every user of this browser. */
    | {
          readonly event: 'JournalRead';
          readonly at: number;
          readonly entries: readonly JournalEntry[];
          /** When a leading tab was last seen alive, in milliseconds since 1970; null when there was none. */
          readonly aliveAt: number | null;
      }
    /**
     * What this leader could not know when it began: a tab that kept its journal in memory hands it over, or the browser's
     * storage can be read at last.
     */
    | {
          readonly event: 'JournalFound';
          readonly at: number;
          readonly entries: readonly JournalEntry[];
          readonly aliveAt: number | null;
      }
    /** The browser keeps nothing: entries live in this tab's memory only. */
    | ({ readonly event: 'JournalInMemory'; readonly at: number } & Because)
    /** The browser keeps entries again. */
    | { readonly event: 'JournalKept'; readonly at: number };
