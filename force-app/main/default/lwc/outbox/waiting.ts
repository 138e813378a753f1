import type { Call, EngineState } from 'c/callEngine';
import { WRITTEN_FIELDS, callRecordFields, refusalOf } from 'c/callEngine';
import { errorText, fieldName, fill, texts } from 'c/labels';

/** A field at fault, and what would be sent for it now. */
export interface FieldAtFault {
    readonly name: string;
    readonly label: string;
    readonly value: string;
}

/** These are chosen in the call itself, not typed. */
const CHOSEN = ['WhoId', 'WhatId'];

/** Also while it is tried again: what one is about to press must not go away under the pointer. */
export const isWaiting = (call: Call): boolean => refusalOf(call) !== null;

/** Why a record waits: Salesforce's own words, with the fields that it names. */
export function why(call: Call): string {
    return (refusalOf(call) ?? [])
        .map((error) => {
            const names = error.fields.map(fieldName).join(', ');
            return names ? fill(texts.outboxField, names, errorText(error)) : errorText(error);
        })
        .join(' ');
}

const fieldsNamed = (call: Call): string[] => [...new Set((refusalOf(call) ?? []).flatMap(({ fields }) => fields))];

/** The fields that Salesforce named and the phone does not write: what is wrong with them is for an administrator (R5). */
export function forAdmin(call: Call): string | null {
    const names = fieldsNamed(call).filter((name) => !WRITTEN_FIELDS.includes(name));
    return names.length > 0 ? fill(texts.outboxAskAdmin, names.map(fieldName).join(', ')) : null;
}

/** The fields that Salesforce named, as far as the phone writes them and they can be typed. */
export function fieldsAtFault(call: Call, { user }: EngineState): FieldAtFault[] {
    const wanted = callRecordFields(call, user);
    return fieldsNamed(call)
        .filter((name) => WRITTEN_FIELDS.includes(name) && !CHOSEN.includes(name))
        .map((name) => ({ name, label: fieldName(name), value: String(wanted[name] ?? '') }));
}

/**
 * The whole record as a text that can be pasted anywhere, so that nothing is lost even if Salesforce never takes it; with the
 * reason, for whoever can do something about it.
 */
export const asText = (call: Call, { user }: EngineState): string =>
    [
        ...Object.entries(callRecordFields(call, user))
            .filter(([, value]) => value !== null && value !== '')
            .map(([name, value]) => `${name}: ${value}`),
        ...(refusalOf(call) ?? []).map((error) => `${[error.code, ...error.fields].join(' ')}: ${errorText(error)}`)
    ].join('\n');
