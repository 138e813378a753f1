import { parse } from './numberLibrary';
import type { PhoneNumber } from './numberLibrary';
import { readNumber } from './readNumber';

export interface ParsedNumber {
    /** "+447814256404". Null: not a public number (an extension, a service code), or there is no library. */
    readonly e164: string | null;
    /** Identifies the number: E.164 if possible, or else its digits. Empty: it has no digits. */
    readonly key: string;
    readonly phone: PhoneNumber | null;
}

const SHORTEST_PUBLIC_NUMBER = 6;

/**
 * Reads a number in any notation, without its extension. `country` (ISO 3166, two letters) applies to numbers without a country
 * code. Never throws: the key of anything but a public number is its digits.
 */
export function parseNumber(text: string, country: string): ParsedNumber {
    const { main } = readNumber(text);
    const digits = main.replace(/[^\d*#]/g, '');
    const unknown: ParsedNumber = { e164: null, key: digits, phone: null };
    if (digits.length < SHORTEST_PUBLIC_NUMBER) return unknown;
    const phone = parse(main, country);
    // an extension that is still included would silently be dropped when the number is dialed
    if (!phone?.isPossible() || phone.ext) return unknown;
    return { e164: phone.number, key: phone.number, phone };
}
