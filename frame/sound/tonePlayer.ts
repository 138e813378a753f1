import type {
    AudioChoices,
    PhoneEvent,
    RingTone
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { afterEvent, afterMedia, toneOf } from './soundCalls';
import type { SoundCall, ToneName } from './soundCalls';
import { ToneOutput } from './toneOutput';
import type { ToneOutputParts } from './toneOutput';
import { TEST_TONE, networkTone, keyTone, ringTone } from './tones';

export interface TonePlayerParts extends Omit<ToneOutputParts, 'onBlocked'> {
    readonly choices: () => AudioChoices;
    /** The country whose network tones the agent knows (ISO 3166). */
    readonly country: () => string;
    /** All other tones come from a phone of its own. */
    readonly ringsOnly: () => boolean;
    /** Whether the browser blocks the ring tone. */
    readonly onRingBlocked: (blocked: boolean) => void;
}

/** How long a test of the ring tone lasts, in milliseconds. */
const TEST_MS = 3_000;

/** When the ring tone is computed, in milliseconds after this tab got the phone. */
const READY_AFTER_MS = 500;

/** Turns the position of the volume slider into a gain. The square sounds even to the ear. */
const gainOf = (volume: number): number => volume ** 2;

/** Plays the tones for the calls of this tab: the ring tone on the ringer, everything else on the speaker. */
export class TonePlayer {
    private readonly parts: TonePlayerParts;
    private readonly ringer: ToneOutput;
    private readonly speaker: ToneOutput;
    private calls: readonly SoundCall[] = [];
    private playing: ToneName | null = null;
    private blocked: boolean | null = null;
    private endTest: (() => void) | null = null;
    /** The ring tone that was played last. */
    private lastRing: RingTone | null = null;

    constructor(parts: TonePlayerParts) {
        this.parts = parts;
        this.ringer = new ToneOutput({
            ...parts,
            onBlocked: (blocked) => {
                this.blocked = blocked;
                this.reportBlocked();
            }
        });
        this.speaker = new ToneOutput({ ...parts, onBlocked: () => undefined });
    }

    /** Called when this tab gets the phone. Finds out whether the browser lets it ring. */
    prepare(): void {
        this.ringer.wake();
        this.reportBlocked();
        // not at once: the panel is about to show that the phone is available
        this.parts.clock.after(READY_AFTER_MS, () => this.makeReady());
    }

    /** Called when the agent has clicked or typed, which lets a blocked browser play. */
    unlock(): void {
        if (this.blocked) this.ringer.wake();
    }

    handle(event: PhoneEvent): void {
        this.follow(afterEvent(this.calls, event));
    }

    mediaStarted(callId: string): void {
        this.follow(afterMedia(this.calls, callId));
    }

    /** Sets the devices, as ids for setSinkId. */
    useDevices(ringer: string, speaker: string): void {
        this.ringer.setSink(ringer);
        this.speaker.setSink(speaker);
    }

    /** The ring tone or its volume has changed. A tone that is playing changes at once. */
    choicesChanged(): void {
        this.reportBlocked();
        this.makeReady();
        const { ringTone: chosen, ringVolume } = this.parts.choices();
        this.ringer.setVolume(gainOf(ringVolume));
        if (chosen !== this.lastRing && (this.playing === 'ring' || this.endTest)) this.ring();
    }

    test(output: 'ringer' | 'speaker'): void {
        if (output === 'speaker') {
            if (this.playing === null) this.speaker.play(TEST_TONE);
            return;
        }
        if (this.playing === 'ring') return;
        this.endTest?.();
        this.ring();
        const cancel = this.parts.clock.after(TEST_MS, () => this.endTest?.());
        this.endTest = () => {
            cancel();
            this.endTest = null;
            if (this.playing !== 'ring') this.ringer.stop();
        };
    }

    /** Plays the tone of a key, unless a tone for a call is playing. */
    key(digit: string): void {
        const tone = keyTone(digit);
        if (tone && this.playing === null && !this.parts.ringsOnly()) this.speaker.play(tone);
    }

    private follow(calls: readonly SoundCall[]): void {
        this.calls = calls;
        const tone = toneOf(calls);
        const wanted = tone === 'ring' || !this.parts.ringsOnly() ? tone : null;
        if (wanted === this.playing) return;
        const before = this.playing;
        this.playing = wanted;
        if (before === 'ring') this.ringer.stop();
        else if (before !== null) this.speaker.stop();
        if (wanted === 'ring') {
            this.endTest?.();
            this.ring();
        } else if (wanted !== null) this.speaker.play(networkTone(wanted, this.parts.country()));
    }

    private makeReady(): void {
        const tone = ringTone(this.parts.choices().ringTone);
        if (tone) this.ringer.makeReady(tone);
    }

    private ring(): void {
        const { ringTone: chosen, ringVolume } = this.parts.choices();
        this.lastRing = chosen;
        const tone = ringTone(chosen);
        if (tone) this.ringer.play(tone, gainOf(ringVolume));
        else this.ringer.stop();
    }

    private reportBlocked(): void {
        if (this.blocked !== null) this.parts.onRingBlocked(this.blocked && this.parts.choices().ringTone !== 'off');
    }
}
