import { becauseFields } from './checkBecause';
import { connection } from './checkConnection';
import {
    allOf,
    bool,
    instant,
    listOf,
    longText,
    mapOf,
    name,
    object,
    oneOf,
    optional,
    orNull,
    text,
    union
} from './shape';
import type { Shape } from './shape';

const identity = { number: orNull(name), name: optional(text) };
const party = object({ ...identity, presented: optional(object(identity)) });
const attributes = mapOf(text);
const channel = oneOf('voice', 'chat', 'message', 'email', 'other');
const direction = oneOf('in', 'out');
const side = oneOf('local', 'remote');
const cause = oneOf(
    'normal',
    'busy',
    'noAnswer',
    'callCancelled',
    'callRejected',
    'answeredElsewhere',
    'invalidNumber',
    'networkCongestion',
    'unavailable',
    'blocked',
    'redirected',
    'consultation',
    'singleStepTransfer',
    'transfer',
    'mediaLost',
    'linkLost'
);

const callEvent = (fields: Readonly<Record<string, Shape>> = {}): Shape =>
    object({ at: instant, connection, cause: optional(cause), ...fields });
const introduction = callEvent({
    direction,
    remote: party,
    switchCallId: optional(name),
    attributes: optional(attributes),
    channel: optional(channel),
    consultationOf: optional(connection)
});

const features = object(
    Object.fromEntries(
        [
            'answer',
            'decline',
            'hold',
            'mute',
            'dtmf',
            'singleStepTransfer',
            'consultationTransfer',
            'secondCall',
            'signIn',
            'demo'
        ].map((feature) => [feature, bool])
    )
);

const snapshotCall = object({
    connection,
    direction,
    remote: party,
    state: oneOf('alerting', 'initiated', 'connected', 'hold'),
    startedAt: instant,
    answeredAt: optional(instant),
    muted: optional(bool),
    remoteHold: optional(bool),
    consultationOf: optional(connection),
    switchCallId: optional(name),
    attributes: optional(attributes),
    channel: optional(channel)
});

const deviceEvent = (fields: Readonly<Record<string, Shape>>): Shape => object({ at: instant, ...fields });

const reason = oneOf(
    'starting',
    'linkDown',
    'credentialsRefused',
    'signInNeeded',
    'noLicence',
    'clientTooOld',
    'lineOutOfService',
    'microphoneBlocked',
    'inAnotherTab',
    'anotherUser',
    'notConfigured'
);
const troubleReason = oneOf(
    'microphoneBlocked',
    'microphoneMissing',
    'microphoneBusy',
    'mediaBlocked',
    'mediaLost',
    'audioBlocked'
);
const trouble = { reason: troubleReason, about: optional(connection) };

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

/** Checks an event of a phone system, as it comes through the bridge. Null when it is one, else what is wrong. */
export const checkPhoneEvent: Shape = union('event', {
    Originated: introduction,
    Delivered: introduction,
    Established: introduction,
    Held: callEvent({ holding: side }),
    Retrieved: callEvent({ retrieving: side }),
    Diverted: callEvent({ to: optional(name) }),
    Transferred: callEvent({ to: optional(name), newRemote: optional(party) }),
    Failed: callEvent(becauseFields),
    ConnectionCleared: callEvent({
        releasing: oneOf('local', 'remote', 'network')
    }),
    MicrophoneMute: callEvent({ on: bool }),
    AttributesChanged: callEvent({ attributes }),
    NotesSubmitted: allOf(callEvent({ summary: longText }), object({ disposition: optional(text) })),
    LinkState: deviceEvent({
        state: oneOf('up', 'connecting', 'down', 'denied'),
        reason: optional(reason),
        ...becauseFields,
        retryAt: optional(instant)
    }),
    InService: deviceEvent({ deviceId: name }),
    OutOfService: deviceEvent({ deviceId: name, ...becauseFields }),
    Features: deviceEvent({ features }),
    Snapshot: deviceEvent({ calls: listOf(snapshotCall) }),
    AgentActivity: deviceEvent({ activity: text, available: bool }),
    Trouble: deviceEvent({ ...trouble, ...becauseFields }),
    TroubleOver: deviceEvent(trouble)
});
