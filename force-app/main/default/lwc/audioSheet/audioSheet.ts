import { LightningElement, api } from 'lwc';
import { fill, notices, soundTexts, texts } from 'c/labels';
import { RING_TONES } from 'c/softphoneContract';
import type {
    AudioChoices,
    AudioCommand,
    AudioDevice,
    AudioDeviceKind,
    AudioState,
    NotificationState,
    RingTone
} from 'c/softphoneContract';

interface Option {
    readonly value: string;
    readonly label: string;
    readonly selected: boolean;
}

interface DeviceField {
    readonly kind: AudioDeviceKind;
    readonly id: string;
    readonly label: string;
    readonly options: readonly Option[];
}

const TONE_TEXTS: Readonly<Record<RingTone, string>> = {
    classic: soundTexts.tone_classic,
    chime: soundTexts.tone_chime,
    pulse: soundTexts.tone_pulse,
    soft: soundTexts.tone_soft,
    off: soundTexts.tone_off
};

const NOTIFICATION_TEXTS: Readonly<Record<NotificationState, string>> = {
    impossible: soundTexts.notifyNone,
    unasked: '',
    windowBlocked: soundTexts.notifyWindow,
    allowed: soundTexts.notifyOn,
    refused: soundTexts.notifyRefused
};

/** How the browser processes the microphone's audio, with the names from Media Capture and Streams. */
const PROCESSING = [
    { name: 'echoCancellation', label: soundTexts.echo },
    { name: 'noiseSuppression', label: soundTexts.noise },
    { name: 'autoGainControl', label: soundTexts.gain }
] as const;

/** The option for a chosen device that is not connected. */
const MISSING = 'missing';

/**
 * Devices, ring tone, and volume. Shows the frame's audio state, and sends the agent's choices in the event `audiocommand`. The event
 * `close` requests that the sheet be closed.
 */
export default class AudioSheet extends LightningElement {
    @api audio!: AudioState;
    /** How loud the microphone is, from 0 to 1. */
    @api level = 0;
    /** The microphone could not be opened for the level meter. */
    @api refused = false;
    readonly texts = texts;
    readonly sound = soundTexts;
    readonly noMicrophone = notices.microphoneBlocked;
    private checks = false;

    override disconnectedCallback(): void {
        if (this.checks) this.tell({ command: 'meterMicrophone', on: false });
    }

    /** Puts the focus on the sheet. */
    @api takeFocus(): void {
        this.template?.querySelector<HTMLElement>('h2')?.focus();
    }

    get deviceFields(): DeviceField[] {
        const { microphones, speakers, canChooseOutput } = this.audio;
        const ringer = canChooseOutput ? [this.deviceField('ringer', soundTexts.ringer, speakers)] : [];
        if (!this.hasCallAudio) return ringer;
        const microphone = this.deviceField('microphone', soundTexts.microphone, microphones);
        if (!canChooseOutput) return [microphone];
        return [microphone, this.deviceField('speaker', soundTexts.speaker, speakers), ...ringer];
    }
    /** Calls are heard here, and not at a phone of its own. */
    get hasCallAudio(): boolean {
        return !this.audio.ringsOnly;
    }
    get headsetMutes(): boolean {
        return this.hasCallAudio && this.audio.headsetMute;
    }
    get processing(): { name: string; label: string; on: boolean }[] {
        return PROCESSING.map(({ name, label }) => ({ name, label, on: this.audio.choices[name] }));
    }
    get toneOptions(): Option[] {
        return RING_TONES.map((value) => ({
            value,
            label: TONE_TEXTS[value],
            selected: value === this.audio.choices.ringTone
        }));
    }
    get volume(): number {
        return Math.round(this.audio.choices.ringVolume * 100);
    }
    get checksNow(): boolean {
        return this.checks && !this.refused;
    }
    get checkText(): string {
        return this.checksNow ? soundTexts.stopCheck : soundTexts.check;
    }
    get isUnnamed(): boolean {
        return this.hasCallAudio && !this.audio.named;
    }
    /** The button that opens the browser's question, or says how to allow what was refused. */
    get notifyPress(): string | null {
        const { notifications } = this.audio;
        if (notifications === 'refused') return soundTexts.notifyHow;
        return notifications === 'unasked' || notifications === 'windowBlocked' ? soundTexts.notify : null;
    }
    get notifyText(): string {
        return NOTIFICATION_TEXTS[this.audio.notifications];
    }

    handleDevice(event: Event): void {
        const { value, dataset } = event.target as HTMLSelectElement;
        const kind = dataset.kind as AudioDeviceKind;
        if (value === MISSING) return;
        const all = kind === 'microphone' ? this.audio.microphones : this.audio.speakers;
        const device = all.find(({ id }) => id === value);
        this.choose({ [kind]: device ? { id: device.id, label: device.label } : null });
    }
    handleTone(event: Event): void {
        this.choose({ ringTone: (event.target as HTMLSelectElement).value as RingTone });
    }
    handleVolume(event: Event): void {
        this.choose({ ringVolume: Number((event.target as HTMLInputElement).value) / 100 });
    }
    handleProcessing(event: Event): void {
        const { name, checked } = event.target as HTMLInputElement;
        this.choose({ [name]: checked });
    }
    handleCheck(): void {
        this.checks = !this.checksNow;
        this.tell({ command: 'meterMicrophone', on: this.checks });
    }
    handleTestSpeaker(): void {
        this.tell({ command: 'testOutput', output: 'speaker' });
    }
    handleTestRing(): void {
        this.tell({ command: 'testOutput', output: 'ringer' });
    }
    handleNotify(): void {
        this.tell({ command: 'allowNotifications' });
    }
    handleClose(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }
    handleKeyDown(event: KeyboardEvent): void {
        if (event.key === 'Escape') this.handleClose();
    }

    private deviceField(kind: AudioDeviceKind, label: string, all: readonly AudioDevice[]): DeviceField {
        const chosen = this.audio.choices[kind];
        const used =
            chosen && (all.find(({ id }) => id === chosen.id) ?? all.find((one) => one.label === chosen.label));
        const options = [
            { value: '', label: soundTexts.systemDevice, selected: !chosen },
            ...all.map((device) => ({ value: device.id, label: device.label, selected: device === used }))
        ];
        const missing =
            chosen && !used ? [{ value: MISSING, label: fill(soundTexts.missing, chosen.label), selected: true }] : [];
        return { kind, id: `device-${kind}`, label, options: [...options, ...missing] };
    }

    private choose(change: Partial<AudioChoices>): void {
        // values from @api are proxies and must not be sent
        const choices = JSON.parse(JSON.stringify(this.audio.choices)) as AudioChoices;
        this.tell({ command: 'setAudio', choices: { ...choices, ...change } });
    }

    private tell(command: AudioCommand): void {
        this.dispatchEvent(new CustomEvent<AudioCommand>('audiocommand', { detail: command }));
    }
}
