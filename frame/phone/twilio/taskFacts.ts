import type {
    CallAttributes,
    Channel,
    Party
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { conversationChannel, isVoiceChannel, partyAt } from '../taskRouter/conversation';
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
/** Twilio's ids have 34 characters. */
const LONGEST_SID = 255;

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

export const channelOf = (task: Pick<Task, 'attributes' | 'taskChannelUniqueName'>): Channel =>
    conversationChannel(task.taskChannelUniqueName, attributeOf(task, 'channelType'));

export const isVoice = ({ taskChannelUniqueName }: Pick<Task, 'taskChannelUniqueName'>): boolean =>
    isVoiceChannel(taskChannelUniqueName);

/** Whom the agent talks to. */
export function partyOf(task: Pick<Task, 'attributes'>): Party {
    const first = (...names: readonly string[]): string =>
        names.map((name) => attributeOf(task, name)).find((text) => text !== '') ?? '';
    const address = isOutgoing(task) ? first('outbound_to') : first('from', 'customerAddress', 'caller', 'identity');
    return partyAt(address, first('name', 'customerName'));
}

/** The call at Twilio: the agent's in the conference, or else the customer's. Empty: not known. */
export function callSidOf(task: Pick<Task, 'attributes'>): string {
    const { conference } = taskAttributes(task);
    const { participants } = (conference ?? {}) as { participants?: { worker?: unknown } | null };
    return textOf(participants?.worker)?.slice(0, LONGEST_SID) || attributeOf(task, 'call_sid').slice(0, LONGEST_SID);
}
