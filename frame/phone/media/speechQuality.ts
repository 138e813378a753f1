/** What was measured of a call's audio over a few seconds. */
export interface Measurement {
    /** Share of the packets that were lost, 0 to 1: the worse of the two directions. */
    readonly loss: number;
    /** From mouth to ear, in milliseconds, as far as the browser knows: half the round trip, and what waits in its buffer. */
    readonly delayMs: number;
    /** How much the time between packets varies. */
    readonly jitterMs: number;
    /** 0: nobody has reported it yet. */
    readonly roundTripMs: number;
}

/** R of a connection that nothing impairs (ITU-T G.107, 7.1: all parameters at their defaults). */
const R_BEST = 93.2;
/** Loss that speech in G.711 stands with concealment, which browsers do (ITU-T G.113, Appendix I). In percent. */
const LOSS_ROBUSTNESS = 25.1;

/**
 * How people would rate the speech, from 1 (bad) to 4.4 (the best that a telephone can have): the E-model of ITU-T G.107 with
 * random loss (7.2.4 of its 2015 edition) and the usual approximation of what delay costs (Cole and Rosenbluth: Voice over IP
 * performance monitoring, 2001).
 */
export function meanOpinionScore({ loss, delayMs }: Pick<Measurement, 'loss' | 'delayMs'>): number {
    const percent = loss * 100;
    const byLoss = (95 * percent) / (percent + LOSS_ROBUSTNESS);
    const byDelay = 0.024 * delayMs + 0.11 * Math.max(0, delayMs - 177.3);
    const r = Math.max(0, R_BEST - byLoss - byDelay);
    return Math.max(1, 1 + 0.035 * r + r * (r - 60) * (100 - r) * 7e-6);
}

/** What getStats (W3C, Identifiers for WebRTC's Statistics API) counts of one call. What is not as now only grows. */
export interface Counters {
    readonly received: number;
    readonly lost: number;
    /** The share of our own packets that the far end reports as lost, 0 to 1. */
    readonly lostThere: number;
    /** In seconds, as now. */
    readonly jitter: number;
    /** In seconds, as now; 0: nobody has reported it yet. */
    readonly roundTrip: number;
    /** Seconds that all samples together waited in the buffer, and how many samples these were. */
    readonly buffered: number;
    readonly samples: number;
    /** Of what the microphone hears, and of what the far end sends. */
    readonly energyHere: number;
    readonly energyThere: number;
}

const COUNTED: Readonly<Record<string, Readonly<Partial<Record<keyof Counters, string>>>>> = {
    'inbound-rtp': {
        received: 'packetsReceived',
        lost: 'packetsLost',
        jitter: 'jitter',
        buffered: 'jitterBufferDelay',
        samples: 'jitterBufferEmittedCount',
        energyThere: 'totalAudioEnergy'
    },
    'remote-inbound-rtp': { lostThere: 'fractionLost', roundTrip: 'roundTripTime' },
    'media-source': { energyHere: 'totalAudioEnergy' }
};

/** Counts what the browser reports of audio. What it does not report counts as 0. */
export function countersOf(reports: Iterable<Readonly<Record<string, unknown>>>): Counters {
    const counters: Record<keyof Counters, number> = {
        received: 0,
        lost: 0,
        lostThere: 0,
        jitter: 0,
        roundTrip: 0,
        buffered: 0,
        samples: 0,
        energyHere: 0,
        energyThere: 0
    };
    for (const report of reports) {
        if (report['kind'] !== 'audio') continue;
        for (const [counter, name] of Object.entries(COUNTED[String(report['type'])] ?? {})) {
            const value = report[name];
            if (typeof value === 'number' && Number.isFinite(value)) counters[counter as keyof Counters] = value;
        }
    }
    return counters;
}

/** Between two counts. Null: no packet was due, as on hold or with a far end that sends no silence. */
export function measure(before: Counters, after: Counters): Measurement | null {
    const received = after.received - before.received;
    // late packets make up for some that were counted as lost
    const lost = Math.max(0, after.lost - before.lost);
    if (received <= 0) return null;
    const samples = after.samples - before.samples;
    const buffered = samples > 0 ? (after.buffered - before.buffered) / samples : 0;
    return {
        loss: Math.max(lost / (received + lost), after.lostThere),
        delayMs: (after.roundTrip / 2 + Math.max(0, buffered)) * 1000,
        jitterMs: after.jitter * 1000,
        roundTripMs: after.roundTrip * 1000
    };
}
