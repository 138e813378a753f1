/** JSON. */
import { NotImplemented } from '../errors.mjs';
import { T, listOf, mapOf } from '../language/types.mjs';
import { ApexList, ApexMap, ApexSet } from '../values/collections.mjs';
import { Decimal, Double } from '../values/decimal.mjs';
import { nullPointer, throwNew } from '../values/exceptions.mjs';
import { Instance } from '../values/instance.mjs';
import { ApexDate, ApexDatetime } from '../values/moments.mjs';
import { SObject } from '../values/sobject.mjs';
import { valueOf } from '../values/text.mjs';
import { invoke } from '../language/invoke.mjs';
import { library } from './registry.mjs';

const MAP = mapOf(T.String, T.Object);
const LIST = listOf(T.Object);

/** An Apex value as what JSON.stringify takes. Longs and Decimals are written with all digits. */
function toJson(value) {
    if (value === null || typeof value !== 'object') return typeof value === 'bigint' ? raw(String(value)) : value;
    if (value instanceof Decimal || value instanceof Double) return raw(value.toString());
    if (value instanceof ApexDate) return value.toString();
    if (value instanceof ApexDatetime) return new Date(value.ms).toISOString().replace('Z', '+0000');
    if (value instanceof ApexList || value instanceof ApexSet) return [...value.values()].map(toJson);
    if (value instanceof ApexMap)
        return Object.fromEntries(value.entries().map(([key, one]) => [valueOf(key), toJson(one)]));
    if (value instanceof SObject) {
        return {
            attributes: { type: value.type.name },
            ...Object.fromEntries(value.entries().map(([name, one]) => [name, toJson(one)]))
        };
    }
    if (value instanceof Instance)
        return Object.fromEntries(shownFields(value).map(([name, one]) => [name, toJson(one)]));
    if (value.type?.kind === 'enum') return value.name;
    throw new NotImplemented(`JSON.serialize of ${value.type?.name}`);
}

const shownFields = (value) =>
    value.type
        .allFields()
        .map((one) => [one.name, one.getter ? invoke(one.getter, value, []) : value.fields[one.slot]]);

const MARK = '\u0001';
const raw = (digits) => `${MARK}${digits}${MARK}`;
export const serialize = (value) => JSON.stringify(toJson(value)).replace(/"\\u0001(.+?)\\u0001"/g, '$1');

function parse(text) {
    try {
        // Digits are kept as they are written: 4.10 is a Decimal with two of them.
        return JSON.parse(text ?? nullPointer(), (_key, value) =>
            typeof value === 'number' ? new Number(value) : value
        );
    } catch (error) {
        return throwNew('JSONException', error.message);
    }
}

function numberOf(n) {
    if (!Number.isInteger(n)) return Decimal.parse(String(n));
    return Math.abs(n) <= 2_147_483_647 ? n : BigInt(n);
}

/** Maps of texts and lists, as JSON.deserializeUntyped returns them. */
function untyped(value) {
    if (value instanceof Number) return numberOf(value.valueOf());
    if (Array.isArray(value)) return new ApexList(LIST, value.map(untyped));
    if (value !== null && typeof value === 'object')
        return new ApexMap(
            MAP,
            Object.entries(value).map(([key, one]) => [key, untyped(one)])
        );
    return value;
}

/** A parsed value as an Apex type. */
export function fromJson(value, type) {
    if (value === null || value === undefined) return null;
    if (type === T.Object) return untyped(value);
    if (type.kind === 'list')
        return new ApexList(
            type,
            value.map((one) => fromJson(one, type.args[0]))
        );
    if (type.kind === 'map')
        return new ApexMap(
            type,
            Object.entries(value).map(([key, one]) => [key, fromJson(one, type.args[1])])
        );
    if (type.kind === 'class') return instanceFrom(value, type);
    const plain = value instanceof Number ? value.valueOf() : value;
    if (type === T.Datetime) {
        const ms = Date.parse(plain);
        return Number.isNaN(ms) || !/^\d{4}-\d\d-\d\dT/.test(plain)
            ? throwNew('JSONException', `Invalid format: "${plain}"`)
            : new ApexDatetime(ms);
    }
    if (type === T.String || type === T.Id) return String(plain);
    if (type === T.Boolean && typeof plain === 'boolean') return plain;
    if (type === T.Integer && Number.isInteger(plain)) return plain;
    if (type === T.Decimal && typeof plain === 'number') return Decimal.parse(String(plain));
    throw new NotImplemented(`JSON.deserialize to ${type.name}`);
}

function instanceFrom(value, type) {
    const made = new Instance(type);
    for (const { name, type: of, slot } of type.allFields()) {
        const key = Object.keys(value).find((one) => one.toLowerCase() === name.toLowerCase());
        if (key) made.fields[slot] = fromJson(value[key], of);
    }
    return made;
}

library('JSON', {
    statics: {
        'serialize(Object): String': serialize,
        'deserializeUntyped(String): Object': (text) => untyped(parse(text)),
        'deserialize(String, Type): Object': (text, { of }) => fromJson(parse(text), of)
    }
});
