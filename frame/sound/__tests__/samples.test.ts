import { RING_TONES } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { samplesOf } from '../samples';
import { TEST_TONE, networkTone, keyTone, ringTone } from '../tones';
import type { Tone } from '../tones';

const RATE = 8_000;

/** The share of the power at some frequencies, from 0 to about 1 (Goertzel algorithm). */
function share(samples: Float32Array, ...hz: number[]): number {
    const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
    const at = hz.reduce((sum, frequency) => {
        const step = (2 * Math.PI * frequency) / RATE;
        let [sine, cosine] = [0, 0];
        samples.forEach((sample, n) => {
            sine += sample * Math.sin(step * n);
            cosine += sample * Math.cos(step * n);
        });
        return sum + (2 * (sine ** 2 + cosine ** 2)) / samples.length ** 2;
    }, 0);
    return at / power;
}
const part = (tone: Tone, fromMs: number, toMs: number): Float32Array =>
    samplesOf(tone, RATE).slice((fromMs * RATE) / 1000, (toMs * RATE) / 1000);
const loudest = (samples: Float32Array): number => Math.max(...samples.map(Math.abs));

describe('a tone as sound', () => {
    it.each([
        ['US', 'ringback', [440, 480], 2_000, 6_000],
        ['GB', 'ringback', [400, 450], 400, 3_000],
        ['DE', 'ringback', [425], 1_000, 5_000],
        ['JP', 'ringback', [384, 416], 1_000, 3_000]
    ] as const)('%s: %s is %j Hz for %i ms of %i', (country, name, hz, ms, round) => {
        const tone = networkTone(name, country);
        expect(share(part(tone, 0, ms), ...hz)).toBeGreaterThan(0.9);
        expect(samplesOf(tone, RATE)).toHaveLength((round * RATE) / 1000);
    });

    it('busy and congestion end by themselves, after at least three seconds', () => {
        for (const country of ['US', 'GB', 'DE', 'JP']) {
            for (const name of ['busy', 'congestion'] as const) {
                const tone = networkTone(name, country);
                expect(tone.times).not.toBe('loop');
                expect(samplesOf(tone, RATE).length / RATE).toBeGreaterThanOrEqual(3);
                expect(samplesOf(tone, RATE).length / RATE).toBeLessThan(5);
            }
        }
        expect(share(part(networkTone('busy', 'US'), 0, 500), 480, 620)).toBeGreaterThan(0.9);
        expect(loudest(part(networkTone('busy', 'US'), 510, 990))).toBe(0);
    });

    it('the beep for a waiting call is quiet, and leaves four seconds to talk', () => {
        const waiting = networkTone('waiting', 'US');
        expect(loudest(part(waiting, 0, 400))).toBeLessThan(0.15);
        expect(loudest(part(waiting, 400, 5_000))).toBe(0);
    });

    it.each(RING_TONES.filter((tone) => tone !== 'off'))(
        'the ring tone %s is heard within 50 ms, has a pause, and is not clipped',
        (name) => {
            const tone = ringTone(name) as Tone;
            expect(tone.times).toBe('loop');
            expect(loudest(part(tone, 0, 50))).toBeGreaterThan(0.2);
            expect(loudest(samplesOf(tone, RATE))).toBeLessThanOrEqual(1);
            expect(loudest(samplesOf(tone, RATE).slice(-RATE))).toBeLessThan(0.05);
        }
    );

    it('the ring tones differ, and Off has no samples', () => {
        expect(ringTone('off')).toBeNull();
        const sounds = RING_TONES.flatMap((name) => ringTone(name) ?? []).map((tone) => samplesOf(tone, RATE).join());
        expect(new Set(sounds).size).toBe(RING_TONES.length - 1);
    });

    it.each([
        ['1', 697, 1209],
        ['5', 770, 1336],
        ['9', 852, 1477],
        ['0', 941, 1336],
        ['*', 941, 1209],
        ['#', 941, 1477]
    ])('the key %s is %i and %i Hz', (key, row, column) => {
        expect(share(samplesOf(keyTone(key) as Tone, RATE), row, column)).toBeGreaterThan(0.9);
    });

    it('there is no tone for anything but a key', () => {
        for (const none of ['', '+', 'x', '12', ',']) expect(keyTone(none)).toBeNull();
    });

    it('begins and ends without a click', () => {
        for (const tone of [networkTone('ringback', 'DE'), TEST_TONE, keyTone('5') as Tone]) {
            const samples = samplesOf(tone, RATE);
            expect(Math.abs(samples[0] ?? 1)).toBeLessThan(0.01);
            expect(Math.abs(samples.at(-1) ?? 1)).toBeLessThan(0.02);
        }
    });
});
