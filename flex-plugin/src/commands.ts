import type { FlexCommand } from '../../frame/phone/flex/messages';
import type { Actions, Task } from './flexUi';

export interface CommandParts {
    readonly actions: Actions;
    readonly taskOf: (taskSid: string) => Task | undefined;
    /** The panel has completed the task, so it is not asked whether the agent may. */
    readonly completing: (taskSid: string) => void;
}

const isMuted = (task: Task): boolean =>
    task.conference?.participants.some(({ isCurrentWorker, muted }) => isCurrentWorker && muted) ?? false;

/** What the panel asks for, as actions of Flex, so that other plug-ins hear of it as if the agent had done it in Flex. */
export function commandRunner({ actions, taskOf, completing }: CommandParts) {
    return async (command: FlexCommand): Promise<unknown> => {
        if (command.command === 'startOutboundCall') {
            const { destination, attributes: taskAttributes } = command;
            return actions.invokeAction('StartOutboundCall', { destination, taskAttributes });
        }
        if (command.command === 'setActivity')
            return actions.invokeAction('SetActivity', { activitySid: command.activitySid });
        const task = taskOf(command.taskSid);
        if (!task) throw new Error('');
        const { sid } = task;
        switch (command.command) {
            case 'acceptTask':
                return actions.invokeAction('AcceptTask', { sid });
            case 'rejectTask':
                return actions.invokeAction('RejectTask', { sid });
            case 'endTask':
                return actions.invokeAction(task.taskChannelUniqueName === 'voice' ? 'HangupCall' : 'WrapupTask', {
                    sid
                });
            case 'holdCall':
                return actions.invokeAction('HoldCall', { sid });
            case 'unholdCall':
                return actions.invokeAction('UnholdCall', { sid });
            case 'setMuted':
                return isMuted(task) === command.on ? undefined : actions.invokeAction('ToggleMute', { sid });
            case 'sendDigits':
                return actions.invokeAction('SendDTMFDigits', { sid, digits: command.digits });
            case 'setAttributes':
                return actions.invokeAction('SetTaskAttributes', {
                    sid,
                    attributes: command.attributes,
                    mergeExisting: true
                });
            case 'completeTask': {
                const { disposition } = command;
                completing(command.taskSid);
                if (disposition) await storeOutcome(actions, task, disposition);
                return actions.invokeAction('CompleteTask', { sid });
            }
        }
    };
}

/** Where Flex's own reports look for the outcome. The task keeps what else is there. */
async function storeOutcome(actions: Actions, { sid, attributes }: Task, outcome: string): Promise<void> {
    const before = attributes.conversations;
    const conversations = { ...(typeof before === 'object' ? before : {}), outcome };
    await actions.invokeAction('SetTaskAttributes', { sid, attributes: { conversations }, mergeExisting: true });
}
