import type { Clock } from '../../clock';
import { thrownInWords } from '../../log';
import type { Log } from '../../log';
import { CrmHostError } from '../crmHost';
import { LibraryCalls } from '../libraryCalls';
import type { InteractionApi, InteractionListener, InteractionMethod, InteractionNotice } from './interactionApi';

type Method = (...args: unknown[]) => void;
type Owner = Readonly<Record<string, Method | undefined>>;
type Fields = Readonly<Record<string, unknown>>;

/** The method with this path, or undefined if this version of the library has none. */
export function interactionMethod(
    api: InteractionApi,
    path: InteractionMethod | InteractionListener | InteractionNotice
): Method | undefined {
    const [first = '', second] = path.split('.');
    const owner = (second === undefined ? api : api.cti) as unknown as Owner | undefined;
    const name = second ?? first;
    return typeof owner?.[name] === 'function' ? (...args) => owner[name]?.(...args) : undefined;
}

/** The fields of a text of JSON. None, if it is anything else. */
function fieldsOf(result: unknown): Fields {
    try {
        const parsed: unknown = typeof result === 'string' ? JSON.parse(result) : null;
        return typeof parsed === 'object' && parsed !== null ? (parsed as Fields) : {};
    } catch {
        return {};
    }
}

const answerOf = (answer: unknown): { readonly result?: unknown; readonly error?: unknown } => answer ?? {};

/** Access to the Open CTI library for Salesforce Classic. */
export class InteractionClient {
    private readonly api: InteractionApi;
    private readonly calls: LibraryCalls;

    constructor(api: InteractionApi, clock: Clock, log: Log) {
        this.api = api;
        this.calls = new LibraryCalls(clock, log);
    }

    /** Resolves with the answer's `result`. */
    ask(path: InteractionMethod, ...args: unknown[]): Promise<unknown> {
        const invoke = interactionMethod(this.api, path);
        return this.calls.ask(
            path,
            invoke &&
                (({ done, refused }) =>
                    invoke(...args, (answer: unknown) => {
                        const { result, error } = answerOf(answer);
                        if (error) refused({ detail: thrownInWords(error) });
                        else done(result);
                    }))
        );
    }

    /** For a method that answers with JSON. */
    async askForFields(path: InteractionMethod, ...args: unknown[]): Promise<Fields> {
        return fieldsOf(await this.ask(path, ...args));
    }

    /** For a method that answers whether it succeeded. */
    async act(path: InteractionMethod, ...args: unknown[]): Promise<void> {
        if ((await this.ask(path, ...args)) === false) throw new CrmHostError('hostError');
    }

    notify(path: InteractionNotice): void {
        interactionMethod(this.api, path)?.();
    }

    listen(path: InteractionListener, listener: (fields: Fields) => void): void {
        this.calls.listen(path, interactionMethod(this.api, path), (answer) =>
            listener(fieldsOf(answerOf(answer).result))
        );
    }
}
