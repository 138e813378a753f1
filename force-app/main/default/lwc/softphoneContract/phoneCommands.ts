import { attributes } from './callEvents';
import { connection, correlatorData } from './connection';
import type { ConnectionId } from './connection';
import { escape } from './escape';
import { iceServer, signInFields } from './phoneCredentials';
import { bool, listOf, name, object, oneOf, optional } from './shape';
import type { UnionOf } from './shape';

const onCall = object({ connection });
const two = object({ held: connection, active: connection });
const nothing = object({});

/**
 * What the panel asks of a phone system (CSTA services). A command settles on the switch's answer; the screen changes by
 * events only (K). A second connected call is put on hold by the phone system when another is answered, retrieved or made.
 */
export const PHONE_COMMANDS = {
    /** `correlatorData` comes back with the call. */
    makeCall: object({ to: name, attributes: optional(attributes), correlatorData: optional(correlatorData) }),
    answer: onCall,
    /** Hangs up; declines a call that still rings, with `cause` 'callRejected' (default) or 'busy'. */
    clear: object({ connection, cause: optional(oneOf('callRejected', 'busy')) }),
    hold: onCall,
    retrieve: onCall,
    setMicrophoneMute: object({ connection, on: bool }),
    generateDigits: object({ connection, digits: name }),
    /** Blind transfer: our part ends when the switch says that it was taken over. */
    singleStepTransfer: object({ connection, to: name }),
    /** Holds `connection` and calls `to`; the second call arrives by events with `consultationOf`. */
    consult: object({ connection, to: name, correlatorData: optional(correlatorData) }),
    /** Connects the two others with each other and leaves. */
    transfer: two,
    /** Swaps the held and the active call. */
    alternate: two,
    /** Drops the consultation and goes back to the held call. */
    reconnect: two,
    /** The agent's own login at the phone system; kept in memory only. */
    signIn: object(signInFields),
    /** With which servers later calls find their way; replaces those of before. Kept in memory only. */
    setIceServers: object({ iceServers: listOf(iceServer) }),
    signOut: nothing,
    /** Tries the link again now. */
    connect: nothing,
    escape
};
export type PhoneCommand = UnionOf<'command', typeof PHONE_COMMANDS>;

/** The value that a settled command brings along, where it brings one. */
export interface CommandValues {
    makeCall: { readonly connection: ConnectionId };
    consult: { readonly connection: ConnectionId };
}
