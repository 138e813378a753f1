/** When two Apex values are equal, and the text that stands for a value in a set or a map. */
import { NotImplemented } from '../errors.mjs';
import { Decimal, Double } from './decimal.mjs';

export const isNumber = (value) =>
    typeof value === 'number' || typeof value === 'bigint' || value instanceof Decimal || value instanceof Double;

/** -1, 0, or 1. */
export function compareNumbers(a, b) {
    if (typeof a === 'number' && typeof b === 'number') return Math.sign(a - b);
    if (a instanceof Double || b instanceof Double) return Math.sign(toNumber(a) - toNumber(b));
    return Decimal.of(a).compareTo(Decimal.of(b));
}

export function toNumber(value) {
    if (value instanceof Double) return value.n;
    return value instanceof Decimal ? value.toNumber() : Number(value);
}

/** As List.contains, equals(), and Assert.areEqual see it: texts with their case, numbers by value, collections and records deeply. */
export function equal(a, b) {
    if (a === b) return true;
    if (a === null || b === null) return false;
    if (isNumber(a) && isNumber(b)) return compareNumbers(a, b) === 0;
    if (typeof a !== 'object' || typeof b !== 'object') return false;
    if (a.type?.equalsMethod) return a.type.equalsMethod(a, b);
    return a.constructor === b.constructor && keyOf(a) === keyOf(b);
}

let objects = 0;
const identities = new WeakMap();

function identity(object) {
    if (!identities.has(object)) identities.set(object, (objects += 1));
    return `#${identities.get(object)}`;
}

/** Equal values have equal keys. Values that are compared by what they hold have a `key`. */
export function keyOf(value) {
    if (value === null) return 'null';
    if (typeof value === 'string') return `'${value}`;
    if (typeof value === 'boolean') return String(value);
    if (isNumber(value)) return Decimal.of(value).toString();
    if (value.type?.equalsMethod) {
        throw new NotImplemented(
            `${value.type.name} has an equals() of its own: it cannot be in a set or a key of a map.`
        );
    }
    return value.key ?? identity(value);
}
