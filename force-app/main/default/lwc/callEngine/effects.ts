import type { CallRecordFields, Command, FindRequest, Replaced } from 'c/softphoneContract';

export type { FindRequest } from 'c/softphoneContract';

/** What has to be done, as data. The runtime executes it and answers with an event. */
export type Effect =
    /** Sends a command through its port. The answer is an event `answer` with the same id. */
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
     * Upserts by call key. `fields`: those that change. `replaces`: what earlier saves wrote, or may have written, into them. Any
     * other value in Salesforce is somebody's edit and is kept. `onlyNew`: a Task that exists already is left as it is.
     */
    | {
          readonly effect: 'saveCallRecord';
          readonly callKey: string;
          readonly attempt: number;
          readonly fields: CallRecordFields;
          readonly replaces: Replaced;
          readonly onlyNew?: true;
      }
    /** Reads the phone's credentials (S7). */
    | { readonly effect: 'readPhoneCredentials'; readonly requestId: string }
    | { readonly effect: 'phoneTicket'; readonly ticketId: string; readonly audience: string }
    | { readonly effect: 'setTimer'; readonly timer: string; readonly afterMs: number }
    | { readonly effect: 'log'; readonly level: 'info' | 'warn'; readonly text: string };
