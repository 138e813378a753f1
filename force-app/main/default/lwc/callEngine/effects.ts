import type { CallRecordFields, Command, FindRequest, Replaced } from 'c/softphoneContract';

export type { FindRequest } from 'c/softphoneContract';

/** What is to be done, as data. Whoever stands at the door carries it out and answers with an event. */
export type Effect =
    /** Through the port that it is for; answered by an event `answer` with the same id. */
    | { readonly effect: 'command'; readonly id: string; readonly command: Command }
    | {
          readonly effect: 'findCaller';
          readonly callKey: string;
          readonly requestId: string;
          readonly request: FindRequest;
      }
    | {
          readonly effect: 'describeRecord';
          readonly callKey: string;
          readonly requestId: string;
          readonly recordId: string;
      }
    /**
     * Upsert by call key: `fields` are those that change. `replaces`: what earlier saves wrote, or may have written, into
     * them; any other value in Salesforce is somebody's edit, and stays.
     */
    | {
          readonly effect: 'saveCallRecord';
          readonly callKey: string;
          readonly attempt: number;
          readonly fields: CallRecordFields;
          readonly replaces: Replaced;
      }
    /** What the phone signs in with (S7). */
    | { readonly effect: 'readPhoneCredentials'; readonly requestId: string }
    | { readonly effect: 'setTimer'; readonly timer: string; readonly afterMs: number }
    | { readonly effect: 'log'; readonly level: 'info' | 'warn'; readonly text: string };
