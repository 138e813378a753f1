import type { Because } from './because';
import type { CallEvent, ConnectionId, Channel, Party, CallAttributes } from './callEvents';

/** Why the phone is not available (S2). Each has a sentence and a repair among the panel's labels. */
export type NotConnectedReason =
    | 'starting'
    | 'linkDown'
    | 'credentialsRefused'
    | 'signInNeeded'
    | 'noLicence'
    | 'clientTooOld'
    | 'lineOutOfService'
    | 'microphoneBlocked'
    | 'inAnotherTab'
    | 'anotherUser'
    | 'notConfigured';

/** What this phone can do now. Buttons are drawn from it, never from the phone system's kind (K). */
export interface Features {
    readonly answer: boolean;
    readonly decline: boolean;
    readonly hold: boolean;
    readonly mute: boolean;
    readonly dtmf: boolean;
    readonly singleStepTransfer: boolean;
    readonly consultationTransfer: boolean;
    /** A second call while one is up. */
    readonly secondCall: boolean;
    /** The agent signs in with a number and a password of the phone system's own. */
    readonly signIn: boolean;
    /** The scripted far end of the demo line can be driven from the panel. */
    readonly demo: boolean;
}

/** One call that was already up when the link came (back): what the events up to now would have told. */
export interface SnapshotCall {
    readonly connection: ConnectionId;
    readonly direction: 'in' | 'out';
    readonly remote: Party;
    readonly state: 'alerting' | 'initiated' | 'connected' | 'hold';
    readonly startedAt: number;
    readonly answeredAt?: number;
    readonly muted?: boolean;
    /** The far end holds us. */
    readonly remoteHold?: boolean;
    /** The call that the agent asks a third party about. */
    readonly consultationOf?: ConnectionId;
    readonly switchCallId?: string;
    readonly attributes?: CallAttributes;
    readonly channel?: Channel;
}

export type DeviceEvent =
    | ({
          readonly event: 'LinkState';
          readonly at: number;
          readonly state: 'up' | 'connecting' | 'down' | 'denied';
          readonly reason?: NotConnectedReason;
          /** When it tries again by itself, in milliseconds since 1970. */
          readonly retryAt?: number;
      } & Because)
    | {
          readonly event: 'InService';
          readonly at: number;
          readonly deviceId: string;
      }
    | ({
          readonly event: 'OutOfService';
          readonly at: number;
          readonly deviceId: string;
      } & Because)
    | {
          readonly event: 'Features';
          readonly at: number;
          readonly features: Features;
      }
    /** All calls that are up; a call the panel knows and the snapshot does not is over (S4). */
    | {
          readonly event: 'Snapshot';
          readonly at: number;
          readonly calls: readonly SnapshotCall[];
      }
    /** A contact centre's agent state: shown, never changed by itself. */
    | {
          readonly event: 'AgentActivity';
          readonly at: number;
          readonly activity: string;
          readonly available: boolean;
      }
    /** Something the agent must know although no state changed, e.g. the microphone went away during a call. */
    | ({
          readonly event: 'Trouble';
          readonly at: number;
          readonly reason: TroubleReason;
          /** Our part in the call that it is about, if it is about one. */
          readonly about?: ConnectionId;
      } & Because)
    /** What a Trouble told is no longer so. */
    | {
          readonly event: 'TroubleOver';
          readonly at: number;
          readonly reason: TroubleReason;
          readonly about?: ConnectionId;
      };

export type TroubleReason =
    | 'microphoneBlocked'
    | 'microphoneMissing'
    | 'microphoneBusy'
    /** The sound of a call has found no way between browser and switch yet. */
    | 'mediaBlocked'
    /** It had one, and nothing comes any more. */
    | 'mediaLost'
    | 'audioBlocked';

export type PhoneEvent = CallEvent | DeviceEvent;
