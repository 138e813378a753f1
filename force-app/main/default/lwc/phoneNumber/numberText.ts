/** Zero-width characters, variation selectors, and those that set the text direction. Copied texts contain them. */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}/gu;
/** Including the minus sign and the Japanese sign for a long vowel. */
const DASHES = /[\p{Pd}\u2212\u30fc]/gu;
const OTHER_DIGITS = /[^\P{Nd}0-9]/gu;

const isDigit = (code: number): boolean => /\p{Nd}/u.test(String.fromCodePoint(code));

/** Unicode has ten digits of each script in a row, from a code point that ends in 0 or in 6. */
function digitOf(other: string): string {
    const code = other.codePointAt(0)!;
    const low = code % 16;
    return String(isDigit(code - low) ? low : low - 6);
}

/** Brazil: the place of the carrier's code, "0xx11 2345-6789". */
const CARRIER = /^\(?0xx\)?/i;

const NOT_ASCII = /[^ -~]/;

const withAscii = (text: string): string =>
    text.replace(INVISIBLE, '').normalize('NFKC').replace(OTHER_DIGITS, digitOf).replace(DASHES, '-');

/** The text with the digits, dashes, and blanks of ASCII only: full-width and circled digits, those of other scripts, every kind of dash. */
export const numberText = (text: string): string =>
    (NOT_ASCII.test(text) ? withAscii(text) : text).replace(/\+\+/g, '+').trim().replace(CARRIER, '0');
