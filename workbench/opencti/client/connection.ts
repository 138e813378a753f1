/**
 * The wire between the softphone's page and the Salesforce page around it. One counter of calls for all methods; a callback
 * is used once, a listener for as long as the page lives; nothing times out.
 *
 *   invoke -> { methodName, callId, … } -> parent
 *   parent -> same origin, version and type? -> the callback of methodName + callId, the listeners of methodName
 */
export type Args = Readonly<Record<string, unknown>>;
export type Heard = (response: unknown) => void;

/** Another window of a plain browser, as far as the wire needs it. */
export interface ParentWindow {
    postMessage(message: unknown, targetOrigin: string): void;
}

export interface ConnectionOptions {
    /** API version, a number: 66. Answers for another one are not ours. */
    readonly version: number;
    readonly parent: () => ParentWindow;
    /** Origin of the parent; null when the page's address names none: then nothing can be posted. */
    readonly origin: string | null;
}

export interface Call {
    readonly methodName: string;
    readonly args: Args;
    readonly callback?: Heard | undefined;
    readonly listener?: Heard | undefined;
    /** Of a message channel: its listeners are kept apart. */
    readonly eventName?: string;
}

/** Newer libraries are told by two flags what to run; older ones run whatever is stored under the method's name. */
const FIRST_WITH_FLAGS = 47;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const listenerKey = (methodName: string, eventName: unknown): string =>
    typeof eventName === 'string' ? `${methodName}:${eventName}` : methodName;

export class Connection {
    private readonly options: ConnectionOptions;
    private readonly callbacks = new Map<string, Heard>();
    private readonly listeners = new Map<string, Set<Heard>>();
    private nextCallId = 0;

    constructor(options: ConnectionOptions) {
        this.options = options;
    }

    /** Throws what `postMessage` throws, a DataCloneError for instance; the call's number is used up all the same. */
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

    /** Takes one listener off again; true when it was the last one of that name. */
    forget(methodName: string, eventName: string, listener: Heard): boolean {
        const listeners = this.listenersOf(listenerKey(methodName, eventName));
        listeners.delete(listener);
        return listeners.size === 0;
    }

    /** A message event of this window. What is not from the parent, or not for this version, is ignored in silence. */
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

    private listenersOf(key: string): Set<Heard> {
        const known = this.listeners.get(key) ?? new Set();
        this.listeners.set(key, known);
        return known;
    }
}

/** One listener that throws keeps no other from hearing. */
function run(heard: Heard, response: unknown): void {
    try {
        heard(response);
    } catch (thrown) {
        reportError(thrown);
    }
}
