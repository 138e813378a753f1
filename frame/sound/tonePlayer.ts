import type {
    AudioChoices,
    PhoneEvent,
    RingTone
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { afterEvent, afterMedia, toneOf } from './soundCalls';
import type { SoundCall, ToneName } from './soundCalls';
import { ToneOutput } from './toneOutput';
import type { ToneOutputParts } from './toneOutput';
import { TEST_TONE, earTone, keyTone, ringTone } from './tones';

export interface TonePlayerParts extends Omit<ToneOutputParts, 'onBlocked'> {
    readonly choices: () => AudioChoices;
    /** Whose telephone network the agent knows: ISO 3166. */
    readonly country: () => string;
    /** The browser does not let the phone ring yet, or does now. */
    readonly onRingBlocked: (blocked: boolean) => void;
}

/** How long a ring tone is tried out, in milliseconds. */
const TEST_MS = 3_000;

/** People hear loudness by the power of two. */
const loudness = (volume: number): number => volume ** 2;

/** Plays what the calls of this tab call for: the ring tone on the ringer, everything else on the ear. */
export class TonePlayer {
    private readonly parts: TonePlayerParts;
    private readonly ringer: ToneOutput;
    private readonly ear: ToneOutput;
    private calls: readonly SoundCall[] = [];
    private sounding: ToneName | null = null;
    private blocked: boolean | null = null;
    private endTest: (() => void) | null = null;
    private rung: RingTone | null = null;

    constructor(parts: TonePlayerParts) {
        this.parts = parts;
        this.ringer = new ToneOutput({
            ...parts,
            onBlocked: (blocked) => {
                this.blocked = blocked;
                this.tellBlocked();
            }
        });
        this.ear = new ToneOutput({ ...parts, onBlocked: () => undefined });
    }

    /** From now on it may ring here: finds out whether the browser lets it. */
    prepare(): void {
        this.ringer.wake();
        this.tellBlocked();
    }

    /** The agent has clicked or typed: a browser that waited for that plays now. */
    unlock(): void {
        if (this.blocked) this.ringer.wake();
    }

    hear(event: PhoneEvent): void {
        this.follow(afterEvent(this.calls, event));
    }

    heard(callId: string): void {
        this.follow(afterMedia(this.calls, callId));
    }

    /** Devices as setSinkId takes them. */
    useDevices(ringer: string, ear: string): void {
        this.ringer.setSink(ringer);
        this.ear.setSink(ear);
    }

    /** Another ring tone or another volume was chosen; one that sounds changes at once. */
    choicesChanged(): void {
        this.tellBlocked();
        const { ringTone: chosen, ringVolume } = this.parts.choices();
        this.ringer.setVolume(loudness(ringVolume));
        if (chosen !== this.rung && (this.sounding === 'ring' || this.endTest)) this.ring();
    }

    test(output: 'ringer' | 'speaker'): void {
        if (output === 'speaker') {
            if (this.sounding === null) this.ear.play(TEST_TONE);
            return;
        }
        if (this.sounding === 'ring') return;
        this.endTest?.();
        this.ring();
        const cancel = this.parts.clock.after(TEST_MS, () => this.endTest?.());
        this.endTest = () => {
            cancel();
            this.endTest = null;
            if (this.sounding !== 'ring') this.ringer.stop();
        };
    }

    /** A key was pressed. It gives way to what the calls say. */
    key(digit: string): void {
        const tone = keyTone(digit);
        if (tone && this.sounding === null) this.ear.play(tone);
    }

    private follow(calls: readonly SoundCall[]): void {
        this.calls = calls;
        const wanted = toneOf(calls);
        if (wanted === this.sounding) return;
        const before = this.sounding;
        this.sounding = wanted;
        if (before === 'ring') this.ringer.stop();
        else if (before !== null) this.ear.stop();
        if (wanted === 'ring') {
            this.endTest?.();
            this.ring();
        } else if (wanted !== null) this.ear.play(earTone(wanted, this.parts.country()));
    }

    private ring(): void {
        const { ringTone: chosen, ringVolume } = this.parts.choices();
        this.rung = chosen;
        const tone = ringTone(chosen);
        if (tone) this.ringer.play(tone, loudness(ringVolume));
        else this.ringer.stop();
    }

    private tellBlocked(): void {
        if (this.blocked !== null) this.parts.onRingBlocked(this.blocked && this.parts.choices().ringTone !== 'off');
    }
}
