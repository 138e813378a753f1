import type { Log } from '../../log';
import { readHead } from './sipHead';
import type { SipField, SipHead } from './sipHead';

export interface ForkedAnswersParts {
    readonly reply: (message: string) => void;
    readonly log: Log;
}

/** There are never more calls than this at the same time. */
const MOST_REMEMBERED = 100;

const ACCEPTED = /^SIP\/2\.0 2\d\d /;

const values = ({ fields }: SipHead, name: string): string[] =>
    fields.filter((field) => field.name === name).map(({ value }) => value);

/** The rest of a longer header is ignored. */
const LONGEST_HEADER = 1000;

function tagOf(address = ''): string {
    const parameters = address.slice(address.lastIndexOf('>') + 1).slice(0, LONGEST_HEADER);
    return /;\s*tag\s*=\s*([^\s;,]+)/i.exec(parameters)?.[1] ?? '';
}

/** In `"Name" <sip:1002@host;transport=ws>;q=1`, what is between the angle brackets. */
function addressIn(contact = ''): string {
    const address = contact.slice(0, LONGEST_HEADER);
    return /<([^>]+)>/.exec(address)?.[1] ?? address.split(';', 1).join('').trim();
}

/**
 * A call that the exchange has forked may be answered by two phones at once (RFC 3261, section 13.2.2.4). The first one gets the call. Any
 * other is acknowledged and hung up. JsSIP sends these requests, too, but to the phone that has the call.
 */
export class ForkedAnswers {
    private readonly parts: ForkedAnswersParts;
    /** The tags of the phones that have the calls, by Call-ID and our own tag. */
    private readonly taken = new Map<string, string>();

    constructor(parts: ForkedAnswersParts) {
        this.parts = parts;
    }

    /** Whether to pass a message on to the stack. */
    admit(message: unknown): boolean {
        if (typeof message !== 'string' || !ACCEPTED.test(message)) return true;
        const head = readHead(message);
        const [cseq = ''] = values(head, 'cseq');
        if (!cseq.endsWith(' INVITE')) return true;
        const [callId = ''] = values(head, 'call-id');
        const call = `${callId};${tagOf(values(head, 'from')[0])}`;
        const tag = tagOf(values(head, 'to')[0]);
        const taken = this.taken.get(call);
        if (taken === undefined) this.remember(call, tag);
        if (taken === undefined || taken === tag) return true;
        this.parts.log(`call ${callId} was also answered by a second phone, which is hung up`);
        this.hangUp(head, Number.parseInt(cseq, 10));
        return false;
    }

    private remember(call: string, tag: string): void {
        this.taken.set(call, tag);
        const [oldest] = this.taken.keys();
        if (this.taken.size > MOST_REMEMBERED && oldest !== undefined) this.taken.delete(oldest);
    }

    private hangUp(answer: SipHead, cseq: number): void {
        const target = addressIn(values(answer, 'contact')[0]);
        if (target === '') return;
        const [via = ''] = values(answer, 'via');
        const routes = values(answer, 'record-route').reverse();
        const same = answer.fields.filter(({ name }: SipField) => ['from', 'to', 'call-id'].includes(name));
        for (const [method, number] of [
            ['ACK', cseq],
            ['BYE', cseq + 1]
        ] as const) {
            this.parts.reply(
                [
                    `${method} ${target} SIP/2.0`,
                    // the same branch for a retransmitted answer
                    `Via: ${via.split(';')[0]};branch=z9hG4bK${tagOf(values(answer, 'to')[0])}${method}`,
                    'Max-Forwards: 70',
                    ...routes.map((route) => `Route: ${route}`),
                    ...same.map(({ line }) => line),
                    `CSeq: ${number} ${method}`,
                    'Content-Length: 0',
                    '',
                    ''
                ].join('\r\n')
            );
        }
    }
}
