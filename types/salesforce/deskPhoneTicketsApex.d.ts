/** Apex DeskPhoneTickets. Imperative Apex resolves to the @AuraEnabled properties of the returned class; null ones may be missing. */

declare module '@salesforce/apex/DeskPhoneTickets.forServer' {
    interface ApexTicket {
        readonly ticket?: string | null;
        readonly problem?: 'noLicense' | 'noDevice' | 'notConfigured' | null;
    }
    export default function forServer(params: { audience: string }): Promise<ApexTicket>;
}
