import type { MediaQuality } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';

/** How a call on the demo line sounds: like one on a good network, until its far end is made to sound bad. */
const GOOD: MediaQuality = {
    mos: 4.3,
    overall: { mos: 4.3, lowestMos: 4.25, loss: 0, jitter: 4, roundTrip: 40 }
};
export const BAD: MediaQuality = {
    mos: 2.4,
    overall: { mos: 3.6, lowestMos: 2.4, loss: 0.045, jitter: 32, roundTrip: 260 }
};

/** It sounds good from now on. What was bad stays in the figures of the whole call. */
export const goodAfter = (before: MediaQuality | undefined): MediaQuality => ({
    mos: GOOD.mos,
    overall: before?.overall ?? GOOD.overall
});
