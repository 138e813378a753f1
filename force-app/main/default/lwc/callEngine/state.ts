import type {
    Explanation,
    Channel,
    EndedCall,
    Features,
    HostCapabilities,
    LampMode,
    NotConnectedReason,
    Settings,
    SoftphoneLayout
} from 'c/softphoneContract';
import { DEFAULT_SETTINGS, NO_CAPABILITIES, NO_FEATURES } from 'c/softphoneContract';
import type { Activity, Call, Completion, NoticeCode, Outcome, RecordRef } from './model';

export interface Device {
    readonly link: 'up' | 'connecting' | 'down' | 'denied';
    readonly inService: boolean;
    readonly reason: NotConnectedReason | null;
    readonly explanation: Explanation;
    readonly retryAt: number | null;
    readonly features: Features;
    /** Null: the phone system has none, so it is no contact center. */
    readonly activity: Activity | null;
    /** The phone system has listed its calls since the link came up (S4), so there are no others. */
    readonly callsListed: boolean;
    /** New voicemail messages, and how many, null if that is unknown. Null: none. */
    readonly messageWaiting: { readonly messages: number | null } | null;
    /** The devices that are monitored, each with its lamp, null until the phone system has said something. */
    readonly lamps: Readonly<Record<string, LampMode | null>>;
    /** The browser blocks the ring tone until the agent has clicked. */
    readonly soundBlocked: boolean;
    /** Salesforce provides, or should provide, the credentials, so signing in that way can be tried again (S7). */
    readonly salesforceOffers: boolean;
    /** The agent signed out, so the phone doesn't sign in automatically. */
    readonly signedOut: boolean;
}

/** The state of this panel's sign-in with credentials from Salesforce. It does not contain the credentials. */
export interface SalesforceSignIn {
    /** The pending request. */
    readonly requestId: string | null;
    /** Whether its answer is used to sign in, not only to renew the phone's credentials. */
    readonly signsIn: boolean;
    /** Salesforce has nothing for this user. */
    readonly nothing: boolean;
    /** The phone's current credentials: `given` by Salesforce, `accepted` by the phone system, or typed by the agent. */
    readonly standing: 'unknown' | 'given' | 'accepted' | 'typed';
    /** They expire, and a timer renews them before that. */
    readonly renews: boolean;
}

export const NO_HANDOVER: EngineState['handover'] = { calls: [], recorded: 0 };

export const NO_SALESFORCE_SIGN_IN: SalesforceSignIn = {
    requestId: null,
    signsIn: false,
    nothing: false,
    standing: 'unknown',
    renews: false
};

/**
 * A number that was sent to the phone system, until its call appears with the same correlator, or can no longer appear because the
 * command is answered and the phone system has listed all its calls.
 */
export interface Dial {
    readonly correlatorData: string;
    readonly commandId: string;
    readonly number: string;
    readonly extension: string | null;
    readonly origin: RecordRef | null;
}

/** A notice for the agent: what happened, and why. The panel has a label for each code; `params` fill its placeholders. */
export interface Notice {
    readonly id: string;
    readonly level: 'error' | 'warning' | 'info';
    readonly code: NoticeCode;
    readonly params: readonly string[];
    readonly explanation: Explanation;
    readonly callKey: string | null;
}

export interface Recent {
    readonly key: string;
    readonly direction: 'in' | 'out';
    readonly channel: Channel;
    readonly number: string | null;
    readonly extension: string | null;
    /** The address of a party without a number. */
    readonly address: string | null;
    readonly name: string | null;
    readonly at: number;
    readonly outcome: Outcome;
    readonly endedAt: number;
    /** The name that came with the call (L4). Salesforce's name is not kept. */
    readonly knownName: string | null;
    /** The record isn't saved yet (R5). */
    readonly unsaved: boolean;
    /** The call is not linked to a record, although it is external (A6). */
    readonly noRecord: boolean;
    /** The record isn't saved yet, or isn't linked although it could be. */
    readonly needsAgent: boolean;
    /**
     * The finished call. If it comes back, or is found in another tab's journal, it continues with this (R4). Null in a line from an earlier
     * session.
     */
    readonly call: Call | null;
}

/** The user: locale and userId from the LWC, timeZoneName and digits from Apex GetCurrentUser. */
export interface UserInfo {
    readonly userId: string | null;
    readonly locale: string;
    /** The IANA name of the time zone in which times are written. */
    readonly timeZone: string;
    /** The time zone in the subject (R2). Null without the Apex class. */
    readonly timeZoneName: string | null;
    /** Null: Apex doesn't say (N1). */
    readonly internalDigits: number | null;
}

