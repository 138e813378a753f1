/** The letters on the keys of a telephone (ITU-T E.161). */
const KEYS = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];

/** 1-800-FLOWERS, 0800 REVERSE: at least three digits, then a word, and nothing else. */
const VANITY = /^\+?[\d\s().-]*\d{3}[\s().-]*(?=(?:[\d().-]|\s)*[a-z]{3})[a-z\d\s().-]+$/i;
const SHORTEST = 9;
/** The area codes of toll-free numbers in North America. What is dialed after ten digits is ignored there: 1-800-MATTRESS. */
const NORTH_AMERICAN = /^(\+?1?8(?:00|33|44|55|66|77|88)\d{7})\d+$/;

const keyOf = (letter: string): string => String(KEYS.findIndex((key) => key.includes(letter)) + 2);

/** A number in which letters stand for digits, as digits. Null: it is none, for example because the letters are a remark. */
export function vanityDigits(text: string): string | null {
    if (!VANITY.test(text)) return null;
    const [before = ''] = text.split(/[a-z]/i, 1);
    const written = text.toLowerCase().replace(/[^a-z\d+]/g, '');
    if (before.replace(/\D/g, '').length >= 7 || written.length < SHORTEST) return null;
    return written.replace(/[a-z]/g, keyOf).replace(NORTH_AMERICAN, '$1');
}
