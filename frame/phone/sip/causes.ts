import { plainText } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Explanation, Cause } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';

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
    /** The far end's telephone rang: from then on a refusal may be the callee's. */
    readonly rang?: boolean;
}

/** Releases of the telephone network (ITU-T Q.850), as switches pass them on. */
const BY_Q850: Readonly<Record<number, Cause>> = {
    1: 'invalidNumber',
    16: 'normal',
    17: 'busy',
    18: 'noAnswer',
    19: 'noAnswer',
    20: 'unavailable',
    21: 'callRejected',
    22: 'invalidNumber',
    26: 'answeredElsewhere',
    28: 'invalidNumber',
    29: 'blocked',
    34: 'networkCongestion',
    38: 'networkCongestion',
    41: 'networkCongestion',
    42: 'networkCongestion',
    44: 'networkCongestion',
    47: 'networkCongestion',
    50: 'blocked',
    52: 'blocked',
    53: 'blocked',
    54: 'blocked',
    55: 'blocked',
    57: 'blocked'
};

/** Final responses that are about the callee (RFC 3261, section 21; RFC 8197). All others are a server's own. */
const BY_STATUS: Readonly<Record<number, Cause>> = {
    404: 'invalidNumber',
    408: 'noAnswer',
    410: 'invalidNumber',
    480: 'unavailable',
    484: 'invalidNumber',
    485: 'invalidNumber',
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

/** R9: a server's refusal is neither the callee's nor no answer. */
function byStatus(status: number): Cause {
    const known = BY_STATUS[status];
    if (known) return known;
    if (status < 400) return 'redirected';
    return status >= 500 && status < 600 ? 'networkCongestion' : 'blocked';
}

/** A server that may not, or will not, put calls through for us. */
const DENIALS: readonly number[] = [401, 403, 407];

const LONGEST_WORDS = 200;
/** Longer headers than this are no honest reason. */
const LONGEST_REASON = 1000;

/** The cause of a protocol among the reasons of a header: `SIP ;cause=480, Q.850;cause=17;text="busy"`. */
function causeIn(header: string, protocol: string): number | null {
    for (const reason of header.slice(0, LONGEST_REASON).split(',')) {
        const [name = '', ...parameters] = reason.split(';').map((part) => part.trim().toLowerCase());
        const cause = parameters.find((parameter) => /^cause\s*=/.test(parameter));
        if (name === protocol && cause) return Number.parseInt(cause.slice(cause.indexOf('=') + 1), 10);
    }
    return null;
}

/**
 * Why a call ended, in the words of CSTA. The header Reason knows more than the response: a switch answers 480 for a phone
 * that nobody picked up as well as for one that is not there. That a call was rejected, though, it says of its own refusal
 * too: before it rang, the callee had no say.
 */
export function causeOf({ status, header = '', stack = '', rang = false }: Reason): Cause {
    // another device of this agent took the call (RFC 3326, section 3.1)
    if (causeIn(header, 'sip') === 200) return 'answeredElsewhere';
    const released = BY_Q850[causeIn(header, 'q.850') ?? -1];
    if (status === undefined || status < 300) return released ?? BY_STACK[stack] ?? 'normal';
    const ownDenial = released === 'callRejected' && DENIALS.includes(status) && !rang;
    // "normal" says nothing about a call that was refused
    const tells = released !== undefined && released !== 'normal' && status >= 400 && !ownDenial;
    return tells ? released : byStatus(status);
}

/** An answer of the switch, as it words it itself. */
export const inItsWords = ({ status_code, reason_phrase }: SipAnswer): Explanation => ({
    detail: plainText(`${status_code} ${reason_phrase}`.slice(0, LONGEST_WORDS))
});

/** Whether a REGISTER was refused for good: repeating the same credentials would only lock the account. */
export const isRefusedLogin = (status: number | undefined): boolean =>
    status === 401 || status === 403 || status === 404 || status === 407;