/** A call that the phone system keeps until it is told that the record is safe (R13). */
export interface HandedOver {
    readonly key: string;
    readonly ended: EndedCall;
    /** It waits for its turn, its record is written, or this panel had it already. */
    readonly progress: 'waits' | 'begun' | 'known';
}

export interface EngineState {
    /** Identifies this panel among others with the same phone. Correlators (32 characters) consist of this and a number. */
    readonly panelId: string;
    readonly device: Device;
    readonly salesforceSignIn: SalesforceSignIn;
    readonly host: HostCapabilities;
    readonly settings: Settings;
    readonly layout: SoftphoneLayout;
    readonly user: UserInfo;
    /** The record page that the agent has open. Null: not a record page. */
    readonly page: RecordRef | null;
    /** In the order in which they began, so that cards never change places under the pointer. */
    readonly calls: readonly Call[];
    readonly selectedCallKey: string | null;
    readonly dials: readonly Dial[];
    readonly pendingCommands: Readonly<Record<string, PendingCommand>>;
    /** Records that are being popped, in order, until their pages are reported. */
    readonly popping: readonly Popping[];
    readonly formRecords: readonly FormRecord[];
    /** The calls that the phone system has handed over, oldest first, and how many records of them the agent hasn't been told about. */
    readonly handover: { readonly calls: readonly HandedOver[]; readonly recorded: number };
    /** The calls that are finished here and not yet in the contact center. */
    readonly completions: readonly Completion[];
    /** The browser's storage isn't working at the moment. It may contain earlier data about calls. */
    readonly journalAway: boolean;
    readonly recent: readonly Recent[];
    /** From earlier sessions in this browser. Displayed, but not used for current calls. */
    readonly earlier: readonly Recent[];
    readonly notices: readonly Notice[];
    /** The next screen reader announcement. `serial` increases with each, so that the same text is announced again. */
    readonly announcement: {
        readonly code: AnnouncementCode;
        readonly callKey: string;
        readonly serial: number;
    } | null;
    readonly clickToDialOn: boolean | null;
    readonly serial: number;
}

export type AnnouncementCode = 'ringing' | 'connecting' | 'connected' | 'held' | 'conferenced' | 'ended';

/** The purpose of a pending command, so that its answer can be reported to the agent. */
export interface PendingCommand {
    readonly command: string;
    readonly callKey: string | null;
    /** The name of an `escape` command. */
    readonly name?: string;
}

/** How far a pop is: sent, confirmed by Salesforce, or followed by another page, which may have been reported before it opened. */
export const POP_PROGRESS = ['sent', 'confirmed', 'passed'] as const;

/** A record that is being popped. It belongs to that call, whichever is selected when its page is reported (A8). */
export interface Popping {
    readonly commandId: string;
    readonly claim: Claim;
    readonly record: RecordRef;
    readonly progress: (typeof POP_PROGRESS)[number];
}

/** A record that was opened directly from a call's form (P6), while Salesforce is asked whether it is new. */
export interface FormRecord {
    readonly requestId: string;
    readonly record: RecordRef;
    readonly openedAt: number;
    /** How long the form was open, in milliseconds. */
    readonly openFor: number;
    /** The call whose form it was. */
    readonly ofForm: Claim;
    /** The selected call, which gets the record if it isn't new (A3, A8). */
    readonly ofFront: Claim | null;
}

/** A call and its interaction record. An earlier interaction that is decided late must not replace a later one. */
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
            explanation: {},
            retryAt: null,
            features: NO_FEATURES,
            activity: null,
            callsListed: false,
            messageWaiting: null,
            lamps: {},
            soundBlocked: false,
            salesforceOffers: false,
            signedOut: false
        },
        salesforceSignIn: NO_SALESFORCE_SIGN_IN,
        host: NO_CAPABILITIES,
        settings: DEFAULT_SETTINGS,
        layout: { callTypes: { Inbound: NO_LAYOUT, Outbound: NO_LAYOUT, Internal: NO_LAYOUT } },
        user: { ...user, timeZoneName: null, internalDigits: null },
        page: null,
        calls: [],
        selectedCallKey: null,
        dials: [],
        pendingCommands: {},
        popping: [],
        formRecords: [],
        handover: NO_HANDOVER,
        completions: [],
        journalAway: false,
        recent: [],
        earlier: [],
        notices: [],
        announcement: null,
        clickToDialOn: null,
        serial: 0
    };
}
