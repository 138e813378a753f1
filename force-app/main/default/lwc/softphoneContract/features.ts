import { featureCodes } from './featureCodes';
import { bool, listOf, name, object, optional, whole } from './shape';
import type { Infer } from './shape';

/**
 * What this phone supports now, and each of its calls unless it lists its own `services`. The panel's controls depend on this, never
 * on the kind of phone system (K).
 */
export const FEATURES = [
    'answer',
    'decline',
    'hold',
    'mute',
    'dtmf',
    'singleStepTransfer',
    'consultationTransfer',
    /** Joining two calls of the agent, who stays in them. */
    'conference',
    /** A second call during a call. */
    'secondCall',
    /** The agent signs in with an extension and a password of the phone system. */
    'signIn',
    /** Other devices can be monitored, and LampMode says which are busy. */
    'lamps',
    /** The contact center stores attributes of a call, which travel with it (T3). */
    'setAttributes',
    /** The contact center waits for the agent to finish the wrap-up of a call. */
    'completeInteraction'
] as const;
export type Feature = (typeof FEATURES)[number];

const internalNumbers = object({
    /** The longest of its numbers, in digits. */
    digits: whole,
    /** They begin with one of these. Empty: with anything. */
    prefixes: listOf(name)
});
export type InternalNumbers = Infer<typeof internalNumbers>;

const ofFeatures = <T>(value: T) =>
    Object.fromEntries(FEATURES.map((feature) => [feature, value])) as Record<Feature, T>;

export const features = object({
    ...ofFeatures(bool),
    /** The names of commands that only this phone system has (`escape`). Absent: none. */
    escapes: optional(listOf(name)),
    /** The number to call for the agent's voicemail. Absent: none. */
    voicemail: optional(name),
    /** What to dial for the exchange's own features. */
    featureCodes: optional(featureCodes),
    /** Calls are transferred to people and queues by their names. Absent: to numbers only. */
    transfersByName: optional(bool),
    /** How the exchange distinguishes its own numbers from others (N1). Absent: it doesn't say. */
    internalNumbers: optional(internalNumbers)
});
export type Features = Infer<typeof features>;

/** The features of a tab without a phone. */
export const NO_FEATURES: Features = ofFeatures(false);
