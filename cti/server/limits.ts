import { BEAT_MS, LONGEST_MESSAGE, SILENT_MS } from '../protocol/messages';

/** What one panel may do, and how long the server waits. Times are in milliseconds. */
export interface Limits {
    /** Until a connection has sent `hello`, and its ticket was checked. */
    readonly helloMs: number;
    readonly beatMs: number;
    readonly silentMs: number;
    /** The maximum age of a session. */
    readonly sessionMs: number;
    /** How long a device stays monitored after its panel has gone, because most come back at once. */
    readonly graceMs: number;
    /** Until a command, or the start of monitoring, counts as failed. `slow` commands wait for a far end. */
    readonly commandMs: number;
    readonly slowCommandMs: number;
    /** In characters. */
    readonly longestMessage: number;
    /** Messages a second on average, and at once. */
    readonly messageRate: number;
    readonly messageBurst: number;
    /** Commands of one panel that are not answered yet. */
    readonly pendingCommands: number;
    /** Bytes that a panel has not read yet. */
    readonly longestBacklog: number;
    /** Panels with a session. */
    readonly sessions: number;
}

export const DEFAULT_LIMITS: Limits = {
    helloMs: 5_000,
    beatMs: BEAT_MS,
    silentMs: SILENT_MS,
    sessionMs: 8 * 60 * 60_000,
    graceMs: 30_000,
    // less than the panel's own deadlines, so that the panel learns which side was silent
    commandMs: 9_000,
    slowCommandMs: 44_000,
    longestMessage: LONGEST_MESSAGE,
    messageRate: 20,
    messageBurst: 60,
    pendingCommands: 20,
    longestBacklog: 1_000_000,
    sessions: 2_000
};
