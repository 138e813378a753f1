import type { Command } from 'c/softphoneContract';
import type { CallRecordFields, Replaced } from './model';

/** What CallerLookup.find is asked. */
export interface FindRequest {
    readonly term: string;
    /** Whether the term is a number: then `variants` are searched in phone fields, else the term in all name fields. */
    readonly phone: boolean;
    readonly variants: readonly string[];
    readonly objects: readonly { readonly name: string; readonly fields: readonly string[] }[];
}

/** What is to be done, as data. Whoever stands at the door carries it out and answers with an event. */
export type Effect =
    /** Through the bridge; answered by an event `answer` with the same id. */
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
    | { readonly effect: 'setTimer'; readonly timer: string; readonly afterMs: number }
    | { readonly effect: 'log'; readonly level: 'info' | 'warn'; readonly text: string };
