import type { CallAttributes, CallEvent } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Profile } from './profile';

export const DEVICE = '1001';

/** What can be seen of a tab from outside: whose it is, and whether the panel in it can have written down what it was told. */
export interface TabSeen {
    readonly profile: Profile;
    /** Whose page it is: of whoever was signed in when it was loaded. */
    readonly user: string;
    readonly alive: boolean;
    /** Nobody killed it while there was trouble. */
    readonly livedToTheEnd: boolean;
    readonly frozen: boolean;
    /** Counts how often this tab was frozen. */
    readonly freezes: number;
    readonly isLeading: boolean;
    /** Counts how often this tab came to lead, or to follow. */
    readonly turns: number;
    /** The browser keeps nothing for this tab: it told the agent so. */
    readonly inMemory: boolean;
}

/** A phone at the switch. */
export interface SwitchedPhone {
    readonly tab: TabSeen;
    /** Settles when the event has arrived; when the link was lost on the way, too. */
    tell(event: CallEvent, call: RealCall | null): Promise<void>;
}

/** One call as it really was. */
export interface RealCall {
    readonly callId: string;
    /** Whose call it is. */
    readonly user: string;
    /** null: withheld. */
    readonly number: string | null;
    readonly direction: 'in' | 'out';
    readonly attributes: CallAttributes;
    readonly correlatorData?: string | undefined;
    readonly startedAt: number;
    state: 'waiting' | 'connected' | 'hold' | 'over';
    answeredAt: number | null;
    endedAt: number | null;
    /** Where it is talked, or was dialled. */
    at: Profile | null;
    /** A browser's own phone has the calls that came while it was there, and no others. */
    readonly offeredTo: ReadonlySet<SwitchedPhone>;
    /** Panels that were told of it, had the time to write it down, and have it in memory only. */
    readonly inMemoryOf: Set<TabSeen>;
    /** A panel that keeps a journal was told of it, and had the time to write it down. */
    known: boolean;
    /** The same for the news that it was answered. */
    answerKnown: boolean;
}
