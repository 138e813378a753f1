import { explanation } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type {
    AudioCommand,
    AudioDevice,
    AudioDeviceKind,
    AudioEvent,
    AudioState,
    PhoneEvent
} from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../clock';
import type { Log } from '../log';
import { thrownInWords } from '../log';
import { openWanted } from '../phone/callAudio';
import type { CallAudio, WantedMicrophone } from '../phone/callAudio';
import { PhoneSystemError } from '../phone/phoneSystem';
import { AudioDevices, findDevice } from './audioDevices';
import type { BrowserDevices } from './audioDevices';
import { fetchTones } from './fetchTones';
import type { NewTonePlayer } from './fetchTones';
import { LevelMeter } from './levelMeter';
import type { LevelMeterParts } from './levelMeter';
import { RememberedChoices } from './rememberedChoices';
import type { RememberedChoicesParts } from './rememberedChoices';
import type { ToneContext } from './toneOutput';
import type { TonePlayer } from './tonePlayer';

/** The browser, as far as it sounds and listens. */
export interface SoundBrowser {
    /** Undefined on a page that is not secure. */
    readonly devices: (BrowserDevices & Pick<MediaDevices, 'getUserMedia'>) | undefined;
    readonly permissions: Pick<Permissions, 'query'> | undefined;
    readonly newContext: () => ToneContext & ReturnType<LevelMeterParts['newContext']>;
    /** The tones come in a script of their own (tonesScript.ts). */
    readonly loadTones: () => Promise<NewTonePlayer>;
    readonly canChooseOutput: boolean;
    readonly storage: RememberedChoicesParts['storage'];
    readonly document: Pick<Document, 'addEventListener'>;
    readonly window: RememberedChoicesParts['window'];
    /** Where the far end is played. */
    readonly parent: HTMLElement;
}

export interface SoundParts {
    readonly browser: SoundBrowser;
    readonly clock: Clock;
    readonly log: Log;
    /** The name under which this user's choices are kept. */
    readonly name: string;
    readonly country: () => string;
    /** How the phone of this tab is now, and its calls. */
    readonly known: () => readonly PhoneEvent[];
    /** What the agent must know of the phone of this tab. */
    readonly emit: (event: PhoneEvent) => void;
    readonly tell: (event: AudioEvent) => void;
    /** What the panel is to know besides. */
    readonly besides: () => Pick<AudioState, 'headsetMute' | 'notifications'>;
}

/** What a browser takes for the agent's doing: any of these lets the page sound. */
const GESTURES = ['pointerdown', 'pointerup', 'keydown', 'click'] as const;

/** All sound of this tab: tones, devices and what the agent chose of both. */
export class Sound implements CallAudio {
    readonly parent: HTMLElement;
    private readonly parts: SoundParts;
    private readonly choices: RememberedChoices;
    private readonly devices: AudioDevices;
    /** Null until their script is there. */
    private tones: TonePlayer | null = null;
    private readonly meter: LevelMeter;
    private readonly listeners = new Set<() => void>();
    /** This tab has the phone. */
    private active = false;
    private toldBlocked: boolean | null = null;
    /** The microphone that is metered. */
    private metered = '';
    /** The names of the chosen devices of which the agent was told that they are not connected. */
    private toldMissing = '';

    constructor(parts: SoundParts) {
        const { browser, clock, log } = parts;
        this.parts = parts;
        this.parent = browser.parent;
        this.choices = new RememberedChoices({ ...browser, name: parts.name, log, changed: () => this.changed() });
        this.devices = new AudioDevices(browser.devices, () => this.changed(), log);
        this.meter = new LevelMeter({
            clock,
            log,
            newContext: browser.newContext,
            open: () => this.openMicrophone(),
            onLevel: (level) => parts.tell({ event: 'AudioLevel', level })
        });
        for (const gesture of GESTURES) {
            browser.document.addEventListener(gesture, () => this.tones?.unlock(), { capture: true });
        }
    }

    /** Reads the devices, and follows when the browser comes to name them. */
    start(): void {
        const { browser, clock, log } = this.parts;
        fetchTones(browser.loadTones, clock, log, (newTonePlayer) => this.haveTones(newTonePlayer));
        const read = (): void => void this.devices.read();
        read();
        browser.permissions?.query({ name: 'microphone' }).then(
            (status) => {
                status.onchange = read;
            },
            () => undefined // a browser that does not know the permission names devices after the first call
        );
    }

    // ---- for the calls

    hear(event: PhoneEvent): void {
        if (event.event === 'InService') this.begin();
        if (event.event === 'LinkState' && (event.reason === 'inAnotherTab' || event.reason === 'anotherUser'))
            this.active = false;
        this.tones?.hear(event);
    }

    microphone(): WantedMicrophone {
        const { echoCancellation, noiseSuppression, autoGainControl } = this.choices.now;
        const found = this.found('microphone');
        const constraints = {
            echoCancellation,
            noiseSuppression,
            autoGainControl,
            ...(found && { deviceId: { exact: found.id } })
        };
        const standIn = found ? '' : this.devices.list.defaultMicrophone;
        return { constraints, name: JSON.stringify([constraints, standIn]) };
    }

