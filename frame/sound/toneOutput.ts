import type { Clock } from '../clock';
import type { Log } from '../log';
import { thrownInWords } from '../log';
import { samplesOf } from './samples';
import { ToneDevice } from './toneDevice';
import type { ToneElement } from './toneDevice';
import type { Tone } from './tones';

/** The part of AudioContext that is used here. */
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
    | 'createMediaStreamDestination'
>;

export interface ToneOutputParts {
    readonly clock: Clock;
    readonly log: Log;
    /** Throws if the browser can't play audio at all. */
    readonly newContext: () => ToneContext;
    /** An audio element for a device other than the system's default. */
    readonly newElement: () => ToneElement;
    /** Whether the browser requires a click or a key press before it plays audio. */
    readonly onBlocked: (blocked: boolean) => void;
}

/** A browser that allows audio starts within this time. */
const STARTS_WITHIN_MS = 500;
/** After this much silence, the output is suspended. A running one takes processor time all day. */
const IDLE_AFTER_MS = 3_000;

interface Playing {
    readonly source: AudioBufferSourceNode;
    readonly gain: GainNode;
}

function bufferOf(tone: Tone, context: ToneContext): AudioBuffer {
    const samples = samplesOf(tone, context.sampleRate);
    const buffer = context.createBuffer(1, samples.length, context.sampleRate);
    buffer.copyToChannel(samples, 0);
    return buffer;
}

/** Plays one tone at a time on one device of the system. */
export class ToneOutput {
    private readonly parts: ToneOutputParts;
    private context: ToneContext | null = null;
    private playing: Playing | null = null;
    private ready: { readonly tone: Tone; readonly buffer: AudioBuffer } | null = null;
    private sink = '';
    /** Null until a device was chosen and a tone was played on it. */
    private device: ToneDevice | null = null;
    private blocked: boolean | null = null;
    private cancelCheck: () => void = () => undefined;
    private cancelIdle: () => void = () => undefined;

    constructor(parts: ToneOutputParts) {
        this.parts = parts;
    }

    /** Finds out whether the browser lets this page play audio. Called during a user gesture, it also unblocks it. */
    wake(): void {
        const context = this.contextNow();
        if (!context) return;
        this.cancelIdle();
        this.cancelCheck();
        this.cancelCheck = this.parts.clock.after(STARTS_WITHIN_MS, () => this.changed(true));
        context.resume().then(
            () => this.changed(),
            (thrown: unknown) => this.parts.log(`could not start audio output: ${thrownInWords(thrown)}`)
        );
        if (this.playing && this.sink !== '') this.device?.play(this.sink);
        this.changed();
    }

    /** Sets the device, also of the tone that is playing. '': the system's default. */
    setSink(id: string): void {
        if (id === this.sink) return;
        this.sink = id;
        if (id === '') this.device?.pause();
        const { context, playing } = this;
        if (!context || !playing) return;
        playing.gain.disconnect();
        this.connect(playing.gain, context);
    }

    /** Computes a tone before it is to play, which takes some milliseconds. Does nothing before `wake`. */
    makeReady(tone: Tone): void {
        const { context } = this;
        if (context && this.ready?.tone !== tone) this.ready = { tone, buffer: bufferOf(tone, context) };
    }

    /** @param volume from 0 to 1 */
    play(tone: Tone, volume = 1): void {
        this.stop();
        const context = this.contextNow();
        if (!context) return;
        const source = context.createBufferSource();
        source.buffer = this.ready?.tone === tone ? this.ready.buffer : bufferOf(tone, context);
        source.loop = tone.times === 'loop';
        const gain = context.createGain();
        gain.gain.value = volume;
        source.connect(gain);
        this.connect(gain, context);
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
        this.suspendLater();
    }

    private contextNow(): ToneContext | null {
        if (this.context) return this.context;
        try {
            const context = this.parts.newContext();
            context.onstatechange = () => this.changed();
            this.context = context;
            return context;
        } catch (thrown) {
            this.parts.log(`could not create audio output: ${thrownInWords(thrown)}`);
            return null;
        }
    }

    private connect(gain: GainNode, context: ToneContext): void {
        if (this.sink === '') {
            gain.connect(context.destination);
            return;
        }
        const { newElement, log } = this.parts;
        this.device ??= new ToneDevice(context.createMediaStreamDestination(), newElement(), log);
        gain.connect(this.device.input);
        this.device.play(this.sink);
    }

    /** `late`: by now, audio would play if it were allowed. */
    private changed(late = false): void {
        const running = this.context?.state === 'running';
        if (running) {
            this.cancelCheck();
            if (!this.playing) this.suspendLater();
        }
        if (running || late) this.report(!running);
    }

    private report(blocked: boolean): void {
        if (blocked === this.blocked) return;
        this.blocked = blocked;
        this.parts.onBlocked(blocked);
    }

    private suspendLater(): void {
        this.cancelIdle();
        this.cancelIdle = this.parts.clock.after(IDLE_AFTER_MS, () => {
            if (this.playing) return;
            this.device?.pause();
            if (this.context?.state === 'running') void this.context.suspend();
        });
    }
}
