/**
 * The messages between the softphone's frame and a page of Salesforce Classic: texts, with a query text in them. Older client
 * libraries send the query text without the prefix and get replies without it.
 */
const PREFIX = 'interactionApi/';

export interface Request {
    /** As it was sent, for the reply: "screenPop_3", or a listener's bare name. */
    readonly method: string;
    readonly name: string;
    /** Whether there is a callback: the method has a number. */
    readonly awaited: boolean;
    readonly nonce: string;
    readonly args: Readonly<Record<string, string>>;
    readonly prefix: string;
}

/** What is sent back; absent parts are left out. `result` is a text, often JSON. */
export interface Reply {
    readonly result?: string;
    readonly error?: string;
    /** Of a saved record. */
    readonly id?: string;
}

/** undefined for what is not a message of this protocol, such as another script's. */
export function readRequest(data: unknown): Request | undefined {
    if (typeof data !== 'string') return undefined;
    const prefix = data.startsWith(PREFIX) ? PREFIX : '';
    const parts = new URLSearchParams(data.slice(prefix.length));
    parts.delete('apiVersion'); // the library's; the reply is the same for all of them
    const { method, nonce, ...args } = Object.fromEntries(parts);
    if (!method || !nonce) return undefined;
    const [, name = '', number] = /^(.*?)(_\d+)?$/.exec(method) ?? [];
    return { method, name: name.replace(/^cti\./, ''), awaited: number !== undefined, nonce, args, prefix };
}

export function replyText({ method, prefix }: Pick<Request, 'method' | 'prefix'>, reply: Reply): string {
    const parts = Object.entries({ method, ...reply }).filter(([, value]) => value !== undefined);
    return prefix + parts.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&');
}
