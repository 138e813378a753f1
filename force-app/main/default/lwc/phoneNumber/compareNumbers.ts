import { parseNumber, parseNumbers } from './parseNumber';
import type { ParsedNumber } from './parseNumber';

/** The shortest number with a country code that is likely to be one when its plus is missing. */
const SHORTEST_INTERNATIONAL = 11;

/** The digits behind a last hyphen may be an extension of a switchboard: 030 901820-12. */
const DIRECT_DIAL = /-\d{1,3}$/;

/** What a number may dial: as it is read, as an international number whose plus is missing, and the switchboard that it belongs to. */
function keysOf({ main, key }: ParsedNumber, country: string): string[] {
    const digits = main.replace(/\D/g, '');
    const international = main.startsWith('+') || digits.length < SHORTEST_INTERNATIONAL ? [] : [`+${digits}`];
    const switchboard = DIRECT_DIAL.test(main) ? [parseNumber(main.replace(DIRECT_DIAL, ''), country).key] : [];
    return [key, ...international, ...switchboard];
}

/**
 * N3: whether two notations dial the same number; if a text holds several, whether one of them does. Extensions are ignored. Two texts
 * without digits are never the same.
 */
export function sameNumber(one: string, other: string, country: string): boolean {
    const [ones, others] = [parseNumbers(one, country), parseNumbers(other, country)];
    return ones.some((a) =>
        others.some((b) => a.key !== '' && (keysOf(a, country).includes(b.key) || keysOf(b, country).includes(a.key)))
    );
}
