import { qualityLevel } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type {
    MediaQuality,
    QualityLevel
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { meanOpinionScore } from './speechQuality';
import type { Measurement } from './speechQuality';

/** How many measurements the shown score is the mean of. Also the least between two reports, so that the level doesn't flicker. */
const RECENT = 3;
/** The most measurements between two reports. A page that crashes takes with it what it has not reported. */
const AT_MOST = 15;

/** Adds up the measurements of one call, and reports them. */
export function qualityReports(report: (quality: MediaQuality) => void): {
    readonly take: (measured: Measurement) => void;
    /** Reports what was measured since the last report. */
    readonly end: () => void;
} {
    const recent: number[] = [];
    const sums = { mos: 0, loss: 0, jitter: 0, roundTrip: 0 };
    let times = 0;
    /** Not every measurement has a round trip. */
    let roundTrips = 0;
    let mos = 0;
    let lowestMos = 0;
    let told: QualityLevel | null = null;
    let untold = 0;

    const tell = (): void => {
        told = qualityLevel(mos);
        untold = 0;
        report({
            mos,
            overall: {
                mos: sums.mos / times,
                lowestMos,
                loss: sums.loss / times,
                jitter: sums.jitter / times,
                ...(roundTrips > 0 && { roundTrip: sums.roundTrip / roundTrips })
            }
        });
    };
    return {
        take(measured) {
            const score = meanOpinionScore(measured);
            const { loss, jitterMs, roundTripMs } = measured;
            times += 1;
            untold += 1;
            if (roundTripMs > 0) roundTrips += 1;
            sums.mos += score;
            sums.loss += loss;
            sums.jitter += jitterMs;
            sums.roundTrip += roundTripMs;
            recent.push(score);
            if (recent.length > RECENT) recent.shift();
            mos = recent.reduce((sum, one) => sum + one, 0) / recent.length;
            // a call's first measurement alone says little
            lowestMos = times <= RECENT ? mos : Math.min(lowestMos, mos);
            const isDue = untold >= (qualityLevel(mos) === told ? AT_MOST : RECENT);
            if (told === null || isDue) tell();
        },
        end() {
            if (untold > 0) tell();
        }
    };
}
