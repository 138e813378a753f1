import type { CommandAnswer, CrmEvent, JournalEvent, PhoneEvent } from 'c/softphoneContract';
import type { AgentAction } from './agentAction';
import type { RecordError, RecordRef } from './model';

/** One row of Apex CallerLookup.find: a candidate, with the fields that were asked for. */
export interface CallerRow {
    readonly id: string;
    readonly objectType: string;
    readonly name: string;
    readonly isPersonAccount: boolean;
    readonly personContactId: string | null;
    readonly accountName: string | null;
    readonly fields: Readonly<Record<string, string | null>>;
}

export interface OpenCase {
    readonly id: string;
    readonly caseNumber: string;
    readonly subject: string | null;
    readonly contactId: string;
}

export interface CallerAnswer {
    readonly rows: readonly CallerRow[];
    readonly cases: readonly OpenCase[];
    readonly truncated: boolean;
}

/** A record that is merged, converted, deleted or hidden, and what the call was linked to in its place. */
export interface MovedRecord {
    readonly id: string;
    readonly record: RecordRef | null;
}

export type SaveAnswer =
    /**
     * `kept`: fields that somebody else had written meanwhile, and that stay as they are in Salesforce. `moved`: links that were
     * sent and not written.
     */
    | {
          readonly ok: true;
          readonly taskId: string;
          readonly kept?: readonly string[];
          readonly moved?: readonly MovedRecord[];
      }
    /** `retry`: nothing is wrong with the record itself (offline, timeout): trying again may help. */
    | { readonly ok: false; readonly retry: boolean; readonly errors: readonly RecordError[] };

export interface DescribeAnswer {
    readonly id: string;
    readonly objectType: string;
    readonly name: string | null;
    readonly personContactId: string | null;
    /** Who created it, and how many milliseconds ago by Salesforce's clock; null: not to be read. */
    readonly createdById: string | null;
    readonly age: number | null;
}

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
          readonly answer: CallerAnswer | { readonly error: string };
      }
    | {
          readonly type: 'recordDescribed';
          readonly at: number;
          readonly callKey: string;
          readonly requestId: string;
          readonly answer: DescribeAnswer | { readonly error: string };
      }
    | {
          readonly type: 'recordSaved';
          readonly at: number;
          readonly callKey: string;
          readonly attempt: number;
          readonly answer: SaveAnswer;
      }
    | { readonly type: 'timer'; readonly at: number; readonly timer: string }
    | { readonly type: 'agent'; readonly at: number; readonly action: AgentAction };
