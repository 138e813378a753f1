import { notNumber } from '../dialedNumber';

/** Longer than any number with its country code (15 digits), with room for prefixes and pauses. */
const MAX_LENGTH = 40;

/** The number to dial: digits, * and #, optionally a leading plus. Separators are removed. Throws invalidNumber. */
export function dialedNumber(to: string): string {
    const number = to
        .trim()
        .replace(/^tel:/i, '')
        .replace(/[\s().\-/]/g, '');
    if (!/^\+?[0-9*#]+$/.test(number) || number.length > MAX_LENGTH) throw notNumber(to);
    return number;
}

/** The caller's number as the switch delivers it. Null: withheld. */
export function callerNumber(from: string): string | null {
    const number = from.trim();
    if (number === '' || /^anonymous$/i.test(number)) return null;
    if (number.length > MAX_LENGTH) throw notNumber(from);
    return number;
}
