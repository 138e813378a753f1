import { isWithheld } from './channels';
import { findMatch, matchesOf } from './matches';
import type { Call, RecordRef } from './model';
import { presentRecord } from './moved';

/** Which of the rules A1 to A6 applied. `open`: A6, no record. `gone`: the record no longer exists (A11). */
export type AssociationReason =
    'internal' | 'chosen' | 'none-chosen' | 'interaction' | 'origin' | 'singleMatch' | 'open' | 'gone';

export interface Association {
    readonly reason: AssociationReason;
    readonly record: RecordRef | null;
    /** A Case that is linked together with its Contact (A7). */
    readonly also: RecordRef | null;
    /** A11: the record that the rules selected but that no longer exists. */
    readonly gone?: RecordRef;
    readonly whoId: string | null;
    readonly whatId: string | null;
}

/** A7: which link field a record goes into. A Lead can't have a WhatId; for a person account, its contact is used. */
function place(reason: AssociationReason, record: RecordRef | null, also: RecordRef | null = null): Association {
    if (!record) return { reason, record: null, also: null, whoId: null, whatId: null };
    const isPerson = record.objectType === 'Contact' || record.objectType === 'Lead';
    if (record.personContactId) {
        return { reason, record, also, whoId: record.personContactId, whatId: also?.id ?? null };
    }
    if (!isPerson) return { reason, record, also: null, whoId: null, whatId: record.id };
    const companion = record.objectType === 'Lead' ? null : also;
    return { reason, record, also: companion, whoId: record.id, whatId: companion?.id ?? null };
}

/** For a Case of a matched Contact, the Contact is linked, too. */
function placeFound(reason: AssociationReason, record: RecordRef, call: Call): Association {
    const owner = findMatch(call, (match) => match.openCases.some((openCase) => openCase.id === record.id));
    return owner ? place(reason, owner.record, record) : place(reason, record);
}

/** A11: a merged or converted record is replaced by its successor, a deleted one by none. */
function followed(call: Call, ruled: Association): Association {
    if (!ruled.record || !call.moved) return ruled;
    const record = presentRecord(call, ruled.record);
    const also = ruled.also && presentRecord(call, ruled.also);
    if (record) return place(ruled.reason, record, also);
    return also ? place(ruled.reason, also) : { ...place('gone', null), gone: ruled.record };
}

/** Which record the call belongs to, and by which rule: the first of A1 to A6 that applies. */
export const association = (call: Call): Association => followed(call, byRules(call));

function byRules(call: Call): Association {
    if (call.internal) return place('internal', null);
    if (call.choice?.kind === 'none') return place('none-chosen', null);
    if (call.choice?.kind === 'record') {
        return call.choice.also
            ? place('chosen', call.choice.record, call.choice.also)
            : placeFound('chosen', call.choice.record, call);
    }
    if (call.interaction) return placeFound('interaction', call.interaction, call);
    if (call.origin) return placeFound('origin', call.origin, call);
    if (call.lookup.state === 'found' && call.lookup.matches.length === 1 && !call.lookup.truncated) {
        return place('singleMatch', call.lookup.matches[0].record);
    }
    return place('open', null);
}

/** The name that came with the call, from the phone system or the contact center; not from Salesforce. */
export const knownName = (call: Call): string | null =>
    isWithheld(call) ? null : (call.attributes.name ?? call.deliveredName);

/**
 * L4: Salesforce's name if the call's record or the only match has one. Until then, and when nothing was found, the
 * name that came with the call.
 */
export function callerName(call: Call): string | null {
    const { record: placed, gone } = association(call);
    const record = placed ?? gone ?? (matchesOf(call).length === 1 ? matchesOf(call)[0].record : null);
    return personOf(call, record) ?? knownName(call);
}

/** The name of a Case or an Opportunity does not name a caller: the matched person or account is used instead. */
function personOf(call: Call, record: { id: string; objectType: string; name: string | null } | null): string | null {
    if (!record) return null;
    const caller = ['Contact', 'Lead', 'Account'].includes(record.objectType);
    if (caller) return record.name;
    const owner = matchesOf(call).find((match) => match.openCases.some((openCase) => openCase.id === record.id));
    return owner?.record.name ?? null;
}

/** Whether the call belongs to a record, or to its Contact together with it. */
export function belongsTo(call: Call): (record: RecordRef) => boolean {
    const { record: chosen, also } = association(call);
    return ({ id }) => id === chosen?.id || id === also?.id;
}
