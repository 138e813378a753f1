/** The parts of JsSIP that have no types. */
declare module 'jssip/lib/Parser' {
    /** A request as the stack reads it. */
    export interface ReadRequest {
        readonly method: string | null;
        readonly call_id: string | null;
        readonly from_tag?: string | null;
        readonly to_tag?: string | null;
        readonly via_branch?: string | null;
    }

    /** Undefined for a message that the stack would drop. */
    export function parseMessage(data: string, ua: null): ReadRequest | undefined;
}

declare module 'jssip/lib/DigestAuthentication' {
    export interface Challenge {
        /** In capitals. Absent: MD5. */
        readonly algorithm?: string;
    }

    export interface ChallengedRequest {
        readonly method: string;
        readonly ruri: string | { toString(): string };
        readonly body?: string | null;
    }

    /** Computes the stack's answer to a challenge. Its private fields are used, because there is no other way. */
    export default class DigestAuthentication {
        constructor(credentials: { readonly username: string; readonly password: string });
        /** False: no answer is possible. */
        authenticate: (request: ChallengedRequest, challenge: Challenge, cnonce?: string | null) => boolean;
        /** The value of the header. */
        toString(): string;
        readonly _credentials: { readonly username: string; readonly password: string };
        readonly _realm: string;
        readonly _nonce: string;
        readonly _qop: 'auth' | 'auth-int' | null;
        readonly _ncHex: string;
        readonly _cnonce: string;
        _algorithm: string;
        _ha1: string;
        _response: string;
    }
}

declare module 'jssip/lib/RequestSender' {
    import type { IncomingResponse, OutgoingRequest } from 'jssip/lib/SIPMessage';
    import type { UA } from 'jssip/lib/UA';
    import type { URI } from 'jssip/lib/URI';

    type Sent = Omit<OutgoingRequest, 'ruri' | 'cseq'> & {
        ruri: URI;
        cseq: number;
        readonly headers: Record<string, string[]>;
        clone(): Sent;
    };

    /** Sends a request, and again with credentials after a challenge. Its private fields are used, because there is no other way. */
    export default class RequestSender {
        constructor(ua: UA, request: Sent, eventHandlers: object);
        send(): void;
        _receiveResponse: (response: IncomingResponse) => void;
        readonly _ua: UA & { normalizeTarget(address: string): URI | undefined };
        readonly _method: string;
        readonly _eventHandlers: { readonly onAuthenticated: (request: Sent) => void };
        _request: Sent;
        _auth: object | null;
        _challenged: boolean;
        _staled: boolean;
    }
}

declare module 'jssip/lib/Dialog' {
    import type { IncomingRequest, IncomingResponse } from 'jssip/lib/SIPMessage';
    import type { UA } from 'jssip/lib/UA';

    interface Owner {
        readonly _ua: UA;
        receiveRequest(request: IncomingRequest & { reply(status: number): void }): void;
    }

    interface Handlers {
        readonly onRequestTimeout: () => void;
        readonly onTransportError: () => void;
        readonly onErrorResponse: () => void;
        readonly onDialogError: () => void;
        readonly onSuccessResponse: (response: IncomingResponse) => void;
    }

    /** A dialog (RFC 3261, section 12). It has only an `error` if the message has no Contact. */
    export default class Dialog {
        constructor(owner: Owner, message: IncomingResponse, type: 'UAC');
        sendRequest(method: string, options: { extraHeaders: readonly string[]; eventHandlers?: Handlers }): unknown;
        terminate(): void;
    }
}
