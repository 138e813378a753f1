/** Whether new voice messages wait, and how many, if the exchange says. */
export interface WaitingMessages {
    readonly messageWaitingOn: boolean;
    readonly messages?: number;
}

/** How many digits a count may have. */
const COUNT = /^\s*(\d{1,6})\s*\//;

/**
 * Reads application/simple-message-summary (RFC 3842, section 5.2). Null: the body isn't one. An exchange that counts voice messages
 * is believed about them: its `Messages-Waiting` may be about other kinds, such as faxes.
 */
export function readMessageSummary(body: string): WaitingMessages | null {
    const fields = new Map(
        body.split(/\r?\n/).map((line) => {
            const colon = line.indexOf(':');
            return [line.slice(0, Math.max(colon, 0)).trim().toLowerCase(), line.slice(colon + 1)] as const;
        })
    );
    const status = fields.get('messages-waiting')?.trim().toLowerCase();
    if (status !== 'yes' && status !== 'no') return null;
    const count = COUNT.exec(fields.get('voice-message') ?? '')?.[1];
    if (count === undefined) return { messageWaitingOn: status === 'yes' };
    const messages = Number(count);
    return { messageWaitingOn: messages > 0, messages };
}
