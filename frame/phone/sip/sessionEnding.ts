import type { EndEvent } from 'jssip/lib/RTCSession';
import { causeOf } from './causes';
import type { Ending } from './sipCall';

/** What a message of SIP has, whichever it is; JsSIP hands over null where there is none. */
interface EndMessage {
    readonly status_code?: number;
    getHeader(name: string): string | undefined;
}

/** Why JsSIP itself ended a session: only the media can be told from the link. */
function ownEnding(stack: string): Ending {
    const cause = causeOf({ stack });
    return { cause: cause === 'mediaLost' || cause === 'noAnswer' ? cause : 'linkLost', releasing: 'network' };
}

/** How a session ended that we did not end ourselves. */
export function endingOf({
    originator,
    message,
    cause: stack
}: Pick<EndEvent, 'originator' | 'message' | 'cause'>): Ending {
    const said = message as EndMessage | null;
    if ((originator as string) !== 'remote' || !said) return ownEnding(stack);
    const { status_code: status } = said;
    const header = said.getHeader('Reason');
    const cause = causeOf({ stack, ...(status === undefined ? {} : { status }), ...(header ? { header } : {}) });
    return { cause, releasing: 'remote' };
}
