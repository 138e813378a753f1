import { journalEntry } from 'c/callEngine';
import type { JournalEntry } from 'c/softphoneContract';
import type { Ada } from './agent';

/** What Ada's panel left in the journal: texts, as storage gives them back. */
export const left = (ada: Ada): JournalEntry[] =>
    ada.state.calls.map((call) => JSON.parse(JSON.stringify(journalEntry(call))) as JournalEntry);

/** This panel is told what another one left in a journal that it could not read when it began. */
export const finds = (ada: Ada, other: Ada): Ada =>
    ada.send({
        type: 'journal',
        at: ada.now,
        event: { event: 'JournalFound', at: ada.now, entries: left(other), aliveAt: ada.now }
    });

/** This panel leads from now on, and reads what another one left. */
export const reads = (ada: Ada, other: Ada): Ada =>
    ada.send({
        type: 'journal',
        at: other.now,
        event: { event: 'JournalRead', at: other.now, entries: left(other), aliveAt: other.now }
    });
