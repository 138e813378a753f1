import { explanation } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Explanation } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../clock';
import { thrownInWords } from '../log';
import type { Log } from '../log';
import { CrmHostError } from './crmHost';

/** Salesforce's client libraries have no timeout, so without this, a lost answer would be waited for forever. In milliseconds. */
export const ANSWER_WITHIN_MS = 6_000;

/** What Salesforce answered to one call. */
export interface Answer {
    readonly done: (value: unknown) => void;
    readonly refused: (why: Explanation) => void;
}

type Listener = (payload: unknown) => void;

/**
 * What calls of Salesforce's client libraries have in common: each has a deadline, each failure is a CrmHostError, and an error in a
 * listener does not reach the library.
 */
export class LibraryCalls {
    private readonly clock: Clock;
    private readonly log: Log;
    /** The libraries can't remove a listener, so each is registered only once. */
    private readonly listening = new Set<string>();

    constructor(clock: Clock, log: Log) {
        this.clock = clock;
        this.log = log;
    }

    /**
     * Resolves with the value of the answer. Rejects if the call is refused or not answered in time.
     * @param invoke calls the library. Undefined: this version has no such method
     */
    ask(method: string, invoke: ((answer: Answer) => void) | undefined): Promise<unknown> {
        return new Promise((resolve, reject) => {
            let settled = false;
            const settle = (act: () => void): void => {
                if (settled) {
                    this.log(`ignored a late answer from Salesforce to ${method}`);
                    return;
                }
                settled = true;
                cancelDeadline();
                act();
            };
            const fail = (error: CrmHostError): void => settle(() => reject(error));
            const cancelDeadline = this.clock.after(ANSWER_WITHIN_MS, () => {
                const seconds = ANSWER_WITHIN_MS / 1000;
                this.log(`Salesforce did not answer ${method} within ${seconds} seconds`);
                fail(new CrmHostError('timeout', explanation('noAnswer', seconds), 'noAnswer'));
            });
            try {
                this.invoke(method, invoke, {
                    done: (value) => settle(() => resolve(value)),
                    refused: (why) => fail(new CrmHostError('hostError', why))
                });
            } catch (thrown) {
                fail(thrown as CrmHostError);
            }
        });
    }

    /** Registers a listener. Its errors are logged, so that the library's own loop continues. */
    listen(method: string, invoke: ((listener: Listener) => void) | undefined, listener: Listener): void {
        if (this.listening.has(method)) throw new Error(`${method} already has its listener`);
        this.invoke(method, invoke, (payload: unknown) => {
            try {
                listener(payload);
            } catch (thrown) {
                this.log(`could not handle a call of ${method}: ${thrownInWords(thrown)}`);
            }
        });
        this.listening.add(method);
    }

    private invoke<Argument>(method: string, invoke: ((argument: Argument) => void) | undefined, argument: Argument) {
        if (!invoke) {
            this.log(`this version of Open CTI has no ${method}`);
            throw new CrmHostError('unsupported');
        }
        try {
            invoke(argument);
        } catch (thrown) {
            this.log(`Open CTI refused ${method}`);
            throw new CrmHostError('hostError', { detail: thrownInWords(thrown) }, 'noHost');
        }
    }
}
