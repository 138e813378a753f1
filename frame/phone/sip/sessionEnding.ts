import type { EndEvent } from 'jssip/lib/RTCSession';
import { causeOf, answerDetail } from './causes';
import type { Ending } from '../deviceCall';

/** What requests and responses have in common. JsSIP passes null if there is no message. */
interface EndMessage {
    readonly status_code?: number;
    readonly reason_phrase?: string;
    getHeader(name: string): string | undefined;
}

/** Why JsSIP itself ended a session. */
function ownEnding(stack: string): Ending {
    const cause = causeOf({ stack });
    return { cause: cause === 'mediaLost' || cause === 'noAnswer' ? cause : 'linkLost', releasing: 'network' };
}

/** "302 Moved Temporarily: <sip:1004@pbx.example>": the switch's response and the target of a redirection. */
function answerOf(message: EndMessage): Pick<Ending, 'explanation'> {
    const { status_code, reason_phrase = '' } = message;
    if (status_code === undefined) return {};
    const place = status_code < 400 ? message.getHeader('Contact') : undefined;
    return {
        explanation: answerDetail({ status_code, reason_phrase: [reason_phrase, place].filter(Boolean).join(': ') })
    };
}

/** How a session ended that we did not end ourselves. `rang`: the far end was ringing. */
export function endingOf(
    { originator, message: given, cause: stack }: Pick<EndEvent, 'originator' | 'message' | 'cause'>,
    rang = false
): Ending {
    const message = given as EndMessage | null;
    if ((originator as string) !== 'remote' || !message) return ownEnding(stack);
    const { status_code: status } = message;
    const header = message.getHeader('Reason');
    const cause = causeOf({ stack, rang, ...(status === undefined ? {} : { status }), ...(header ? { header } : {}) });
    return { cause, releasing: 'remote', ...answerOf(message) };
}
