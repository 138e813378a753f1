import type { Clock } from '../../clock';
import type { Log } from '../../log';
import { LibraryCalls } from '../libraryCalls';
import type { OpenCtiApi, OpenCtiListenerMethod, OpenCtiMethod } from './openCtiApi';
import { errorDetail } from './openCtiErrors';

/** A plain copy. The library posts its arguments to Salesforce's window, and a proxied object can't be posted. */
const plain = (value: Record<string, unknown>): Record<string, unknown> =>
    JSON.parse(JSON.stringify(value)) as Record<string, unknown>;

/** Access to the Open CTI library for Lightning. */
export class OpenCtiClient {
    private readonly api: OpenCtiApi;
    private readonly calls: LibraryCalls;

    constructor(api: OpenCtiApi, clock: Clock, log: Log) {
        this.api = api;
        this.calls = new LibraryCalls(clock, log);
    }

    /** Resolves with the answer's `returnValue`. */
    call(method: OpenCtiMethod, args: Record<string, unknown> = {}): Promise<unknown> {
        const invoke = this.method(method);
        return this.calls.ask(
            method,
            invoke &&
                (({ done, refused }) => {
                    const callback = (answer: unknown): void => {
                        const { success, returnValue, errors, error } = (answer ?? {}) as Record<string, unknown>;
                        if (success === true) done(returnValue);
                        else refused(errorDetail(errors ?? error));
                    };
                    invoke({ ...plain(args), callback });
                })
        );
    }

    listen(
        method: OpenCtiListenerMethod,
        listener: (payload: unknown) => void,
        args: Record<string, unknown> = {}
    ): void {
        const invoke = this.method(method);
        this.calls.listen(method, invoke && ((guarded) => invoke({ ...args, listener: guarded })), listener);
    }

    has(method: OpenCtiMethod | OpenCtiListenerMethod): boolean {
        return this.method(method) !== undefined;
    }

    private method(method: OpenCtiMethod | OpenCtiListenerMethod): OpenCtiApi[OpenCtiMethod] | undefined {
        const { api } = this;
        return typeof api[method] === 'function' ? (argument) => api[method](argument) : undefined;
    }
}
