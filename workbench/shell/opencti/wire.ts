/**
 * The messages between the softphone's frame and this page, in the format of the Open CTI libraries for Lightning: structured
 * objects, no handshake, one call counter per window.
 */
export interface CtiRequest {
    readonly methodName: string;
    /** 0, 1, 2, … per window of the frame. */
    readonly callId: number;
    readonly apiVersion: number;
    readonly apiType: 'opencti';
    readonly isCallbackRegistered: boolean;
    readonly isListenerRegistered: boolean;
    readonly args: Readonly<Record<string, unknown>>;
}

/**
 * What is sent back. A library accepts it only if `apiVersion` is its own, as a number. Newer ones run the callback or the
 * listeners depending on the flags; old ones (43) do not know the flags and run everything stored under the method's name.
 */
export interface CtiResponse {
    readonly methodName: string;
    readonly callId: number;
    readonly apiVersion: number;
    readonly apiType: 'opencti';
    readonly response: unknown;
    readonly shouldExecuteCallback: boolean;
    readonly shouldExecuteListener: boolean;
    /** Only for a message channel. */
    readonly eventName?: string;
}

export type ReadRequest = { readonly request: CtiRequest } | { readonly fault: string };

const isObject = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);

/** Validates a message that was received. The fault says what is wrong with it. */
export function readRequest(data: unknown): ReadRequest {
    if (!isObject(data)) return { fault: `a message must be an object, not ${data === null ? 'null' : typeof data}` };
    if (data.apiType !== 'opencti') return { fault: `apiType must be 'opencti', not ${JSON.stringify(data.apiType)}` };
    const { methodName, callId, apiVersion, isCallbackRegistered, isListenerRegistered, args = {} } = data;
    if (typeof methodName !== 'string' || !methodName) return { fault: 'methodName must be a text that is not empty' };
    if (typeof callId !== 'number' || !Number.isInteger(callId) || callId < 0) {
        return { fault: `${methodName}: callId must be a whole number of at least 0` };
    }
    if (typeof apiVersion !== 'number' || !Number.isFinite(apiVersion)) {
        return { fault: `${methodName}: apiVersion must be a number, not ${JSON.stringify(apiVersion)}` };
    }
    if (!isObject(args)) return { fault: `${methodName}: args must be an object` };
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

/** The answer to a call, for its callback only. */
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

/** An event, for the listeners that the request registered. */
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
