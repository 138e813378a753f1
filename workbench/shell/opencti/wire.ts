/**
 * The messages between the softphone's frame and this page, as the Open CTI libraries for Lightning send and expect them:
 * structured objects, no handshake, one counter of calls for each window.
 */
export interface CtiRequest {
    readonly methodName: string;
    /** 0, 1, 2 … for each window of the frame. */
    readonly callId: number;
    readonly apiVersion: number;
    readonly apiType: 'opencti';
    readonly isCallbackRegistered: boolean;
    readonly isListenerRegistered: boolean;
    readonly args: Readonly<Record<string, unknown>>;
}

/**
 * What goes back. A library takes it only if `apiVersion` is its own, as a number. Newer ones run the callback or the
 * listeners as the flags say; old ones (43) know no flags, and run whatever is stored under the method's name.
 */
export interface CtiResponse {
    readonly methodName: string;
    readonly callId: number;
    readonly apiVersion: number;
    readonly apiType: 'opencti';
    readonly response: unknown;
    readonly shouldExecuteCallback: boolean;
    readonly shouldExecuteListener: boolean;
    /** Of a message channel only. */
    readonly eventName?: string;
}

export type ReadRequest = { readonly request: CtiRequest } | { readonly fault: string };

const isObject = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);

/** Checks a message at the door; the fault says what is wrong with it. */
export function readRequest(data: unknown): ReadRequest {
    if (!isObject(data)) return { fault: `a message is an object, not ${data === null ? 'null' : typeof data}` };
    if (data.apiType !== 'opencti') return { fault: `apiType is 'opencti', not ${JSON.stringify(data.apiType)}` };
    const { methodName, callId, apiVersion, isCallbackRegistered, isListenerRegistered, args = {} } = data;
    if (typeof methodName !== 'string' || !methodName) return { fault: 'methodName is a text that is not empty' };
    if (typeof callId !== 'number' || !Number.isInteger(callId) || callId < 0) {
        return { fault: `${methodName}: callId is a whole number from 0` };
    }
    if (typeof apiVersion !== 'number' || !Number.isFinite(apiVersion)) {
        return { fault: `${methodName}: apiVersion is a number, not ${JSON.stringify(apiVersion)}` };
    }
    if (!isObject(args)) return { fault: `${methodName}: args is an object` };
    return {
        request: {
            methodName,
            callId,
            apiVersion,
            apiType: 'opencti',
            isCallbackRegistered: isCallbackRegistered === true,
            isListenerRegistered: isListenerRegistered === true,
            args
        }
    };
}

/** The answer to a call, for its callback alone. */
export function answerTo({ methodName, callId, apiVersion }: CtiRequest, response: unknown): CtiResponse {
    return {
        methodName,
        callId,
        apiVersion,
        apiType: 'opencti',
        response,
        shouldExecuteCallback: true,
        shouldExecuteListener: false
    };
}

/** Something that happened, for the listeners that the request registered. */
export function eventFor(registered: CtiRequest, response: unknown, eventName?: string): CtiResponse {
    const { methodName, callId, apiVersion } = registered;
    return {
        methodName,
        callId,
        apiVersion,
        apiType: 'opencti',
        response,
        shouldExecuteCallback: false,
        shouldExecuteListener: true,
        ...(eventName !== undefined && { eventName })
    };
}
