import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** The country of the org, for numbers without a country code. */
const COUNTRY = 'GB';

/** The smallest number of digits that counts as a phone number. */
const SHORTEST = 3;

/**
 * The number that is dialed, in any notation: "+44 (0)7814 256404" and "07814 256404" both return "+447814256404". Digits that are
 * not a number in any country are returned as digits.
 * @param {unknown} text
 * @returns {string | null} null if it is not a number
 */
export function dialedNumber(text) {
    const bare = String(text ?? '')
        .trim()
        .replace(/^tel:/i, '')
        .replace(/;.*$/, '')
        .replace(/\s*(?:ext\.?|x)\s*\d+$/i, '');
    if (!/^[+\d\s().\-/]+$/.test(bare)) return null;
    const digits = bare.replace(/\D/g, '');
    if (digits.length < SHORTEST) return null;
    const dialed = bare.replace(/\(0\)/, '').replace(/^00/, '+');
    const found = [dialed, `+${digits}`].map((one) => parsePhoneNumberFromString(one, COUNTRY));
    return (found.find((one) => one?.isValid()) ?? found.find((one) => one?.isPossible()))?.number ?? digits;
}
