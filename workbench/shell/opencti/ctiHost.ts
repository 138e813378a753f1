/**
 * The host side of Open CTI for Lightning: receives the softphone frame's calls, asks the org, acts, and answers.
 *
 *   message -> from the frame? -> well-formed? -> listener: stored, never acknowledged (an old library would mistake an
 *                                                 acknowledgment for the event)
 *                                              -> call: org (may refuse, delay, lose) -> method -> answer, if one is awaited
 */
import type { ServerAnswer } from '../org/orgClient';
import type { CtiMethods } from './methods';
import { failed } from './outcome';
import type { Outcome } from './outcome';
import { answerTo, eventFor, readRequest } from './wire';
import type { CtiRequest, CtiResponse } from './wire';

export interface CtiHostOptions {
    /** The window that receives the messages. */
    readonly page: Window;
    /** The softphone's frame, or null. */
    readonly frame: () => Window | null;
    /** Its origin. Messages are only accepted from it and posted to it. */
    readonly frameOrigin: string;
    readonly methods: CtiMethods;
    /** Asks the org. A rejection is also an answer. */
    readonly askOrg: (method: string, args: unknown) => Promise<ServerAnswer>;
    readonly warn: (words: string) => void;
    /** Called for a new document in the frame, to turn off what the old one turned on. */
    readonly onNewClient: () => void;
}

/** Methods that register a listener: they have no answer, and are valid as long as the frame's document. */
const LISTENERS = ['onClickToDial', 'onNavigationChange', 'onWorkStart'] as const;
export type ListenerMethod = (typeof LISTENERS)[number];

const isListener = (method: string): boolean => (LISTENERS as readonly string[]).includes(method);

export class CtiHost {
    private readonly options: CtiHostOptions;
    /** One per method: the library passes an event to all of its own listeners. */
    private readonly registered = new Map<string, CtiRequest>();
    private readonly channels = new Map<string, CtiRequest>();
    private lastCallId = -1;

    constructor(options: CtiHostOptions) {
        this.options = options;
        options.page.addEventListener('message', (event) => void this.receive(event));
    }

    /** Sends an event to the frame, if it listens. */
    emit(method: ListenerMethod, payload: unknown): void {
        const listener = this.registered.get(method);
        if (listener) this.post(eventFor(listener, payload));
    }

    /** Sends a Lightning message to the frame, if it has subscribed to the channel. */
    deliver(channel: string, message: unknown): void {
        const subscription = this.channels.get(channel);
        if (subscription) this.post(eventFor(subscription, message, channel));
    }

    private async receive({ source, origin, data }: MessageEvent<unknown>): Promise<void> {
        const { frame, frameOrigin, warn } = this.options;
        if (source === null || source !== frame() || origin !== frameOrigin) return;
        const read = readRequest(data);
        if ('fault' in read) {
            warn(`Open CTI message ignored: ${read.fault}.`);
            return;
        }
        const { request } = read;
        // The counter restarts only with a new document, which does not have the old one's listeners.
        if (request.callId === 0 && this.lastCallId >= 0) this.forgetClient();
        this.lastCallId = request.callId;

        if (isListener(request.methodName)) this.register(request);
        else await this.answer(request);
    }

    private forgetClient(): void {
        this.registered.clear();
        this.channels.clear();
        this.options.onNewClient();
    }

    private register(request: CtiRequest): void {
        this.registered.set(request.methodName, request);
        // Only for the org's log.
        this.options.askOrg(request.methodName, request.args).catch(() => undefined);
    }

    private async answer(request: CtiRequest): Promise<void> {
        const outcome = await this.outcomeOf(request);
        if (outcome === 'lost' || !request.isCallbackRegistered) return;
        this.post(answerTo(request, outcome));
    }

    private async outcomeOf(request: CtiRequest): Promise<Outcome | 'lost'> {
        const { methodName, args } = request;
        const method = Object.hasOwn(this.options.methods, methodName) ? this.options.methods[methodName] : undefined;
        if (!method) return failed('GENERIC_ERROR', `${methodName} is not a method of Open CTI for Lightning.`);
        try {
            const server = await this.options.askOrg(methodName, args);
            if (server.lost) return 'lost';
            if (server.success === false) {
                return { success: false, returnValue: server.returnValue ?? null, errors: server.errors ?? [] };
            }
            const outcome = await method(args, server.returnValue ?? null);
            if (outcome.success) this.keepChannels(request);
            return outcome;
        } catch (error) {
            return failed('SERVER_ERROR', error instanceof Error ? error.message : String(error));
        }
    }

    private keepChannels(request: CtiRequest): void {
        const { eventName } = request.args;
        if (request.methodName === 'subscribe') this.channels.set(String(eventName), request);
        if (request.methodName === 'unsubscribe') this.channels.delete(String(eventName));
    }

    private post(message: CtiResponse): void {
        this.options.frame()?.postMessage(message, this.options.frameOrigin);
    }
}
