import { explanationFields } from './explanationFields';
import { CALL_EVENTS, CAUSES, callFacts } from './callEvents';
import { connection } from './connection';
import { features } from './features';
import { mediaQuality } from './mediaQuality';
import { bool, instant, listOf, name, object, oneOf, optional, text, union, whole } from './shape';
import type { Fields, Infer, UnionOf } from './shape';

/** Why the phone is not available (S2). For each, the panel has a label with the reason and one with the fix. */
export const NOT_CONNECTED_REASONS = [
    'starting',
    'linkDown',
    'credentialsRefused',
    'signInNeeded',
    'noLicense',
    'clientTooOld',
    'serverTooOld',
    'lineOutOfService',
    /** The server has lost its connection to the exchange. */
    'switchDown',
    'deviceUnknown',
    /** No device is assigned to the user. */
    'noDevice',
    /** No user of the contact center is assigned to the user. */
    'noWorker',
    /** Another panel uses the device. */
    'replaced',
    /** The server does not accept Salesforce's ticket. */
    'ticketRefused',
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
    /** No media path between the browser and the switch was found yet. */
    'mediaBlocked',
    /** The media path was lost. */
    'mediaLost',
    'audioBlocked',
    /** The network loses or delays so much that speech is hard to understand. */
    'networkPoor',
    /** Since the call was answered, the microphone has not picked up anything, or nothing was heard from the far end. */
    'microphoneSilent',
    'farEndSilent',
    /** Not a problem: an outgoing call was redirected. */
    'callForwarded',
    /** A device that the agent chose is not connected. The system's default is used instead. */
    'deviceGone'
] as const;
export type TroubleReason = (typeof TROUBLE_REASONS)[number];

/** What the lamp of another device shows: it is free, it rings, it is busy, or that is no longer known. */
const lampMode = oneOf('off', 'flutter', 'steady', 'unknown');
export type LampMode = Infer<typeof lampMode>;

/** One current call, with everything that the events until now would have reported. */
export const snapshotCall = object({
    ...callFacts,
    connection,
    state: oneOf('alerting', 'initiated', 'connected', 'hold'),
    startedAt: instant,
    answeredAt: optional(instant),
    muted: optional(bool),
    /** The far end has put us on hold. */
    remoteHold: optional(bool),
    /** It was conferenced and has not been on hold since. */
    conferenced: optional(bool),
    quality: optional(mediaQuality)
});
export type SnapshotCall = Infer<typeof snapshotCall>;

/** A call that ended while no panel was connected to its device, as the phone system has stored it. */
export const endedCall = object({
    ...callFacts,
    connection,
    startedAt: instant,
    /** Absent: it was never answered. */
    answeredAt: optional(instant),
    endedAt: instant,
    cause: oneOf(...CAUSES),
    /** Whom the agent transferred it to. */
    transferredTo: optional(name)
});
export type EndedCall = Infer<typeof endedCall>;

/** An activity that an agent can choose, with the name that the contact center gave it. */
const agentActivity = object({ activityId: name, name, available: bool });
export type ActivityChoice = Infer<typeof agentActivity>;

const deviceEvent = <const F extends Fields>(fields: F) => object({ at: instant, ...fields });
/** `about`: the connection that it concerns, if it concerns one. */
const trouble = { reason: oneOf(...TROUBLE_REASONS), about: optional(connection) };

const DEVICE_EVENTS = {
    LinkState: deviceEvent({
        state: oneOf('up', 'connecting', 'down', 'denied'),
        reason: optional(oneOf(...NOT_CONNECTED_REASONS)),
        ...explanationFields,
        /** When it tries again automatically, in milliseconds since 1970. */
        retryAt: optional(instant)
    }),
    InService: deviceEvent({ deviceId: name }),
    OutOfService: deviceEvent({ deviceId: name, ...explanationFields }),
    Features: deviceEvent({ features }),
    /**
     * All current calls. A call that the panel knows and the snapshot does not contain is over (S4). `wrapUps`: the calls that are over and
     * wait for `completeInteraction`, from a phone with that feature.
     */
    Snapshot: deviceEvent({ calls: listOf(snapshotCall), wrapUps: optional(listOf(connection)) }),
    /**
     * Calls that ended while no panel was connected to the device, oldest first, from a phone system that stores them. It repeats them
     * until `forgetEndedCalls` names them. If one of them may still be up here, this comes before the Snapshot, which can't say how it ended.
     */
    EndedCalls: deviceEvent({ calls: listOf(endedCall) }),
    /**
     * A contact center's agent state. The phone shows it and never changes it by itself. `available`: the contact center offers calls.
     * `activityId` and `activities`: it and the ones that the agent may choose with `setAgentActivity`. Absent: there is no choice.
     */
    AgentActivity: deviceEvent({
        activity: text,
        available: bool,
        activityId: optional(name),
        activities: optional(listOf(agentActivity))
    }),
    /** Whether there are new voicemail messages, and how many if the phone system knows. From a phone with the feature `voicemail`. */
    MessageWaiting: deviceEvent({ messageWaitingOn: bool, messages: optional(whole) }),
    /** The lamp of a device that is monitored, and whenever it changes. From a phone with the feature `lamps`. */
    LampMode: deviceEvent({ lamp: name, lampMode }),
    /** Something that the agent must know although no state has changed, for example a microphone that was removed during a call. */
    Trouble: deviceEvent({ ...trouble, ...explanationFields }),
    /** The problem of a Trouble event is over. */
    TroubleOver: deviceEvent(trouble),
    /** The phone needs a ticket of Salesforce for this server. The answer is the command `ticket` with the same id. */
    TicketNeeded: deviceEvent({ ticketId: name, audience: name }),
    /** Whether the browser blocks the ring tone until the agent has clicked or typed. */
    SoundBlocked: deviceEvent({ blocked: bool })
};
export type DeviceEvent = UnionOf<'event', typeof DEVICE_EVENTS>;

/** An event of a phone system. */
export const phoneEvent = union('event', { ...CALL_EVENTS, ...DEVICE_EVENTS });
export type PhoneEvent = Infer<typeof phoneEvent>;

/** The events with lists of calls. */
const CALL_LISTS: Readonly<Record<string, Fields>> = {
    Snapshot: { calls: snapshotCall, wrapUps: connection },
    EndedCalls: { calls: endedCall }
};

/** An invalid call must not hide the others, so it is removed from its list, with a reason for the log. */
export function withoutBadCalls(event: unknown): { event: unknown; faults: string[] } {
    const given = (event ?? {}) as Readonly<Record<string, unknown>>;
    const kind = String(given.event);
    const faults: string[] = [];
    const good: Record<string, unknown> = {};
    for (const [list, shape] of Object.entries(Object.hasOwn(CALL_LISTS, kind) ? CALL_LISTS[kind] : {})) {
        const calls = given[list];
        if (!Array.isArray(calls)) continue;
        good[list] = calls.filter((call: unknown, index) => {
            const fault = shape(call, `${list}[${index}]`);
            if (fault) faults.push(fault);
            return fault === null;
        });
    }
    return { event: Object.keys(good).length > 0 ? { ...given, ...good } : event, faults };
}
