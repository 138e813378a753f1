import type { Clock } from '../clock';
import type { Log } from '../log';
import { thrownInWords } from '../log';
import { closeStream } from '../phone/callAudio';

export interface LevelMeterParts {
    readonly clock: Clock;
    readonly log: Log;
    /** Rejects if the microphone can't be opened. */
    readonly open: () => Promise<MediaStream>;
    readonly newContext: () => Pick<AudioContext, 'createAnalyser' | 'createMediaStreamSource' | 'close' | 'resume'>;
    /** From 0 to 1. */
    readonly onLevel: (level: number) => void;
}

const EVERY_MS = 100;
/** Quieter than this counts as silence. In decibels below the maximum. */
const FLOOR_DB = 60;

/** The level of these samples, from 0 to 1. The scale is in decibels, as in human hearing. */
function levelOf(samples: Float32Array): number {
    const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, samples.length);
    const decibels = 10 * Math.log10(Math.max(power, Number.MIN_VALUE));
    return Math.min(1, Math.max(0, 1 + decibels / FLOOR_DB));
}

/** Measures how loud the microphone is. */
export class LevelMeter {
    private readonly parts: LevelMeterParts;
    /** Counts starts and stops, so that a microphone that opens too late is closed again. */
    private run = 0;
    private end: (() => void) | null = null;

    constructor(parts: LevelMeterParts) {
        this.parts = parts;
    }

    get isOn(): boolean {
        return this.end !== null;
    }

    /** Rejects if the microphone can't be opened. */
    async start(): Promise<void> {
        this.stop();
        const { run } = this;
        const stream = await this.parts.open();
        if (run !== this.run) {
            closeStream(stream);
            return;
        }
        const context = this.parts.newContext();
        const analyser = context.createAnalyser();
        context.createMediaStreamSource(stream).connect(analyser);
        const samples = new Float32Array(analyser.fftSize);
        let cancel = (): void => undefined;
        const measure = (): void => {
            analyser.getFloatTimeDomainData(samples);
            this.parts.onLevel(levelOf(samples));
            cancel = this.parts.clock.after(EVERY_MS, measure);
        };
        this.end = () => {
            cancel();
            closeStream(stream);
            context.close().catch((thrown: unknown) => this.parts.log(`the meter: ${thrownInWords(thrown)}`));
        };
        // opening the settings was the user gesture that the browser requires
        context.resume().catch((thrown: unknown) => this.parts.log(`the meter can't run: ${thrownInWords(thrown)}`));
        measure();
    }

    stop(): void {
        this.run += 1;
        this.end?.();
        this.end = null;
    }
}
