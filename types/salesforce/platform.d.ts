// Modules of the platform that @salesforce/lightning-types does not declare, as loosely as the platform knows them.
/// <reference types="@salesforce/lightning-types" />

declare module '@salesforce/label/*' {
    const value: string;
    export default value;
}
declare module '@salesforce/resourceUrl/*' {
    const value: string;
    export default value;
}
declare module '@salesforce/i18n/*' {
    const value: string;
    export default value;
}
declare module '@salesforce/customPermission/*' {
    const value: boolean | undefined;
    export default value;
}
