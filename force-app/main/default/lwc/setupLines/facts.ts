import type { CallCenterCheck, LayoutDefaults, PageCheck } from 'c/pageContract';

/** What SetupCheck.facts found in the org. Null: unknown. */
export interface OrgFacts {
    readonly callCenterAssigned: boolean | null;
    /** The internal name of the user's call center. */
    readonly callCenterName: string | null;
    readonly compatibilityMode: string | null;
    readonly adapterUrl: string | null;
    /** Whether the user has access to the page Softphone. */
    readonly pageGiven: boolean | null;
    /** The address of that page at the host that serves the phone. */
    readonly pageAddress: string | null;
    /** Whether a permission set or the profile gives the user the page of the phone without Open CTI. */
    readonly utilityGiven: boolean | null;
    /** The address of that page. */
    readonly utilityAddress: string | null;
    /** API names of Task fields that the phone writes but this user can't edit. */
    readonly lockedFields: readonly string[];
}

/** What SetupCheck.signIn found. */
export interface SignInFacts {
    /** The class that provides credentials. Null: none. */
    readonly className: string | null;
    /** Salesforce's words for why there are no credentials. */
    readonly error: string | null;
    /** Whether it has credentials for this user. */
    readonly given: boolean;
    /** Null: the credentials are for the TURN server only. */
    readonly extension: string | null;
    /** Null: they don't expire. */
    readonly validForSeconds: number | null;
}

/** What SetupCheck.deskPhone found. */
export interface DeskPhoneFacts {
    /** Whether the user has the custom permission. */
    readonly licensed: boolean;
    /** Null: none. */
    readonly device: string | null;
    /** The certificate that signs tickets. Null: none is named. */
    readonly certificate: string | null;
    /** Salesforce's words for why it can't sign with the certificate. */
    readonly error: string | null;
}

/** What SetupCheck.twilio found. */
export interface TwilioFacts {
    /** Whether the user has the custom permission. */
    readonly licensed: boolean;
    /** The Flex user or the worker in the user's record. Null: none. */
    readonly twilioUser: string | null;
    /** The named credential that tokens come from. Null: it is not set up. */
    readonly credential: string | null;
    /** Salesforce's or Twilio's words for why there was no token. */
    readonly error: string | null;
}

/** Undefined: success. Otherwise Salesforce's error message. */
export type Trial = { readonly ok: true } | { readonly ok: false; readonly message: string };

/** The result of the phone page's own check. silent: it did not answer in time. unasked: its address is unknown. */
export type PageFacts = PageCheck | 'silent' | 'unasked';

/** Everything that the lines are derived from. */
export interface Facts {
    readonly org: OrgFacts | { readonly error: string };
    /** The origin of this page: Lightning Experience. */
    readonly origin: string;
    readonly page: PageFacts;
    /**
     * The user's call center or Phone Configuration, as the phone read it when it was last loaded. Null: it was never loaded in this
     * browser.
     */
    readonly callCenter: CallCenterCheck | null;
    /** The defaults for gaps in Salesforce's softphone layout, which only the phone can read. Null: unknown. */
    readonly layout: LayoutDefaults | null;
    /** One test call for each Apex class that the panel uses. */
    readonly classes: Readonly<Record<string, Trial>>;
    /** Null: Apex did not answer. */
    readonly signIn: SignInFacts | null;
    /** Null: Apex did not answer. */
    readonly deskPhone: DeskPhoneFacts | null;
    /** Null: Apex did not answer. */
    readonly twilio: TwilioFacts | null;
    readonly dryRun: Trial;
}
