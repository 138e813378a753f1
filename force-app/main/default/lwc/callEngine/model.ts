import type {
    ActivityChoice,
    Explanation,
    CallAttributes,
    CallRecordFields,
    Cause,
    Channel,
    CodedFeature,
    ConnectionId,
    MediaQuality,
    RecordError,
    RecordRef,
    Service
} from 'c/softphoneContract';

/*
 * The types that the engine's rules are about. This file imports only the contract.
 */

export { recordRef } from 'c/softphoneContract';
export type { CallRecordFields, RecordError, RecordRef, Replaced } from 'c/softphoneContract';

/** See the diagram in callMachine.ts. */
export const CALL_STATES = ['ringing', 'connecting', 'connected', 'held', 'wrapUp', 'ended'] as const;
export type CallState = (typeof CALL_STATES)[number];

/** The successors of merged or converted records, by id. Null: the record was deleted or is hidden. */
export type MovedRecords = Readonly<Record<string, RecordRef | null>>;

/** A record found for the remote party, and why (L5). */
export interface Match {
    readonly record: RecordRef;
    /** A line below the name: the account, the company. */
    readonly detail: string | null;
    /** The API name of the field that matched. Null: the record came with the call. */
    readonly matchedOn: string | null;
    readonly openCases: readonly RecordRef[];
}

export type Lookup =
    /** Nothing to look up: internal, withheld, or no number yet. */
    | { readonly state: 'none' }
    | { readonly state: 'searching'; readonly requestId: string }
    | {
          readonly state: 'found';
          readonly matches: readonly Match[];
          readonly truncated: boolean;
          /** The request for what the journal does not keep of them. */
          readonly detailsId?: string;
      }
    | ({ readonly state: 'failed' } & Explanation);

/** The agent's choice in the panel (A2). `also`: a Case that was chosen together with its Contact (A7). */
export type Choice =
    | { readonly kind: 'record'; readonly record: RecordRef; readonly also: RecordRef | null }
    | { readonly kind: 'none' };

export type RecordStatus =
    | { readonly state: 'none' }
    /** activityLogging is off (R8), somebody else answered the call, or the record belongs to somebody else and was dismissed. */
    | { readonly state: 'off' }
    /** `errors`: of the previous attempt. The agent still sees them until the new attempt is answered. */
    | {
          readonly state: 'saving';
          readonly attempt: number;
          readonly fields: CallRecordFields;
          readonly errors?: readonly RecordError[];
      }
    | { readonly state: 'saved' }
    /** It could not be saved, is kept, and will be tried again (R5). `refused`: no timer does so, because that would not help. */
    | {
          readonly state: 'waiting';
          readonly attempts: number;
          readonly errors: readonly RecordError[];
          readonly refused?: true;
      };

/** The outcome of the call, which is also the value of the picklist CallOutcome__c. */
export type Outcome =
    | 'Answered'
    | 'Transferred'
    | 'Missed'
    | 'Declined'
    | 'No answer'
    | 'Busy'
    | 'Canceled'
    | 'Failed'
    | 'Answered elsewhere';

export interface Call {
    /** The same in every tab that sees the call, and after every repetition (R4). */
    readonly key: string;
    /** Increases with each change. Of two copies of a call, the higher one is later. */
    readonly rev: number;
    readonly connection: ConnectionId;
    /** The switch's own id of the call, if it differs from `connection.callId` (R3). */
    readonly switchCallId: string | null;
    readonly channel: Channel;
    readonly direction: 'in' | 'out';
    readonly internal: boolean;
    /** The remote party's main number. */
    readonly number: string | null;
    /** N5: the extension. Null: none. */
    readonly extension: string | null;
    /** The name that the phone system delivered (L4). */
    readonly deliveredName: string | null;
    /** The identity that the caller claims, if the phone system vouches for another (N6). */
    readonly presented: { readonly number: string | null; readonly name: string | null } | null;
    readonly attributes: CallAttributes;
    readonly consultationOf: string | null;

