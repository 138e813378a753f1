import type { Call, EngineState } from 'c/callEngine';
import { WRITTEN_FIELDS, callRecordFields, refusalOf } from 'c/callEngine';
import { errorText, fieldName, fill, texts } from 'c/labels';

/** A field with an error, and the value that would be sent now. */
export interface FieldAtFault {
    readonly name: string;
    readonly label: string;
    readonly value: string;
}

/** These are selected in the call itself, not typed. */
const CHOSEN = ['WhoId', 'WhatId'];

/** Includes records that are being saved again, so that no button disappears under the pointer. */
export const isWaiting = (call: Call): boolean => refusalOf(call) !== null;

/** Why a record isn't saved: Salesforce's own message, with the fields that it names. */
export function why(call: Call): string {
    return (refusalOf(call) ?? [])
        .map((error) => {
            const names = error.fields.map(fieldName).join(', ');
            return names ? fill(texts.outboxField, names, errorText(error)) : errorText(error);
        })
        .join(' ');
}

const fieldsNamed = (call: Call): string[] => [...new Set((refusalOf(call) ?? []).flatMap(({ fields }) => fields))];

/** Fields that Salesforce named but the phone doesn't write. An administrator has to fix them (R5). */
export function forAdmin(call: Call): string | null {
    const names = fieldsNamed(call).filter((name) => !WRITTEN_FIELDS.includes(name));
    return names.length > 0 ? fill(texts.outboxAskAdmin, names.map(fieldName).join(', ')) : null;
}

/** Fields that Salesforce named, the phone writes, and the agent can type. */
export function fieldsAtFault(call: Call, phone: EngineState): FieldAtFault[] {
    const wanted = callRecordFields(call, phone);
    return fieldsNamed(call)
        .filter((name) => WRITTEN_FIELDS.includes(name) && !CHOSEN.includes(name))
        .map((name) => ({ name, label: fieldName(name), value: String(wanted[name] ?? '') }));
}

/**
 * The whole record as text that can be pasted anywhere, so that nothing is lost even if Salesforce never accepts it. Includes the
 * reason, for whoever can fix it.
 */
export const asText = (call: Call, phone: EngineState): string =>
    [
        ...Object.entries(callRecordFields(call, phone))
            .filter(([, value]) => value !== null && value !== '')
            .map(([name, value]) => `${name}: ${value}`),
        ...(refusalOf(call) ?? []).map((error) => `${[error.code, ...error.fields].join(' ')}: ${errorText(error)}`)
    ].join('\n');
