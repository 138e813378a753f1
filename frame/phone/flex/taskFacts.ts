import { withheldAs } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type {
    CallAttributes,
    Cause,
    Channel,
    Party
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';

/** What a TaskRouter task says about its conversation. */
export interface ConversationTask {
    /** The unique name of the task channel. */
    readonly channel: string;
    /** More exact than the channel, for example whatsapp. */
    readonly channelType?: string | undefined;
    readonly outbound: boolean;
    readonly attributes: Readonly<Record<string, string>>;
}

const CHANNELS: Readonly<Record<string, Channel>> = {
    voice: 'voice',
    chat: 'chat',
    web: 'chat',
    sms: 'message',
    whatsapp: 'message',
    messenger: 'message',
    email: 'email',
    callback: 'callback'
};

export const isVoice = ({ channel }: Pick<ConversationTask, 'channel'>): boolean => channel === 'voice';

/** The channel type says more than the task channel, which is "chat" for everything written. */
export function channelOf({ channel, channelType = '' }: ConversationTask): Channel {
    const known = (name: string): Channel | undefined => (Object.hasOwn(CHANNELS, name) ? CHANNELS[name] : undefined);
    if (channel === 'voice') return 'voice';
    return known(channelType.toLowerCase()) ?? known(channel.toLowerCase()) ?? 'other';
}

/** What Twilio sends in place of a withheld number: "anonymous", "restricted", ... as digits. */
const WITHHELD_DIGITS = ['+266696687', '+7378742833', '+2562533', '+8656696', '+86282452253'];

/** Without the channel in front, as in "whatsapp:+447814256404". */
const address = (text: string): string => text.replace(/^(whatsapp|messenger|sms|client|sip):/i, '').trim();

/** The remote party. */
export function remoteOf(task: ConversationTask): Party {
    const { attributes, outbound } = task;
    const given = outbound ? [attributes.outbound_to] : [attributes.from, attributes.customerAddress];
    const number = address(given.find(Boolean) ?? '');
    const name = (attributes.name || attributes.customerName || '').trim();
    const withheld = number === '' || withheldAs(number) !== null || WITHHELD_DIGITS.includes(number);
    return {
        number: withheld ? null : number,
        ...(name !== '' && address(name) !== number && !outbound && { name })
    };
}

/** What TaskRouter and Flex add to an outgoing task: about our own side, not about the other party. */
const OWN_SIDE = ['from', 'from_country', 'name', 'outbound_to', 'direction', 'type', 'autoAnswer'];

/** The attributes for the engine: of an outgoing call, only those about the party that is called. */
export const attributesOf = (task: ConversationTask, without: readonly string[] = []): CallAttributes =>
    Object.fromEntries(
        Object.entries(task.attributes).filter(
            ([name]) => !without.includes(name) && !(task.outbound && OWN_SIDE.includes(name))
        )
    );

/** Why an outgoing call failed, by the code that TaskRouter gives with a canceled reservation. */
const BY_CODE: Readonly<Record<string, Cause>> = {
    45303: 'busy',
    45305: 'noAnswer',
    13223: 'invalidNumber',
    21211: 'invalidNumber',
    13227: 'blocked',
    21215: 'blocked',
    21210: 'blocked',
    21216: 'blocked',
    21219: 'blocked',
    31404: 'invalidNumber',
    31480: 'unavailable',
    31486: 'busy',
    31603: 'callRejected'
};

export const causeOf = (reasonCode: string | undefined): Cause | undefined =>
    reasonCode !== undefined && Object.hasOwn(BY_CODE, reasonCode) ? BY_CODE[reasonCode] : undefined;
