/** Apex UtilityPhone. Null members may be missing. */

declare module '@salesforce/apex/UtilityPhone.setup' {
    export interface UtilityPhoneSetup {
        readonly page: string;
        readonly configuration?: string | null;
        readonly settings?: string | null;
        readonly internalNumberDigits?: number | null;
        readonly timeZone?: string | null;
        readonly userId?: string | null;
    }
    const setup: (params: { readonly configuration: string }) => Promise<UtilityPhoneSetup>;
    export default setup;
}

declare module '@salesforce/apex/UtilityPhone.layout' {
    const layout: (params: { readonly name: string }) => Promise<string>;
    export default layout;
}
