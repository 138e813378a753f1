/** Each party in the lab plays its own tone, so that a recording shows who was heard. */
import { writeFileSync } from 'node:fs';

/** In Hz. `place` is the number that answers and plays (asterisk/extensions.conf). */
export const TONES = { customer: 440, place: 600, colleague: 1000, agent: 1500, handset: 750, otherHandset: 1250 };

const LOUDNESS = 16_000; // half of the 16-bit range

/**
 * Writes a mono 16-bit WAV file. Each second has whole periods, so that there is no click when a player repeats it.
 * @param {string} file
 * @param {number} hz
 * @param {{ seconds: number, rate: number }} options rate: samples per second
 * @returns {string} the file
 */
export function writeTone(file, hz, { seconds, rate }) {
    const bytes = seconds * rate * 2;
    const wav = Buffer.alloc(44 + bytes);
    wav.write('RIFF', 0);
    wav.writeUInt32LE(36 + bytes, 4);
    wav.write('WAVEfmt ', 8);
    wav.writeUInt32LE(16, 16);
    wav.writeUInt16LE(1, 20); // PCM
    wav.writeUInt16LE(1, 22); // mono
    wav.writeUInt32LE(rate, 24);
    wav.writeUInt32LE(rate * 2, 28);
    wav.writeUInt16LE(2, 32);
    wav.writeUInt16LE(16, 34);
    wav.write('data', 36);
    wav.writeUInt32LE(bytes, 40);
    for (let i = 0; i < bytes / 2; i++) {
        wav.writeInt16LE(Math.round(LOUDNESS * Math.sin((2 * Math.PI * hz * i) / rate)), 44 + i * 2);
    }
    writeFileSync(file, wav);
    return file;
}
