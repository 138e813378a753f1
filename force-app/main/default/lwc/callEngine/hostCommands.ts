import type { CrmCommand } from 'c/softphoneContract';
import type { Step } from './step';
import { send } from './step';

type Convenience = Extract<CrmCommand, { command: 'setPanelVisible' | 'refreshView' }>;

/** Sends what a host may well be without: one that cannot do it is not asked, and nobody misses it. */
export function sendIfAble(step: Step, command: Convenience): Step {
    const { panel, refresh } = step.state.host;
    const able = command.command === 'setPanelVisible' ? panel : refresh;
    return able ? send(step, command) : step;
}
