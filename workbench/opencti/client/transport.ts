import type { Bootstrap } from './bootstrap';

export interface CtiAnswer {
    readonly success: boolean;
    readonly returnValue: unknown;
    readonly errors:
        readonly { readonly code: string; readonly description: string; readonly details?: unknown }[] | null;
}
export type Callback = (answer: CtiAnswer) => void;
export type Listener = (payload: unknown) => void;

interface Reply {
    readonly methodName: string;
    readonly callId: number;
    readonly apiVersion: number;
    readonly apiType: string;
    readonly response: unknown;
    readonly shouldExecuteCallback?: boolean;
    readonly shouldExecuteListener?: boolean;
    readonly eventName?: string;
}

/** From this version on a reply says whether it is for the callback, the listeners, or both; older libraries run all. */
const FLAGS_SINCE = 47;

/** Carries calls to the Salesforce page and answers back. One counter for all methods; a callback is used once. */
export class Transport {
    private nextCallId = 0;
    private readonly callbacks = new Map<string, Callback>();
    private readonly listeners = new Map<string, Listener[]>();
    private readonly page: Window;
    private readonly bootstrap: Bootstrap;

    constructor(page: Window, bootstrap: Bootstrap) {
        this.page = page;
        this.bootstrap = bootstrap;
        page.addEventListener('message', (event: MessageEvent<unknown>) => {
            if (event.origin === bootstrap.origin) this.receive(event.data);
        });
    }

    get version(): number {
        return this.bootstrap.version;
    }

    /** `args` are posted as they are: what cannot be cloned throws DataCloneError, and uses up its call id. */
    call(methodName: string, args: object, callback?: Callback): void {
        const callId = this.post(methodName, args, callback !== undefined, false);
        if (callback) this.callbacks.set(`${methodName}_${callId}`, callback);
    }

    /** There is no way to stop listening, and registering twice is heard twice. */
    listen(methodName: string, args: object, listener: Listener): void {
        this.keep(methodName, listener);
        this.post(methodName, args, false, true);
    }

    /** Listens to one channel of a method. */
    listenTo(methodName: string, eventName: string, args: object, listener: Listener, callback: Callback): void {
        this.keep(`${methodName} ${eventName}`, listener);
        const callId = this.post(methodName, args, true, true);
        this.callbacks.set(`${methodName}_${callId}`, callback);
    }

    private keep(key: string, listener: Listener): void {
        this.listeners.set(key, [...(this.listeners.get(key) ?? []), listener]);
    }

    /** Returns how many still listen under that key: a method's name, or the method and the channel. */
    forget(key: string, listener: Listener): number {
        const left = (this.listeners.get(key) ?? []).filter((one) => one !== listener);
        this.listeners.set(key, left);
        return left.length;
    }

    private post(
        methodName: string,
        args: object,
        isCallbackRegistered: boolean,
        isListenerRegistered: boolean
    ): number {
        const callId = this.nextCallId++;
        const { origin, version: apiVersion } = this.bootstrap;
        const message = {
            methodName,
            callId,
            apiVersion,
            apiType: 'opencti',
            isCallbackRegistered,
            isListenerRegistered,
            args
        };
        this.page.parent.postMessage(message, origin);
        return callId;
    }

    private receive(data: unknown): void {
        if (typeof data !== 'object' || data === null) return;
        const reply = data as Reply;
        if (reply.apiType !== 'opencti' || reply.apiVersion !== this.bootstrap.version) return;
        const all = this.bootstrap.version < FLAGS_SINCE;
        if (all || reply.shouldExecuteCallback === true) this.runCallback(reply);
        if (all || reply.shouldExecuteListener === true) {
            const key = reply.eventName ? `${reply.methodName} ${reply.eventName}` : reply.methodName;
            for (const listener of this.listeners.get(key) ?? []) listener(reply.response);
        }
    }

    private runCallback({ methodName, callId, response }: Reply): void {
        const key = `${methodName}_${callId}`;
        const callback = this.callbacks.get(key);
        this.callbacks.delete(key);
        callback?.(response as CtiAnswer);
    }
}
