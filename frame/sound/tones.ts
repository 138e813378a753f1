import type { RingTone } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { ToneName } from './soundCalls';

/** A part of a tone: these frequencies together, in Hz, for this long in milliseconds. Without frequencies: silence. */
export interface Beat {
    readonly hz: readonly number[];
    readonly ms: number;
    /** Decays like a bell instead of being held. */
    readonly struck?: boolean;
}

export interface Tone {
    readonly beats: readonly Beat[];
    /** How often the beats are played. `loop`: until the tone is stopped. */
    readonly times: number | 'loop';
    /** Amplitude, from 0 to 1. */
    readonly level: number;
}

const beat = (ms: number, ...hz: number[]): Beat => ({ hz, ms });
const silence = (ms: number): Beat => ({ hz: [], ms });
const struck = (ms: number, ...hz: number[]): Beat => ({ hz, ms, struck: true });
const repeated = (times: number, ...beats: readonly Beat[]): Beat[] =>
    Array.from({ length: times }, () => beats).flat();

const LEVEL = { ring: 0.9, network: 0.16, waiting: 0.1, key: 0.16 };

const ringing = (...beats: readonly Beat[]): Tone => ({ beats, times: 'loop', level: LEVEL.ring });

/** Original ring tones, made of sine waves. Each starts with sound, so that a call is heard at once. */
const RING_TONES: Readonly<Record<Exclude<RingTone, 'off'>, Tone>> = {
    // two alternating bells, like a desk phone
    classic: ringing(...repeated(20, beat(40, 770, 1540), beat(40, 960, 1920)), silence(2_400)),
    // a rising chord, twice
    chime: ringing(
        ...repeated(2, struck(180, 523.25), struck(180, 659.25), struck(180, 783.99), struck(760, 1046.5, 523.25)),
        silence(1_800)
    ),
    // short and dry, for an open-plan office
    pulse: ringing(...repeated(3, beat(90, 660, 880), silence(110)), silence(1_600)),
    // low and mellow
    soft: ringing(struck(600, 392, 196), struck(600, 493.88, 246.94), struck(900, 440, 220), silence(2_100))
};

/** The tones of a telephone network (ITU-T E.180, supplement 2). */
interface Network {
    readonly ringback: readonly Beat[];
    readonly busy: readonly Beat[];
    readonly congestion: readonly Beat[];
}

const NORTH_AMERICA: Network = {
    ringback: [beat(2_000, 440, 480), silence(4_000)],
    busy: [beat(500, 480, 620), silence(500)],
    congestion: [beat(250, 480, 620), silence(250)]
};
const BRITAIN: Network = {
    ringback: [beat(400, 400, 450), silence(200), beat(400, 400, 450), silence(2_000)],
    busy: [beat(375, 400), silence(375)],
    congestion: [beat(400, 400), silence(350), beat(225, 400), silence(525)]
};
const JAPAN: Network = {
    ringback: [beat(1_000, 384, 416), silence(2_000)],
    busy: [beat(500, 400), silence(500)],
    congestion: [beat(250, 400), silence(250)]
};
/** What the standard recommends, and most other networks use. */
const ELSEWHERE: Network = {
    ringback: [beat(1_000, 425), silence(4_000)],
    busy: [beat(500, 425), silence(500)],
    congestion: [beat(250, 425), silence(250)]
};
const NETWORKS: Readonly<Record<string, Network>> = {
    US: NORTH_AMERICA,
    CA: NORTH_AMERICA,
    GB: BRITAIN,
    IE: BRITAIN,
    JP: JAPAN
};

/** How long a failure tone lasts, in milliseconds: long enough to be understood, and then it stops by itself. */
const FAILURE_MS = 3_000;
const lengthOf = (beats: readonly Beat[]): number => beats.reduce((sum, { ms }) => sum + ms, 0);
const forAWhile = (beats: readonly Beat[]): Tone => ({
    beats,
    times: Math.ceil(FAILURE_MS / lengthOf(beats)),
    level: LEVEL.network
});

/** The ring tone that the agent chose. Null: none. */
export const ringTone = (chosen: RingTone): Tone | null => (chosen === 'off' ? null : RING_TONES[chosen]);

/**
 * A tone about the state of a call.
 * @param country the country whose network tones the agent knows (ISO 3166)
 */
export function networkTone(name: Exclude<ToneName, 'ring'>, country: string): Tone {
    const network = NETWORKS[country] ?? ELSEWHERE;
    switch (name) {
        case 'waiting':
            // two short beeps, then time to keep talking
            return {
                beats: [beat(120, 440), silence(120), beat(120, 440), silence(4_640)],
                times: 'loop',
                level: LEVEL.waiting
            };
        case 'ringback':
            return { beats: network.ringback, times: 'loop', level: LEVEL.network };
        case 'busy':
        case 'congestion':
            return forAWhile(network[name]);
        case 'lost':
            return {
                beats: [beat(160, 660), beat(160, 520), beat(240, 390), silence(40)],
                times: 1,
                level: LEVEL.network
            };
    }
}

/** ITU-T Q.23: each key is a row and a column. */
const ROWS = [697, 770, 852, 941];
const COLUMNS = [1209, 1336, 1477, 1633];
const KEYS = ['123A', '456B', '789C', '*0#D'];
const KEY_MS = 120;

/** The tone of a key. Null: there is no such key. */
export function keyTone(digit: string): Tone | null {
    const row = KEYS.findIndex((keys) => keys.includes(digit.toUpperCase()));
    if (digit.length !== 1 || row < 0) return null;
    const column = KEYS[row]?.indexOf(digit.toUpperCase()) ?? 0;
    return { beats: [beat(KEY_MS, ROWS[row] ?? 0, COLUMNS[column] ?? 0)], times: 1, level: LEVEL.key };
}

/** The tone that tests an output: a short chord that differs from every call tone. */
export const TEST_TONE: Tone = {
    beats: [struck(200, 440), struck(200, 554.37), struck(500, 659.25), silence(100)],
    times: 1,
    level: 0.5
};
