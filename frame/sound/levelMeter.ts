import type { Clock } from '../clock';
import type { Log } from '../log';
import { thrownInWords } from '../log';
import { closeStream } from '../phone/callAudio';

export interface LevelMeterParts {
    readonly clock: Clock;
    readonly log: Log;
    /** Rejects when the browser gives no microphone. */
    readonly open: () => Promise<MediaStream>;
    readonly newContext: () => Pick<AudioContext, 'createAnalyser' | 'createMediaStreamSource' | 'close' | 'resume'>;
    /** From 0 to 1. */
    readonly onLevel: (level: number) => void;
}

const EVERY_MS = 100;
/** Quieter than this is silence, in decibels below the loudest. */
const FLOOR_DB = 60;

/** How far a meter goes for these samples: by decibels, as people hear. */
function levelOf(samples: Float32Array): number {
    const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, samples.length);
    const decibels = 10 * Math.log10(Math.max(power, Number.MIN_VALUE));
    return Math.min(1, Math.max(0, 1 + decibels / FLOOR_DB));
}

/** Measures how loud the microphone is. */
export class LevelMeter {
    private readonly parts: LevelMeterParts;
    /** Counts the starts: a microphone that is opened after its time is closed again. */
    private turn = 0;
    private end: (() => void) | null = null;

    constructor(parts: LevelMeterParts) {
        this.parts = parts;
    }

    get isOn(): boolean {
        return this.end !== null;
    }

    /** Rejects when there is no microphone to be had. */
    async start(): Promise<void> {
        this.stop();
        const { turn } = this;
        const stream = await this.parts.open();
        if (turn !== this.turn) {
            closeStream(stream);
            return;
        }
        const context = this.parts.newContext();
        const analyser = context.createAnalyser();
        context.createMediaStreamSource(stream).connect(analyser);
        const samples = new Float32Array(analyser.fftSize);
        let cancel = (): void => undefined;
        const look = (): void => {
            analyser.getFloatTimeDomainData(samples);
            this.parts.onLevel(levelOf(samples));
            cancel = this.parts.clock.after(EVERY_MS, look);
        };
        this.end = () => {
            cancel();
            closeStream(stream);
            context.close().catch((thrown: unknown) => this.parts.log(`the meter: ${thrownInWords(thrown)}`));
        };
        // the agent has just opened the sheet: that is the gesture that a browser wants
        context.resume().catch((thrown: unknown) => this.parts.log(`the meter stands still: ${thrownInWords(thrown)}`));
        look();
    }

    stop(): void {
        this.turn += 1;
        this.end?.();
        this.end = null;
    }
}
