/** A number as people or phone systems write it, taken apart. */
export interface WrittenNumber {
    /** What is dialed: the text without scheme, host, parameters and extension. */
    readonly main: string;
    /** Digits to be sent once the main number has answered (N5); null where none are written. */
    readonly extension: string | null;
}

/** Longer texts are no number with an extension; looking for one in them would only take time. */
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

/** The same sign may stand between two numbers, or belong to a PIN: the longer the pause, the more digits may follow it. */
const MARKS: readonly { readonly before: RegExp; readonly longest: number }[] = [
    { before: new RegExp(`(?:${WORDS})[\\s:.=-]*$`, 'iu'), longest: 15 },
    { before: /[,;]{2,}\s*$/, longest: 15 },
    { before: /[,;pw]\s*$/i, longest: 9 },
    { before: /#\s*$/, longest: 9 }
];
const FEWEST_DIGITS_BEFORE_HASH = 6;
const SEPARATORS = /[\s,;(:-]+$/;

/** Full-width characters are what a Japanese keyboard writes by default. */
const halfWidth = (text: string): string =>
    text
        .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
        .replace(/\u3000/g, ' ');

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** A name, and perhaps a value. */
function isParameter(text: string): boolean {
    const [name = ''] = text.trim().split('=', 1);
    return /^[a-z]/i.test(name) && !/[^a-z\d-]/i.test(name);
}

/** RFC 3966: `+442079460112;ext=17`, `0112;phone-context=+442079460`. A context that is a domain says nothing about the number. */
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

/** A text that begins with a star or a hash is a service code: there, neither of them marks an extension. */
function withWords(text: string): WrittenNumber | null {
    // the length first: on digits without end the pattern takes a time that grows with their square
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
 * Takes a number apart, however it is written: as a SIP or tel URI, with an extension in words, behind a sign or behind a
 * pause. libphonenumber reads extensions too, but only of numbers that are possible in a known country, and it does not say
 * where they begin.
 */
export function readNumber(text: string): WrittenNumber {
    const [address = ''] = halfWidth(text)
        .trim()
        .replace(/^(tel|sips?|callto):/i, '')
        .split(/[?@]/, 1);
    const bare = address.trim();
    return withParameters(bare) ?? withWords(bare) ?? { main: bare, extension: null };
}
