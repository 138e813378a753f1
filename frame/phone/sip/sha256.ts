import { hashBlocks } from './hashBlocks';

/** The constants of FIPS 180-4: the first 32 bits of the fractional parts of roots of the first primes. */
function fractions(count: number, root: (prime: number) => number): number[] {
    const primes: number[] = [];
    for (let n = 2; primes.length < count; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
    return primes.map((prime) => ((root(prime) % 1) * 2 ** 32) | 0);
}

const ROUNDS = fractions(64, Math.cbrt);
const START = fractions(8, Math.sqrt);

const turned = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits));

/** The 64 words of a block (section 6.2.2, step 1). */
function schedule(block: readonly number[]): number[] {
    const words = [...block];
    for (let at = 16; at < 64; at++) {
        const [early, late] = [words[at - 15], words[at - 2]];
        const small = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
        const large = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
        words.push((words[at - 16] + small + words[at - 7] + large) | 0);
    }
    return words;
}

/**
 * SHA-256 (FIPS 180-4) of a text in UTF-8, in hexadecimal. The browser's own is asynchronous, but the SIP stack needs its digests
 * synchronously.
 */
export function sha256(text: string): string {
    let state = START;
    for (const block of hashBlocks(text, false)) {
        let [a, b, c, d, e, f, g, h] = state as [number, number, number, number, number, number, number, number];
        schedule(block).forEach((word, round) => {
            const choice = (e & f) ^ (~e & g);
            const majority = (a & b) ^ (a & c) ^ (b & c);
            const first = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + choice + ROUNDS[round] + word) | 0;
            const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + majority) | 0;
            [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
        });
        state = [a, b, c, d, e, f, g, h].map((word, at) => (word + state[at]) | 0);
    }
    return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}
