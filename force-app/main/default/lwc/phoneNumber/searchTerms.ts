import { parseNumber } from './parseNumber';
import type { PhoneNumber } from './numberLibrary';

/**
 * What to search for in phone fields. Salesforce's search does not look inside words: it finds the groups of digits of a field, and very
 * likely all its digits joined, each from its beginning. So every notation with other digits at the beginning needs a term of its own.
 */
export interface SearchTerms {
    /** What the joined digits of a field may begin with. */
    readonly variants: string[];
    /** Groups of digits that follow one another in a field: "07814 256404". */
    readonly phrases: string[];
}

/** Fewer digits are in too many fields. */
const SHORTEST = 5;

/** What people in a country with this calling code dial before another country's code, unless it is 00. */
const EXIT_CODES: Readonly<Record<string, string>> = {
    1: '011',
    7: '810',
    61: '0011',
    65: '001',
    81: '010',
    852: '001'
};

/** How national numbers of today were written before: [now, before], by calling code (see frame/numbers/numberingChanges.ts). */
const FORMER: Readonly<Record<string, readonly [RegExp, string]>> = {
    // Italy: the 0 of fixed lines was left out in international notation
    39: [/^0/, ''],
    52: [/^/, '1'],
    54: [/^9(?=\d{10}$)/, ''],
    55: [/^(..)9(?=\d{8}$)/, '$1'],
    57: [/^60(?=\d{8}$)/, ''],
    229: [/^01/, ''],
    237: [/^[26]/, '']
};

/** Countries in which a 0 is dialed before national numbers, though it is no part of their usual notation. */
const UNWRITTEN_TRUNK = ['55'];

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

/** Digits between which people leave a space; without them, the variants are enough. */
function groups(formatted: string): string[] {
    const found = formatted.split(/\D+/).filter(Boolean);
    return found.length > 1 ? [found.join(' ')] : [];
}

function variantsOf({ countryCallingCode: code, nationalNumber }: PhoneNumber, national: string): string[] {
    const trunk = national.endsWith(nationalNumber) ? national.slice(0, -nationalNumber.length) : '';
    const prefixes = unique([trunk, UNWRITTEN_TRUNK.includes(code) ? '0' : trunk]).filter(Boolean);
    const exit = EXIT_CODES[code];
    const [now, before] = FORMER[code] ?? [];
    const former = now ? nationalNumber.replace(now, before) : nationalNumber;
    return unique([
        code + nationalNumber,
        national,
        nationalNumber,
        `00${code}${nationalNumber}`,
        ...prefixes.flatMap((prefix) => [
            prefix + nationalNumber,
            code + prefix + nationalNumber,
            `00${code}${prefix}${nationalNumber}`
        ]),
        ...(exit ? [exit + code + nationalNumber] : []),
        ...(former === nationalNumber ? [] : [code + former, former])
    ]);
}

/** Finds candidates; `sameNumber` decides. A number that is no public one is searched for as it is. */
export function searchTerms(text: string, country: string): SearchTerms {
    const { phone, key } = parseNumber(text, country);
    if (!phone) {
        const digits = key.replace(/\D/g, '');
        return { variants: [], phrases: digits.length < SHORTEST ? [] : [digits] };
    }
    const national = phone.format('NATIONAL');
    const [, international = ''] = /^\+\d+\s*(.*)$/.exec(phone.format('INTERNATIONAL')) ?? [];
    return {
        variants: variantsOf(phone, national.replace(/\D/g, '')),
        phrases: unique([...groups(national), ...groups(international)])
    };
}
