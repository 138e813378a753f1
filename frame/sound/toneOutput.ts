import type { Clock } from '../clock';
import type { Log } from '../log';
import { thrownInWords } from '../log';
import { samplesOf } from './samples';
import type { Tone } from './tones';

/** What of an AudioContext is used; `setSinkId` is not in every browser. */
export type ToneContext = Pick<
    AudioContext,
    | 'state'
    | 'sampleRate'
    | 'destination'
    | 'onstatechange'
    | 'resume'
    | 'suspend'
    | 'createBuffer'
    | 'createBufferSource'
    | 'createGain'
> & { setSinkId?(id: string): Promise<void> };

export interface ToneOutputParts {
    readonly clock: Clock;
    readonly log: Log;
    /** Throws where the browser makes no sound at all. */
    readonly newContext: () => ToneContext;
    /** The browser lets this page sound, or wants a click or a key first. */
    readonly onBlocked: (blocked: boolean) => void;
}

/** A browser that lets a page sound begins within this time. */
const STARTS_WITHIN_MS = 500;
/** An output that is left running takes processor time all day. */
const IDLE_AFTER_MS = 3_000;

interface Playing {
    readonly source: AudioBufferSourceNode;
    readonly gain: GainNode;
}

/** Plays one tone at a time on one device of the system. */
export class ToneOutput {
    private readonly parts: ToneOutputParts;
    private context: ToneContext | null = null;
    private playing: Playing | null = null;
    private sink = '';
    private blocked: boolean | null = null;
    private cancelCheck: () => void = () => undefined;
    private cancelIdle: () => void = () => undefined;

    constructor(parts: ToneOutputParts) {
        this.parts = parts;
    }

    /** Finds out whether the browser lets this page sound; also to be called in a gesture of the agent's, which makes it. */
    wake(): void {
        const context = this.contextNow();
        if (!context) return;
        this.cancelIdle();
        this.cancelCheck();
        this.cancelCheck = this.parts.clock.after(STARTS_WITHIN_MS, () => this.changed(true));
        context.resume().then(
            () => this.changed(),
            (thrown: unknown) => this.parts.log(`the browser does not sound yet: ${thrownInWords(thrown)}`)
        );
        this.changed();
    }

    /** The device that sounds; '': the system's own choice. */
    setSink(id: string): void {
        if (id === this.sink) return;
        this.sink = id;
        if (this.context) this.useSink(this.context);
    }

    /** @param volume from 0 to 1 */
    play(tone: Tone, volume = 1): void {
        this.stop();
        const context = this.contextNow();
        if (!context) return;
        const samples = samplesOf(tone, context.sampleRate);
        const buffer = context.createBuffer(1, samples.length, context.sampleRate);
        buffer.copyToChannel(samples, 0);
        const source = context.createBufferSource();
        source.buffer = buffer;
        source.loop = tone.times === 'on';
        const gain = context.createGain();
        gain.gain.value = volume;
        source.connect(gain);
        gain.connect(context.destination);
        const playing = { source, gain };
        source.onended = () => {
            if (this.playing === playing) this.stop();
        };
        this.playing = playing;
        source.start();
        this.wake();
    }

    setVolume(volume: number): void {
        if (this.playing) this.playing.gain.gain.value = volume;
    }

    stop(): void {
        const { playing } = this;
        if (!playing) return;
        this.playing = null;
        playing.source.onended = null;
        playing.source.stop();
        playing.source.disconnect();
        playing.gain.disconnect();
        this.rest();
    }

    private contextNow(): ToneContext | null {
        if (this.context) return this.context;
        try {
            const context = this.parts.newContext();
            context.onstatechange = () => this.changed();
            this.context = context;
            if (this.sink !== '') this.useSink(context);
            return context;
        } catch (thrown) {
            this.parts.log(`the browser makes no sound: ${thrownInWords(thrown)}`);
            return null;
        }
    }

    private useSink(context: ToneContext): void {
        context.setSinkId?.(this.sink).catch((thrown: unknown) => {
            this.parts.log(`a tone stays on the device that it had: ${thrownInWords(thrown)}`);
        });
    }

    /** `late`: it should sound by now, if it may. */
    private changed(late = false): void {
        const running = this.context?.state === 'running';
        if (running) {
            this.cancelCheck();
            if (!this.playing) this.rest();
        }
        if (running || late) this.tell(!running);
    }

    private tell(blocked: boolean): void {
        if (blocked === this.blocked) return;
        this.blocked = blocked;
        this.parts.onBlocked(blocked);
    }

    private rest(): void {
        this.cancelIdle();
        this.cancelIdle = this.parts.clock.after(IDLE_AFTER_MS, () => {
            if (!this.playing && this.context?.state === 'running') void this.context.suspend();
        });
    }
}
