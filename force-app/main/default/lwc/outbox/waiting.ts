import type { Call, EngineState } from 'c/callEngine';
import { callRecordFields, callerName } from 'c/callEngine';
import { numberOf } from 'c/callWords';
import { fieldName, fill, texts } from 'c/labels';

/** A field at fault, and what would be sent for it now. */
export interface FieldAtFault {
    readonly name: string;
    readonly label: string;
    readonly value: string;
}

/** These are chosen in the call itself, not typed. */
const CHOSEN = ['WhoId', 'WhatId'];

export const isWaiting = ({ record }: Call): boolean => record.state === 'waiting';

/** Who it was, as the list of recent calls says it. */
export const who = (call: Call, phone: EngineState): string =>
    callerName(call) ?? numberOf(call, phone) ?? texts.withheld;

/** Why a record waits: Salesforce's own words, with the fields that it names. */
export function why({ record }: Call): string {
    if (record.state !== 'waiting') return '';
    return record.errors
        .map(({ fields, message }) =>
            fields.length > 0 ? fill(texts.outboxField, fields.map(fieldName).join(', '), message) : message
        )
        .join(' ');
}

/** The fields that Salesforce named, as far as they can be typed. */
export function fieldsAtFault(call: Call, { user }: EngineState): FieldAtFault[] {
    if (call.record.state !== 'waiting') return [];
    const wanted = callRecordFields(call, user);
    const names = new Set(call.record.errors.flatMap(({ fields }) => fields));
    return [...names]
        .filter((name) => !CHOSEN.includes(name))
        .map((name) => ({ name, label: fieldName(name), value: String(wanted[name] ?? '') }));
}

/** The whole record as a text that can be pasted anywhere, so that nothing is lost even if Salesforce never takes it. */
export const asText = (call: Call, { user }: EngineState): string =>
    Object.entries(callRecordFields(call, user))
        .filter(([, value]) => value !== null && value !== '')
        .map(([name, value]) => `${name}: ${value}`)
        .join('\n');
