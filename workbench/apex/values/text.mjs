/** Apex values as text: String.valueOf, string concatenation, and messages. And their types while the code runs. */
import { T, listOf } from '../language/types.mjs';
import { ApexList, ApexMap, ApexSet } from './collections.mjs';
import { Decimal, Double } from './decimal.mjs';
import { Instance } from './instance.mjs';
import { ApexDate, ApexDatetime, ApexTime, toLocal } from './moments.mjs';
import { SObject } from './sobject.mjs';
import { tx } from '../transaction.mjs';
import { zoneOf } from './zone.mjs';

/** A value as concatenation shows it. */
export function textOf(value) {
    if (value === null) return 'null';
    if (value instanceof ApexDatetime) return value.toString();
    if (value instanceof ApexDate) return `${value} 00:00:00`;
    return valueOf(value);
}

/** A value as String.valueOf shows it: a Datetime in the user's time zone. */
export function valueOf(value) {
    if (value === null) return 'null';
    if (typeof value !== 'object') return String(value);
    if (value instanceof ApexDatetime)
        return toLocal(value.ms, zoneOf(tx)).toISOString().slice(0, 19).replace('T', ' ');
    if (value instanceof ApexList) return `(${value.items.map(textOf).join(', ')})`;
    if (value instanceof ApexSet) return `{${value.values().map(textOf).join(', ')}}`;
    if (value instanceof ApexMap) return `{${value.entries().map((entry) => entry.map(textOf).join('=')).join(', ')}}`; // prettier-ignore
    if (value instanceof SObject) return named(value.type.name, value.entries(), '{', '}');
    if (value instanceof Instance) return instanceText(value);
    if (value instanceof Uint8Array) return `Blob[${value.length}]`;
    if (value.type?.kind === 'enum') return value.name;
    return value.toString === Object.prototype.toString ? `${value.type.name}:${value.key ?? ''}` : value.toString();
}

const named = (name, entries, open, close) =>
    `${name}:${open}${entries.map(([key, one]) => `${key}=${textOf(one)}`).join(', ')}${close}`;

function instanceText(value) {
    if (value.type.textMethod) return value.type.textMethod(value);
    const shown = value.type.allFields().map(({ name, slot }) => [name, value.fields[slot]]);
    return named(value.type.shortName, shown, '[', ']');
}

/** The type of a value while the code runs. */
export function typeOf(value) {
    if (value === null) return T.null;
    switch (typeof value) {
        case 'number':
            return T.Integer;
        case 'bigint':
            return T.Long;
        case 'string':
            return T.String;
        case 'boolean':
            return T.Boolean;
        default:
    }
    if (value.type) return value.type;
    if (value instanceof Decimal) return T.Decimal;
    if (value instanceof Double) return T.Double;
    if (value instanceof ApexDate) return T.Date;
    if (value instanceof ApexDatetime) return T.Datetime;
    if (value instanceof ApexTime) return T.Time;
    return T.Blob;
}

/** The elements of a list, as texts in an Apex list. */
export const listOfTexts = (texts) => new ApexList(listOf(T.String), texts);
