import { explanationFields } from './explanationFields';
import { CALL_EVENTS, callFacts } from './callEvents';
import { connection } from './connection';
import { bool, instant, listOf, name, object, oneOf, optional, text, union } from './shape';
import type { Fields, Infer, UnionOf } from './shape';

/** Why the phone is not available (S2). Each has a sentence and a repair among the panel's labels. */
export const NOT_CONNECTED_REASONS = [
    'starting',
    'linkDown',
    'credentialsRefused',
    'signInNeeded',
    'noLicense',
    'clientTooOld',
    'lineOutOfService',
    'microphoneBlocked',
    'inAnotherTab',
    'anotherUser',
    'notConfigured'
] as const;
export type NotConnectedReason = (typeof NOT_CONNECTED_REASONS)[number];

export const TROUBLE_REASONS = [
    'microphoneBlocked',
    'microphoneMissing',
    'microphoneBusy',
    /** The sound of a call has found no way between browser and switch yet. */
    'mediaBlocked',
    /** It had one, and nothing comes any more. */
    'mediaLost',
    'audioBlocked',
    /** Not a fault: a call of ours goes to another place than was dialed. */
    'callForwarded',
    /** A device that the agent chose is not connected; the system's own stands in for it. */
    'deviceGone'
] as const;
export type TroubleReason = (typeof TROUBLE_REASONS)[number];

/**
 * What this phone can do now, and each of its calls that does not say otherwise (`services`). Buttons are drawn from it, never
 * from the phone system's kind (K).
 */
export const FEATURES = [
    'answer',
    'decline',
    'hold',
    'mute',
    'dtmf',
    'singleStepTransfer',
    'consultationTransfer',
    /** A second call while one is up. */
    'secondCall',
    /** The agent signs in with a number and a password of the phone system's own. */
    'signIn'
] as const;
export type Feature = (typeof FEATURES)[number];

const ofFeatures = <T>(value: T) =>
    Object.fromEntries(FEATURES.map((feature) => [feature, value])) as Record<Feature, T>;

const features = object({
    ...ofFeatures(bool),
    /** Names of the commands that only this phone system knows (`escape`); left out: there are none. */
    escapes: optional(listOf(name))
});
export type Features = Infer<typeof features>;

/** What a tab can do that has no phone: nothing. */
export const NO_FEATURES: Features = ofFeatures(false);

/** One call that was already up when the link came (back): what the events up to now would have told. */
const snapshotCall = object({
    ...callFacts,
    connection,
    state: oneOf('alerting', 'initiated', 'connected', 'hold'),
    startedAt: instant,
    answeredAt: optional(instant),
    muted: optional(bool),
    /** The far end holds us. */
    remoteHold: optional(bool)
});
export type SnapshotCall = Infer<typeof snapshotCall>;

const deviceEvent = <const F extends Fields>(fields: F) => object({ at: instant, ...fields });
/** `about`: our part in the call that it is about, if it is about one. */
const trouble = { reason: oneOf(...TROUBLE_REASONS), about: optional(connection) };

const DEVICE_EVENTS = {
    LinkState: deviceEvent({
        state: oneOf('up', 'connecting', 'down', 'denied'),
        reason: optional(oneOf(...NOT_CONNECTED_REASONS)),
        ...explanationFields,
        /** When it tries again by itself, in milliseconds since 1970. */
        retryAt: optional(instant)
    }),
    InService: deviceEvent({ deviceId: name }),
    OutOfService: deviceEvent({ deviceId: name, ...explanationFields }),
    Features: deviceEvent({ features }),
    /** All calls that are up; a call the panel knows and the snapshot does not is over (S4). */
    Snapshot: deviceEvent({ calls: listOf(snapshotCall) }),
    /** A contact center's agent state: shown, never changed by itself. */
    AgentActivity: deviceEvent({ activity: text, available: bool }),
    /** Something the agent must know although no state changed, e.g. the microphone went away during a call. */
    Trouble: deviceEvent({ ...trouble, ...explanationFields }),
    /** What a Trouble told is no longer so. */
    TroubleOver: deviceEvent(trouble),
    /** Whether the browser keeps the phone from ringing until the agent has clicked or typed in it. */
    SoundBlocked: deviceEvent({ blocked: bool })
};
export type DeviceEvent = UnionOf<'event', typeof DEVICE_EVENTS>;

/** An event of a phone system. */
export const phoneEvent = union('event', { ...CALL_EVENTS, ...DEVICE_EVENTS });
export type PhoneEvent = Infer<typeof phoneEvent>;

/** A call that does not fit must not hide the others: the list is told without it, and why it is missing. */
export function withoutBadCalls(event: unknown): { event: unknown; faults: string[] } {
    const { event: kind, calls } = (event ?? {}) as { event?: unknown; calls?: unknown };
    if (kind !== 'Snapshot' || !Array.isArray(calls)) return { event, faults: [] };
    const faults: string[] = [];
    const good = calls.filter((call: unknown, index) => {
        const fault = snapshotCall(call, `calls[${index}]`);
        if (fault) faults.push(fault);
        return fault === null;
    });
    return { event: { ...(event as object), calls: good }, faults };
}
