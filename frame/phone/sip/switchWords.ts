import { plainText } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Explanation } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { answerDetail } from './causes';
import type { SipAnswer } from './causes';

export interface SwitchMessage extends SipAnswer {
    getHeaders(name: string): string[];
}

/** Headers that say why (RFC 3326; RFC 3261, section 20.43), and where to instead. */
const REASONS = ['Reason', 'Warning'];
const PLACE = 'Contact';

/** The rest of a longer or further line is left out. */
const LONGEST_LINE = 300;
const MOST_LINES = 8;

/** The sentence in `Q.850;cause=18;text="No user responding"` or `399 pbx.example "No user responding"`. */
const sentenceIn = (value: string): string => value.slice(0, LONGEST_LINE).split('"')[1] ?? '';

/**
 * A response of the switch: its status and the sentences that explain it as `detail`, and as `verbatim` what it sent, line by line, for
 * whoever has to find the fault.
 */
export function saidBy(message: SwitchMessage): Explanation {
    const { status_code, reason_phrase } = message;
    const places = status_code < 400 ? message.getHeaders(PLACE) : [];
    const sentences = REASONS.flatMap((name) => message.getHeaders(name).map(sentenceIn));
    const told = [reason_phrase, ...new Set(sentences.filter((one) => one !== reason_phrase)), ...places.slice(0, 1)];
    const headers = [...REASONS, ...(places.length > 0 ? [PLACE] : [])].flatMap((name) =>
        message.getHeaders(name).map((value) => `${name}: ${value}`)
    );
    const lines = [`SIP/2.0 ${status_code} ${reason_phrase}`, ...headers].slice(0, MOST_LINES);
    return {
        ...answerDetail({ status_code, reason_phrase: told.filter(Boolean).join(': ') }),
        verbatim: lines.map((line) => plainText(line.slice(0, LONGEST_LINE))).join('\n')
    };
}
