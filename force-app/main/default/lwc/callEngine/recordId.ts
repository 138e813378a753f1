import { plainText } from 'c/softphoneContract';
import type { PageInfo } from 'c/softphoneContract';
import type { RecordRef } from './model';

/** Key prefixes of standard objects (Salesforce: "Record ID prefixes"). */
const OBJECT_BY_PREFIX: Readonly<Record<string, string>> = {
    '001': 'Account',
    '003': 'Contact',
    '006': 'Opportunity',
    '00Q': 'Lead',
    '500': 'Case',
    '701': 'Campaign',
    '800': 'Contract',
    '801': 'Order',
    '02i': 'Asset'
};

/** Objects that a call can't be linked to, because they are not allowed in WhoId or WhatId. */
const NO_PLACE_FOR_A_CALL = new Set([
    'Task',
    'Event',
    'User',
    'Group',
    'Report',
    'Dashboard',
    'ListView',
    'EmailMessage',
    'ContentDocument',
    'ContentVersion',
    'Knowledge__kav',
    'FlowInterview',
    'CollaborationGroup',
    'FeedItem'
]);
const NO_PLACE_PREFIXES = /^(00T|00U|005|00G|00O|01Z|00B|02s|069|068|0F9|0D5|ka)/;

const ID = /^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/;
const CHECKSUM_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

export const isRecordId = (text: string | null | undefined): text is string => ID.test(text ?? '');

/**
 * The 18-character form of an id. The last three characters encode which of the first fifteen are uppercase, five each, so that ids can
 * be compared without regard to case.
 */
export function longId(id: string): string {
    if (id.length !== 15) return id;
    const suffix = [0, 5, 10].map((start) => {
        const bits = [...id.slice(start, start + 5)].reduce(
            (sum, letter, bit) => sum + (/[A-Z]/.test(letter) ? 1 << bit : 0),
            0
        );
        return CHECKSUM_LETTERS[bits];
    });
    return id + suffix.join('');
}

export const sameRecord = (one: RecordRef | null, other: RecordRef | null): boolean =>
    one !== null && other !== null && longId(one.id) === longId(other.id);

/** A7: the type of an id, from its key prefix. 'Record' for a custom object, which goes into WhatId like most others. */
export const objectTypeOf = (id: string): string => OBJECT_BY_PREFIX[id.slice(0, 3)] ?? 'Record';

/** A record that a call can be linked to, from its id and anything else that is known. Null: it can't be linked. */
export function recordRef(
    id: string | null | undefined,
    known: { objectType?: string; name?: string | null; personContactId?: string | null } = {}
): RecordRef | null {
    if (!isRecordId(id)) return null;
    const objectType = known.objectType || objectTypeOf(id);
    if (NO_PLACE_FOR_A_CALL.has(objectType) || NO_PLACE_PREFIXES.test(id)) return null;
    const personContactId = isRecordId(known.personContactId) ? longId(known.personContactId) : null;
    return { id: longId(id), objectType, name: plainText(known.name ?? '') || null, personContactId };
}

/** The record of a page. Null for home, lists, reports, and other pages without a record (A3). */
export function recordOfPage(page: PageInfo): RecordRef | null {
    return recordRef(page.recordId, {
        ...(page.objectType ? { objectType: page.objectType } : {}),
        name: page.recordName ?? null,
        personContactId: page.personAccount ? (page.contactId ?? null) : null
    });
}
