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
import type { ToneContext, ToneOutputParts } from './toneOutput';
import type { TonePlayer } from './tonePlayer';

/** What audio needs from the browser. */
export interface SoundBrowser {
    /** Undefined on an insecure page. */
    readonly devices: (BrowserDevices & Pick<MediaDevices, 'getUserMedia'>) | undefined;
    readonly permissions: Pick<Permissions, 'query'> | undefined;
    readonly newContext: () => ToneContext & ReturnType<LevelMeterParts['newContext']>;
    readonly newElement: ToneOutputParts['newElement'];
    /** Loads the tones, which are in a separate script (tonesScript.ts). */
    readonly loadTones: () => Promise<NewTonePlayer>;
    readonly canChooseOutput: boolean;
    readonly storage: RememberedChoicesParts['storage'];
    readonly document: Pick<Document, 'addEventListener'>;
    readonly window: RememberedChoicesParts['window'];
    /** Contains the audio elements that play the far end. */
    readonly parent: HTMLElement;
}

export interface SoundParts {
    readonly browser: SoundBrowser;
    readonly clock: Clock;
    readonly log: Log;
    /** The storage key of this user's choices. */
    readonly name: string;
    readonly country: () => string;
    /** The current state of this tab's phone and its calls, as events. */
    readonly known: () => readonly PhoneEvent[];
    /** Emits an event of this tab's phone. */
    readonly emit: (event: PhoneEvent) => void;
    /** Emits an event of the audio port. */
    readonly emitAudio: (event: AudioEvent) => void;
    /** The parts of the state that other objects know. */
    readonly otherState: () => Pick<AudioState, 'headsetMute' | 'notifications' | 'ringsOnly'>;
}

/** After one of these user gestures, browsers let the page play audio. */
const GESTURES = ['pointerdown', 'pointerup', 'keydown', 'click'] as const;

/** The audio of this tab: tones, devices, and the agent's choices. */
export class Sound implements CallAudio {
    readonly parent: HTMLElement;
    private readonly parts: SoundParts;
    private readonly choices: RememberedChoices;
    private readonly devices: AudioDevices;
    /** Null until their script is loaded. */
    private tones: TonePlayer | null = null;
    private readonly meter: LevelMeter;
    private readonly listeners = new Set<() => void>();
    /** This tab runs the phone. */
    private active = false;
    private reportedBlocked: boolean | null = null;
    /** The name of the microphone whose level is shown. */
    private metered = '';
    /** The chosen devices that were reported as not connected. */
    private reportedMissing = '';

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
            onLevel: (level) => parts.emitAudio({ event: 'AudioLevel', level })
        });
        for (const gesture of GESTURES) {
            browser.document.addEventListener(gesture, () => this.tones?.unlock(), { capture: true });
        }
    }

    /** Reads the devices, and reads them again when the browser begins to report their names. */
    start(): void {
        const { browser, clock, log } = this.parts;
        fetchTones(browser.loadTones, clock, log, (newTonePlayer) => this.useTones(newTonePlayer));
        const read = (): void => void this.devices.read();
        read();
        browser.permissions?.query({ name: 'microphone' }).then(
            (status) => {
                status.onchange = read;
            },
            () => undefined // in a browser that can't be queried, names appear after the first call
        );
    }

    // ---- for the calls

    /** Starts and stops the tones for an event. */
    play(event: PhoneEvent): void {
        this.tones?.handle(event);
    }

    /** Reports what the agent must know after an event. */
    handle(event: PhoneEvent): void {
        if (event.event === 'InService') this.begin();
        if (event.event === 'LinkState' && (event.reason === 'inAnotherTab' || event.reason === 'anotherUser'))
            this.active = false;
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

    mediaStarted(callId: string): void {
        this.tones?.mediaStarted(callId);
    }

    /** Digits are sent in a call. A single digit is a key that was pressed, and sounds; several at once don't. */
    digitsSent(digits: string): void {
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
            ...this.parts.otherState()
        };
    }

    emitState(): void {
        this.parts.emitAudio(this.state);
    }

    /** A panel has started (again): the level meter of an earlier one is no longer needed. */
    panelStarted(): void {
        this.meter.stop();
    }

    /** The current state for a panel that has just started, as events of the phone. */
    known(): readonly PhoneEvent[] {
        return this.reportedBlocked === null
            ? []
            : [{ event: 'SoundBlocked', at: this.parts.clock.now(), blocked: this.reportedBlocked }];
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

    private useTones(newTonePlayer: NewTonePlayer): void {
        const { browser, clock, log, country, emit, known, otherState } = this.parts;
        const tones = newTonePlayer({
            ...browser,
            clock,
            log,
            choices: () => this.choices.now,
            country,
            ringsOnly: () => otherState().ringsOnly === true,
            onRingBlocked: (blocked) => {
                if (!this.active) return;
                this.reportedBlocked = blocked;
                emit({ event: 'SoundBlocked', at: clock.now(), blocked });
            }
        });
        this.tones = tones;
        this.useOutputs();
        // a call may have arrived before the tones
        known().forEach((event) => tones.handle(event));
        if (this.active) tones.prepare();
    }

    private begin(): void {
        this.active = true;
        this.tones?.prepare();
        this.reportMissing();
    }

    private found(kind: AudioDeviceKind): AudioDevice | null {
        const { microphones, speakers } = this.devices.list;
        return findDevice(this.choices.now[kind], kind === 'microphone' ? microphones : speakers);
    }

    /** The devices that were chosen but aren't connected, if the browser reports names. */
    private missing(): { kind: AudioDeviceKind; label: string }[] {
        if (!this.devices.list.named) return [];
        const outputs: readonly AudioDeviceKind[] = this.parts.browser.canChooseOutput ? ['ringer', 'speaker'] : [];
        const used = this.parts.otherState().ringsOnly ? outputs.slice(0, 1) : (['microphone', ...outputs] as const);
        return used.flatMap((kind) => {
            const chosen = this.choices.now[kind];
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

    /** The choices or the devices have changed. */
    private changed(): void {
        this.useOutputs();
        this.tones?.choicesChanged();
        for (const listener of this.listeners) listener();
        this.reportMissing();
        this.emitState();
        if (this.meter.isOn && this.metered !== this.microphone().name)
            this.startMeter().catch((thrown: unknown) => this.parts.log(`the meter: ${thrownInWords(thrown)}`));
    }

    private useOutputs(): void {
        this.tones?.useDevices(this.found('ringer')?.id ?? '', this.speaker());
    }

    private reportMissing(): void {
        if (!this.active) return;
        const names = [...new Set(this.missing().map(({ label }) => label))].join(', ');
        if (names === this.reportedMissing) return;
        this.reportedMissing = names;
        const about = { at: this.parts.clock.now(), reason: 'deviceGone' } as const;
        this.parts.emit(
            names === ''
                ? { event: 'TroubleOver', ...about }
                : { event: 'Trouble', ...about, ...explanation('devicesMissing', names) }
        );
    }
}
