import * as Parser from 'jssip/lib/Parser';
import type { Log } from '../../log';
import { readHead } from './sipHead';
import { telUrisForStack } from './telUris';

/** What an INVITE is told apart by. */
export interface Invite {
    readonly callId: string;
    readonly fromTag?: string | null | undefined;
    /** Of this copy: the same again is a repetition, which the stack answers. */
    readonly branch?: string | null | undefined;
}

export type Refusal = 400 | 482 | 486;

const REASONS: Readonly<Record<Refusal, string>> = { 400: 'Bad Request', 482: 'Loop Detected', 486: 'Busy Here' };
/** Of the one who refused: without state, the same request must get the same tag (RFC 3261, section 8.2.7). */
const OUR_TAG = 'crmconnect';
/** Without these no answer can be written. */
const NEEDED = ['via', 'from', 'to', 'call-id', 'cseq'];

export interface InviteFilterParts {
    /** The status to refuse a call with; null: it may come in. */
    readonly refusal: (invite: Invite) => Refusal | null;
    readonly reply: (message: string) => void;
    readonly log: Log;
}

/**
 * Stands between the socket and the stack. JsSIP drops without a word what it cannot read, and the caller hears nothing for
 * half a minute; it keeps calls under Call-ID and From tag, and a second INVITE with both would take the first one's place.
 * So calls that cannot be taken are refused here, before the stack knows of them.
 */
export class InviteFilter {
    private readonly parts: InviteFilterParts;
    private lastRefusal: Refusal | null = null;

    constructor(parts: InviteFilterParts) {
        this.parts = parts;
    }

    /** What the stack gets of a message; null: nothing. */
    admit(data: unknown): unknown {
        const message = data instanceof ArrayBuffer ? new TextDecoder().decode(data) : data;
        if (typeof message !== 'string') return data;
        const forStack = telUrisForStack(message);
        if (!forStack.startsWith('INVITE ')) return forStack;
        const refusal = this.judge(forStack);
        if (refusal !== null) this.refuse(message, refusal);
        return refusal === null ? forStack : null;
    }

    private judge(message: string): Refusal | null {
        const read = Parser.parseMessage(message, null);
        if (!read?.call_id) return 400;
        // within a call: the stack finds the call, or says that there is none
        if (read.to_tag) return null;
        const refusal = this.parts.refusal({ callId: read.call_id, fromTag: read.from_tag, branch: read.via_branch });
        if (refusal === null) this.lastRefusal = null;
        return refusal;
    }

    private refuse(message: string, status: Refusal): void {
        // one line for a flood, not a line for each call
        if (this.lastRefusal !== status) this.parts.log(`calls are refused: ${status} ${REASONS[status]}`);
        this.lastRefusal = status;
        const copied = readHead(message).fields.filter(({ name }) => NEEDED.includes(name));
        if (NEEDED.some((needed) => !copied.some(({ name }) => name === needed))) return;
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
