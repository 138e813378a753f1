import {
    anyObject,
    anything,
    bool,
    finite,
    listOf,
    longText,
    object,
    oneOf,
    optional,
    orNull
} from 'c/softphoneContract';
import type { JournalEntry } from 'c/softphoneContract';
import { association } from './association';
import { foundMatches } from './matches';
import { CALL_STATES } from './model';
import type { Call, Match } from './model';

/** Grows when a field of Call changes its meaning; `readEntry` then learns to read the older one. */
export const JOURNAL_VERSION = 1;

/**
 * A call as it is kept: with everything that its record needs. It is gone from the journal as soon as the record is done; until then
 * it lies in the browser, where others may look.
 */
export const journalEntry = (call: Call): JournalEntry => ({
    v: JOURNAL_VERSION,
    key: call.key,
    rev: call.rev,
    call: call.lookup.state === 'found' ? { ...call, lookup: { ...call.lookup, matches: neededMatches(call) } } : call
});

/** Of the records that were found, the one that the call belongs to, by name; of others no more than which they are. */
function neededMatches(call: Call): Match[] {
    const { record: chosen, also } = association(call);
    const matches = foundMatches(call);
    const isChosen = ({ id }: { id: string }): boolean => id === chosen?.id || id === also?.id;
    return matches.map(({ record, matchedOn, openCases }) => {
        const cases = openCases.filter(isChosen);
        const named = matches.length === 1 || isChosen(record) || cases.length > 0;
        return { record: named ? record : { ...record, name: null }, detail: null, matchedOn, openCases: cases };
    });
}

/** Without these a call cannot be recorded; a view that lacks something else shows less. */
const needed = object({
    key: longText,
    rev: finite,
    connection: anyObject,
    direction: oneOf('in', 'out'),
    internal: bool,
    number: orNull(longText),
    attributes: anyObject,
    state: oneOf(...CALL_STATES),
    startedAt: finite,
    answeredAt: orNull(finite),
    endedAt: orNull(finite),
    lookup: anyObject,
    choice: orNull(anyObject),
    interaction: orNull(anyObject),
    origin: orNull(anyObject),
    moved: optional(anyObject),
    notes: longText,
    disposition: orNull(longText),
    record: anyObject,
    savedFields: orNull(anyObject),
    unanswered: listOf(anything)
});

/**
 * The call of an entry, or a sentence that says why it cannot be read: it comes from storage, where an older or a newer
 * panel, or anybody's hand, may have put it.
 */
export function readEntry({ v, key, call }: JournalEntry): Call | string {
    if (v !== JOURNAL_VERSION) return `entry ${key} has version ${v}, this panel reads ${JOURNAL_VERSION}`;
    const fault = needed(call, `entry ${key}, call`);
    if (fault) return fault;
    return (call as Call).key === key ? (call as Call) : `entry ${key} holds another call`;
}
