import type { Because, Cause } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';

export interface SipAnswer {
    readonly status_code: number;
    readonly reason_phrase: string;
}

/** What a SIP message says about why a call ended. */
export interface Reason {
    /** Of the final response, e.g. 486. */
    readonly status?: number;
    /** The header Reason (RFC 3326), e.g. `Q.850;cause=16` or `SIP;cause=200;text="Call completed elsewhere"`. */
    readonly header?: string;
    /** JsSIP's own word when there is no message, e.g. "Request Timeout". */
    readonly stack?: string;
}

/** Releases of the telephone network (ITU-T Q.850), as switches pass them on. */
const BY_Q850: Readonly<Record<number, Cause>> = {
    1: 'invalidNumber',
    3: 'unavailable',
    16: 'normal',
    17: 'busy',
    18: 'noAnswer',
    19: 'noAnswer',
    20: 'unavailable',
    21: 'callRejected',
    26: 'answeredElsewhere',
    28: 'invalidNumber',
    34: 'networkCongestion',
    38: 'networkCongestion',
    41: 'networkCongestion',
    42: 'networkCongestion'
};

/** Final responses (RFC 3261, section 21). */
const BY_STATUS: Readonly<Record<number, Cause>> = {
    403: 'callRejected',
    404: 'invalidNumber',
    408: 'noAnswer',
    410: 'invalidNumber',
    480: 'unavailable',
    484: 'invalidNumber',
    486: 'busy',
    487: 'callCancelled',
    600: 'busy',
    603: 'callRejected',
    604: 'invalidNumber',
    607: 'callRejected'
};

/** What JsSIP says by itself, without an answer of the far end. */
const BY_STACK: Readonly<Record<string, Cause>> = {
    Terminated: 'normal',
    Canceled: 'callCancelled',
    'No Answer': 'noAnswer',
    Expires: 'noAnswer',
    'RTP Timeout': 'mediaLost',
    'WebRTC Error': 'mediaLost',
    'Bad Media Description': 'mediaLost',
    'Incompatible SDP': 'mediaLost',
    'Missing SDP': 'mediaLost',
    'Internal Error': 'mediaLost',
    'User Denied Media Access': 'mediaLost',
    'Connection Error': 'linkLost',
    'Request Timeout': 'linkLost',
    'Dialog Error': 'linkLost',
    'No ACK': 'linkLost'
};

const causeIn = (header: string, protocol: string): number | null => {
    const match = new RegExp(`\\b${protocol}\\s*;[^,]*\\bcause\\s*=\\s*(\\d+)`, 'i').exec(header);
    return match ? Number(match[1]) : null;
};

/**
 * Why a call ended, in the words of CSTA. The header Reason knows more than the response: a switch answers 480 for a phone
 * that nobody picked up as well as for one that is not there.
 */
export function causeOf({ status, header = '', stack = '' }: Reason): Cause {
    // another device of this agent took the call (RFC 3326, section 3.1)
    if (causeIn(header, 'SIP') === 200) return 'answeredElsewhere';
    const released = BY_Q850[causeIn(header, 'Q\\.850') ?? -1];
    // "normal" says nothing about a call that was refused
    if (released && !(released === 'normal' && status !== undefined && status >= 400)) return released;
    if (status !== undefined && status >= 300) {
        return BY_STATUS[status] ?? (status >= 500 && status < 600 ? 'networkCongestion' : 'unavailable');
    }
    return BY_STACK[stack] ?? 'normal';
}

/** An answer of the switch, as it words it itself. */
export const inItsWords = ({ status_code, reason_phrase }: SipAnswer): Because => ({
    detail: `${status_code} ${reason_phrase}`
});

/** Whether a REGISTER was refused for good: repeating the same credentials would only lock the account. */
export const isRefusedLogin = (status: number | undefined): boolean =>
    status === 401 || status === 403 || status === 404 || status === 407;
