// Apex methods of the setup check; what Apex knows as null is absent.

declare module '@salesforce/apex/SetupCheck.facts' {
    export interface SetupCheckFacts {
        readonly callCenterAssigned?: boolean;
        readonly compatibilityMode?: string;
        readonly adapterUrl?: string;
        readonly pageGiven?: boolean;
        readonly layoutName?: string;
        readonly layout?: string;
        readonly lockedFields?: readonly string[];
        readonly phoneSystem?: string;
        readonly sipServer?: string;
    }
    const facts: () => Promise<SetupCheckFacts>;
    export default facts;
}

declare module '@salesforce/apex/SetupCheck.dryRun' {
    const dryRun: () => Promise<readonly string[]>;
    export default dryRun;
}
