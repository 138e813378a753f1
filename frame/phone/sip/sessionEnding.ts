import type { EndEvent } from 'jssip/lib/RTCSession';
import { causeOf, inItsWords } from './causes';
import type { Ending } from '../deviceCall';

/** What a message of SIP has, whichever it is; JsSIP hands over null where there is none. */
interface EndMessage {
    readonly status_code?: number;
    readonly reason_phrase?: string;
    getHeader(name: string): string | undefined;
}

/** Why JsSIP itself ended a session: only the media can be told from the link. */
function ownEnding(stack: string): Ending {
    const cause = causeOf({ stack });
    return { cause: cause === 'mediaLost' || cause === 'noAnswer' ? cause : 'linkLost', releasing: 'network' };
}

/** "302 Moved Temporarily: <sip:1004@pbx.example>": what the switch answered, and where it sends us. */
function answerOf(said: EndMessage): Pick<Ending, 'explanation'> {
    const { status_code, reason_phrase = '' } = said;
    if (status_code === undefined) return {};
    const place = status_code < 400 ? said.getHeader('Contact') : undefined;
    return {
        explanation: inItsWords({ status_code, reason_phrase: [reason_phrase, place].filter(Boolean).join(': ') })
    };
}

/** How a session ended that we did not end ourselves. `rang`: the far end's telephone did. */
export function endingOf(
    { originator, message, cause: stack }: Pick<EndEvent, 'originator' | 'message' | 'cause'>,
    rang = false
): Ending {
    const said = message as EndMessage | null;
    if ((originator as string) !== 'remote' || !said) return ownEnding(stack);
    const { status_code: status } = said;
    const header = said.getHeader('Reason');
    const cause = causeOf({ stack, rang, ...(status === undefined ? {} : { status }), ...(header ? { header } : {}) });
    return { cause, releasing: 'remote', ...answerOf(said) };
}
