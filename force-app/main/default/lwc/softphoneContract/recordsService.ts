import type { Explanation } from './explanation';
import type { CredentialsAnswer } from './phoneCredentials';
import type { TicketAnswer } from './phoneTicket';
import type {
    CallRecordFields,
    CallerAnswer,
    DescribeAnswer,
    FindRequest,
    Replaced,
    SaveAnswer,
    Unanswered
} from './records';

/** Salesforce's records. Each request is answered within a deadline and never throws. */
export interface Records {
    readonly findCaller: (request: FindRequest) => Promise<CallerAnswer | Unanswered>;
    readonly describeRecord: (recordId: string) => Promise<DescribeAnswer | Unanswered>;
    /** @param onlyNew a Task that exists already is left as it is */
    readonly saveCallRecord: (
        callKey: string,
        fields: CallRecordFields,
        replaces: Replaced,
        onlyNew?: boolean
    ) => Promise<SaveAnswer>;
    readonly readPhoneCredentials: () => Promise<CredentialsAnswer>;
    readonly phoneTicket: (audience: string) => Promise<TicketAnswer>;
}

/** A save with an unknown result. The record itself was not refused, so a later attempt may succeed. */
export const notSaved = ({ why, detail = '' }: Explanation): SaveAnswer => ({
    ok: false,
    retry: true,
    errors: [{ fields: [], code: 'NOT_SAVED', message: detail, ...(why && { why }) }]
});
