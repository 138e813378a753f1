import { explanationFields } from './explanationFields';
import { anyObject, instant, listOf, name, object, optional, orNull, union, whole } from './shape';
import type { Infer, Shape, UnionOf } from './shape';

/** The engine checks what a call holds. */
const anyCall: Shape<object> = anyObject;

/**
 * The journal: what the panel must not forget about a call until its record is in Salesforce. The panel decides what an entry
 * says, the frame keeps it where it outlives the tab. An entry is written before the save that it describes is sent, so that
 * whoever leads next can finish what was left.
 */
export const journalEntry = object({
    /** Version of `call`; grows when its meaning changes. */
    v: whole,
    /** The call key. */
    key: name,
    /** Grows with each change of the call: the higher one is the later one. */
    rev: whole,
    /** The call as the engine has it, in JSON. */
    call: anyCall
});
export type JournalEntry = Infer<typeof journalEntry>;

/** One line of the recent calls, as the engine wrote it. */
const recentLine: Shape<object> = anyObject;
export type RecentLine = object;

export const JOURNAL_COMMANDS = {
    /**
     * Settles when everything is written; rejected with `invalidState` when another tab leads meanwhile. `removes`: keys of calls
     * that need nothing any more.
     */
    write: object({ puts: listOf(journalEntry), removes: listOf(name) }),
    /** The calls of late, newest first, instead of those that were kept before. */
    keepRecent: object({ lines: listOf(recentLine) })
};
export type JournalCommand = UnionOf<'command', typeof JOURNAL_COMMANDS>;

/** `aliveAt`: when a leading tab was last seen alive, in milliseconds since 1970; null when there was none. */
export const leftEntries = { entries: listOf(journalEntry), aliveAt: orNull(instant) };
const found = { at: instant, ...leftEntries };

/** What the frame tells about the journal. */
export const journalEvent = union('event', {
    /** This tab leads from now on, and this is what was left: entries of every user of this browser. */
    JournalRead: object({ ...found, recent: optional(listOf(recentLine)) }),
    /**
     * What this leader could not know when it began: a tab that kept its journal in memory hands it over, or the browser's
     * storage can be read at last.
     */
    JournalFound: object(found),
    /** The browser keeps nothing: entries live in this tab's memory only. */
    JournalInMemory: object({ at: instant, ...explanationFields }),
    /** The browser keeps entries again. */
    JournalKept: object({ at: instant })
});
export type JournalEvent = Infer<typeof journalEvent>;
