// This package's Apex methods, one by one: a name that is not here is an error. A member that is null in Apex may be absent when
// it arrives, so such members are both optional and nullable here.

/** What a call of an Apex method rejects with. */
interface ApexError {
    readonly body?: { readonly message?: string };
}

declare module '@salesforce/apex/CallerLookup.find' {
    export interface CallerRequest {
        readonly term: string;
        readonly phone: boolean;
        readonly variants: readonly string[];
        readonly phrases: readonly string[];
        readonly objects: readonly { readonly name: string; readonly fields: readonly string[] }[];
    }
    export interface CallerAnswer {
        readonly rows?: readonly {
            readonly id: string;
            readonly objectType: string;
            readonly name?: string | null;
            readonly isPersonAccount?: boolean | null;
            readonly personContactId?: string | null;
            readonly accountName?: string | null;
            readonly fields?: Readonly<Record<string, string | null>> | null;
        }[];
        readonly cases?: readonly {
            readonly id: string;
            readonly caseNumber: string;
            readonly subject?: string | null;
            readonly contactId: string;
        }[];
        readonly truncated?: boolean;
    }
    const find: (params: { request: CallerRequest }) => Promise<CallerAnswer>;
    export default find;
}

declare module '@salesforce/apex/CallerLookup.describe' {
    export interface RecordDescription {
        readonly id: string;
        readonly objectType: string;
        readonly name?: string | null;
        readonly personContactId?: string | null;
        readonly createdById?: string | null;
        readonly ageInSeconds?: number | null;
    }
    const describe: (params: { recordId: string }) => Promise<RecordDescription>;
    export default describe;
}

declare module '@salesforce/apex/CallRecordSaver.save' {
    export interface CallRecord {
        readonly callKey: string;
        readonly fields: Readonly<Record<string, string | number | null>>;
        readonly replaces: Readonly<Record<string, readonly (string | number | null)[]>>;
        readonly onlyNew?: boolean;
    }
    export interface CallRecordAnswer {
        readonly id?: string | null;
        readonly created?: boolean;
        readonly kept?: readonly string[] | null;
        readonly moved?:
            | readonly {
                  readonly id: string;
                  readonly record?: {
                      readonly id: string;
                      readonly objectType: string;
                      readonly name?: string | null;
                      readonly personContactId?: string | null;
                  } | null;
              }[]
            | null;
        readonly errors?: readonly {
            readonly fields?: readonly string[] | null;
            readonly code: string;
            readonly message: string;
        }[];
    }
    const save: (params: { record: CallRecord }) => Promise<CallRecordAnswer>;
    export default save;
}
