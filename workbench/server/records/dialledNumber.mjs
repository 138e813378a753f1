import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** Country of the org: numbers without a country code are numbers there. */
const COUNTRY = 'GB';

/** Shortest text of digits that is taken for a number. */
const SHORTEST = 3;

/**
 * What a number dials, however it is written: "+44 (0)7814 256404" and "07814 256404" both give "+447814256404". Digits that are
 * no number of any country stay digits.
 * @param {unknown} text
 * @returns {string | null} null for what is no number
 */
export function dialledNumber(text) {
    const bare = String(text ?? '')
        .trim()
        .replace(/^tel:/i, '')
        .replace(/;.*$/, '')
        .replace(/\s*(?:ext\.?|x)\s*\d+$/i, '');
    if (!/^[+\d\s().\-/]+$/.test(bare)) return null;
    const digits = bare.replace(/\D/g, '');
    if (digits.length < SHORTEST) return null;
    const dialled = bare.replace(/\(0\)/, '').replace(/^00/, '+');
    const found = [dialled, `+${digits}`].map((one) => parsePhoneNumberFromString(one, COUNTRY));
    return (found.find((one) => one?.isValid()) ?? found.find((one) => one?.isPossible()))?.number ?? digits;
}
