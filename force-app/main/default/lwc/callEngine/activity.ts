import type { DeviceEvent } from 'c/softphoneContract';
import type { Activity } from './model';
import type { EngineState } from './state';
import type { Step } from './step';
import { log, put, send } from './step';

const COMMAND = 'setAgentActivity';

const change = (step: Step, activity: Activity): Step => put(step, { device: { ...step.state.device, activity } });

export const activityReported = (step: Step, event: Extract<DeviceEvent, { event: 'AgentActivity' }>): Step =>
    change(step, {
        name: event.activity,
        available: event.available,
        activityId: event.activityId ?? null,
        choices: event.activities ?? [],
        wanted: null
    });

export function chooseActivity(step: Step, activityId: string): Step {
    const { activity } = step.state.device;
    const choice = activity?.choices.find((one) => one.activityId === activityId);
    if (!activity || !choice) return log(step, 'an activity that the agent may not choose');
    if (activityId === activity.activityId && activity.wanted === null) return step;
    return send(change(step, { ...activity, wanted: choice.name }), { command: COMMAND, activityId });
}

/** The contact center has answered, so nothing is pending, unless the agent has chosen once more since. */
export function activityAnswered(step: Step, command: string): Step {
    const { activity } = step.state.device;
    const waits = Object.values(step.state.pendingCommands).some((pending) => pending.command === COMMAND);
    return command !== COMMAND || !activity || waits ? step : change(step, { ...activity, wanted: null });
}

/** The activity in which the contact center offers no calls. Null: it does, or there is no contact center. */
export const awayAs = ({ device }: Pick<EngineState, 'device'>): string | null =>
    device.activity && !device.activity.available ? device.activity.name : null;
