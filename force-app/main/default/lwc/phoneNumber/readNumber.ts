/** The parts of a number in any notation of people and phone systems. */
export interface WrittenNumber {
    /** The number to dial: the text without scheme, host, parameters, and extension. */
    readonly main: string;
    /** Digits to send after the main number has answered (N5). Null: none. */
    readonly extension: string | null;
}

/** In longer texts, no extension is searched for, because it would only take time. */
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

/** Full-width characters, which Japanese keyboards produce by default. */
const halfWidth = (text: string): string =>
    text
        .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
        .replace(/\u3000/g, ' ');

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
    // check the length first, because the pattern takes quadratic time
    if (text.length > LONGEST || /^[*#]/.test(text)) return null;
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

/**
 * Splits a number in any notation into its parts: a SIP or tel URI, or with an extension after a word, a separator, or a pause.
 * libphonenumber also reads extensions, but only in numbers that are possible in a known country, and it does not report where they
 * begin.
 */
export function readNumber(text: string): WrittenNumber {
    const [address = ''] = halfWidth(text)
        .trim()
        .replace(/^(tel|sips?|callto):/i, '')
        .split(/[?@]/, 1);
    const bare = address.trim();
    return withParameters(bare) ?? withWords(bare) ?? { main: bare, extension: null };
}
