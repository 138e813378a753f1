import type { CallCenterCheck, LayoutDefaults, PageCheck } from 'c/softphoneContract';

/** What SetupCheck.facts found in the org. `null`: the org did not tell. */
export interface OrgFacts {
    readonly callCenterAssigned: boolean | null;
    /** The internal name of the user's call center. */
    readonly callCenterName: string | null;
    readonly compatibilityMode: string | null;
    readonly adapterUrl: string | null;
    /** Whether the user may open the page Softphone. */
    readonly pageGiven: boolean | null;
    /** Address of that page, at the host of its own that the phone is shown from. */
    readonly pageAddress: string | null;
    /** API names of Task fields that the phone writes and this user may not. */
    readonly lockedFields: readonly string[];
}

/** Nothing: it went well. Else why not, in Salesforce's words. */
export type Trial = { readonly ok: true } | { readonly ok: false; readonly message: string };

/** What the phone's page found out about itself; silent: it did not answer in time; unasked: where it is, is not known. */
export type PageFacts = PageCheck | 'silent' | 'unasked';

/** Everything that the lines are concluded from. */
export interface Facts {
    readonly org: OrgFacts | { readonly error: string };
    /** Origin of the page that this one is part of: Lightning Experience. */
    readonly origin: string;
    readonly page: PageFacts;
    /** The user's call center, as the phone read it when it was last loaded; null: it was not, in this browser. */
    readonly callCenter: CallCenterCheck | null;
    /** What fills the gaps of Salesforce's softphone layout, which is shown to the phone only; null: it is not known. */
    readonly layout: LayoutDefaults | null;
    /** One trial for each Apex class that the panel calls. */
    readonly classes: Readonly<Record<string, Trial>>;
    readonly dryRun: Trial;
}
