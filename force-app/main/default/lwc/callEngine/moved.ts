import type { MovedRecord } from './events';
import { longId, recordRef } from './recordId';
import type { Call, MovedRecords, RecordRef } from './model';

/** The id that stands in WhoId or WhatId for a record (A7). */
const linkOf = ({ id, personContactId }: RecordRef): string => personContactId ?? id;

/** A record that took the place of another one may have been replaced itself; longer chains than this are none. */
const MOST_STEPS = 5;

/** What is linked in place of an id: undefined where it is still there, null where nothing is. */
function followed(moved: MovedRecords | undefined, id: string): RecordRef | null | undefined {
    let now: RecordRef | null | undefined;
    for (let step = 0, link = longId(id); step < MOST_STEPS; step += 1) {
        const next = moved?.[link];
        if (next === undefined) return now;
        now = next;
        if (!next) return null;
        link = linkOf(next);
    }
    return now;
}

/** The record as it is now: merged into another, converted to a contact, or null when it is gone. */
export function presentRecord({ moved }: Pick<Call, 'moved'>, record: RecordRef): RecordRef | null {
    const now = followed(moved, linkOf(record));
    return now === undefined ? record : now;
}

/** What a save learned of records that are no longer there, added to what is known. */
export const withMoved = (known: MovedRecords | undefined, learned: readonly MovedRecord[]): MovedRecords => ({
    ...known,
    ...Object.fromEntries(learned.map(({ id, record }) => [longId(id), record && recordRef(record.id, record)]))
});

type Links = Readonly<Record<string, string | number | null>>;

const LINKS = ['WhoId', 'WhatId'] as const;

/** Fields as they were written: links to records that are gone have been followed. */
export function fieldsWritten(sent: Links, moved: MovedRecords | undefined): Links {
    let written: Links = sent;
    for (const name of LINKS) {
        const now = typeof sent[name] === 'string' ? followed(moved, sent[name]) : undefined;
        if (now === undefined) continue;
        written = { ...written, [name]: null };
        if (!now) continue;
        const isPerson = now.objectType === 'Contact' || now.objectType === 'Lead' || now.personContactId !== null;
        const place = isPerson ? 'WhoId' : 'WhatId';
        written = { ...written, [place]: written[place] ?? linkOf(now) };
    }
    return written;
}

/** Records that a save was to link and did not: as the call knows them, and what took their place. */
export function movedLinks(
    call: Call,
    sent: Links
): { readonly from: RecordRef | null; readonly to: RecordRef | null }[] {
    return LINKS.flatMap((name) => {
        const id = sent[name];
        const to = typeof id === 'string' ? followed(call.moved, id) : undefined;
        return to === undefined ? [] : [{ from: refOf(call, String(id)), to }];
    });
}

function refOf({ choice, interaction, origin, lookup }: Call, id: string): RecordRef | null {
    const chosen = choice?.kind === 'record' ? [choice.record, choice.also] : [];
    const matches = lookup.state === 'found' ? lookup.matches : [];
    const all = [...chosen, interaction, origin, ...matches.flatMap(({ record, openCases }) => [record, ...openCases])];
    return all.find((record) => record && linkOf(record) === longId(id)) ?? null;
}
