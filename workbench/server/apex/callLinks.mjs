/**
 * Stand-in for the Apex classes CallLinks and LinkedRecords: links a call record to the master of a merged record and to the contact
 * or account of a converted lead, and saves it without a link to a record that does not exist.
 */
import { isId, normalId, objectOfId } from '../records/ids.mjs';

const LINKS = ['WhoId', 'WhatId'];
const MOST_STEPS = 4;
/** Salesforce's error for a record that does not exist or that the user has no access to. */
const NOT_THERE = [
    'CANNOT_UPDATE_CONVERTED_LEAD',
    'ENTITY_IS_DELETED',
    'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
    'INVALID_CROSS_REFERENCE_KEY'
];

/** The record that replaced another: undefined if that still exists or is unknown, null if nothing replaced it. */
function nextOf(id, store) {
    const record = store.findById(id) ?? store.findDeleted(id);
    if (record?.IsDeleted) return record.MasterRecordId ?? null;
    return record?.IsConverted ? (record.ConvertedContactId ?? record.ConvertedAccountId ?? null) : undefined;
}

/** undefined for the id of a record that still exists or never existed. */
function successorOf(id, store) {
    if (!isId(id) || nextOf(id, store) === undefined) return undefined;
    let now = id;
    for (let step = 0; step < MOST_STEPS && now && nextOf(now, store) !== undefined; step += 1)
        now = nextOf(now, store);
    const record = now && nextOf(now, store) === undefined ? store.findById(now) : undefined;
    return record ? description(record) : null;
}

const description = ({ Id, Name, CaseNumber, PersonContactId = null }) => ({
    id: Id,
    objectType: objectOfId(Id),
    name: Name ?? CaseNumber ?? null,
    personContactId: PersonContactId
});

/** People belong in WhoId, everything else in WhatId, unless the field has a value. */
function put(fields, { id, objectType, personContactId }) {
    const person = objectType === 'Contact' || objectType === 'Lead' ? id : personContactId;
    const link = person ? 'WhoId' : 'WhatId';
    if (!fields[link]) fields[link] = person ?? id;
}

/** The fields with links to replaced records updated, and the names of these fields. */
export function followLinks(given, store) {
    const fields = { ...given };
    const moved = [];
    for (const link of LINKS) {
        const record = successorOf(given[link], store);
        if (record === undefined) continue;
        moved.push({ id: normalId(given[link]), record });
        fields[link] = null;
        if (record) put(fields, record);
    }
    return { fields, moved };
}

/** Salesforce moves the activities of a merged record or a converted lead, so the new link is not a user's edit. */
export const followEarlier = (replaces, store) =>
    Object.fromEntries(
        Object.entries(replaces ?? {}).map(([name, values]) => {
            const followed = LINKS.includes(name) ? values.map((id) => successorOf(id, store)?.id ?? null) : [];
            return [name, [...values, ...followed.filter(Boolean)]];
        })
    );

/** The links for which a record was rejected, if there were no other errors. Not every error names its field. */
export function refusedLinks(fields, errors, store) {
    const given = LINKS.filter((link) => fields[link]);
    const isAboutLinks = ({ code, fields: named }) =>
        NOT_THERE.includes(code) && named.every((name) => LINKS.includes(name));
    if (!errors.every(isAboutLinks)) return [];
    const named = errors.flatMap((error) => error.fields);
    if (named.length > 0) return given.filter((link) => named.includes(link));
    const unseen = given.filter((link) => !store.findById(fields[link]));
    return unseen.length > 0 ? unseen : given;
}
