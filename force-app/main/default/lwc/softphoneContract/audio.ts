import { bool, listOf, object, oneOf, orNull, share, text, union } from './shape';
import type { Infer, UnionOf } from './shape';

/**
 * What the agent hears, and is heard with. The frame has the sound, the panel shows how it is set. All of it belongs to one user
 * in one browser.
 */

export const RING_TONES = ['classic', 'chime', 'pulse', 'soft', 'off'] as const;
export type RingTone = (typeof RING_TONES)[number];

/** The browser makes the id up anew when its data are deleted; the label is what people know the device by. */
const audioDevice = object({ id: text, label: text });
export type AudioDevice = Infer<typeof audioDevice>;

export const AUDIO_DEVICE_KINDS = ['microphone', 'speaker', 'ringer'] as const;
export type AudioDeviceKind = (typeof AUDIO_DEVICE_KINDS)[number];

/** Null: whatever the system uses. */
const chosenDevice = orNull(audioDevice);
const choiceFields = {
    microphone: chosenDevice,
    speaker: chosenDevice,
    ringer: chosenDevice,
    ringTone: oneOf(...RING_TONES),
    /** From 0 to 1. */
    ringVolume: share,
    echoCancellation: bool,
    noiseSuppression: bool,
    autoGainControl: bool
};
const audioChoices = object(choiceFields);
export type AudioChoices = Infer<typeof audioChoices>;

export const DEFAULT_AUDIO: AudioChoices = {
    microphone: null,
    speaker: null,
    ringer: null,
    ringTone: 'classic',
    ringVolume: 0.6,
    echoCancellation: true,
    noiseSuppression: true,
    autoGainControl: true
};

/** What of remembered choices is still understood; the defaults for the rest. */
export function readAudioChoices(value: unknown): AudioChoices {
    const given = (value ?? {}) as Readonly<Record<string, unknown>>;
    const kept = Object.entries(choiceFields).filter(([field, fits]) => fits(given[field], field) === null);
    return { ...DEFAULT_AUDIO, ...Object.fromEntries(kept.map(([field]) => [field, given[field]])) };
}

/** `impossible`: this browser, or the page around the phone, has none. */
export const NOTIFICATION_STATES = ['impossible', 'unasked', 'allowed', 'refused'] as const;
export type NotificationState = (typeof NOTIFICATION_STATES)[number];

export const AUDIO_EVENTS = {
    AudioState: object({
        choices: audioChoices,
        microphones: listOf(audioDevice),
        speakers: listOf(audioDevice),
        /** The browser tells the names of devices; before the first use of the microphone it does not. */
        named: bool,
        /** The browser lets a page say which device sounds. */
        canChooseOutput: bool,
        /** The chosen ones that are not connected now: the system's own stand in for them. */
        missing: listOf(oneOf(...AUDIO_DEVICE_KINDS)),
        /** The mute button of a headset can reach the phone. */
        headsetMute: bool,
        notifications: oneOf(...NOTIFICATION_STATES)
    }),
    /** How loud the microphone is, from 0 to 1; only while it is metered. */
    AudioLevel: object({ level: share })
};
export const audioEvent = union('event', AUDIO_EVENTS);
export type AudioEvent = Infer<typeof audioEvent>;
export type AudioState = Extract<AudioEvent, { event: 'AudioState' }>;

export const AUDIO_COMMANDS = {
    setAudio: object({ choices: audioChoices }),
    /** Sounds on that device: the ring tone for a while, or something short. */
    testOutput: object({ output: oneOf('ringer', 'speaker') }),
    /** Opens the microphone and tells its level until it is switched off again. Asks the browser for permission where needed. */
    meterMicrophone: object({ on: bool }),
    /** A key of a keypad was pressed. */
    playKey: object({ digit: text }),
    /** Asks the browser for notifications: only when the agent wants them. */
    allowNotifications: object({})
};
export type AudioCommand = UnionOf<'command', typeof AUDIO_COMMANDS>;
