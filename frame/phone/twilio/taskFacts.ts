import { withheldAs } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type {
    CallAttributes,
    Channel,
    Party
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Task } from './contactCenter';

/** What this phone stores with the tasks that it creates: the call's correlator, and which page waits for the task. */
export const CORRELATOR = 'crmConnectCorrelator';
export const REQUEST = 'crmConnectRequest';
/** What the task of an outgoing call has besides what the agent's panel gave it. */
const DIALING = ['outbound_to', 'from', 'direction'];
const OWN = [CORRELATOR, REQUEST];

const MOST_ATTRIBUTES = 100;
const LONGEST_NAME = 80;
const LONGEST_VALUE = 1_000;
/** The longest name or number of a party. */
const LONGEST_PARTY = 255;

/** A task's attributes as they are. Others may have stored anything: then there are none. */
export const taskAttributes = ({ attributes }: Pick<Task, 'attributes'>): Readonly<Record<string, unknown>> =>
    typeof attributes === 'object' && attributes !== null && !Array.isArray(attributes)
        ? (attributes as Readonly<Record<string, unknown>>)
        : {};

const textOf = (value: unknown): string | null => {
    if (typeof value === 'string') return value;
    return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
};

/** One of a task's attributes. Empty: it has none, or something that is no text. */
export const attributeOf = (task: Pick<Task, 'attributes'>, name: string): string =>
    textOf(taskAttributes(task)[name])?.trim() ?? '';

export const isOutgoing = (task: Pick<Task, 'attributes'>): boolean =>
    attributeOf(task, 'direction') === 'outbound' || attributeOf(task, 'outbound_to') !== '';

/** The attributes that the panel gets: texts of a reasonable size. */
export function callAttributes(task: Pick<Task, 'attributes'>): CallAttributes {
    const hidden = isOutgoing(task) ? [...OWN, ...DIALING] : OWN;
    const texts = Object.entries(taskAttributes(task)).flatMap(([name, value]) => {
        const text = textOf(value);
        if (text === null || text === '' || name.length > LONGEST_NAME || hidden.includes(name)) return [];
        return [[name, text.slice(0, LONGEST_VALUE)] as const];
    });
    return Object.fromEntries(texts.slice(0, MOST_ATTRIBUTES));
}

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

/** Flex offers messages of all kinds on its channel `chat`; an attribute says which kind it is. */
export function channelOf(task: Pick<Task, 'attributes' | 'taskChannelUniqueName'>): Channel {
    const channel = task.taskChannelUniqueName.toLowerCase();
    const kind = attributeOf(task, 'channelType').toLowerCase();
    return (channel === 'chat' ? CHANNELS.get(kind) : undefined) ?? CHANNELS.get(channel) ?? 'other';
}

export const isVoice = (task: Pick<Task, 'taskChannelUniqueName'>): boolean =>
    task.taskChannelUniqueName.toLowerCase() === 'voice';

/** An address without the kind that Twilio puts before it: whatsapp:+447814256404. */
const plain = (address: string): string => address.replace(/^(whatsapp|messenger|sip|sms|tel):/i, '');

/** Whom the agent talks to. */
export function partyOf(task: Pick<Task, 'attributes'>): Party {
    const first = (...names: readonly string[]): string =>
        names.map((name) => attributeOf(task, name)).find((text) => text !== '') ?? '';
    const address = isOutgoing(task) ? first('outbound_to') : first('from', 'customerAddress', 'caller', 'identity');
    const number = plain(address).slice(0, LONGEST_PARTY);
    const name = first('name', 'customerName').slice(0, LONGEST_PARTY);
    return {
        number: number === '' || withheldAs(number) ? null : number,
        ...(name !== '' && name !== address && { name })
    };
}

/** The call at Twilio: the agent's in the conference, or else the customer's. Empty: not known. */
export function callSidOf(task: Pick<Task, 'attributes'>): string {
    const { conference } = taskAttributes(task);
    const { participants } = (conference ?? {}) as { participants?: { worker?: unknown } | null };
    return (
        textOf(participants?.worker)?.slice(0, LONGEST_PARTY) || attributeOf(task, 'call_sid').slice(0, LONGEST_PARTY)
    );
}
