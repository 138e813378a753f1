import { numberText } from './numberText';
import { parseNumber, parseNumbers } from './parseNumber';
import type { ParsedNumber } from './parseNumber';

/** The shortest number with a country code that is likely to be one when its plus is missing. */
const SHORTEST_INTERNATIONAL = 11;

/** The digits behind a last hyphen may be an extension of a switchboard: 030 901820-12. */
const DIRECT_DIAL = /-\d{1,3}$/;

/** What a number may dial: as it is read, as an international number whose plus is missing, and the switchboard that it belongs to. */
function keysOf({ main, key }: ParsedNumber, country: string): string[] {
    const digits = digitsOf(main);
    const international = main.startsWith('+') || digits.length < SHORTEST_INTERNATIONAL ? [] : [`+${digits}`];
    const switchboard = DIRECT_DIAL.test(main) ? [parseNumber(main.replace(DIRECT_DIAL, ''), country).key] : [];
    return [key, ...international, ...switchboard];
}

/** As many last digits are the same in every notation of a number. */
const SAME_IN_EVERY_NOTATION = 6;
/** Letters behind a digit may stand for digits. */
const MAYBE_VANITY = /\d[\s).-]{0,3}[a-z]{3}/i;

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/**
 * N3: compares many texts with one number: whether they dial the same. If a text holds several numbers, whether one of them does.
 * Extensions are ignored. Two texts without digits are never the same.
 */
export function comparer(number: string, country: string): (text: string) => boolean {
    const wanted = parseNumbers(number, country).map((one) => ({ key: one.key, keys: keysOf(one, country) }));
    const endings = wanted.flatMap(({ keys }) => keys.map((key) => digitsOf(key).slice(-SAME_IN_EVERY_NOTATION)));
    const known = new Map<string, boolean>();
    const compare = (text: string): boolean => {
        // parsing takes time, and most candidates only begin with the same digits
        const plain = numberText(text);
        const digits = digitsOf(plain);
        if (!MAYBE_VANITY.test(plain) && !endings.some((ending) => digits.includes(ending))) return false;
        return parseNumbers(text, country).some((one) =>
            wanted.some(({ key, keys }) => key !== '' && (keys.includes(one.key) || keysOf(one, country).includes(key)))
        );
    };
    return (text) => {
        const result = known.get(text) ?? compare(text);
        known.set(text, result);
        return result;
    };
}

/** N3: whether two notations dial the same number. */
export const sameNumber = (one: string, other: string, country: string): boolean => comparer(other, country)(one);
