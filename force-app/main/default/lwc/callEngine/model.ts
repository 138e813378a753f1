import type {
    Explanation,
    CallAttributes,
    CallRecordFields,
    Cause,
    Channel,
    ConnectionId,
    RecordError,
    RecordRef,
    Service
} from 'c/softphoneContract';

/*
 * The ground that the engine stands on: what its rules are about. Nothing is imported here but the contract.
 */

export { recordRef } from 'c/softphoneContract';
export type { CallRecordFields, RecordError, RecordRef, Replaced } from 'c/softphoneContract';

/** Drawn in callMachine.ts. */
export const CALL_STATES = ['ringing', 'connecting', 'connected', 'held', 'wrapUp', 'ended'] as const;
export type CallState = (typeof CALL_STATES)[number];

/** By id, what took the place of a record that was merged or converted; null for one that was deleted or is hidden. */
export type MovedRecords = Readonly<Record<string, RecordRef | null>>;

/** A record found for the remote party, and why (L5). */
export interface Match {
    readonly record: RecordRef;
    /** A line below the name: the account, the company. */
    readonly detail: string | null;
    /** API name of the field that matched; null when the record came with the call. */
    readonly matchedOn: string | null;
    readonly openCases: readonly RecordRef[];
}

export type Lookup =
    /** Nothing to look up: internal, withheld, or no number yet. */
    | { readonly state: 'none' }
    | { readonly state: 'searching'; readonly requestId: string }
    | { readonly state: 'found'; readonly matches: readonly Match[]; readonly truncated: boolean }
    | ({ readonly state: 'failed' } & Explanation);

/** What the agent chose in the panel (A2). `also`: a Case chosen together with its Contact (A7). */
export type Choice =
    | { readonly kind: 'record'; readonly record: RecordRef; readonly also: RecordRef | null }
    | { readonly kind: 'none' };

export type RecordStatus =
    | { readonly state: 'none' }
    /** activityLogging is off (R8), the call was somebody else's (answered elsewhere), or its record is, and was put away. */
    | { readonly state: 'off' }
    /** `errors`: of the attempt before, while it is tried again; what the agent sees of it stays until there is an answer. */
    | {
          readonly state: 'saving';
          readonly attempt: number;
          readonly fields: CallRecordFields;
          readonly errors?: readonly RecordError[];
      }
    | { readonly state: 'saved' }
    /** It could not be saved now; kept, and tried again (R5). */
    | { readonly state: 'waiting'; readonly attempts: number; readonly errors: readonly RecordError[] };

/** How the call came out; also the value of the picklist CallOutcome__c. */
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
    /** The same for everyone who can see the call, whatever is repeated (R4). */
    readonly key: string;
    /** Grows with each change: of two copies of a call, the higher one is the later one. */
    readonly rev: number;
    readonly connection: ConnectionId;
    /** The switch's own id of the call, where it is not the whole of `connection.callId` (R3). */
    readonly switchCallId: string | null;
    readonly channel: Channel;
    readonly direction: 'in' | 'out';
    readonly internal: boolean;
    /** What the call's other end is reached by: the main number. */
    readonly number: string | null;
    /** N5: the digits behind the main number; null where there are none. */
    readonly extension: string | null;
    /** The name that the phone system delivered (L4). */
    readonly deliveredName: string | null;
    /** Whom the caller says to be, where the phone system vouches for somebody else (N6). */
    readonly presented: { readonly number: string | null; readonly name: string | null } | null;
    readonly attributes: CallAttributes;
    readonly consultationOf: string | null;

    readonly state: CallState;
    /** What it offers, where the phone system said so; else what the device's features say (K). */
    readonly services?: readonly Service[];
    readonly remoteHold: boolean;
    readonly muted: boolean;
    readonly startedAt: number;
    readonly answeredAt: number | null;
    readonly endedAt: number | null;
    readonly cause: Cause | null;
    /** Taken from the journal, and not yet seen by the phone system again: when it was last seen alive. */
    readonly lastSeen: number | null;
    /** Nobody saw it end: `endedAt` is when it was last seen alive. The record says so. */
    readonly endUnseen: boolean;
    readonly transferredTo: string | null;
    readonly outcome: Outcome | null;
    /** A command that waits for the phone system's answer (K). */
    readonly pending: string | null;

    readonly lookup: Lookup;
    readonly choice: Choice | null;
    /** When the agent chose, or took a choice back; null: not so far. */
    readonly chosenAt: number | null;
    readonly interaction: RecordRef | null;
    readonly origin: RecordRef | null;
    /** Of records that the call was to be linked to, what became of those that are no longer there; by the id that was linked. */
    readonly moved?: MovedRecords;
    readonly popped: boolean;

    readonly notes: string;
    /** What the agent chose; null until then. */
    readonly disposition: string | null;
    readonly record: RecordStatus;
    readonly taskId: string | null;
    /** What Salesforce is known to hold: later updates send the difference only (R7). */
    readonly savedFields: CallRecordFields | null;
    /** What the agent put right in a record that was refused, by field; null where nothing was (R5). */
    readonly fixes: Readonly<Record<string, string>> | null;
    /** Saves that were sent and never answered: any of them may have been carried out. */
    readonly unanswered: readonly CallRecordFields[];
    /** Save was pressed while the record is open (A9): the panel asks. */
    readonly askForRecord: boolean;
}

/** What can be said to the agent. The panel has a label `Phone_Notice_<code>` for each. */
export type NoticeCode =
    | 'dialNotConnected'
    | 'dialWhileOnCall'
    | 'dialNotDialable'
    | 'dialFailed'
    | 'commandTimeout'
    | 'commandRefused'
    | 'popFailed'
    | 'nothingToSearch'
    | 'settingIgnored'
    | 'settingSecret'
    | 'crmTrouble'
    | 'callLost'
    | 'callsTakenOver'
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
    | 'journalInMemory';
