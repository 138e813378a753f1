import { becauseFields } from './checkBecause';
import { instant, listOf, name, object, orNull, union, whole } from './shape';

/** The engine checks what `call` holds: here it is any JSON. */
export const journalEntry = object({ v: whole, key: name, rev: whole, call: object({}) });

const entries = object({ at: instant, entries: listOf(journalEntry), aliveAt: orNull(instant) });

/** Checks what the frame tells about the journal. Null when it fits, else what is wrong. */
export const checkJournalEvent = union('event', {
    JournalRead: entries,
    JournalFound: entries,
    JournalInMemory: object({ at: instant, ...becauseFields }),
    JournalKept: object({ at: instant })
});
