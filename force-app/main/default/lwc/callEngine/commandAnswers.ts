import type { CommandAnswer, CommandError } from 'c/softphoneContract';
import { isPhoneCommand } from './callControl';
import { notify } from './notices';
import type { PendingCommand } from './state';
import type { Step } from './step';
import { changeCall, findCall, log, put } from './step';

/** A command was answered: nothing moves but the waiting control, and what failed is said (K). */
export function commandAnswered(step: Step, answer: CommandAnswer): Step {
    const pending = step.state.pendingCommands[answer.id];
    if (!pending) return log(step, `an answer that nobody waits for: ${answer.id}`, 'info');
    const pendingCommands = { ...step.state.pendingCommands };
    delete pendingCommands[answer.id];
    const dials = answer.ok ? step.state.dials : step.state.dials.filter((dial) => dial.commandId !== answer.id);
    const settled = free(put(step, { pendingCommands, dials }), answer.id, pending);
    return answer.ok ? succeeded(settled, pending) : failed(settled, pending, answer.error);
}

function free(step: Step, id: string, { callKey }: PendingCommand): Step {
    const call = findCall(step.state, callKey);
    return call?.pending === id ? changeCall(step, call.key, { pending: null }) : step;
}

/** A3: a record that was popped is the latest interaction, even where the host tells no navigation. */
function succeeded(step: Step, { callKey, pops }: PendingCommand): Step {
    const call = findCall(step.state, callKey);
    return call && pops && call.endedAt === null ? changeCall(step, call.key, { interaction: pops }) : step;
}

/** Commands whose failure means nothing to the agent: a label, a refresh. */
const SILENT = new Set(['setItem', 'refreshView', 'setPanelVisible', 'setClickToDial']);

function failed(step: Step, { command, callKey }: PendingCommand, error: CommandError): Step {
    if (SILENT.has(command)) return log(step, `${command}: ${error.reason} ${error.detail ?? ''}`);
    const detail = error.detail ?? '';
    if (command === 'screenPop') return notify(step, 'warning', 'popFailed', [detail], callKey);
    if (command === 'makeCall') {
        const code = error.reason === 'invalidNumber' ? 'dialNotDiallable' : 'dialFailed';
        return notify(step, 'error', code, [detail]);
    }
    if (isPhoneCommand(command) && error.reason === 'timeout') {
        return notify(step, 'error', 'commandTimeout', [command], callKey);
    }
    return notify(step, 'error', 'commandRefused', [command, detail], callKey);
}
