import { explanationFields } from './explanationFields';
import { anyObject, instant, listOf, name, object, optional, orNull, union, whole } from './shape';
import type { Infer, Shape, UnionOf } from './shape';

/** The engine validates the contents of a call. */
const anyCall: Shape<object> = anyObject;

/**
 * The journal: what must not be lost about a call until its record is in Salesforce. The panel decides what an entry contains, and
 * the frame stores it so that it outlives the tab. An entry is written before the save that it describes is sent, so that the next
 * leader can finish the save.
 */
export const journalEntry = object({
    /** The version of `call`, increased when its meaning changes. */
    v: whole,
    /** The call key. */
    key: name,
    /** Increases with each change of the call. */
    rev: whole,
    /** The engine's call as JSON. */
    call: anyCall
});
export type JournalEntry = Infer<typeof journalEntry>;

/** One line of the recent calls, as the engine wrote it. */
const recentLine: Shape<object> = anyObject;
export type RecentLine = object;

export const JOURNAL_COMMANDS = {
    /**
     * Settles when everything is written. Rejects with `invalidState` if another tab leads by then. `removes`: keys of finished
     * calls.
     */
    write: object({ puts: listOf(journalEntry), removes: listOf(name) }),
    /** The recent calls, newest first. Replaces the stored ones. */
    keepRecent: object({ lines: listOf(recentLine) })
};
export type JournalCommand = UnionOf<'command', typeof JOURNAL_COMMANDS>;

/** `aliveAt`: when a leading tab was last alive, in milliseconds since 1970. Null: there was none. */
export const leftEntries = { entries: listOf(journalEntry), aliveAt: orNull(instant) };
const found = { at: instant, ...leftEntries };

/** The frame's events about the journal. */
export const journalEvent = union('event', {
    /** This tab leads from now on. These are the unfinished entries. */
    JournalRead: object({ ...found, recent: optional(listOf(recentLine)) }),
    /**
     * Entries that this leader could not know when it started: from a tab that had its journal in memory, or from storage that
     * can be read only now.
     */
    JournalFound: object(found),
    /** The browser stores nothing. Entries are only in this tab's memory. */
    JournalInMemory: object({ at: instant, ...explanationFields }),
    /** The browser stores entries again. */
    JournalKept: object({ at: instant })
});
export type JournalEvent = Infer<typeof journalEvent>;
