import { readHead } from './sipHead';
import type { SipField } from './sipHead';

/** The algorithms of the stack, including the one that digest.ts adds. */
const KNOWN = ['MD5', 'SHA-256'];
const CHALLENGES = ['www-authenticate', 'proxy-authenticate'];

/** The rest of a longer challenge is ignored. */
const LONGEST_CHALLENGE = 1000;
const PARAMETER = /([a-z-]+)\s*=\s*("(?:\\.|[^"\\])*"|[^\s,]+)/gi;

/** In capitals. A challenge without an algorithm means MD5 (RFC 3261, section 22.4). */
function algorithmOf(challenge: string): string {
    const parameters = challenge.slice(0, LONGEST_CHALLENGE).matchAll(PARAMETER);
    const named = [...parameters].find(([, name = '']) => name.toLowerCase() === 'algorithm');
    return named?.[2]?.replaceAll('"', '').slice(0, 30).toUpperCase() ?? 'MD5';
}

const isKnown = (challenge: string): boolean => KNOWN.includes(algorithmOf(challenge));

/**
 * A server that supports several algorithms sends one challenge for each, in order of preference (RFC 8760, section 2.4). The
 * stack reads only the first, so it is given the first one that it can answer.
 */
export function challengesForStack(message: string): string {
    if (!/^SIP\/2\.0 40[17] /.test(message)) return message;
    const { start, fields, rest } = readHead(message);
    const isChallenge = ({ name }: SipField): boolean => CHALLENGES.includes(name);
    const best = fields.find((field) => isChallenge(field) && isKnown(field.value));
    if (!best) return message;
    const kept = fields.filter((field) => field === best || !isChallenge(field));
    return [start, ...kept.map(({ line }) => line)].join('\r\n') + rest;
}

/** The algorithm of a challenge that we can't answer. Null: there is no challenge, or it has a known algorithm. */
export function unknownAlgorithm(response: { getHeaders(name: string): string[] }): string | null {
    const challenges = CHALLENGES.flatMap((name) => response.getHeaders(name));
    const [first] = challenges;
    return first === undefined || challenges.some(isKnown) ? null : algorithmOf(first);
}
