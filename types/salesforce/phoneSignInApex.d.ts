/** Apex PhoneSignIn. Imperative Apex resolves to the @AuraEnabled properties of the returned class; null ones may be missing. */

declare module '@salesforce/apex/PhoneSignIn.credentials' {
    interface ApexIceServer {
        readonly urls?: readonly string[] | null;
        readonly username?: string | null;
        readonly credential?: string | null;
    }
    interface ApexCredentials {
        readonly extension?: string | null;
        readonly authorizationUser?: string | null;
        readonly password?: string | null;
        readonly iceServers?: readonly ApexIceServer[] | null;
        readonly validForSeconds?: number | null;
    }
    export default function credentials(): Promise<ApexCredentials | null | undefined>;
}
