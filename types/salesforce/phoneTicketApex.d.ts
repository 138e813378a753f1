/**
 * Apex DeskPhoneTickets and TwilioTokens, which return a PhoneTicket. Imperative Apex resolves to the @AuraEnabled properties of the
 * returned class; null ones may be missing.
 */

interface ApexTicket {
    readonly ticket?: string | null;
    readonly problem?: 'noLicense' | 'noDevice' | 'noWorker' | 'notConfigured' | null;
}

declare module '@salesforce/apex/DeskPhoneTickets.forServer' {
    export default function forServer(params: { audience: string }): Promise<ApexTicket>;
}

declare module '@salesforce/apex/TwilioTokens.forUser' {
    export default function forUser(): Promise<ApexTicket>;
}