    speaker(): string {
        return this.found('speaker')?.id ?? '';
    }

    onChange(changed: () => void): () => void {
        this.listeners.add(changed);
        return () => this.listeners.delete(changed);
    }

    heard(callId: string): void {
        this.tones?.heard(callId);
    }

    /** Digits go out on a call: one by one they are keys that somebody presses, many at once are none. */
    keyed(digits: string): void {
        this.tones?.key(digits);
    }

    // ---- for the panel

    get state(): AudioState {
        const { microphones, speakers, named } = this.devices.list;
        return {
            event: 'AudioState',
            choices: this.choices.now,
            microphones,
            speakers,
            named,
            canChooseOutput: this.parts.browser.canChooseOutput,
            missing: this.missing().map(({ kind }) => kind),
            ...this.parts.besides()
        };
    }

    tell(): void {
        this.parts.tell(this.state);
    }

    /** A panel has come (again): what an earlier one looked at is of no interest. */
    panelIsNew(): void {
        this.meter.stop();
    }

    /** What a panel that has just come must know of the phone of this tab. */
    known(): readonly PhoneEvent[] {
        return this.toldBlocked === null
            ? []
            : [{ event: 'SoundBlocked', at: this.parts.clock.now(), blocked: this.toldBlocked }];
    }

    execute(command: Exclude<AudioCommand, { command: 'allowNotifications' }>): Promise<void> {
        switch (command.command) {
            case 'setAudio':
                this.choices.choose(command.choices);
                this.changed();
                break;
            case 'testOutput':
                this.tones?.test(command.output);
                break;
            case 'playKey':
                this.tones?.key(command.digit);
                break;
            case 'meterMicrophone':
                if (command.on) return this.startMeter();
                this.meter.stop();
        }
        return Promise.resolve();
    }

    private haveTones(newTonePlayer: NewTonePlayer): void {
        const { browser, clock, log, country, emit, known } = this.parts;
        const tones = newTonePlayer({
            clock,
            log,
            newContext: browser.newContext,
            choices: () => this.choices.now,
            country,
            onRingBlocked: (blocked) => {
                if (!this.active) return;
                this.toldBlocked = blocked;
                emit({ event: 'SoundBlocked', at: clock.now(), blocked });
            }
        });
        this.tones = tones;
        this.useOutputs();
        // a call may have come before them
        known().forEach((event) => tones.hear(event));
        if (this.active) tones.prepare();
    }

    private begin(): void {
        this.active = true;
        this.tones?.prepare();
        this.tellMissing();
    }

    private chosen(kind: AudioDeviceKind): AudioDevice | null {
        return this.choices.now[kind];
    }

    private found(kind: AudioDeviceKind): AudioDevice | null {
        const { microphones, speakers } = this.devices.list;
        return findDevice(this.chosen(kind), kind === 'microphone' ? microphones : speakers);
    }

    /** Chosen and not connected, as far as the browser tells. */
    private missing(): { kind: AudioDeviceKind; label: string }[] {
        if (!this.devices.list.named) return [];
        const outputs: readonly AudioDeviceKind[] = this.parts.browser.canChooseOutput ? ['speaker', 'ringer'] : [];
        return (['microphone', ...outputs] as const).flatMap((kind) => {
            const chosen = this.chosen(kind);
            return chosen && !this.found(kind) ? [{ kind, label: chosen.label }] : [];
        });
    }

    private startMeter(): Promise<void> {
        this.metered = this.microphone().name;
        return this.meter.start();
    }

    private async openMicrophone(): Promise<MediaStream> {
        const { devices } = this.parts.browser;
        if (!devices) throw new PhoneSystemError('permission');
        try {
            const stream = await openWanted(devices, this.microphone());
            void this.devices.read();
            return stream;
        } catch (thrown) {
            throw new PhoneSystemError('permission', { detail: (thrown as Error).message });
        }
    }

    /** Other choices, or other devices. */
    private changed(): void {
        this.useOutputs();
        this.tones?.choicesChanged();
        for (const listener of this.listeners) listener();
        this.tellMissing();
        this.tell();
        if (this.meter.isOn && this.metered !== this.microphone().name)
            this.startMeter().catch((thrown: unknown) => this.parts.log(`the meter: ${thrownInWords(thrown)}`));
    }

    private useOutputs(): void {
        this.tones?.useDevices(this.found('ringer')?.id ?? '', this.speaker());
    }

    private tellMissing(): void {
        if (!this.active) return;
        const names = [...new Set(this.missing().map(({ label }) => label))].join(', ');
        if (names === this.toldMissing) return;
        this.toldMissing = names;
        const about = { at: this.parts.clock.now(), reason: 'deviceGone' } as const;
        this.parts.emit(
            names === ''
                ? { event: 'TroubleOver', ...about }
                : { event: 'Trouble', ...about, ...explanation('devicesMissing', names) }
        );
    }
}
