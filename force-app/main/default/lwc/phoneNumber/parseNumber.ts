import { parsePhoneNumberFromString } from './libphonenumber';
import type { CountryCode, PhoneNumber } from './libphonenumber';
import { readNumber } from './readNumber';

export interface ParsedNumber {
    /** "+447814256404"; null for what is no public number (an extension, a service code). */
    readonly e164: string | null;
    /** What identifies the number: E.164 where there is one, else its digits. Empty when there is no digit. */
    readonly key: string;
    readonly phone: PhoneNumber | null;
}

const SHORTEST_PUBLIC_NUMBER = 6;

/**
 * Reads a number however it is written; its extension does not count. `country` (ISO 3166, two letters) is where numbers
 * without a country code belong. Never throws: what is no public number keeps its digits as key.
 */
export function parseNumber(text: string, country: string): ParsedNumber {
    const { main } = readNumber(text);
    const digits = main.replace(/[^\d*#]/g, '');
    const unknown: ParsedNumber = { e164: null, key: digits, phone: null };
    if (digits.length < SHORTEST_PUBLIC_NUMBER) return unknown;
    const phone = parsePhoneNumberFromString(main, country as CountryCode);
    // an extension that is still in there would silently be left out of what is dialed
    if (!phone?.isPossible() || phone.ext) return unknown;
    return { e164: phone.number, key: phone.number, phone };
}
