/**
 * A phone system's events about calls, named as in CSTA (ECMA-269), which covers desk phones, SIP, and contact centers.
 * Each event describes one agent's connection to a call. `remote` is the other party.
 */
import { explanationFields } from './explanationFields';
import { connection, correlatorData } from './connection';
import { mediaQuality } from './mediaQuality';
import { SERVICES } from './services';
import { bool, instant, listOf, longText, mapOf, name, object, oneOf, optional, orNull, text } from './shape';
import type { Fields, Infer, Shape, UnionOf } from './shape';

export type ConnectionState = 'null' | 'initiated' | 'alerting' | 'connected' | 'hold' | 'failed';

/** Why something happened: the CSTA EventCause values that matter to an agent. */
export const CAUSES = [
    'normal',
    'busy',
    'noAnswer',
    'callCancelled',
    'callRejected',
    'answeredElsewhere',
    'invalidNumber',
    'networkCongestion',
    'unavailable',
    /** The phone system, not the callee, refused the call: no permission, or no common codec. */
    'blocked',
    /** The phone system redirected instead of connecting the call. */
    'redirected',
    'consultation',
    'singleStepTransfer',
    'transfer',
    'mediaLost',
    'linkLost'
] as const;
export type Cause = (typeof CAUSES)[number];

const identity = { number: orNull(name), name: optional(text) };

/**
 * The remote party of a call. `number` is null if it is withheld. For a caller with a name instead of a number, it is user@domain,
 * or only the name if the domain is the phone system's own.
 */
export const party = object({
    ...identity,
    /** The identity that the caller claims, if the phone system vouches for another (N6). */
    presented: optional(object(identity))
});
export type Party = Infer<typeof party>;

/**
 * What a contact center knows about a call before the lookup. Rules P1 and P2 say how it is used. All values are strings.
 * Unknown ones are passed on unchanged.
 */
export interface CallAttributes {
    readonly sfdcObjectId?: string;
    readonly name?: string;
    readonly from?: string;
    readonly identity?: string;
    readonly customerAddress?: string;
    readonly [other: string]: string | undefined;
}
export const attributes: Shape<CallAttributes> = mapOf(text);

export const channel = oneOf('voice', 'chat', 'message', 'email', 'callback', 'other');
export type Channel = Infer<typeof channel>;

const services = listOf(oneOf(...SERVICES));

/** `at`: when the phone system reported it, in milliseconds since 1970. */
const always = { at: instant, connection, cause: optional(oneOf(...CAUSES)) };
const callEvent = <const F extends Fields>(fields: F) => object({ ...always, ...fields });

/** The facts that introduce a call. Later events may have a better name or number. Absent values are unchanged. */
export const callFacts = {
    direction: oneOf('in', 'out'),
    remote: party,
    /** The switch's own id of the call, if it differs from `callId`. */
    switchCallId: optional(name),
    attributes: optional(attributes),
    channel: optional(channel),
    /** The first call of a consultation, if this is the second. */
    consultationOf: optional(connection),
    /** The correlator from `makeCall` or `consult`. A call dialed on a handset has none. */
    correlatorData: optional(correlatorData),
    /**
     * The services that this call offers, in the states that permit them. Others are refused as unsupported.
     * Absent: all that the device's features allow.
     */
    services: optional(services)
};
const introduction = callEvent(callFacts);
const side = oneOf('local', 'remote');

export const CALL_EVENTS = {
    /** An outgoing call was dialed, by a command or on a handset. */
    Originated: introduction,
    /** The call rings: here (in) or at the far end (out). After its end: the call has come back and rings here again. */
    Delivered: introduction,
    Established: introduction,
    Held: callEvent({ holding: side }),
    Retrieved: callEvent({ retrieving: side }),
    /** The call rings or was answered elsewhere. It is over here. */
    Diverted: callEvent({ to: optional(name) }),
    /** We transferred the call, which ends it here, or the remote party changed (`newRemote`). */
    Transferred: callEvent({ to: optional(name), newRemote: optional(party) }),
    /** An outgoing call failed: busy, rejected, no such number. ConnectionCleared follows. */
    Failed: callEvent(explanationFields),
    /** The call is over here. The call record is written now (R1). */
    ConnectionCleared: callEvent({ releasing: oneOf('local', 'remote', 'network') }),
    /** The call has joined the agent's other conferenced calls: it is connected, and all of them hear each other. `Held`, local, ends that. */
    Conferenced: callEvent({}),
    MicrophoneMute: callEvent({ on: bool }),
    /**
     * How the call sounds: when it was measured first, when its level changes, and before its end, but at most every few seconds. A phone
     * whose calls end with its page repeats it every half minute, because a crash would take the figures with it.
     */
    MediaQuality: callEvent({ quality: mediaQuality }),
    /** The services that the call offers have changed. */
    ServicesPermitted: callEvent({ services }),
    AttributesChanged: callEvent({ attributes }),
    /** An agent copilot's notes (R6). They are added to the agent's own notes and never replace them. */
    NotesSubmitted: callEvent({ summary: longText, disposition: optional(text) })
};
export type CallEvent = UnionOf<'event', typeof CALL_EVENTS>;
