import { attributes } from './callEvents';
import { connection, correlatorData } from './connection';
import type { ConnectionId } from './connection';
import { escape } from './escape';
import { iceServer, signInFields } from './phoneCredentials';
import { ticketAnswer } from './phoneTicket';
import { bool, listOf, name, object, oneOf, optional, text } from './shape';
import type { UnionOf } from './shape';

const onCall = object({ connection });
const two = object({ held: connection, active: connection });
const nothing = object({});

/**
 * The commands to a phone system (CSTA services). A command settles when the switch has answered. Only events change the screen
 * (K). The phone system puts a connected call on hold when another one is answered, retrieved, or made.
 */
export const PHONE_COMMANDS = {
    /** `correlatorData` comes back with the call. */
    makeCall: object({ to: name, attributes: optional(attributes), correlatorData: optional(correlatorData) }),
    answer: onCall,
    /** Hangs up, or declines a ringing call with `cause` 'callRejected' (default) or 'busy'. */
    clear: object({ connection, cause: optional(oneOf('callRejected', 'busy')) }),
    hold: onCall,
    retrieve: onCall,
    /** In a conference, it mutes all its calls. */
    setMicrophoneMute: object({ connection, on: bool }),
    generateDigits: object({ connection, digits: name }),
    /** Blind transfer: our call ends when the switch reports success. */
    singleStepTransfer: object({ connection, to: name }),
    /** Puts `connection` on hold and calls `to`. The second call's events have `consultationOf`. */
    consult: object({ connection, to: name, correlatorData: optional(correlatorData) }),
    /** Connects the two remote parties with each other. Both calls may be active if they are in a conference. */
    transfer: two,
    /** Joins the held call and the active one, with the calls that it is in a conference with. All are muted if the active call is. */
    conference: two,
    /** Swaps the held and the active call. */
    alternate: two,
    /** Ends the consultation call and retrieves the held call. */
    reconnect: two,
    /**
     * Monitors these devices, and no others from before (CSTA's Monitor Start and Monitor Stop in one). LampMode follows for each whose
     * state is or becomes known. A phone that has just started monitors none.
     */
    monitor: object({ devices: listOf(name) }),
    /** Chooses one of the activities of AgentActivity, which follows when it has changed. */
    setAgentActivity: object({ activityId: name }),
    /** Stores these attributes with the call, beside the others that it has. */
    setAttributes: object({ connection, attributes }),
    /**
     * The agent has finished the wrap-up of a call that is over. Settles as well if somebody else has completed it, so that it can be
     * repeated.
     */
    completeInteraction: object({ connection, disposition: optional(text) }),
    /** The records of these calls (EndedCalls) are safe, so the phone system need not store the calls any longer. */
    forgetEndedCalls: object({ connections: listOf(connection) }),
    /** Signs the agent in to the phone system. The credentials are kept in memory only. */
    signIn: object(signInFields),
    /** Sets the STUN and TURN servers for later calls, replacing earlier ones. Kept in memory only. */
    setIceServers: object({ iceServers: listOf(iceServer) }),
    /** Salesforce's answer to TicketNeeded. A ticket is kept in memory only. */
    ticket: object({ ticketId: name, answer: ticketAnswer }),
    signOut: nothing,
    /** Tries the link again now. */
    connect: nothing,
    escape
};
export type PhoneCommand = UnionOf<'command', typeof PHONE_COMMANDS>;

/** The values that commands resolve with, if any. */
export interface CommandValues {
    makeCall: { readonly connection: ConnectionId };
    consult: { readonly connection: ConnectionId };
}
