import type {
    CallAttributes,
    Channel,
    Party
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { conversationChannel, isVoiceChannel, partyAt } from '../taskRouter/conversation';

/** What a TaskRouter task says about its conversation. */
export interface ConversationTask {
    /** The unique name of the task channel. */
    readonly channel: string;
    /** More exact than the channel, for example whatsapp. */
    readonly channelType?: string | undefined;
    readonly outbound: boolean;
    readonly attributes: Readonly<Record<string, string>>;
}

export const isVoice = ({ channel }: Pick<ConversationTask, 'channel'>): boolean => isVoiceChannel(channel);

export const channelOf = ({ channel, channelType = '' }: ConversationTask): Channel =>
    conversationChannel(channel, channelType);

/** The remote party. The name in an outgoing task is our own side's. */
export function remoteOf({ attributes, outbound }: ConversationTask): Party {
    if (outbound) return partyAt(attributes.outbound_to ?? '', '');
    return partyAt(
        attributes.from || attributes.customerAddress || '',
        attributes.name || attributes.customerName || ''
    );
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
