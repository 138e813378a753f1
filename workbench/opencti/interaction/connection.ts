/**
 * The connection between a softphone's page and the page of Salesforce Classic around it. All messages are texts. A callback is
 * used once, a listener as long as the page is open. There are no timeouts.
 *
 *   call  -> "interactionApi/method=screenPop_3&targetUrl=…&nonce=…&apiVersion=66" -> parent
 *   parent, same origin -> "interactionApi/method=screenPop_3&result=true" -> the callback of screenPop_3
 */
export const PREFIX = 'interactionApi/';

export type Arguments = Readonly<Record<string, string>>;

/** What a callback gets: `method`, `result`, `error`, and what else the reply contains. */
export type Reply = Readonly<Record<string, unknown>>;
export type Callback = (reply: Reply) => void;

/** The page around the softphone, from the parameters that Salesforce adds to the adapter's URL. */
export interface ClassicParent {
    readonly origin: string;
    readonly nonce: string;
}

export interface ConnectionOptions {
    readonly version: number;
    /** null: this is not a softphone in Classic, and every call does nothing, without an error. */
    readonly parent: ClassicParent | null;
    readonly post: (message: string, targetOrigin: string) => void;
}

/** `sfdcIFrameOrigin` has a capital F, unlike in Lightning Experience. Both parameters are required. */
export function classicParent(search: string): ClassicParent | null {
    const address = new URLSearchParams(search);
    const origin = address.get('sfdcIFrameOrigin')?.toLowerCase();
    const nonce = address.get('nonce');
    return origin && nonce ? { origin, nonce } : null;
}

const pairs = (values: Arguments): string =>
    Object.entries(values)
        .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
        .join('&');

/** Only these two texts have another type for the callback. */
const valueOf = (text: string): unknown => (text === 'true' ? true : text === 'false' ? false : text);

function readReply(text: string): Reply {
    const entries = text.split('&').map((pair): [string, unknown] => {
        const [name = '', ...rest] = pair.split('=');
        return [name, valueOf(decodeURIComponent(rest.join('=')))];
    });
    return Object.fromEntries(entries);
}

export class Connection {
    private readonly options: ConnectionOptions;
    private readonly callbacks = new Map<string, Callback>();
    private readonly listeners = new Map<string, Callback[]>();
    private calls = 0;

    constructor(options: ConnectionOptions) {
        this.options = options;
    }

    /** Without a callback, the method has no number, and there is no reply. */
    call(method: string, args: Arguments, callback?: Callback): void {
        if (!this.options.parent) return;
        let name = method;
        if (callback) {
            name = `${method}_${this.calls}`;
            this.calls += 1;
            this.callbacks.set(name, callback);
        }
        this.send(name, args);
    }

    listen(method: string, listener: Callback): void {
        if (!this.options.parent) return;
        this.listeners.set(method, [...(this.listeners.get(method) ?? []), listener]);
        this.send(method, {});
    }

    /** Handles a message event of this window. Ignores what is not from the parent or is not a reply. */
    receive({ origin, data }: Pick<MessageEvent<unknown>, 'origin' | 'data'>): void {
        if (origin.toLowerCase() !== this.options.parent?.origin) return;
        if (typeof data !== 'string' || !data.startsWith(PREFIX)) return;
        const reply = readReply(data.slice(PREFIX.length));
        const method = String(reply.method);
        const callback = this.callbacks.get(method);
        this.callbacks.delete(method);
        for (const told of [callback, ...(this.listeners.get(method) ?? [])]) told?.(reply);
    }

    private send(method: string, args: Arguments): void {
        const { parent, version, post } = this.options;
        if (!parent) return;
        const message = pairs({ method, ...args, nonce: parent.nonce, apiVersion: String(version) });
        post(PREFIX + message, parent.origin);
    }
}
