import { LONGEST_CALL_ID } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';

/** `;again=` and minutes since 1970 in base 36. */
const AGAIN = ';again=';
const ROOM_FOR_AGAIN = 20;
const MAX_IDENTITY_LENGTH = LONGEST_CALL_ID - ROOM_FOR_AGAIN;
/** A hunting exchange offers a call again within this time, in milliseconds. After that, it counts as a new call. */
const SAME_CALL_WITHIN_MS = 60_000;
const MAX_REMEMBERED = 1000;

/**
 * What identifies a call: Call-ID and From tag, as in the stack (RFC 3261, section 12). The copies of one call that an
 * exchange sends to two browsers of an agent share both (R4).
 */
export const identityOf = (callId: string, fromTag: string | null | undefined): string =>
    // a Call-ID can't contain a semicolon
    fromTag ? `${callId};tag=${fromTag}` : callId;

export const fitsCallKey = (identity: string): boolean => identity.length <= MAX_IDENTITY_LENGTH;

interface Use {
    readonly callId: string;
    readonly endedAt: number;
    readonly answered: boolean;
}

const MINUTE_MS = 60_000;

/**
 * Assigns call ids that are never reused, although callers may reuse an identity. An identity that returns soon, and was not
 * answered before, is the same call. Any other gets a new id.
 */
export class CallIds {
    private readonly used = new Map<string, Use>();

    idFor(identity: string, now: number): string {
        const before = this.used.get(identity);
        if (!before) return identity;
        if (!before.answered && now - before.endedAt <= SAME_CALL_WITHIN_MS) return before.callId;
        // minutes, so that two browsers that ring at once agree; but never the same minute twice
        const last = parseInt(before.callId.slice(identity.length + AGAIN.length), 36) || 0;
        return identity + AGAIN + Math.max(Math.floor(now / MINUTE_MS), last + 1).toString(36);
    }

    over(identity: string, use: Use): void {
        this.used.delete(identity);
        this.used.set(identity, use);
        const [oldest] = this.used.keys();
        if (this.used.size > MAX_REMEMBERED && oldest !== undefined) this.used.delete(oldest);
    }
}
