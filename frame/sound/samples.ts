import type { Beat, Tone } from './tones';

/** The length of the fade at both ends of a beat, in seconds. It prevents a click. */
const EDGE_S = 0.004;
/** A struck beat decays to about a third in this time, in seconds. */
const FALL_S = 0.28;

/** The amplitude of a beat `t` seconds after its start, from 0 to 1. */
function envelope({ struck, ms }: Beat, t: number): number {
    const edge = Math.min(1, t / EDGE_S, (ms / 1000 - t) / EDGE_S);
    return Math.max(0, edge) * (struck ? Math.exp(-t / FALL_S) : 1);
}

function fill(into: Float32Array, from: number, beat: Beat, level: number, rate: number): number {
    const length = Math.round((beat.ms * rate) / 1000);
    for (let n = 0; n < length && beat.hz.length > 0; n += 1) {
        const t = n / rate;
        const sum = beat.hz.reduce((all, hz) => all + Math.sin(2 * Math.PI * hz * t), 0);
        into[from + n] = (sum / beat.hz.length) * level * envelope(beat, t);
    }
    return from + length;
}

/**
 * The samples of a tone: one round of a tone that is looped, all rounds of one that ends.
 * @param rate samples per second
 */
export function samplesOf({ beats, times, level }: Tone, rate: number): Float32Array<ArrayBuffer> {
    const rounds = times === 'loop' ? 1 : times;
    const length = beats.reduce((sum, { ms }) => sum + Math.round((ms * rate) / 1000), 0);
    const samples = new Float32Array(length * rounds);
    let at = 0;
    for (let round = 0; round < rounds; round += 1) for (const beat of beats) at = fill(samples, at, beat, level, rate);
    return samples;
}
