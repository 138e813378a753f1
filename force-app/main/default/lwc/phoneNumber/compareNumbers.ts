import { parseNumber, parseNumbers } from './parseNumber';
import type { ParsedNumber } from './parseNumber';

/** The shortest number with a country code that is likely to be one when its plus is missing. */
const SHORTEST_INTERNATIONAL = 11;

/** What a number may dial: as it is read, and as an international number whose plus is missing. */
function keysOf({ main, key }: ParsedNumber): string[] {
    const digits = main.replace(/\D/g, '');
    return main.startsWith('+') || digits.length < SHORTEST_INTERNATIONAL ? [key] : [key, `+${digits}`];
}

/**
 * N3: whether two notations dial the same number; if a text holds several, whether one of them does. Extensions are ignored. Two texts
 * without digits are never the same.
 */
export function sameNumber(one: string, other: string, country: string): boolean {
    const [ones, others] = [parseNumbers(one, country), parseNumbers(other, country)];
    return ones.some((a) =>
        others.some((b) => a.key !== '' && (keysOf(a).includes(b.key) || keysOf(b).includes(a.key)))
    );
}

/**
 * Digit strings in which the number may be stored: with and without country code and trunk prefix. Searching for them finds
 * candidates; `sameNumber` decides.
 */
export function searchVariants(text: string, country: string): string[] {
    const { phone, key } = parseNumber(text, country);
    if (!phone) return key === '' ? [] : [key];
    const variants = [phone.number.slice(1), phone.format('NATIONAL').replace(/\D/g, ''), phone.nationalNumber];
    return [...new Set(variants)];
}
