import { LONGEST_CALL_ID } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';

/** `;again=` and minutes since 1970 in base 36: with room for some thousand years. */
const AGAIN = ';again=';
const ROOM_FOR_REPEAT = 20;
const LONGEST_IDENTITY = LONGEST_CALL_ID - ROOM_FOR_REPEAT;
/** An exchange that hunts offers a call again within this time, in milliseconds; later it is another call. */
const SAME_CALL_WITHIN_MS = 60_000;
const MOST_REMEMBERED = 1000;

/**
 * What tells two calls apart: Call-ID and From tag, as for the stack (RFC 3261, section 12). The copies of one call that an
 * exchange sends to two browsers of an agent have both in common (R4).
 */
export const identityOf = (callId: string, fromTag: string | null | undefined): string =>
    // a semicolon cannot stand in a Call-ID
    fromTag ? `${callId};tag=${fromTag}` : callId;

export const fitsCallKey = (identity: string): boolean => identity.length <= LONGEST_IDENTITY;

interface Use {
    readonly callId: string;
    readonly endedAt: number;
    readonly answered: boolean;
}

const MINUTE_MS = 60_000;

/**
 * Names of calls that stand for one call for good, although callers may use an identity again. One that comes back soon, and
 * was not answered, is the same call; any other gets a name of its own.
 */
export class CallNames {
    private readonly used = new Map<string, Use>();

    nameOf(identity: string, now: number): string {
        const before = this.used.get(identity);
        if (!before) return identity;
        if (!before.answered && now - before.endedAt <= SAME_CALL_WITHIN_MS) return before.callId;
        // minutes: two browsers that are called at once shall agree; and no minute twice
        const last = parseInt(before.callId.slice(identity.length + AGAIN.length), 36) || 0;
        return identity + AGAIN + Math.max(Math.floor(now / MINUTE_MS), last + 1).toString(36);
    }

    over(identity: string, use: Use): void {
        this.used.delete(identity);
        this.used.set(identity, use);
        const [oldest] = this.used.keys();
        if (this.used.size > MOST_REMEMBERED && oldest !== undefined) this.used.delete(oldest);
    }
}
