import type { Clock } from '../../clock';
import { thrownInWords } from '../../log';
import type { Log } from '../../log';
import type { DeviceCall } from '../deviceCall';
import { qualityReports } from './qualityReports';
import { countersOf, meanOpinionScore, measure } from './speechQuality';
import type { Counters } from './speechQuality';

/** What is wrong with how a call sounds. */
export type QualityTrouble = 'networkPoor' | 'microphoneSilent' | 'farEndSilent';

/** How often a call is measured, in milliseconds. The far end reports about every five seconds (RFC 3550, section 6.2). */
export const MEASURE_EVERY_MS = 2_000;
/** Below this score many users are dissatisfied. From the second one on, most are satisfied (ITU-T G.107, Annex B: R = 60, 70). */
const POOR = 3.1;
const GOOD = 3.6;
/** Measurements in a row. One burst of losses is no trouble, and the notice must not flicker. */
const POOR_TIMES = 3;
const GOOD_TIMES = 5;
/** Measurements with nothing heard since the call was answered. Even somebody who only listens makes some noise. */
const SILENT_TIMES = 8;
/** The energy of one measurement at -70 dBFS. Below this, people hear nothing; a microphone that is on picks up more. */
const SILENT_ENERGY = 1e-7 * (MEASURE_EVERY_MS / 1000);

export interface QualityWatchParts {
    readonly clock: Clock;
    readonly log: Log;
    readonly call: Pick<DeviceCall, 'isTalking' | 'isMuted' | 'measured'>;
    readonly onTrouble: (trouble: QualityTrouble) => void;
    readonly onOver: (trouble: QualityTrouble) => void;
}

/** Watches whether one end is heard at all. Once it was heard, silence is only a pause. */
function watchSilence(trouble: QualityTrouble, { onTrouble, onOver }: QualityWatchParts): (energy: number) => void {
    let heard = false;
    let silentTimes = 0;
    return (energy) => {
        if (heard) return;
        heard = energy >= SILENT_ENERGY;
        if (!heard) {
            silentTimes += 1;
            if (silentTimes === SILENT_TIMES) onTrouble(trouble);
        } else if (silentTimes >= SILENT_TIMES) onOver(trouble);
    };
}

/** Watches the network: a trouble after some poor scores in a row, which ends after some good ones. */
function watchNetwork({ log, onTrouble, onOver }: QualityWatchParts): (score: number) => void {
    let isPoor = false;
    let times = 0;
    return (score) => {
        times = (isPoor ? score >= GOOD : score < POOR) ? times + 1 : 0;
        if (times < (isPoor ? GOOD_TIMES : POOR_TIMES)) return;
        times = 0;
        isPoor = !isPoor;
        log(`the call sounds ${isPoor ? 'poor' : 'good again'}: mean opinion score ${score.toFixed(1)}`);
        if (isPoor) onTrouble('networkPoor');
        else onOver('networkPoor');
    };
}

/** Watches how a call sounds while both ends can talk, and reports it. Returns a function that stops it. */
export function watchQuality(connection: RTCPeerConnection, parts: QualityWatchParts): () => void {
    const { clock, log, call } = parts;
    const network = watchNetwork(parts);
    const microphone = watchSilence('microphoneSilent', parts);
    const farEnd = watchSilence('farEndSilent', parts);
    const reports = qualityReports((quality) => call.measured(quality));
    let before: Counters | null = null;
    let stop: (() => void) | null = null;

    const isMeasured = (): boolean => connection.connectionState === 'connected' && call.isTalking;
    const take = async (): Promise<void> => {
        const after = countersOf((await connection.getStats()).values() as Iterable<Readonly<Record<string, unknown>>>);
        // the call may have ended, or been put on hold, in the meantime
        if (!stop || !isMeasured()) return;
        if (before) {
            const measured = measure(before, after);
            if (measured) {
                network(meanOpinionScore(measured));
                reports.take(measured);
            }
            if (!call.isMuted) microphone(after.energyHere - before.energyHere);
            farEnd(after.energyThere - before.energyThere);
        }
        before = after;
    };
    const next = (): void => {
        stop = clock.after(MEASURE_EVERY_MS, () => {
            next();
            if (!isMeasured()) before = null;
            else take().catch((thrown: unknown) => log(`could not measure the call: ${thrownInWords(thrown)}`));
        });
    };
    const changed = (): void => {
        if (connection.connectionState === 'connected' && !stop) next();
    };
    connection.addEventListener('connectionstatechange', changed);
    return () => {
        connection.removeEventListener('connectionstatechange', changed);
        stop?.();
        stop = null;
        reports.end();
    };
}
