import { numberText } from './numberText';
import { severalNumbers } from './severalNumbers';
import { vanityDigits } from './vanity';

/** The parts of a number in any notation of people and phone systems. */
export interface WrittenNumber {
    /** The number to dial: the text without scheme, host, parameters, extension, and remarks. */
    readonly main: string;
    /** Digits to send after the main number has answered (N5). Null: none. */
    readonly extension: string | null;
}

/** Longer texts are taken as one number without an extension: to split them would only take time. */
const LONGEST = 120;

/** Words for an extension: those that libphonenumber knows, and those of German, French, Italian, Portuguese, Japanese and others. */
const WORDS = [
    'e?xt(?:ensi(?:on|o\u0301n?|ón?))?n?',
    'anexo|ramal|int(?:erne|erno)?',
    'durchwahl|dw|nebenstelle|nst|apparat|app|klappe|kl',
    'poste|bureau|toestel|tst',
    'доб(?:авочный)?|内線(?:番号)?|内线|分机|내선',
    'x|~'
].join('|');

/** Such a separator may also be between two numbers, or belong to a PIN. The longer the pause, the more digits may follow it. */
const MARKS: readonly { readonly before: RegExp; readonly longest: number }[] = [
    { before: new RegExp(`(?:${WORDS})[\\s:.=-]*$`, 'iu'), longest: 15 },
    { before: /[,;]{2,}\s*$/, longest: 15 },
    { before: /[,;pw]\s*$/i, longest: 9 },
    { before: /#\s*$/, longest: 9 }
];
const FEWEST_DIGITS_BEFORE_HASH = 6;
const SEPARATORS = /[\s,;(:-]+$/;

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** A name with an optional value. */
function isParameter(text: string): boolean {
    const [name = ''] = text.trim().split('=', 1);
    return /^[a-z]/i.test(name) && !/[^a-z\d-]/i.test(name);
}

/** RFC 3966: `+442079460112;ext=17`, `0112;phone-context=+442079460`. A domain as the context is ignored. */
function withParameters(text: string): WrittenNumber | null {
    const [main = '', ...parameters] = text.split(';');
    if (parameters.length === 0 || !parameters.every(isParameter)) return null;
    const valueOf = (name: string): string =>
        parameters
            .map((one) => one.trim())
            .find((one) => one.toLowerCase().startsWith(`${name}=`))
            ?.slice(name.length + 1) ?? '';
    const context = valueOf('phone-context');
    const extension = digitsOf(valueOf('ext'));
    const whole = context.startsWith('+') && !main.startsWith('+') ? context.replace(/[^+\d]/g, '') + main : main;
    return { main: whole.trim(), extension: extension === '' ? null : extension };
}

/** A text that begins with a star or a hash is a service code, in which neither of them marks an extension. */
function withWords(text: string): WrittenNumber | null {
    if (/^[*#]/.test(text)) return null;
    const tail = /(\d+)#?\)?$/.exec(text);
    if (!tail) return null;
    const [whole, extension = ''] = tail;
    const before = text.slice(0, -whole.length);
    const mark = MARKS.find((one) => extension.length <= one.longest && one.before.test(before));
    if (!mark) return null;
    const main = before.replace(mark.before, '').replace(SEPARATORS, '');
    const isHash = before.trimEnd().endsWith('#');
    const fits = isHash ? digitsOf(main).length >= FEWEST_DIGITS_BEFORE_HASH && !/[*#]/.test(main) : /\d/.test(main);
    return fits ? { main, extension } : null;
}

const NUMBER = /^[\d\s()+*#./-]*\d[\d\s()+*#./-]*$/;
/** A text with fewer digits and with letters is rather a name: "Studio 54". */
const FEWEST_DIGITS_IN_A_TEXT = 7;
/** Words in front of a number, in brackets or not, but not a bracket that belongs to the number. */
const IN_FRONT = /^[^\d+*#(]*(?:\([^\d+*#()]*\)[^\d+*#(]*)?/;

const MARKUP = /[<>]/;

/** Without the words in front of the number and behind it: "Tel. 07814 256404 (work)". */
function withoutRemarks(text: string): string {
    if (NUMBER.test(text) || MARKUP.test(text)) return text;
    const vanity = vanityDigits(text);
    if (vanity !== null) return vanity;
    const [number = ''] = text.replace(IN_FRONT, '').split(/[^\d\s()+*#./-]/, 1);
    return digitsOf(number).length < FEWEST_DIGITS_IN_A_TEXT ? text : number.replace(/[\s(./-]+$/, '');
}

const SCHEME = /^(tel|sips?|callto):/i;

function readOne(text: string): WrittenNumber {
    const [address = ''] = text.replace(SCHEME, '').split(/[?@]/, 1);
    const bare = address.trim();
    // check the length first, because the patterns take quadratic time
    if (bare.length > LONGEST) return withParameters(bare) ?? { main: bare, extension: null };
    const { main, extension } = withParameters(bare) ?? withWords(bare) ?? { main: bare, extension: null };
    return { main: withoutRemarks(main), extension };
}

/**
 * Splits each of the numbers in a text, in any notation, into its parts: a SIP or tel URI, or with an extension after a word, a
 * separator, or a pause. libphonenumber also reads extensions, but only in numbers that are possible in a known country, and it does
 * not report where they begin.
 */
export function readNumbers(text: string): WrittenNumber[] {
    const plain = numberText(text);
    return (plain.length > LONGEST ? [plain] : severalNumbers(plain)).map(readOne);
}

/** The first number in a text, which is the one to dial. */
export const readNumber = (text: string): WrittenNumber => readNumbers(text)[0];

/** Whether a text is nothing but a number: no name, no remark, and no word that stands for digits. */
export function isNumberOnly(text: string): boolean {
    const [address = ''] = numberText(text).slice(0, LONGEST).replace(SCHEME, '').split(/[?@]/, 1);
    return NUMBER.test((withParameters(address) ?? withWords(address))?.main ?? address);
}
