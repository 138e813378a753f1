/** Numbers that end in the same digits, this many at least, count as one number in two notations: +44 7814 256404, 07814 256404. */
const TELLING_DIGITS = 7;

const withoutParameters = (number: string | null): string => (number ?? '').replace(/;.*$/, '');

/** Whether two numbers, as an exchange reports them, are the same party's, also with a code such as ** before one. Null: withheld. */
export function sameNumber(one: string | null, other: string | null): boolean {
    const [text, otherText] = [withoutParameters(one), withoutParameters(other)];
    const [digits, otherDigits] = [text.replace(/\D/g, ''), otherText.replace(/\D/g, '')];
    if (digits === '') return text === otherText;
    if (digits === otherDigits) return true;
    const shorter = Math.min(digits.length, otherDigits.length);
    return shorter >= TELLING_DIGITS && digits.slice(-TELLING_DIGITS) === otherDigits.slice(-TELLING_DIGITS);
}
