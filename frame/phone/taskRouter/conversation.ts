import { withheldAs } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Channel, Party } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';

/*
 * What the names and addresses in a task of Twilio's TaskRouter mean, whether its own client or Flex reports it.
 */

const CHANNELS = new Map<string, Channel>([
    ['voice', 'voice'],
    ['chat', 'chat'],
    ['web', 'chat'],
    ['sms', 'message'],
    ['whatsapp', 'message'],
    ['messenger', 'message'],
    ['email', 'email'],
    ['callback', 'callback']
]);

/** @param taskChannel the unique name of the task channel */
export const isVoiceChannel = (taskChannel: string): boolean => taskChannel.toLowerCase() === 'voice';

/**
 * The channel of a conversation. Flex offers messages of all kinds on its task channel `chat`.
 * @param taskChannel the unique name of the task channel
 * @param kind the attribute `channelType`, which is more exact. Empty: there is none
 */
export function conversationChannel(taskChannel: string, kind: string): Channel {
    const [known, exact] = [taskChannel, kind].map((name) => CHANNELS.get(name.toLowerCase()));
    return (known === 'chat' ? exact : undefined) ?? known ?? exact ?? 'other';
}

/** What Twilio sends in place of a withheld number: "anonymous", "restricted", ... as digits. */
const WITHHELD_DIGITS = ['+266696687', '+7378742833', '+2562533', '+8656696', '+86282452253'];

/** The longest name or number of a party. */
const LONGEST = 255;

/** Without the kind of address in front, as in "whatsapp:+447814256404". */
const plain = (address: string): string =>
    address
        .trim()
        .replace(/^(whatsapp|messenger|sms|sip|tel|client):/i, '')
        .slice(0, LONGEST);

/** Whom the agent talks to. A name that only repeats the address is none (N7). */
export function partyAt(address: string, name: string): Party {
    const number = plain(address);
    const withheld = number === '' || withheldAs(number) !== null || WITHHELD_DIGITS.includes(number);
    return {
        number: withheld ? null : number,
        ...(name.trim() !== '' && plain(name) !== number && { name: name.trim().slice(0, LONGEST) })
    };
}
