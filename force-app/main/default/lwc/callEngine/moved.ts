import type { MovedRecord } from './events';
import { longId, recordRef } from './recordId';
import type { Call, MovedRecords, RecordRef } from './model';

/** The id of a record in WhoId or WhatId (A7). */
const linkOf = ({ id, personContactId }: RecordRef): string => personContactId ?? id;

/** A successor may have been replaced itself. Longer chains than this are not followed. */
const MOST_STEPS = 5;

/** The successor of an id. Undefined: the record still exists. Null: there is no successor. */
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

/** The current record: the one that it was merged into or converted to. Null: it no longer exists. */
export function presentRecord({ moved }: Pick<Call, 'moved'>, record: RecordRef): RecordRef | null {
    const now = followed(moved, linkOf(record));
    return now === undefined ? record : now;
}

/** Adds what a save found out about records that no longer exist. */
export const withMoved = (known: MovedRecords | undefined, learned: readonly MovedRecord[]): MovedRecords => ({
    ...known,
    ...Object.fromEntries(learned.map(({ id, record }) => [longId(id), record && recordRef(record.id, record)]))
});

type Links = Readonly<Record<string, string | number | null>>;

const LINKS = ['WhoId', 'WhatId'] as const;

/** The fields as they were written, with links to successors. */
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

/** Records that a save did not link because they no longer exist, with their successors. */
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
