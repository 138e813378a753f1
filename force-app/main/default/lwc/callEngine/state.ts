import type {
    Because,
    CallAttributes,
    Cause,
    Channel,
    ConnectionId,
    Features,
    HostCapabilities,
    Infer,
    NotConnectedReason,
    Settings,
    SoftphoneLayout
} from 'c/softphoneContract';
import { DEFAULT_SETTINGS, NO_CAPABILITIES, NO_FEATURES, longText, object, orNull } from 'c/softphoneContract';
import type { CallRecordFields } from './callRecord';
import type { RecordError } from './events';
import type { NoticeCode } from './notices';
import type { Outcome } from './outcome';

/** Drawn in callMachine.ts. */
export const CALL_STATES = ['ringing', 'connecting', 'connected', 'held', 'wrapUp', 'ended'] as const;
export type CallState = (typeof CALL_STATES)[number];

/** A Salesforce record, as far as a call needs it. `personContactId`: the Contact of a person account (A7). */
export const recordRef = object({
    id: longText,
    objectType: longText,
    name: orNull(longText),
    personContactId: orNull(longText)
});
export type RecordRef = Infer<typeof recordRef>;

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
    | { readonly state: 'failed'; readonly detail: string };

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

export interface Device {
    readonly link: 'up' | 'connecting' | 'down' | 'denied';
    readonly inService: boolean;
    readonly reason: NotConnectedReason | null;
    readonly because: Because;
    readonly retryAt: number | null;
    readonly features: Features;
    readonly activity: string | null;
}

/** A number sent to the phone system, until its call shows up with the same correlator, or the command is answered. */
export interface Dial {
    readonly correlatorData: string;
    readonly commandId: string;
    readonly number: string;
    readonly extension: string | null;
    readonly origin: RecordRef | null;
}

/** Sentences for the agent: what happened, and why. The panel has a label for each code; `params` fill its gaps. */
export interface Notice {
    readonly id: string;
    readonly level: 'error' | 'warning' | 'info';
    readonly code: NoticeCode;
    readonly params: readonly string[];
    readonly because: Because;
    readonly callKey: string | null;
}

export interface Recent {
    readonly key: string;
    readonly direction: 'in' | 'out';
    readonly number: string | null;
    readonly extension: string | null;
    readonly name: string | null;
    readonly at: number;
    readonly outcome: Outcome;
    readonly endedAt: number;
    readonly recordName: string | null;
    /** The record waits to be saved, or belongs nowhere although it might. */
    readonly needsAgent: boolean;
    /** The Task, and what Salesforce is known to hold of it: a call that comes back goes on with it (R4). */
    readonly saved: { readonly taskId: string; readonly fields: CallRecordFields } | null;
}

/** Who sits here, as the LWC knows (locale, userId) and as Apex GetCurrentUser tells (timeZoneName, digits). */
export interface UserInfo {
    readonly userId: string | null;
    readonly locale: string;
    /** IANA name of the user's time zone, by which times are written. */
    readonly timeZone: string;
    /** What the subject says (R2); null without the Apex class. */
    readonly timeZoneName: string | null;
    readonly internalDigits: number;
}

export interface EngineState {
    /** Tells this panel from others that see the same phone: correlators (32 characters) are this and a number. */
    readonly panelId: string;
    readonly device: Device;
    readonly host: HostCapabilities;
    readonly settings: Settings;
    readonly layout: SoftphoneLayout;
    readonly user: UserInfo;
    /** The record page that the agent has open; null on pages that are no record. */
    readonly page: RecordRef | null;
    /** In the order in which they came; cards never change places under the pointer. */
    readonly calls: readonly Call[];
    readonly frontCallKey: string | null;
    readonly dials: readonly Dial[];
    readonly pendingCommands: Readonly<Record<string, PendingCommand>>;
    /** Records that pops open, in order, until their pages are told. */
    readonly popping: readonly Popping[];
    readonly formRecords: readonly FormRecord[];
    readonly recent: readonly Recent[];
    readonly notices: readonly Notice[];
    /** What a screen reader says next; `serial` grows with each, so that the same words are said again. */
    readonly announcement: {
        readonly code: AnnouncementCode;
        readonly callKey: string;
        readonly serial: number;
    } | null;
    readonly clickToDialOn: boolean | null;
    readonly serial: number;
}

export type AnnouncementCode = 'ringing' | 'connecting' | 'connected' | 'held' | 'ended';

/** What a sent command was for, so that its answer can be told to the agent. */
export interface PendingCommand {
    readonly command: string;
    readonly callKey: string | null;
}

/** Salesforce said that it did it; then another page was told, which may have been on its way before. */
export const POP_PROGRESS = ['sent', 'confirmed', 'passed'] as const;

/** A record that a pop opens: that call's, whichever is in front when its page is told (A8). */
export interface Popping {
    readonly commandId: string;
    readonly claim: Claim;
    readonly record: RecordRef;
    readonly progress: (typeof POP_PROGRESS)[number];
}

/** A record that was opened straight from the form of a call (P6), while Salesforce is asked whether it is new. */
export interface FormRecord {
    readonly requestId: string;
    readonly record: RecordRef;
    readonly openedAt: number;
    /** How long the form was open, in milliseconds. */
    readonly openFor: number;
    /** The call whose form it was. */
    readonly ofForm: Claim;
    /** The call in front, which has it if the record is not new (A3, A8). */
    readonly ofFront: Claim | null;
}

/** A call and what it was last about: a later interaction is not taken back by an earlier one that is decided late. */
export interface Claim {
    readonly callKey: string;
    readonly interaction: RecordRef | null;
}

const NO_LAYOUT = {
    objects: [],
    singleMatch: { pop: 'record' },
    multipleMatches: { pop: 'search' },
    noMatch: { pop: 'newRecord', entity: 'Lead' }
} as const;

/** The default of rule N1. */
export const DEFAULT_INTERNAL_DIGITS = 5;

export function initialState(
    user: { userId: string | null; locale: string; timeZone: string },
    panelId: string
): EngineState {
    return {
        panelId,
        device: {
            link: 'connecting',
            inService: false,
            reason: 'starting',
            because: {},
            retryAt: null,
            features: NO_FEATURES,
            activity: null
        },
        host: NO_CAPABILITIES,
        settings: DEFAULT_SETTINGS,
        layout: { callTypes: { Inbound: NO_LAYOUT, Outbound: NO_LAYOUT, Internal: NO_LAYOUT } },
        user: { ...user, timeZoneName: null, internalDigits: DEFAULT_INTERNAL_DIGITS },
        page: null,
        calls: [],
        frontCallKey: null,
        dials: [],
        pendingCommands: {},
        popping: [],
        formRecords: [],
        recent: [],
        notices: [],
        announcement: null,
        clickToDialOn: null,
        serial: 0
    };
}
