/** Casts and instanceof, which look at a value while the code runs. */
import { T, isAssignable, isNumeric } from '../language/types.mjs';
import { Decimal, Double } from './decimal.mjs';
import { toNumber } from './equality.mjs';
import { throwNew } from './exceptions.mjs';
import { isValidId } from './ids.mjs';
import { typeOf } from './text.mjs';

export function isInstance(value, type) {
    if (value === null) return false;
    if (type === T.Id) return isValidId(value);
    const of = typeOf(value);
    if (isNumeric(of)) return of === type || type === T.Object || (of === T.Decimal && type === T.Double);
    return isAssignable(of, type) && !(of === T.Date && type === T.Datetime);
}

/** Decimals lose what is after the point, and integers their upper bits. */
export function toNumberType(value, type) {
    if (value === null) return null;
    if (type === T.Decimal) return Decimal.of(value);
    if (type === T.Double) return new Double(toNumber(value));
    const whole = typeof value === 'object' ? Decimal.of(value).truncated() : BigInt(value);
    return type === T.Integer ? Number(BigInt.asIntN(32, whole)) : BigInt.asIntN(64, whole);
}

/** @param {boolean} numbers both types are numbers */
export function cast(value, type, numbers) {
    if (numbers) return toNumberType(value, type);
    if (value === null || isInstance(value, type) || (type === T.Double && value instanceof Decimal)) return value;
    return throwNew('TypeException', `Invalid conversion from runtime type ${typeOf(value).name} to ${type.name}`);
}
