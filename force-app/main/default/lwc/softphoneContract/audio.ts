import { bool, listOf, object, oneOf, optional, orNull, share, text, union } from './shape';
import type { Infer, UnionOf } from './shape';

/**
 * Audio settings. The frame plays and records audio, the panel shows the settings. They belong to one user in one browser.
 */

export const RING_TONES = ['classic', 'chime', 'pulse', 'soft', 'off'] as const;
export type RingTone = (typeof RING_TONES)[number];

/** The browser generates a new id when its site data is deleted. The label is the name that people know. */
const audioDevice = object({ id: text, label: text });
export type AudioDevice = Infer<typeof audioDevice>;

export const AUDIO_DEVICE_KINDS = ['microphone', 'speaker', 'ringer'] as const;
export type AudioDeviceKind = (typeof AUDIO_DEVICE_KINDS)[number];

/** Null: the system's default. */
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

/** The valid values of stored choices, and the defaults for the others. */
export function readAudioChoices(value: unknown): AudioChoices {
    const given = (value ?? {}) as Readonly<Record<string, unknown>>;
    const kept = Object.entries(choiceFields).filter(([field, fits]) => fits(given[field], field) === null);
    return { ...DEFAULT_AUDIO, ...Object.fromEntries(kept.map(([field]) => [field, given[field]])) };
}

/** `impossible`: this browser has none, or shows none in a frame. `windowBlocked`: it blocked the window that asks. */
export const NOTIFICATION_STATES = ['impossible', 'unasked', 'windowBlocked', 'allowed', 'refused'] as const;
export type NotificationState = (typeof NOTIFICATION_STATES)[number];

export const AUDIO_EVENTS = {
    AudioState: object({
        choices: audioChoices,
        microphones: listOf(audioDevice),
        speakers: listOf(audioDevice),
        /** Whether the browser reports device names. Before the first use of the microphone, it doesn't. */
        named: bool,
        /** Whether the browser lets a page choose the output device. */
        canChooseOutput: bool,
        /** The chosen devices that are not connected now. The system's defaults are used instead. */
        missing: listOf(oneOf(...AUDIO_DEVICE_KINDS)),
        /** The agent hears and speaks at a phone of its own, so that there is only the ring tone to choose. */
        ringsOnly: optional(bool),
        /** Whether the browser reports a headset's mute button. */
        headsetMute: bool,
        notifications: oneOf(...NOTIFICATION_STATES)
    }),
    /** The level of the microphone, from 0 to 1. Only while the meter is on. */
    AudioLevel: object({ level: share })
};
export const audioEvent = union('event', AUDIO_EVENTS);
export type AudioEvent = Infer<typeof audioEvent>;
export type AudioState = Extract<AudioEvent, { event: 'AudioState' }>;

export const AUDIO_COMMANDS = {
    setAudio: object({ choices: audioChoices }),
    /** Plays the ring tone or a short test tone on a device. */
    testOutput: object({ output: oneOf('ringer', 'speaker') }),
    /** Opens the microphone and reports its level until it is turned off. May prompt for permission. */
    meterMicrophone: object({ on: bool }),
    /** A key of a keypad was pressed. */
    playKey: object({ digit: text }),
    /** Opens the window that asks for permission to show notifications, or says how to allow them after a refusal. */
    allowNotifications: object({})
};
export type AudioCommand = UnionOf<'command', typeof AUDIO_COMMANDS>;
