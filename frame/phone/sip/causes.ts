import { plainText } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Explanation, Cause } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { BY_Q850 } from '../releaseCauses';

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
    /** JsSIP's cause if there is no message, e.g. "Request Timeout". */
    readonly stack?: string;
    /** The far end rang. Only after that can a refusal come from the callee. */
    readonly rang?: boolean;
}

/** Final responses about the callee (RFC 3261, section 21; RFC 8197). All others are about the server itself. */
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

/** JsSIP's own causes, without a response from the far end. */
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

/** R9: a refusal by the server is neither a refusal by the callee nor "no answer". */
function byStatus(status: number): Cause {
    const known = BY_STATUS[status];
    if (known) return known;
    if (status < 400) return 'redirected';
    return status >= 500 && status < 600 ? 'networkCongestion' : 'blocked';
}

/** The server doesn't put our calls through: it can't or it refuses to. */
const DENIALS: readonly number[] = [401, 403, 407];

const LONGEST_WORDS = 200;
/** The rest of a longer header is ignored. */
const LONGEST_REASON = 1000;

/** The cause for one protocol in a Reason header such as `SIP ;cause=480, Q.850;cause=17;text="busy"`. */
function causeIn(header: string, protocol: string): number | null {
    for (const reason of header.slice(0, LONGEST_REASON).split(',')) {
        const [name = '', ...parameters] = reason.split(';').map((part) => part.trim().toLowerCase());
        const cause = parameters.find((parameter) => /^cause\s*=/.test(parameter));
        if (name === protocol && cause) return Number.parseInt(cause.slice(cause.indexOf('=') + 1), 10);
    }
    return null;
}

/**
 * Why a call ended, as a CSTA cause. The Reason header is more precise than the response: a switch answers 480 both for a
 * phone that nobody picked up and for one that is not registered. One exception: switches also put "call rejected" there when
 * they refuse a call themselves. Before it rang, the callee can't have rejected it.
 */
export function causeOf({ status, header = '', stack = '', rang = false }: Reason): Cause {
    // another device of this agent answered the call (RFC 3326, section 3.1)
    if (causeIn(header, 'sip') === 200) return 'answeredElsewhere';
    const released = BY_Q850[causeIn(header, 'q.850') ?? -1];
    if (status === undefined || status < 300) return released ?? BY_STACK[stack] ?? 'normal';
    const ownDenial = released === 'callRejected' && DENIALS.includes(status) && !rang;
    // for a refused call, "normal" gives no reason
    const isSpecific = released !== undefined && released !== 'normal' && status >= 400 && !ownDenial;
    return isSpecific ? released : byStatus(status);
}

/** The switch's response as the `detail` of an explanation, in the switch's own words. */
export const answerDetail = ({ status_code, reason_phrase }: SipAnswer): Explanation => ({
    detail: plainText(`${status_code} ${reason_phrase}`.slice(0, LONGEST_WORDS))
});

/** Whether a REGISTER was refused for good. Repeating the same credentials would only lock the account. */
export const isRefusedLogin = (status: number | undefined): boolean =>
    status === 401 || status === 403 || status === 404 || status === 407;
