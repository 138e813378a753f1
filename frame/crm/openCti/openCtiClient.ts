import { explanation } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../../clock';
import { thrownInWords } from '../../log';
import type { Log } from '../../log';
import { CrmHostError } from '../crmHost';
import type { OpenCtiApi, OpenCtiListenerMethod, OpenCtiMethod } from './openCtiApi';
import { errorDetail } from './openCtiErrors';

/** The library itself has no timeout, so without this, a lost answer would be waited for forever. In milliseconds. */
export const ANSWER_WITHIN_MS = 6_000;

/** A plain copy. The library posts its arguments to Salesforce's window, and a proxied object can't be posted. */
const plain = (value: Record<string, unknown>): Record<string, unknown> =>
    JSON.parse(JSON.stringify(value)) as Record<string, unknown>;

/** Access to the Open CTI library: every call has a deadline, and every failure is a CrmHostError. */
export class OpenCtiClient {
    private readonly api: OpenCtiApi;
    private readonly clock: Clock;
    private readonly log: Log;
    /** The library adds listeners and can't remove them, so each is registered only once. */
    private readonly listening = new Set<OpenCtiListenerMethod>();

    constructor(api: OpenCtiApi, clock: Clock, log: Log) {
        this.api = api;
        this.clock = clock;
        this.log = log;
    }

    /** Resolves with the answer's `returnValue`. Rejects if the call is refused or not answered in time. */
    call(method: OpenCtiMethod, args: Record<string, unknown> = {}): Promise<unknown> {
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
            const callback = (answer: unknown): void => {
                const { success, returnValue, errors, error } = (answer ?? {}) as Record<string, unknown>;
                if (success === true) settle(() => resolve(returnValue));
                else fail(new CrmHostError('hostError', errorDetail(errors ?? error)));
            };
            try {
                this.invoke(method, { ...plain(args), callback });
            } catch (thrown) {
                fail(thrown as CrmHostError);
            }
        });
    }

    /** Registers a listener. Its errors are logged, so that the library's own loop continues. */
    listen(method: OpenCtiListenerMethod, listener: (payload: unknown) => void): void {
        if (this.listening.has(method)) throw new Error(`${method} already has its listener`);
        this.invoke(method, {
            listener: (payload: unknown) => {
                try {
                    listener(payload);
                } catch (thrown) {
                    this.log(`could not handle a call of ${method}: ${thrownInWords(thrown)}`);
                }
            }
        });
        this.listening.add(method);
    }

    private invoke(method: OpenCtiMethod | OpenCtiListenerMethod, argument: Record<string, unknown>): void {
        if (typeof this.api[method] !== 'function') {
            this.log(`this version of Open CTI has no ${method}`);
            throw new CrmHostError('unsupported');
        }
        try {
            this.api[method](argument);
        } catch (thrown) {
            this.log(`Open CTI refused ${method}`);
            throw new CrmHostError('hostError', { detail: thrownInWords(thrown) }, 'noHost');
        }
    }
}
