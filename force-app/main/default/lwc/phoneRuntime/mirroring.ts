import type { EngineState } from 'c/callEngine';
import { changedParts, readParts } from 'c/callEngine';
import type { Mirror } from 'c/softphoneContract';

/** What the leading tab sends to the others: its state, and then what changes of it. */
export class StateSender {
    private sent: EngineState | null = null;
    private seq = 0;

    /** The next mirror is a full one: another tab needs it. */
    startOver(): void {
        this.sent = null;
    }

    /** @returns null: nothing has changed */
    next(state: EngineState): Mirror | null {
        const full = this.sent === null;
        const change = changedParts(this.sent, state);
        this.sent = state;
        if (Object.keys(change).length === 0) return null;
        this.seq += 1;
        return { seq: this.seq, full, change };
    }
}

/** The state of the leading tab, as another tab knows it. */
export interface Mirrored {
    readonly seq: number;
    readonly state: EngineState;
}

/**
 * @param own the tab's own state, which a first mirror completes
 * @returns `lost`: a change was lost or arrived out of order. Null: this mirror is older than what is known
 */
export function mirrored(
    base: Mirrored | null,
    own: EngineState,
    { seq, full, change }: Mirror
): Mirrored | 'lost' | null {
    if (!full && base?.seq !== seq - 1) return !base || seq > base.seq ? 'lost' : null;
    return { seq, state: { ...(base?.state ?? own), ...readParts(change, own.user.userId) } };
}
