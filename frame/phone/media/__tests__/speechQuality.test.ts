import { countersOf, meanOpinionScore, measure } from '../speechQuality';
import type { Counters } from '../speechQuality';

const NOTHING = countersOf([]);
const counted = (counters: Partial<Counters>): Counters => ({ ...NOTHING, ...counters });

describe('the mean opinion score', () => {
    // G.107, Annex B: R 93.2, 80, 70, 60, and 50 are MOS 4.41, 4.02, 3.60, 3.10, and 2.58
    it.each([
        ['of a connection that nothing impairs', { loss: 0, delayMs: 0 }, 4.41],
        ['hardly falls with the delay of a continent', { loss: 0, delayMs: 100 }, 4.36],
        ['is 4.02 where delay alone brings R to 80', { loss: 0, delayMs: 244.04 }, 4.02],
        ['is 3.10 where loss alone brings R to 60', { loss: 0.1348, delayMs: 0 }, 3.1],
        ['is 2.58 where loss alone brings R to 50', { loss: 0.2093, delayMs: 0 }, 2.58],
        ['is 1 where nothing can be understood', { loss: 1, delayMs: 1000 }, 1]
    ])('%s', (_, measurement, score) => {
        expect(meanOpinionScore(measurement)).toBeCloseTo(score, 2);
    });

    it('never rises when more is lost or delayed', () => {
        for (let percent = 0; percent < 100; percent += 1) {
            for (let delayMs = 0; delayMs < 1000; delayMs += 50) {
                const here = meanOpinionScore({ loss: percent / 100, delayMs });
                expect(meanOpinionScore({ loss: (percent + 1) / 100, delayMs })).toBeLessThanOrEqual(here);
                expect(meanOpinionScore({ loss: percent / 100, delayMs: delayMs + 50 })).toBeLessThanOrEqual(here);
            }
        }
    });
});

describe("the browser's counters", () => {
    it('are read from the reports on audio', () => {
        expect(
            countersOf([
                {
                    type: 'inbound-rtp',
                    kind: 'audio',
                    packetsReceived: 90,
                    packetsLost: 10,
                    jitter: 0.02,
                    jitterBufferDelay: 4,
                    jitterBufferEmittedCount: 100,
                    totalAudioEnergy: 0.5
                },
                { type: 'inbound-rtp', kind: 'video', packetsReceived: 7 },
                { type: 'remote-inbound-rtp', kind: 'audio', fractionLost: 0.2, roundTripTime: 0.3 },
                { type: 'media-source', kind: 'audio', totalAudioEnergy: 0.7 },
                { type: 'codec' }
            ])
        ).toEqual({
            received: 90,
            lost: 10,
            lostThere: 0.2,
            jitter: 0.02,
            roundTrip: 0.3,
            buffered: 4,
            samples: 100,
            energyHere: 0.7,
            energyThere: 0.5
        });
    });

    it('that a browser does not have, or fills with anything else, count as 0', () => {
        expect(countersOf([{ type: 'inbound-rtp', kind: 'audio', packetsReceived: NaN, packetsLost: 'many' }])).toEqual(
            NOTHING
        );
    });
});

describe('a measurement', () => {
    it('has the loss of the worse direction, and half the round trip plus the time in the buffer', () => {
        const before = counted({ received: 100, lost: 50, buffered: 1, samples: 1_000 });
        const after = counted({ received: 190, lost: 60, buffered: 61, samples: 2_000, jitter: 0.03, roundTrip: 0.2 });
        expect(measure(before, after)).toEqual({ loss: 0.1, delayMs: 160, jitterMs: 30, roundTripMs: 200 });
        expect(measure(before, { ...after, lostThere: 0.3 })).toMatchObject({ loss: 0.3 });
    });

    it('counts late packets that make up for earlier losses as no loss', () => {
        expect(measure(counted({ received: 10, lost: 5 }), counted({ received: 30, lost: 2 }))).toMatchObject({
            loss: 0
        });
    });

    it('is none while nothing arrives', () => {
        expect(measure(counted({ received: 10 }), counted({ received: 10, lost: 3 }))).toBeNull();
    });
});
