/** Values as they are stored, in the workbench's notation, and as Apex has them. */
import { T } from '../language/types.mjs';
import { Decimal, Double } from '../values/decimal.mjs';
import { ApexDate, ApexDatetime } from '../values/moments.mjs';

export function toStored(value, { spec } = { spec: {} }) {
    if (value === null || value === '') return null;
    if (value instanceof Decimal || value instanceof Double || typeof value === 'bigint') {
        const number = Decimal.of(value);
        return (spec.scale === undefined ? number : number.setScale(spec.scale)).toNumber();
    }
    if (value instanceof ApexDate) return value.toString();
    if (value instanceof ApexDatetime) return new Date(Math.floor(value.ms / 1000) * 1000).toISOString();
    return value;
}

/** A Decimal has as many digits after the point as its field. */
export function fromStored(value, { type, spec }) {
    if (value === undefined || value === null) return type === T.Boolean ? false : null;
    if (type === T.Decimal) return Decimal.parse(String(value)).setScale(spec.scale ?? 0);
    if (type === T.Date) return new ApexDate(Date.parse(value) / 86_400_000);
    if (type === T.Datetime) return new ApexDatetime(Date.parse(value));
    return value;
}