    readonly state: CallState;
    /** The services that it offers, if the phone system listed them. Otherwise, the device's features apply (K). */
    readonly services?: readonly Service[];
    readonly remoteHold: boolean;
    readonly muted: boolean;
    /** It was joined with the agent's other calls of which this is true, and has not been on hold since. */
    readonly conferenced?: boolean;
    /** How it sounds. Absent: it was not measured yet. */
    readonly quality?: MediaQuality;
    /** The feature of the exchange whose code was dialed. Null, absent: a number was dialed, or somebody called. */
    readonly codedFeature?: CodedFeature | null;
    readonly startedAt: number;
    readonly answeredAt: number | null;
    readonly endedAt: number | null;
    readonly cause: Cause | null;
    /** For a call from the journal that the phone system has not reported yet: when it was last seen. */
    readonly lastSeen: number | null;
    /** The end was not seen: `endedAt` is when the call was last seen. The record mentions it. */
    readonly endUnseen: boolean;
    /** R13: the phone system reported it after its end, when a panel was connected again. */
    readonly handedOver?: boolean;
    readonly transferredTo: string | null;
    readonly outcome: Outcome | null;
    /** A command that waits for the phone system's answer (K). */
    readonly pending: string | null;

    readonly lookup: Lookup;
    readonly choice: Choice | null;
    /** When the agent made or undid a choice. Null: never. */
    readonly chosenAt: number | null;
    readonly interaction: RecordRef | null;
    readonly origin: RecordRef | null;
    /** The successors of records that the call was linked to and that no longer exist, by the id that was linked. */
    readonly moved?: MovedRecords;
    readonly popped: boolean;
    /** T3: the attributes that the contact center was told, and whether the latest could not be stored. */
    readonly told?: { readonly values: CallAttributes; readonly failed?: true };
    /** T3: the notes of the agent who had the call before. */
    readonly sentNotes?: string;

    readonly notes: string;
    /** The disposition that the agent selected. Null: none yet. */
    readonly disposition: string | null;
    readonly record: RecordStatus;
    readonly taskId: string | null;
    /** The values that Salesforce is known to have. Later updates send only the differences (R7). */
    readonly savedFields: CallRecordFields | null;
    /** The agent's fixes in a record that was refused, by field. Null: none (R5). */
    readonly fixes: Readonly<Record<string, string>> | null;
    /** Saves that were sent but never answered. Any of them may have been executed. */
    readonly unanswered: readonly CallRecordFields[];
    /** Save was pressed while no record was selected (A9), so the panel asks. */
    readonly askForRecord: boolean;
}

/** The notices for the agent. The panel has a label `Phone_Notice_<code>` for each. */
export type NoticeCode =
    | 'dialNotConnected'
    | 'dialWhileOnCall'
    | 'dialNotDialable'
    | 'dialFailed'
    | 'featureAccepted'
    | 'featureRefused'
    | 'numbersMissing'
    | 'commandTimeout'
    | 'commandRefused'
    | 'popFailed'
    | 'nothingToSearch'
    | 'settingIgnored'
    | 'settingSecret'
    | 'crmTrouble'
    | 'twoPhones'
    | 'callLost'
    | 'callsTakenOver'
    | 'callsRecorded'
    | 'reconnected'
    | 'farEndBusy'
    | 'farEndNoAnswer'
    | 'farEndRejected'
    | 'farEndUnknown'
    | 'farEndMoved'
    | 'callFailed'
    | 'microphoneBlocked'
    | 'microphoneMissing'
    | 'microphoneBusy'
    | 'audioBlocked'
    | 'networkPoor'
    | 'microphoneSilent'
    | 'farEndSilent'
    | 'deviceGone'
    | 'callForwarded'
    | 'mediaBlocked'
    | 'mediaLost'
    | 'mediaNever'
    | 'recordWaits'
    | 'chooseRecord'
    | 'recordKept'
    | 'recordMoved'
    | 'recordGone'
    | 'newRecordUnknown'
    | 'completionWaits'
    | 'journalInMemory';

/** The agent's state in a contact center (S9). */
export interface Activity {
    readonly name: string;
    /** The contact center offers calls. */
    readonly available: boolean;
    readonly activityId: string | null;
    /** The activities that the agent may choose. Empty: only the contact center changes it. */
    readonly choices: readonly ActivityChoice[];
    /** The name of the one that the agent chose, until the contact center has confirmed or refused it (K). */
    readonly wanted: string | null;
}

/**
 * T2: a contact center that waits until the agent has finished a call's wrap-up is told so, and as often as needed: after a refusal, and
 * after each Snapshot that still lists the call. What a panel no longer knows, the Snapshot knows, so nothing is stored.
 */
export interface Completion {
    readonly key: string;
    readonly connection: ConnectionId;
    readonly disposition: string | null;
    /** How many commands have failed. */
    readonly failed: number;
    /** The command that waits for its answer. Null: a timer or the next Snapshot will repeat it. */
    readonly commandId: string | null;
}
