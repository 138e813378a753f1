import type { FlexTask } from '../../frame/phone/flex/messages';
import type { Participant, Task } from './flexUi';

/** What the agent has done to a task here, which the task itself does not say. */
export type AgentAct = 'ended' | 'transferred';

const STATUSES: readonly FlexTask['status'][] = [
    'pending',
    'accepted',
    'wrapping',
    'completed',
    'canceled',
    'rejected',
    'timeout',
    'rescinded'
];

/** The longest text that a message may have. */
const LONGEST = 4_000;

const isCall = ({ taskChannelUniqueName }: Task): boolean => taskChannelUniqueName === 'voice';

/** The attributes that are texts or numbers. */
export const textsOf = (attributes: Task['attributes']): Record<string, string> =>
    Object.fromEntries(
        Object.entries(attributes)
            .filter(([, value]) => typeof value === 'string' || typeof value === 'number')
            .map(([name, value]) => [name, String(value).slice(0, LONGEST)])
    );

const statusOf = ({ status }: Task): FlexTask['status'] => {
    const known = STATUSES.find((one) => one === status);
    if (known) return known;
    // TaskRouter's own names
    return status === 'reserved' ? 'pending' : status === 'wrapup' ? 'wrapping' : 'accepted';
};

const isCustomer = ({ participantType }: Participant): boolean => participantType === 'customer';

function callOf(task: Task): FlexTask['call'] {
    if (!isCall(task) || !task.conference) return undefined;
    const { participants } = task.conference;
    const customer = participants.find(isCustomer);
    const mine = participants.find(({ isCurrentWorker }) => isCurrentWorker);
    return {
        customer: !customer ? 'calling' : customer.status === 'joined' ? 'joined' : 'left',
        onHold: customer?.status === 'joined' && customer.onHold,
        muted: mine?.muted ?? false,
        ...(mine?.callSid && { callSid: mine.callSid })
    };
}

function endedBy(task: Task, call: FlexTask['call'], act: AgentAct | undefined): FlexTask['endedBy'] {
    if (task.outgoingTransferObject?.status === 'completed') return 'transfer';
    // a transfer may have failed, and the customer have left instead
    if (act === 'transferred' && call?.customer !== 'left') return 'transfer';
    if (act === 'ended') return 'agent';
    return call?.customer === 'left' ? 'customer' : 'other';
}

/**
 * A task as the panel is told about it.
 * @param act what the agent has done to it here
 * @param status if it is known better than by the task
 */
export function describeTask(task: Task, act: AgentAct | undefined, status = statusOf(task)): FlexTask {
    const call = callOf(task);
    const up = status === 'pending' || status === 'accepted';
    const { canceledReasonCode: code } = (task.sourceObject ?? {}) as { readonly canceledReasonCode?: unknown };
    return {
        taskSid: task.taskSid,
        reservationSid: task.sid,
        status,
        channel: task.taskChannelUniqueName,
        ...(task.channelType && { channelType: task.channelType }),
        outbound: task.attributes.direction === 'outbound',
        attributes: textsOf(task.attributes),
        createdAt: task.dateCreated.getTime(),
        ...(status !== 'pending' && { acceptedAt: task.dateUpdated.getTime() }),
        ...(call && { call }),
        ...(!up && { endedBy: endedBy(task, call, act) }),
        ...(!up && (typeof code === 'string' || typeof code === 'number') && { reasonCode: String(code) })
    };
}

/** The task whose conversation has this channel or interaction: that of a call is in its conference, others have attributes. */
export const taskOfChannel = (tasks: readonly Task[], channelSid: unknown, interactionSid: unknown): Task | undefined =>
    tasks.find(({ conference, attributes }) => {
        const { channel } = (conference?.source ?? {}) as { readonly channel?: { readonly sid?: unknown } };
        const channels = [channel?.sid, attributes.flexInteractionChannelSid, attributes.flexChannelSid];
        const interactions = [attributes.flexInteractionSid, attributes.interactionSid];
        return (
            (typeof channelSid === 'string' && channels.includes(channelSid)) ||
            (typeof interactionSid === 'string' && interactions.includes(interactionSid))
        );
    });
