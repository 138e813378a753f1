/**
 * The host side of Open CTI for Salesforce Classic, in one page: receives the softphone frame's calls, asks the org, acts, and
 * replies. The next page starts anew: nothing is kept.
 *
 *   message -> from the frame, with its nonce? -> listener: stored
 *                                              -> call: org (may refuse, delay, lose) -> method -> reply, if there is a callback
 */
import type { InteractionAnswer } from '../shell/org/orgClient';
import { readRequest, replyText } from './wire';
import type { Reply, Request } from './wire';

/** Gets the arguments as in the message, and the org's part. Throws an Error for what is refused. */
export type Method = (args: Request['args'], fromOrg: Reply) => Reply | Promise<Reply>;

export interface InteractionHostOptions {
    /** Receives the messages. */
    readonly page: Pick<Window, 'addEventListener'>;
    readonly frame: () => Pick<Window, 'postMessage'> | null;
    /** Messages are only accepted from it and posted to it. */
    readonly frameOrigin: string;
    readonly nonce: string;
    readonly methods: Readonly<Record<string, Method>>;
    readonly askOrg: (method: string, args: Request['args']) => Promise<InteractionAnswer>;
    readonly warn: (words: string) => void;
}

const LISTENERS = ['onClickToDial', 'onFocus'] as const;
export type Listener = (typeof LISTENERS)[number];

const isListener = (name: string): boolean => (LISTENERS as readonly string[]).includes(name);

export class InteractionHost {
    private readonly options: InteractionHostOptions;
    /** One per name: the library passes an event to all of its own listeners. */
    private readonly listeners = new Map<string, Request>();

    constructor(options: InteractionHostOptions) {
        this.options = options;
        options.page.addEventListener('message', (event) => void this.receive(event));
    }

    /** Sends an event to the frame, if it listens. */
    emit(name: Listener, payload: unknown): void {
        const listener = this.listeners.get(name);
        if (listener) this.post(listener, { result: JSON.stringify(payload) });
    }

    private async receive({ source, origin, data }: MessageEvent<unknown>): Promise<void> {
        const { frame, frameOrigin, nonce, warn } = this.options;
        if (source === null || source !== frame() || origin !== frameOrigin) return;
        const request = readRequest(data);
        if (!request) return;
        if (request.nonce !== nonce) {
            warn(`${request.method} ignored: its nonce is not the frame's.`);
            return;
        }
        if (isListener(request.name)) {
            this.listeners.set(request.name, request);
            return;
        }
        const reply = await this.replyTo(request);
        if (reply !== 'lost' && request.awaited) this.post(request, reply);
    }

    private async replyTo({ name, args }: Request): Promise<Reply | 'lost'> {
        const method = Object.hasOwn(this.options.methods, name) ? this.options.methods[name] : undefined;
        if (!method) return { error: `${name} is not a method of Open CTI for Salesforce Classic.` };
        try {
            const { lost, ...fromOrg } = await this.options.askOrg(name, args);
            if (lost) return 'lost';
            return fromOrg.error === undefined ? await method(args, fromOrg) : fromOrg;
        } catch (error) {
            return { result: 'false', error: error instanceof Error ? error.message : String(error) };
        }
    }

    private post(request: Request, reply: Reply): void {
        this.options.frame()?.postMessage(replyText(request, reply), this.options.frameOrigin);
    }
}
