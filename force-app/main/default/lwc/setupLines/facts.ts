import type { LayoutDefaults } from 'c/softphoneContract';

/** What SetupCheck.facts found in the org. `null`: the org did not tell. */
export interface OrgFacts {
    readonly callCenterAssigned: boolean | null;
    readonly compatibilityMode: string | null;
    readonly adapterUrl: string | null;
    /** Whether a profile or permission set of the user gives the page Softphone. */
    readonly pageGiven: boolean | null;
    /** What fills the gaps of Salesforce's softphone layout, which is shown to the phone only; null: the org did not tell. */
    readonly layout: LayoutDefaults | null;
    /** API names of Task fields that the phone writes and this user may not. */
    readonly lockedFields: readonly string[];
    readonly phoneSystem: string | null;
    /** "wss://pbx.example.com/ws" */
    readonly sipServer: string | null;
}

/** Nothing: it went well. Else why not, in Salesforce's words. */
export type Trial = { readonly ok: true } | { readonly ok: false; readonly message: string };

/** reached: a connection opened. blocked: this page's content security policy forbade it. */
export type Connection = 'reached' | 'unreachable' | 'blocked' | 'untried';

export type Microphone = 'granted' | 'prompt' | 'denied' | 'unknown';

/** Everything that the lines are concluded from. */
export interface Facts {
    readonly org: OrgFacts | { readonly error: string };
    /** One trial for each Apex class that the panel calls. */
    readonly classes: Readonly<Record<string, Trial>>;
    readonly dryRun: Trial;
    readonly microphone: Microphone;
    readonly connection: Connection;
}
