import type {
    Explanation,
    Channel,
    Features,
    HostCapabilities,
    NotConnectedReason,
    Settings,
    SoftphoneLayout
} from 'c/softphoneContract';
import { DEFAULT_SETTINGS, NO_CAPABILITIES, NO_FEATURES } from 'c/softphoneContract';
import type { Call, NoticeCode, Outcome, RecordRef } from './model';

export interface Device {
    readonly link: 'up' | 'connecting' | 'down' | 'denied';
    readonly inService: boolean;
    readonly reason: NotConnectedReason | null;
    readonly explanation: Explanation;
    readonly retryAt: number | null;
    readonly features: Features;
    readonly activity: string | null;
    /** The phone system has listed its calls since the link came up (S4): a call that it has not told of is not up. */
    readonly callsListed: boolean;
    /** The browser keeps the phone from ringing until somebody has clicked in it. */
    readonly soundBlocked: boolean;
    /** Salesforce gives the agent's phone what it signs in with, or was to: signing in that way can be tried again (S7). */
    readonly salesforceOffers: boolean;
    /** The agent signed out, and no one signs in before the agent wants it. */
    readonly signedOut: boolean;
}

/** What became of the sign-in with credentials from Salesforce, in this panel. The credentials themselves are not here. */
export interface SalesforceSignIn {
    /** The question under way. */
    readonly requestId: string | null;
    /** Whether its answer is to sign in, and not only to renew what the phone has. */
    readonly signsIn: boolean;
    /** Salesforce has nothing for this user. */
    readonly nothing: boolean;
    /** What the phone signs in with: `given` by Salesforce, and perhaps `accepted` by the phone system, or typed by the agent. */
    readonly standing: 'unknown' | 'given' | 'accepted' | 'typed';
    /** It ends, and a timer renews it before that. */
    readonly renews: boolean;
}

export const NO_SALESFORCE_SIGN_IN: SalesforceSignIn = {
    requestId: null,
    signsIn: false,
    nothing: false,
    standing: 'unknown',
    renews: false
};

/**
 * A number sent to the phone system, until its call shows up with the same correlator, or cannot show up any more: the command is
 * answered, and the phone system has told of every call that is up.
 */
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
    readonly explanation: Explanation;
    readonly callKey: string | null;
}

export interface Recent {
    readonly key: string;
    readonly direction: 'in' | 'out';
    readonly channel: Channel;
    readonly number: string | null;
    readonly extension: string | null;
    /** What a party without a number is reached by. */
    readonly address: string | null;
    readonly name: string | null;
    readonly at: number;
    readonly outcome: Outcome;
    readonly endedAt: number;
    /** The name that came with the call (L4): all that is kept of who it was. */
    readonly knownName: string | null;
    /** The record waits to be saved (R5). */
    readonly unsaved: boolean;
    /** The call belongs to no record, although it is none of our own (A6). */
    readonly noRecord: boolean;
    /** The record waits to be saved, or belongs nowhere although it might. */
    readonly needsAgent: boolean;
    /**
     * The call as it was finished: one that comes back, or is found as another tab left it, goes on with this (R4). Null in a line of an
     * earlier session.
     */
    readonly call: Call | null;
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
    readonly salesforceSignIn: SalesforceSignIn;
    readonly host: HostCapabilities;
    readonly settings: Settings;
    readonly layout: SoftphoneLayout;
    readonly user: UserInfo;
    /** The record page that the agent has open; null on pages that are no record. */
    readonly page: RecordRef | null;
    /** In the order in which they came; cards never change places under the pointer. */
    readonly calls: readonly Call[];
    readonly selectedCallKey: string | null;
    readonly dials: readonly Dial[];
    readonly pendingCommands: Readonly<Record<string, PendingCommand>>;
    /** Records that pops open, in order, until their pages are told. */
    readonly popping: readonly Popping[];
    readonly formRecords: readonly FormRecord[];
    /** The browser's storage does not work at the moment: what was done about a call before may be in it. */
    readonly journalAway: boolean;
    readonly recent: readonly Recent[];
    /** Of earlier sessions in this browser: shown, and of no meaning for the calls of now. */
    readonly earlier: readonly Recent[];
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
    /** Of an `escape`: which. */
    readonly name?: string;
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
            explanation: {},
            retryAt: null,
            features: NO_FEATURES,
            activity: null,
            callsListed: false,
            soundBlocked: false,
            salesforceOffers: false,
            signedOut: false
        },
        salesforceSignIn: NO_SALESFORCE_SIGN_IN,
        host: NO_CAPABILITIES,
        settings: DEFAULT_SETTINGS,
        layout: { callTypes: { Inbound: NO_LAYOUT, Outbound: NO_LAYOUT, Internal: NO_LAYOUT } },
        user: { ...user, timeZoneName: null, internalDigits: DEFAULT_INTERNAL_DIGITS },
        page: null,
        calls: [],
        selectedCallKey: null,
        dials: [],
        pendingCommands: {},
        popping: [],
        formRecords: [],
        journalAway: false,
        recent: [],
        earlier: [],
        notices: [],
        announcement: null,
        clickToDialOn: null,
        serial: 0
    };
}
