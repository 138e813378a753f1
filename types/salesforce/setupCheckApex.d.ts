// Apex methods of the setup check; what Apex knows as null is absent.

declare module '@salesforce/apex/SetupCheck.facts' {
    export interface SetupCheckFacts {
        readonly callCenterAssigned?: boolean;
        readonly compatibilityMode?: string;
        readonly adapterUrl?: string;
        readonly callCenterName?: string;
        readonly pageGiven?: boolean;
        readonly pageAddress?: string;
        readonly utilityGiven?: boolean;
        readonly utilityAddress?: string;
        readonly lockedFields?: readonly string[];
    }
    const facts: () => Promise<SetupCheckFacts>;
    export default facts;
}

declare module '@salesforce/apex/SetupCheck.layout' {
    const layout: (params: { readonly name: string }) => Promise<string>;
    export default layout;
}

declare module '@salesforce/apex/SetupCheck.signIn' {
    export interface SetupCheckSignIn {
        readonly className?: string;
        readonly error?: string;
        readonly given?: boolean;
        readonly extension?: string;
        readonly validForSeconds?: number;
    }
    const signIn: () => Promise<SetupCheckSignIn>;
    export default signIn;
}

declare module '@salesforce/apex/SetupCheck.deskPhone' {
    export interface SetupCheckDeskPhone {
        readonly licensed?: boolean;
        readonly device?: string;
        readonly certificate?: string;
        readonly error?: string;
    }
    const deskPhone: () => Promise<SetupCheckDeskPhone>;
    export default deskPhone;
}

declare module '@salesforce/apex/SetupCheck.twilio' {
    export interface SetupCheckTwilio {
        readonly licensed?: boolean;
        readonly twilioUser?: string;
        readonly credential?: string;
        readonly error?: string;
    }
    const twilio: () => Promise<SetupCheckTwilio>;
    export default twilio;
}

declare module '@salesforce/apex/SetupCheck.dryRun' {
    const dryRun: () => Promise<readonly string[]>;
    export default dryRun;
}
