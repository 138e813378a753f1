import type { Channel } from 'c/softphoneContract';
import type { Call } from './model';

/** How the channels of interactions differ. Rules check these properties, never a channel's name. */
export interface ChannelKind {
    /** R2, R10: its name in the record's subject. English in every language, like the rest of the subject. */
    readonly word: string;
    /** R3. */
    readonly taskSubtype: 'Call' | 'Task';
    /** Whether it is a call: it has audio (K), and the caller may withhold the number (N2). */
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

/** A journal entry of an earlier version may have no channel. It was a call. */
export const kindOf = ({ channel }: Pick<Call, 'channel'>): ChannelKind =>
    (CHANNELS as Readonly<Record<string, ChannelKind | undefined>>)[channel] ?? CHANNELS.voice;

/** N2: the number is withheld. An interaction without a line has no number to withhold. */
export const isWithheld = (call: Pick<Call, 'channel' | 'number'>): boolean =>
    call.number === null && kindOf(call).line;

/** The remote party's identity or address if it has no number (P2). */
export function addressOf(call: Pick<Call, 'channel' | 'attributes'>): string | null {
    if (kindOf(call).line) return null;
    const { identity, customerAddress, from } = call.attributes;
    return [identity, customerAddress, from].find((one) => one?.trim()) ?? null;
}
