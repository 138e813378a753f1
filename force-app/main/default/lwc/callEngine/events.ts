import type {
    CallerAnswer,
    CommandAnswer,
    CredentialsAnswer,
    CrmEvent,
    DescribeAnswer,
    JournalEvent,
    PhoneEvent,
    SaveAnswer,
    TicketAnswer,
    Unanswered
} from 'c/softphoneContract';
import type { AgentAction } from './agentAction';

export type {
    CallerAnswer,
    CallerRow,
    DescribeAnswer,
    MovedRecord,
    OpenCase,
    SaveAnswer,
    Unanswered
} from 'c/softphoneContract';

/** Everything that can happen. `at`: milliseconds since 1970. */
export type EngineEvent =
    | { readonly type: 'phone'; readonly at: number; readonly event: PhoneEvent }
    | { readonly type: 'crm'; readonly at: number; readonly event: CrmEvent }
    | { readonly type: 'journal'; readonly at: number; readonly event: JournalEvent }
    | { readonly type: 'answer'; readonly at: number; readonly answer: CommandAnswer }
    | {
          readonly type: 'callerFound';
          readonly at: number;
          readonly callKey: string;
          readonly requestId: string;
          readonly answer: CallerAnswer | Unanswered;
      }
    | {
          readonly type: 'recordDescribed';
          readonly at: number;
          readonly callKey: string;
          readonly requestId: string;
          readonly answer: DescribeAnswer | Unanswered;
      }
    | {
          readonly type: 'recordSaved';
          readonly at: number;
          readonly callKey: string;
          readonly attempt: number;
          readonly answer: SaveAnswer;
      }
    | {
          readonly type: 'credentialsRead';
          readonly at: number;
          readonly requestId: string;
          readonly answer: CredentialsAnswer;
      }
    | { readonly type: 'ticketRead'; readonly at: number; readonly ticketId: string; readonly answer: TicketAnswer }
    | { readonly type: 'numbersMissing'; readonly at: number }
    | { readonly type: 'timer'; readonly at: number; readonly timer: string }
    | { readonly type: 'agent'; readonly at: number; readonly action: AgentAction };
