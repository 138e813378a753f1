import type { CallAttributes, ConnectionId, DeviceId } from './callEvents';

/**
 * What the panel asks of a phone system (CSTA services). A command settles on the switch's answer; the screen changes by
 * events only (K). A second connected call is put on hold by the phone system when another is answered, retrieved or made.
 */
export type PhoneCommand =
    | {
          readonly command: 'makeCall';
          readonly to: DeviceId;
          readonly attributes?: CallAttributes;
      }
    | { readonly command: 'answer'; readonly connection: ConnectionId }
    /** Hangs up; declines a call that still rings, with `cause` 'callRejected' (default) or 'busy'. */
    | {
          readonly command: 'clear';
          readonly connection: ConnectionId;
          readonly cause?: 'callRejected' | 'busy';
      }
    | { readonly command: 'hold'; readonly connection: ConnectionId }
    | { readonly command: 'retrieve'; readonly connection: ConnectionId }
    | {
          readonly command: 'setMicrophoneMute';
          readonly connection: ConnectionId;
          readonly on: boolean;
      }
    | {
          readonly command: 'generateDigits';
          readonly connection: ConnectionId;
          readonly digits: string;
      }
    /** Blind transfer: our part ends when the switch says that it was taken over. */
    | {
          readonly command: 'singleStepTransfer';
          readonly connection: ConnectionId;
          readonly to: DeviceId;
      }
    /** Holds `connection` and calls `to`; the second call arrives by events with `consultationOf`. */
    | {
          readonly command: 'consult';
          readonly connection: ConnectionId;
          readonly to: DeviceId;
      }
    /** Connects the two others with each other and leaves. */
    | {
          readonly command: 'transfer';
          readonly held: ConnectionId;
          readonly active: ConnectionId;
      }
    /** Swaps the held and the active call. */
    | {
          readonly command: 'alternate';
          readonly held: ConnectionId;
          readonly active: ConnectionId;
      }
    /** Drops the consultation and goes back to the held call. */
    | {
          readonly command: 'reconnect';
          readonly held: ConnectionId;
          readonly active: ConnectionId;
      }
    /** The agent's own login at the phone system; kept in memory only. */
    | {
          readonly command: 'signIn';
          readonly user: string;
          readonly password: string;
      }
    | { readonly command: 'signOut' }
    /** Tries the link again now. */
    | { readonly command: 'connect' }
    /** Uses the phone in this tab instead of the one that has it. */
    | { readonly command: 'takeOver' };

/** The value that a settled command brings along, where it brings one. */
export interface CommandValues {
    makeCall: { readonly connection: ConnectionId };
    consult: { readonly connection: ConnectionId };
}
