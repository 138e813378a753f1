import type { CallAttributes, CallEvent } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Profile } from './profile';

export const DEVICE = '1001';

/** What is visible of a tab from outside: its user, and whether its panel can have written to the journal what it was notified of. */
export interface TabSeen {
    readonly profile: Profile;
    /** The user of the page: the one who was signed in when it was loaded. */
    readonly user: string;
    readonly alive: boolean;
    /** It was not killed while faults happened. */
    readonly livedToTheEnd: boolean;
    readonly frozen: boolean;
    /** Counts how often this tab was frozen. */
    readonly freezes: number;
    readonly isLeading: boolean;
    /** Counts how often this tab became the leader or a follower. */
    readonly turns: number;
    /** The browser stores nothing for this tab, and the agent was warned. */
    readonly inMemory: boolean;
}

/** The phone of a tab, whatever it is connected to. */
export interface TabPhone {
    /** Its tab ended without an event. */
    vanish(): void;
    /** The link is lost and comes back after a while. */
    dropLink(ms: number): void;
}

/** A phone that is connected to the switch. */
export interface SwitchedPhone {
    readonly tab: TabSeen;
    /** Resolves when the event has arrived, or the link was lost. */
    tell(event: CallEvent, call: RealCall | null): Promise<void>;
}

/** A call as it really was. */
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
    /** It has been joined with other calls, and not been on hold since. */
    conferenced: boolean;
    answeredAt: number | null;
    endedAt: number | null;
    /** The phone on which it was answered or dialed. */
    at: Profile | null;
    /** A phone in the browser only has the calls that arrived while it was running. */
    readonly offeredTo: ReadonlySet<SwitchedPhone>;
    /** Panels that were notified of it and had time to write it to the journal, but have it in memory only. */
    readonly inMemoryOf: Set<TabSeen>;
    /** A panel with a journal was notified of it and had time to write it. */
    known: boolean;
    /** The same for the event that it was answered. */
    answerKnown: boolean;
}
