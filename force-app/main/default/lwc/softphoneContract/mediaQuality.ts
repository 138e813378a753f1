import { object, optional, share, within } from './shape';
import type { Infer } from './shape';

/** An estimated mean opinion score (ITU-T P.800.1), from 1 (bad) to 5 (excellent). A telephone reaches about 4.4. */
const score = within(1, 5);
const milliseconds = within(0, 60_000);

/** How a call sounds to its two ends, as far as the phone system can measure it. */
export const mediaQuality = object({
    /** Of the last seconds. */
    mos: score,
    /** Of the whole call until now, without the time on hold. */
    overall: object({
        mos: score,
        /** The lowest score of any few seconds. */
        lowestMos: score,
        /** The share of packets that were lost: of the worse of the two directions. */
        loss: share,
        /** How much the time between packets varies (RFC 3550, section 6.4.1). */
        jitter: milliseconds,
        /** Absent: the far end has not reported anything from which it can be measured. */
        roundTrip: optional(milliseconds)
    })
});
export type MediaQuality = Infer<typeof mediaQuality>;

/** From 1, where most users are dissatisfied, to 4, where they are satisfied. The panel shows as many bars. */
export type QualityLevel = 1 | 2 | 3 | 4;

/** The scores at which users' satisfaction changes, in its order (ITU-T G.107, Annex B: R = 60, 70, and 80). */
const STEPS = [3.1, 3.6, 4.03];

export const qualityLevel = (mos: number): QualityLevel =>
    (1 + STEPS.filter((step) => mos >= step).length) as QualityLevel;
