import { parse } from './numberLibrary';
import type { PhoneNumber } from './numberLibrary';
import { readNumber, readNumbers } from './readNumber';
import type { WrittenNumber } from './readNumber';

export interface ParsedNumber {
    /** The number as it is written, without its extension and remarks. */
    readonly main: string;
    /** "+447814256404". Null: not a public number (an extension, a service code), or there is no library. */
    readonly e164: string | null;
    /** Identifies the number: E.164 if possible, or else its digits. Empty: it has no digits. */
    readonly key: string;
    readonly phone: PhoneNumber | null;
}

const SHORTEST_PUBLIC_NUMBER = 6;

/** An Argentine mobile number has a 9 behind the country code, except within the country and in older records. */
const ARGENTINE_MOBILE = /^\+549(?=\d{10}$)/;

function parseOne({ main }: WrittenNumber, country: string): ParsedNumber {
    const digits = main.replace(/[^\d*#]/g, '');
    const unknown: ParsedNumber = { main, e164: null, key: digits, phone: null };
    // a code of the exchange may contain a number
    if (digits.length < SHORTEST_PUBLIC_NUMBER || /\D/.test(digits)) return unknown;
    const phone = parse(main, country);
    // an extension that is still included would silently be dropped when the number is dialed
    if (!phone || phone.ext) return unknown;
    return { main, e164: phone.number, key: phone.number.replace(ARGENTINE_MOBILE, '+54'), phone };
}

/**
 * Reads a number in any notation, without its extension; the first one, if the text holds several. `country` (ISO 3166, two letters)
 * applies to numbers without a country code. Never throws: the key of anything but a public number is its digits.
 */
export const parseNumber = (text: string, country: string): ParsedNumber => parseOne(readNumber(text), country);

/** All the numbers in a text. */
export const parseNumbers = (text: string, country: string): ParsedNumber[] =>
    readNumbers(text).map((one) => parseOne(one, country));
