import { mediaQuality, qualityLevel } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { MediaQuality } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { qualityReports } from '../qualityReports';
import type { Measurement } from '../speechQuality';

/** Measurements of a call that sounds like that. */
const GOOD: Measurement = { loss: 0, delayMs: 40, jitterMs: 5, roundTripMs: 60 };
const BAD: Measurement = { loss: 0.3, delayMs: 140, jitterMs: 45, roundTripMs: 260 };

function measured() {
    const emitted: MediaQuality[] = [];
    const reports = qualityReports((quality) => emitted.push(quality));
    const take = (times: number, measured: Measurement): void => {
        for (let time = 0; time < times; time += 1) reports.take(measured);
    };
    return { emitted, take, end: reports.end, levels: () => emitted.map(({ mos }) => qualityLevel(mos)) };
}

describe('the reports of how a call sounds', () => {
    it('begin with the first measurement, and go on when the level changes', () => {
        const { take, levels } = measured();
        take(1, GOOD);
        expect(levels()).toEqual([4]);
        take(9, GOOD);
        expect(levels()).toEqual([4]);
        take(9, BAD);
        expect(levels().at(-1)).toBe(1);
        take(9, GOOD);
        expect(levels().at(-1)).toBe(4);
    });

    it('are at least three measurements apart, whatever the network does, and at most fifteen', () => {
        const { emitted, take } = measured();
        let last = 0;
        const gaps: number[] = [];
        for (let time = 1; time <= 60; time += 1) {
            take(1, time > 20 && time % 4 < 2 ? BAD : GOOD);
            if (emitted.length > gaps.length) {
                gaps.push(time - last);
                last = time;
            }
        }
        expect(Math.min(...gaps.slice(1))).toBeGreaterThanOrEqual(3);
        expect(Math.max(...gaps)).toBeLessThanOrEqual(15);
        expect(gaps.length).toBeGreaterThan(4);
    });

    it('have the averages of the whole call, and its worst few seconds', () => {
        const { emitted, take, end } = measured();
        take(12, GOOD);
        take(3, BAD);
        take(15, { ...GOOD, roundTripMs: 0 });
        end();
        const { overall } = emitted.at(-1)!;
        expect(overall.loss).toBeCloseTo(0.03);
        expect(overall.jitter).toBeCloseTo((27 * 5 + 3 * 45) / 30);
        expect(overall.roundTrip).toBeCloseTo((12 * 60 + 3 * 260) / 15);
        expect(overall.lowestMos).toBeLessThan(2.5);
        expect(overall.mos).toBeGreaterThan(4);
        expect(emitted.map((one) => mediaQuality(one, 'quality'))).toEqual(emitted.map(() => null));
    });

    it('have no round trip that nobody measured', () => {
        const { emitted, take } = measured();
        take(1, { ...GOOD, roundTripMs: 0 });
        expect(emitted[0].overall).not.toHaveProperty('roundTrip');
    });

    it('end with what was not reported yet, once, and with nothing if nothing was measured', () => {
        const { emitted, take, end } = measured();
        end();
        expect(emitted).toEqual([]);
        take(2, GOOD);
        end();
        end();
        expect(emitted).toHaveLength(2);
    });
});
