/** Another one in each run. SEED=1234 repeats a run. */
export const seedOfRun = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

const PIECES = [
    '\r\n',
    '\n',
    '\r',
    '\u0000',
    '\u0085',
    '\u2028',
    ': ',
    'Action: ',
    '1',
    '+44',
    '*',
    '#',
    ' ',
    'a',
    'ü',
    ';',
    '-',
    ',',
    '(',
    '${',
    '"'
];

/** Random texts, with what could be taken for another line or another field (mulberry32). */
export function seeded(seed: number): { readonly text: (longest: number) => string } {
    let state = seed >>> 0;
    const random = (below: number): number => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
    };
    return {
        text: (longest) => Array.from({ length: random(longest / 4) }, () => PIECES[random(PIECES.length)]).join('')
    };
}
