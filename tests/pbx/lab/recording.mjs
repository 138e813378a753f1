/** Determines who is heard in a recording, from the tone with the most power. */
import { readFileSync } from 'node:fs';
import { TONES } from './tone.mjs';

/** The minimum share of the power for a tone to count as heard. */
const CLEARLY = 0.5;
/** The same for one of several tones. */
const AMONG_OTHERS = 0.15;

/** The power of a frequency in a block (Goertzel's algorithm), as a share of the total: 1 for a pure tone. */
function shareOf(hz, block, rate) {
    const coefficient = 2 * Math.cos((2 * Math.PI * hz) / rate);
    let before = 0;
    let beforeThat = 0;
    let total = 0;
    for (const sample of block) {
        const now = sample + coefficient * before - beforeThat;
        beforeThat = before;
        before = now;
        total += sample * sample;
    }
    const power = before * before + beforeThat * beforeThat - coefficient * before * beforeThat;
    return total === 0 ? 0 : (2 * power) / (block.length * total);
}

/** The last second of a mono 16-bit WAV file. The sizes in its header are not used, because they are written only at the end. */
function lastSecond(file) {
    const wav = readFileSync(file);
    const rate = wav.readUInt32LE(24);
    const data = wav.subarray(44);
    const count = Math.min(rate, Math.floor(data.length / 2));
    const start = Math.floor(data.length / 2) - count;
    return { rate, samples: Float64Array.from({ length: count }, (_, i) => data.readInt16LE((start + i) * 2) / 32768) };
}

/** Each tone's share of the power in the last second, 0 to 1. */
function sharesIn(file) {
    const { rate, samples } = lastSecond(file);
    // In tenths of a second, so that a jump of the jitter buffer affects one block only.
    const length = rate / 10;
    const blocks = Array.from({ length: Math.floor(samples.length / length) }, (_, i) =>
        samples.subarray(i * length, (i + 1) * length)
    );
    return Object.entries(TONES).map(([who, hz]) => {
        const sum = blocks.reduce((total, block) => total + shareOf(hz, block, rate), 0);
        return { who, share: blocks.length ? Math.round((100 * sum) / blocks.length) / 100 : 0 };
    });
}

/**
 * @param {string} file
 * @returns {{ who: keyof TONES | null, share: number }} null: no known tone; share: its share of the power, 0 to 1
 */
export function whoIsHeard(file) {
    const best = sharesIn(file).reduce((one, other) => (other.share > one.share ? other : one));
    return best.share > CLEARLY ? best : { who: null, share: best.share };
}

/**
 * Everyone who is heard at the same time, in alphabetical order.
 * @param {string} file
 */
export const allHeard = (file) =>
    sharesIn(file)
        .filter(({ share }) => share > AMONG_OTHERS)
        .map(({ who }) => who)
        .sort();
