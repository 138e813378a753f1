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
