import { explanation } from 'c/softphoneContract';
import type { Explanation, CommandAnswer, CommandError, CommandErrorReason } from 'c/softphoneContract';
import { activityAnswered } from './activity';
import { attributesAnswered } from './attributes';
import { completionAnswered } from './completion';
import { isPhoneCommand } from './controls';
import { notify } from './notices';
import { popAnswered } from './popping';
import { SIGN_IN, signInFailed, typedSignInFailed } from './salesforceSignIn';
import type { PendingCommand } from './state';
import type { Step } from './step';
import { changeCall, findCall, log, put } from './step';

/** A command was answered. Only the waiting control changes, and a failure is reported (K). */
export function commandAnswered(step: Step, answer: CommandAnswer): Step {
    const pending = step.state.pendingCommands[answer.id];
    if (!pending) return log(step, `an answer that nobody waits for: ${answer.id}`, 'info');
    const pendingCommands = { ...step.state.pendingCommands };
    delete pendingCommands[answer.id];
    // its call has been reported before this (see PhoneSystem); if the link was lost in between, it is in the next snapshot
    const { device } = step.state;
    const dials = step.state.dials.filter((dial) => dial.commandId !== answer.id || !device.callsListed);
    const free = activityAnswered(freed(put(step, { pendingCommands, dials }), answer.id, pending), pending.command);
    const popped = popAnswered(attributesAnswered(free, pending, answer), answer.id, answer.ok);
    const settled = completionAnswered(popped, answer);
    if (answer.ok) return settled;
    const dialed = step.state.dials.find((dial) => dial.commandId === answer.id)?.number ?? '';
    return failed(settled, pending, answer.error, dialed);
}

function freed(step: Step, id: string, { callKey }: PendingCommand): Step {
    const call = findCall(step.state, callKey);
    return call?.pending === id ? changeCall(step, call.key, { pending: null }) : step;
}

/** Commands whose failure the agent does not see, or is told about elsewhere: a label, a lamp, a call that is handed over again. */
const SILENT = new Set([
    'setItem',
    'refreshView',
    'setPanelVisible',
    'setClickToDial',
    'setIceServers',
    'ticket',
    'monitor',
    'forgetEndedCalls',
    'completeInteraction',
    'setAttributes'
]);

/** Shown to the agent if the other side gave only a reason. */
const BY_REASON: Partial<Record<CommandErrorReason, Explanation>> = {
    notConnected: explanation('notConnected'),
    unsupported: explanation('notPossible')
};

function failed(
    step: Step,
    { command, callKey, name = command }: PendingCommand,
    error: CommandError,
    dialed: string
): Step {
    // a blocked microphone was already reported as Trouble, with what to do about it
    if (SILENT.has(command) || error.reason === 'permission') {
        return log(step, `${command}: ${error.reason} ${error.why?.code ?? ''} ${error.detail ?? ''}`);
    }
    if (command === SIGN_IN) return signInFailed(step, error);
    const why = error.why ? error : { ...error, ...BY_REASON[error.reason] };
    if (command === 'screenPop') return notify(step, 'warning', 'popFailed', [], callKey, why);
    if (command === 'makeCall') {
        return error.reason === 'invalidNumber'
            ? notify(step, 'error', 'dialNotDialable', [dialed])
            : notify(step, 'error', 'dialFailed', [], null, why);
    }
    if (isPhoneCommand(command) && error.reason === 'timeout') {
        return notify(step, 'error', 'commandTimeout', [command], callKey);
    }
    const told = command === 'signIn' ? typedSignInFailed(step, why) : null;
    return told ?? notify(step, 'error', 'commandRefused', [name], callKey, why);
}
