import type { Channel } from 'c/softphoneContract';
import type { Call } from './model';

/** In what the channels of interactions differ. Rules ask for this, never for a channel by its name. */
export interface ChannelKind {
    /** R2, R10: what the record calls it; English in every language, like the rest of the subject. */
    readonly word: string;
    /** R3. */
    readonly taskSubtype: 'Call' | 'Task';
    /** There is a line between the two: it carries sound (K), and a caller may withhold the number (N2). */
    readonly line: boolean;
}

const CHANNELS: Readonly<Record<Channel, ChannelKind>> = {
    voice: { word: 'Call', taskSubtype: 'Call', line: true },
    chat: { word: 'Chat', taskSubtype: 'Task', line: false },
    message: { word: 'Message', taskSubtype: 'Task', line: false },
    email: { word: 'Email', taskSubtype: 'Task', line: false },
    callback: { word: 'Callback', taskSubtype: 'Task', line: false },
    other: { word: 'Interaction', taskSubtype: 'Task', line: false }
};

/** A journal entry of an earlier version may know of no channel: that was a call. */
export const kindOf = ({ channel }: Pick<Call, 'channel'>): ChannelKind =>
    (CHANNELS as Readonly<Record<string, ChannelKind | undefined>>)[channel] ?? CHANNELS.voice;

/** N2: nobody's number. An interaction without a line has none to withhold. */
export const isWithheld = (call: Pick<Call, 'channel' | 'number'>): boolean =>
    call.number === null && kindOf(call).line;

/** What the other end is reached by, where that is no number: an identity or an address (P2). */
export function addressOf(call: Pick<Call, 'channel' | 'attributes'>): string | null {
    if (kindOf(call).line) return null;
    const { identity, customerAddress, from } = call.attributes;
    return [identity, customerAddress, from].find((one) => one?.trim()) ?? null;
}
