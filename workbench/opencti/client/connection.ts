/**
 * The connection between the softphone's page and the Salesforce page around it. All methods share one call counter. A callback
 * is used once, a listener as long as the page is open. There are no timeouts.
 *
 *   invoke -> { methodName, callId, … } -> parent
 *   parent -> same origin, version and type? -> the callback of methodName + callId, the listeners of methodName
 */
export type Args = Readonly<Record<string, unknown>>;
export type Callback = (response: unknown) => void;

/** The part of another window that the connection needs. */
export interface ParentWindow {
    postMessage(message: unknown, targetOrigin: string): void;
}

export interface ConnectionOptions {
    /** API version as a number: 66. Answers for another version are ignored. */
    readonly version: number;
    readonly parent: () => ParentWindow;
    /** Origin of the parent. It is null if the page's URL does not contain one, and then nothing can be posted. */
    readonly origin: string | null;
}

export interface Call {
    readonly methodName: string;
    readonly args: Args;
    readonly callback?: Callback | undefined;
    readonly listener?: Callback | undefined;
    /** The message channel, which has its own listeners. */
    readonly eventName?: string;
}

/** Two flags tell newer libraries what to run; older ones run everything that is stored under the method's name. */
const FIRST_WITH_FLAGS = 47;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const listenerKey = (methodName: string, eventName: unknown): string =>
    typeof eventName === 'string' ? `${methodName}:${eventName}` : methodName;

export class Connection {
    private readonly options: ConnectionOptions;
    private readonly callbacks = new Map<string, Callback>();
    private readonly listeners = new Map<string, Set<Callback>>();
    private nextCallId = 0;

    constructor(options: ConnectionOptions) {
        this.options = options;
    }

    /** Throws what `postMessage` throws, for example a DataCloneError. The call's number is then still used. */
    invoke({ methodName, args, callback, listener, eventName }: Call): void {
        const { version, parent, origin } = this.options;
        const callId = this.nextCallId;
        this.nextCallId += 1;
        if (origin === null) throw new Error(`${methodName} cannot be called: Open CTI was not initialized.`);
        const message = {
            methodName,
            callId,
            apiVersion: version,
            apiType: 'opencti',
            isCallbackRegistered: callback !== undefined,
            isListenerRegistered: listener !== undefined,
            args
        };
        parent().postMessage(message, origin);
        if (callback) this.callbacks.set(`${methodName}_${callId}`, callback);
        if (listener) this.listenersOf(listenerKey(methodName, eventName)).add(listener);
    }

    /** Removes a listener. Returns true if it was the last one with that name. */
    forget(methodName: string, eventName: string, listener: Callback): boolean {
        const listeners = this.listenersOf(listenerKey(methodName, eventName));
        listeners.delete(listener);
        return listeners.size === 0;
    }

    /** Handles a message event of this window. Ignores what is not from the parent or not for this version. */
    receive({ origin, data }: Pick<MessageEvent<unknown>, 'origin' | 'data'>): void {
        const { version } = this.options;
        if (origin !== this.options.origin || !isObject(data)) return;
        if (data.apiType !== 'opencti' || data.apiVersion !== version) return;
        const { methodName, callId, eventName, response } = data;
        const told = (flag: unknown): boolean => version < FIRST_WITH_FLAGS || flag === true;
        if (told(data.shouldExecuteCallback)) this.answer(`${String(methodName)}_${String(callId)}`, response);
        if (told(data.shouldExecuteListener)) {
            for (const listener of [...this.listenersOf(listenerKey(String(methodName), eventName))])
                run(listener, response);
        }
    }

    private answer(key: string, response: unknown): void {
        const callback = this.callbacks.get(key);
        this.callbacks.delete(key);
        if (callback) run(callback, response);
    }

    private listenersOf(key: string): Set<Callback> {
        const known = this.listeners.get(key) ?? new Set();
        this.listeners.set(key, known);
        return known;
    }
}

/** If a listener throws, the others are still called. */
function run(callback: Callback, response: unknown): void {
    try {
        callback(response);
    } catch (thrown) {
        reportError(thrown);
    }
}
