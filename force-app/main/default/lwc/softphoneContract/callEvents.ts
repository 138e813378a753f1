/**
 * What a phone system tells about calls, in the words of CSTA (ECMA-269): desk phones, SIP and contact centres fit them.
 * Events describe the part of one agent's device in a call; `remote` is the other end.
 */
import type { Because } from './because';

/** What one dials to reach a device: "1003", "+447814256404". */
export type DeviceId = string;

/**
 * One device's part in one call. `callId` names the call for good: no other call of the device ever has the same one. Both
 * are short enough for the call key that is made of them (checkConnection.ts).
 */
export interface ConnectionId {
    readonly callId: string;
    readonly deviceId: DeviceId;
}

export type ConnectionState = 'null' | 'initiated' | 'alerting' | 'connected' | 'hold' | 'failed';

/** Why something happened: CSTA's EventCause, as far as an agent cares. */
export type Cause =
    | 'normal'
    | 'busy'
    | 'noAnswer'
    | 'callCancelled'
    | 'callRejected'
    | 'answeredElsewhere'
    | 'invalidNumber'
    | 'networkCongestion'
    | 'unavailable'
    /** The phone system refuses to put the call through: no right, no agreement about sound. Nobody at the other end did. */
    | 'blocked'
    /** The phone system names another place instead of putting the call through. */
    | 'redirected'
    | 'consultation'
    | 'singleStepTransfer'
    | 'transfer'
    | 'mediaLost'
    | 'linkLost';

/**
 * The other end of a call. `number` is null when it is withheld; of a caller who has a name instead, it is user@domain, and
 * the name alone where the domain is the phone system's own.
 */
export interface Party {
    readonly number: DeviceId | null;
    /** The name that the phone system delivered; not from Salesforce. */
    readonly name?: string;
    /** Whom the caller says to be, where the phone system vouches for somebody else (N6). */
    readonly presented?: { readonly number: DeviceId | null; readonly name?: string };
}

/**
 * What a contact centre knows about a call before anybody looked it up. P1 and P2 say what is done with it. All values
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

export type Channel = 'voice' | 'chat' | 'message' | 'email' | 'other';

interface CallEventBase {
    /** When the phone system reported it, in milliseconds since 1970. */
    readonly at: number;
    readonly connection: ConnectionId;
    readonly cause?: Cause;
}

/** Facts that a call begins with. Repeated events may bring a better name or number; what is absent stays as it was. */
interface CallIntroduction extends CallEventBase {
    readonly direction: 'in' | 'out';
    readonly remote: Party;
    /** The switch's own id of the call, where `callId` is more than that. */
    readonly switchCallId?: string;
    readonly attributes?: CallAttributes;
    readonly channel?: Channel;
    /** The first call of a consultation, when this is the second. */
    readonly consultationOf?: ConnectionId;
}

export type CallEvent =
    /** Digits were sent: an outgoing call is on its way. A call dialled by hand on a handset shows up here too. */
    | (CallIntroduction & { readonly event: 'Originated' })
    /** It rings: here (in), or at the far end (out). After its end: the call has come back, and rings here again. */
    | (CallIntroduction & { readonly event: 'Delivered' })
    | (CallIntroduction & { readonly event: 'Established' })
    | (CallEventBase & {
          readonly event: 'Held';
          readonly holding: 'local' | 'remote';
      })
    | (CallEventBase & {
          readonly event: 'Retrieved';
          readonly retrieving: 'local' | 'remote';
      })
    /** It rings or was answered somewhere else: over for us. */
    | (CallEventBase & { readonly event: 'Diverted'; readonly to?: DeviceId })
    /** We passed the call on (our part ends), or the party at the other end changed (`newRemote`). */
    | (CallEventBase & {
          readonly event: 'Transferred';
          readonly to?: DeviceId;
          readonly newRemote?: Party;
      })
    /** An outgoing call did not come about: busy, rejected, no such number. ConnectionCleared follows. */
    | (CallEventBase & { readonly event: 'Failed' } & Because)
    /** Our part is over: here the call record is written (R1). */
    | (CallEventBase & {
          readonly event: 'ConnectionCleared';
          readonly releasing: 'local' | 'remote' | 'network';
      })
    | (CallEventBase & { readonly event: 'MicrophoneMute'; readonly on: boolean })
    | (CallEventBase & {
          readonly event: 'AttributesChanged';
          readonly attributes: CallAttributes;
      })
    /** An agent copilot's notes (R6): added to what the agent wrote, never in its place. */
    | (CallEventBase & {
          readonly event: 'NotesSubmitted';
          readonly summary: string;
          readonly disposition?: string;
      });
