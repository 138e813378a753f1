import type { JournalEntry } from 'c/softphoneContract';
import { association } from './association';
import { foundMatches } from './matches';
import type { Call, Match } from './state';

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
    call: call.lookup.state === 'found' ? { ...call, lookup: { ...call.lookup, matches: needed(call) } } : call
});

/** Of the records that were found, the one that the call belongs to, by name; of others no more than which they are. */
function needed(call: Call): Match[] {
    const { record: chosen, also } = association(call);
    const matches = foundMatches(call);
    const isChosen = ({ id }: { id: string }): boolean => id === chosen?.id || id === also?.id;
    return matches.map(({ record, matchedOn, openCases }) => {
        const cases = openCases.filter(isChosen);
        const named = matches.length === 1 || isChosen(record) || cases.length > 0;
        return { record: named ? record : { ...record, name: null }, detail: null, matchedOn, openCases: cases };
    });
}

const STATES = ['ringing', 'connecting', 'connected', 'held', 'wrapUp', 'ended'];

type Test = (value: unknown) => boolean;
const isText: Test = (value) => typeof value === 'string';
const isNumber: Test = (value) => typeof value === 'number' && Number.isFinite(value);
const isFlag: Test = (value) => typeof value === 'boolean';
const isObject: Test = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const orNull =
    (test: Test): Test =>
    (value) =>
        value === null || test(value);

/** Without these a call cannot be recorded; a view that lacks something else shows less. */
const NEEDED: Readonly<Partial<Record<keyof Call, Test>>> = {
    key: isText,
    rev: isNumber,
    connection: isObject,
    direction: (value) => value === 'in' || value === 'out',
    internal: isFlag,
    number: orNull(isText),
    attributes: isObject,
    state: (value) => STATES.includes(value as string),
    startedAt: isNumber,
    answeredAt: orNull(isNumber),
    endedAt: orNull(isNumber),
    lookup: isObject,
    choice: orNull(isObject),
    interaction: orNull(isObject),
    origin: orNull(isObject),
    moved: (value) => value === undefined || isObject(value),
    notes: isText,
    disposition: orNull(isText),
    record: isObject,
    savedFields: orNull(isObject),
    unanswered: Array.isArray
};

/**
 * The call of an entry, or a sentence that says why it cannot be read: it comes from storage, where an older or a newer
 * panel, or anybody's hand, may have put it.
 */
export function readEntry({ v, key, call }: JournalEntry): Call | string {
    if (v !== JOURNAL_VERSION) return `entry ${key} has version ${v}, this panel reads ${JOURNAL_VERSION}`;
    const fields = call as Record<string, unknown>;
    const bad = Object.entries(NEEDED).find(([name, fits]) => !fits(fields[name]));
    if (bad) return `entry ${key} has no usable ${bad[0]}`;
    return (call as { key?: unknown }).key === key ? (call as Call) : `entry ${key} holds another call`;
}
