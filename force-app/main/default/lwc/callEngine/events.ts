import type { CommandAnswer, CrmEvent, JournalEvent, PhoneEvent } from 'c/softphoneContract';
import type { RecordRef } from './state';

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

/** One error of a record that could not be saved; `message` is Salesforce's, in the user's language. */
export interface RecordError {
    readonly fields: readonly string[];
    readonly code: string;
    readonly message: string;
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

/** What the agent does in the panel. */
export type AgentAction =
    /** `page`: the record page of the tab in which it was typed, where that is not this one; null where it shows no record. */
    | { readonly do: 'dial'; readonly number: string; readonly page?: RecordRef | null }
    | { readonly do: 'answer' | 'decline' | 'hangUp' | 'hold' | 'resume' | 'mute' | 'unmute'; readonly callKey: string }
    | { readonly do: 'digits'; readonly callKey: string; readonly digits: string }
    | { readonly do: 'transfer' | 'consult'; readonly callKey: string; readonly to: string }
    /** With the consulted call: connect the others and leave, swap the two, or drop it and go back. */
    | { readonly do: 'completeTransfer' | 'swap' | 'cancelConsultation'; readonly callKey: string }
    /** Connects two calls that came about on their own, and leaves both. `with`: the key of the other one. */
    | { readonly do: 'join'; readonly callKey: string; readonly with: string }
    | { readonly do: 'pop'; readonly callKey: string; readonly recordId?: string }
    | {
          readonly do: 'search' | 'new' | 'bringToFront' | 'retryLookup' | 'retrySave' | 'putAway' | 'save';
          readonly callKey: string;
      }
    | { readonly do: 'choose'; readonly callKey: string; readonly record: RecordRef; readonly also?: RecordRef }
    /** "None of these", or back to what the rules say. */
    | { readonly do: 'chooseNone' | 'chooseNothing'; readonly callKey: string }
    | { readonly do: 'note'; readonly callKey: string; readonly text: string }
    | { readonly do: 'disposition'; readonly callKey: string; readonly value: string }
    /** R5: the fields at fault of a record that was refused, as they should be. */
    | { readonly do: 'fix'; readonly callKey: string; readonly values: Readonly<Record<string, string>> }
    | { readonly do: 'dismiss'; readonly noticeId: string }
    | { readonly do: 'signIn'; readonly user: string; readonly password: string }
    | { readonly do: 'connect' | 'takeOver' | 'signOut' }
    | { readonly do: 'demoCall'; readonly from: string; readonly name: string }
    | {
          readonly do: 'demoFarEnd';
          readonly callKey: string;
          readonly action: 'answer' | 'hold' | 'resume' | 'hangUp' | 'busy' | 'reject';
      };

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
