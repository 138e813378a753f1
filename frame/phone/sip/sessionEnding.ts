import type { EndEvent } from 'jssip/lib/RTCSession';
import { causeOf } from './causes';
import { saidBy } from './switchWords';
import type { Ending } from '../deviceCall';

/** What requests and responses have in common. JsSIP passes null if there is no message. */
interface EndMessage {
    readonly status_code?: number;
    readonly reason_phrase?: string;
    getHeader(name: string): string | undefined;
    getHeaders(name: string): string[];
}

/** Why JsSIP itself ended a session. */
function ownEnding(stack: string): Ending {
    const cause = causeOf({ stack });
    return { cause: cause === 'mediaLost' || cause === 'noAnswer' ? cause : 'linkLost', releasing: 'network' };
}

/** How a session ended that we did not end ourselves. `rang`: the far end was ringing. */
export function endingOf(
    { originator, message: given, cause: stack }: Pick<EndEvent, 'originator' | 'message' | 'cause'>,
    rang = false
): Ending {
    const message = given as EndMessage | null;
    if ((originator as string) !== 'remote' || !message) return ownEnding(stack);
    const { status_code: status, reason_phrase = '' } = message;
    const header = message.getHeader('Reason');
    const cause = causeOf({ stack, rang, ...(status === undefined ? {} : { status }), ...(header ? { header } : {}) });
    const said =
        status === undefined
            ? null
            : { status_code: status, reason_phrase, getHeaders: (name: string) => message.getHeaders(name) };
    return { cause, releasing: 'remote', ...(said && { explanation: saidBy(said) }) };
}
