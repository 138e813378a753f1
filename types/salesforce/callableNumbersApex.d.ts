/** Apex CallableNumbers. Null members may be missing. */

declare module '@salesforce/apex/CallableNumbers.ofRecord' {
    export interface ApexCallableNumber {
        readonly label: string;
        readonly phone: string;
        readonly owner?: string | null;
    }
    export interface ApexCallableRecord {
        readonly objectType: string;
        readonly name?: string | null;
        readonly personContactId?: string | null;
        readonly numbers: readonly ApexCallableNumber[];
        readonly fields: readonly string[];
    }
    const ofRecord: (params: { readonly recordId: string }) => Promise<ApexCallableRecord>;
    export default ofRecord;
}
