/**
 * What a phone system tells about calls, in the words of CSTA (ECMA-269): desk phones, SIP and contact centers fit them.
 * Events describe the part of one agent's device in a call; `remote` is the other end.
 */
import { explanationFields } from './explanationFields';
import { connection, correlatorData } from './connection';
import { SERVICES } from './services';
import { bool, instant, listOf, longText, mapOf, name, object, oneOf, optional, orNull, text } from './shape';
import type { Fields, Infer, Shape, UnionOf } from './shape';

export type ConnectionState = 'null' | 'initiated' | 'alerting' | 'connected' | 'hold' | 'failed';

/** Why something happened: CSTA's EventCause, as far as an agent cares. */
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
    /** The phone system refuses to put the call through: no right, no agreement about sound. Nobody at the other end did. */
    'blocked',
    /** The phone system names another place instead of putting the call through. */
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
 * The other end of a call. `number` is null when it is withheld; of a caller who has a name instead, it is user@domain, and
 * the name alone where the domain is the phone system's own.
 */
export const party = object({
    ...identity,
    /** Whom the caller says to be, where the phone system vouches for somebody else (N6). */
    presented: optional(object(identity))
});
export type Party = Infer<typeof party>;

/**
 * What a contact center knows about a call before anybody looked it up. P1 and P2 say what is done with it. All values
 * are strings; unknown ones are carried along untouched.
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

/** Facts that a call begins with. Repeated events may bring a better name or number; what is absent stays as it was. */
export const callFacts = {
    direction: oneOf('in', 'out'),
    remote: party,
    /** The switch's own id of the call, where `callId` is more than that. */
    switchCallId: optional(name),
    attributes: optional(attributes),
    channel: optional(channel),
    /** The first call of a consultation, when this is the second. */
    consultationOf: optional(connection),
    /** Of a call that `makeCall` or `consult` made: what came with the command. A call dialed on a handset has none. */
    correlatorData: optional(correlatorData),
    /**
     * What this call offers, each in the states where it means something; a command beside these is refused as unsupported.
     * Left out: what the device's features say.
     */
    services: optional(services)
};
const introduction = callEvent(callFacts);
const side = oneOf('local', 'remote');

export const CALL_EVENTS = {
    /** Digits were sent: an outgoing call is on its way. A call dialed by hand on a handset shows up here too. */
    Originated: introduction,
    /** It rings: here (in), or at the far end (out). After its end: the call has come back, and rings here again. */
    Delivered: introduction,
    Established: introduction,
    Held: callEvent({ holding: side }),
    Retrieved: callEvent({ retrieving: side }),
    /** It rings or was answered somewhere else: over for us. */
    Diverted: callEvent({ to: optional(name) }),
    /** We passed the call on (our part ends), or the party at the other end changed (`newRemote`). */
    Transferred: callEvent({ to: optional(name), newRemote: optional(party) }),
    /** An outgoing call did not come about: busy, rejected, no such number. ConnectionCleared follows. */
    Failed: callEvent(explanationFields),
    /** Our part is over: here the call record is written (R1). */
    ConnectionCleared: callEvent({ releasing: oneOf('local', 'remote', 'network') }),
    MicrophoneMute: callEvent({ on: bool }),
    /** What the call offers has changed. */
    ServicesPermitted: callEvent({ services }),
    AttributesChanged: callEvent({ attributes }),
    /** An agent copilot's notes (R6): added to what the agent wrote, never in its place. */
    NotesSubmitted: callEvent({ summary: longText, disposition: optional(text) })
};
export type CallEvent = UnionOf<'event', typeof CALL_EVENTS>;
