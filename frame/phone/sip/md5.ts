import { hashBlocks } from './hashBlocks';

/** How far each round turns a word, by group of 16 rounds (RFC 1321, section 3.4). */
const TURNS = [
    [7, 12, 17, 22],
    [5, 9, 14, 20],
    [4, 11, 16, 23],
    [6, 10, 15, 21]
] as const;
/** Which word of the block a round uses: `step * round + start`, modulo 16. */
const STEPS = [1, 5, 3, 7] as const;
const STARTS = [0, 1, 5, 0] as const;
const START = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476] as const;

const mixed = (group: number, x: number, y: number, z: number): number =>
    [(x & y) | (~x & z), (x & z) | (y & ~z), x ^ y ^ z, y ^ (x | ~z)][group] ?? 0;

const inHex = (word: number): string =>
    [0, 8, 16, 24].map((shift) => ((word >>> shift) & 0xff).toString(16).padStart(2, '0')).join('');

/** MD5 (RFC 1321) of a text in UTF-8, in hexadecimal, for SIP servers that accept nothing better. */
export function md5(text: string): string {
    let state: readonly number[] = START;
    for (const words of hashBlocks(text, true)) {
        let [a, b, c, d] = state as [number, number, number, number];
        for (let round = 0; round < 64; round += 1) {
            const group = round >> 4;
            const word = words[(STEPS[group] * round + STARTS[group]) % 16] ?? 0;
            const constant = Math.floor(Math.abs(Math.sin(round + 1)) * 2 ** 32);
            const sum = (a + mixed(group, b, c, d) + constant + word) | 0;
            const turn = TURNS[group][round % 4];
            [a, b, c, d] = [d, (b + ((sum << turn) | (sum >>> (32 - turn)))) | 0, b, c];
        }
        state = [a, b, c, d].map((word, at) => (word + (state[at] ?? 0)) | 0);
    }
    return state.map(inHex).join('');
}
