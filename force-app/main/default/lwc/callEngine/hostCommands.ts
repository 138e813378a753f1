import type { CrmCommand } from 'c/softphoneContract';
import type { Step } from './step';
import { send } from './step';

type Convenience = Extract<CrmCommand, { command: 'setPanelVisible' | 'refreshView' }>;

/** Sends an optional command, which is skipped if the host can't execute it. */
export function sendIfAble(step: Step, command: Convenience): Step {
    const { panel, refresh } = step.state.host;
    const able = command.command === 'setPanelVisible' ? panel : refresh;
    return able ? send(step, command) : step;
}
