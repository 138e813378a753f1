import * as Parser from 'jssip/lib/Parser';
import type { Log } from '../../log';
import { challengesForStack } from './challenges';
import { readHead } from './sipHead';
import { telUrisForStack } from './telUris';

/** What identifies an INVITE. */
export interface Invite {
    readonly callId: string;
    readonly fromTag?: string | null | undefined;
    /** Identifies this copy. The same branch again is a retransmission, which the stack answers. */
    readonly branch?: string | null | undefined;
}

export type Refusal = 400 | 482 | 486;

const REASONS: Readonly<Record<Refusal, string>> = { 400: 'Bad Request', 482: 'Loop Detected', 486: 'Busy Here' };
/** The To tag of our responses. A stateless server must give the same request the same tag (RFC 3261, section 8.2.7). */
const OUR_TAG = 'crmconnect';
/** Headers that a response copies. Without them, none can be sent. */
const REQUIRED_HEADERS = ['via', 'from', 'to', 'call-id', 'cseq'];

export interface InviteFilterParts {
    /** The status to refuse a call with. Null: it is accepted. */
    readonly refusal: (invite: Invite) => Refusal | null;
    readonly reply: (message: string) => void;
    readonly log: Log;
}

/**
 * Filters messages between the socket and the stack. JsSIP silently drops what it can't read, and the caller hears nothing
 * for half a minute. It stores calls by Call-ID and From tag, so a second INVITE with the same pair would replace the first.
 * Therefore calls that can't be accepted are refused here, before the stack sees them.
 */
export class InviteFilter {
    private readonly parts: InviteFilterParts;
    private lastRefusal: Refusal | null = null;

    constructor(parts: InviteFilterParts) {
        this.parts = parts;
    }

    /** What the stack gets for a message. Null: nothing. */
    admit(data: unknown): unknown {
        const message = data instanceof ArrayBuffer ? new TextDecoder().decode(data) : data;
        if (typeof message !== 'string') return data;
        const forStack = challengesForStack(telUrisForStack(message));
        if (!forStack.startsWith('INVITE ')) return forStack;
        const refusal = this.refusalOf(forStack);
        if (refusal !== null) this.refuse(message, refusal);
        return refusal === null ? forStack : null;
    }

    private refusalOf(message: string): Refusal | null {
        const read = Parser.parseMessage(message, null);
        if (!read?.call_id) return 400;
        // part of an existing call: the stack finds the call or answers that there is none
        if (read.to_tag) return null;
        const refusal = this.parts.refusal({ callId: read.call_id, fromTag: read.from_tag, branch: read.via_branch });
        if (refusal === null) this.lastRefusal = null;
        return refusal;
    }

    private refuse(message: string, status: Refusal): void {
        // one log line for a flood of calls
        if (this.lastRefusal !== status) this.parts.log(`refusing calls: ${status} ${REASONS[status]}`);
        this.lastRefusal = status;
        const copied = readHead(message).fields.filter(({ name }) => REQUIRED_HEADERS.includes(name));
        if (REQUIRED_HEADERS.some((needed) => !copied.some(({ name }) => name === needed))) return;
        this.parts.reply(
            [
                `SIP/2.0 ${status} ${REASONS[status]}`,
                ...copied.map(({ name, value }) => `${name}: ${value}${name === 'to' ? `;tag=${OUR_TAG}` : ''}`),
                'content-length: 0',
                '',
                ''
            ].join('\r\n')
        );
    }
}
