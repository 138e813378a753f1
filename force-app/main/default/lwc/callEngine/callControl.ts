import type { ConnectionId, PhoneCommand } from 'c/softphoneContract';
import type { AgentAction } from './agentAction';
import { tellNotes } from './attributes';
import type { ControlName } from './controls';
import { CONTROLS, isControlName, whyUnusable } from './controls';
import { sendDial } from './dial';
import { notify } from './notices';
import { compactNumber, toDialString } from './numbers';
import { pairOf } from './pairs';
import type { Call } from './model';
import type { EngineState } from './state';
import type { Step } from './step';
import { changeCall, findCall, log, sendWithId } from './step';

type ControlAction = Extract<AgentAction, { do: ControlName }>;

export const isControl = (action: AgentAction): action is ControlAction => isControlName(action.do);

/** The command of a control. A string: why there is none. */
function commandOf(
    action: ControlAction,
    call: Call,
    state: EngineState
): PhoneCommand | 'notDialable' | 'noConsultation' {
    const { connection } = call;
    switch (action.do) {
        case 'answer':
        case 'hold':
        case 'resume':
        case 'hangUp':
            return { command: CONTROLS[action.do].command, connection };
        case 'decline':
            return { command: CONTROLS.decline.command, connection, cause: 'callRejected' };
        case 'mute':
        case 'unmute':
            return { command: CONTROLS[action.do].command, connection, on: action.do === 'mute' };
        case 'digits': {
            const digits = compactNumber(action.digits);
            return digits === '' ? 'notDialable' : { command: CONTROLS.digits.command, connection, digits };
        }
        case 'transfer':
        case 'consult': {
            const to = targetOf(action.to, state);
            return to === null ? 'notDialable' : { command: CONTROLS[action.do].command, connection, to };
        }
        case 'swap':
        case 'conference':
        case 'leave':
        case 'completeTransfer':
            return ofTwo(CONTROLS[action.do].command, call, CONTROLS[action.do].partner(call, state));
        case 'join': {
            // the agent confirmed exactly these two
            const other = CONTROLS.join.partner(call, state);
            return ofTwo(CONTROLS.join.command, call, other?.key === action.with ? other : null);
        }
        case 'cancelConsultation':
            return cancelled(call, CONTROLS.cancelConsultation.partner(call, state));
    }
}

/** Whom a call is transferred to. In a contact center, it can be a name. Null: neither a number nor a name. */
function targetOf(text: string, state: EngineState): string | null {
    const name = state.device.features.transfersByName ? text.trim() : '';
    return toDialString(text, state) ?? (name === '' ? null : name);
}

function ofTwo(
    command: Extract<PhoneCommand, { held: ConnectionId }>['command'],
    call: Call,
    other: Call | null
): PhoneCommand | 'noConsultation' {
    if (!other) return 'noConsultation';
    const { held, active } = pairOf(call, other);
    return { command, held: held.connection, active: active.connection };
}

/** Ends the consultation call, never the caller's. After a swap, that is the one on hold. */
function cancelled(call: Call, other: Call | null): PhoneCommand | 'noConsultation' {
    if (!other) return 'noConsultation';
    const consulted = call.consultationOf === other.key ? call : other;
    return consulted.state === 'held'
        ? { command: 'clear', connection: consulted.connection }
        : ofTwo(CONTROLS.cancelConsultation.command, call, other);
}

/** T3: somebody else will have the call. */
const TRANSFERS: readonly ControlName[] = ['transfer', 'consult', 'completeTransfer'];

/** K: sends the command. The screen changes with the phone system's event. One command at a time for each call. */
export function control(step: Step, action: ControlAction): Step {
    const call = findCall(step.state, action.callKey);
    const unusable = call && whyUnusable(action.do, call, step.state);
    if (!call || unusable) {
        const why = unusable === 'absent' ? 'not possible with this call' : `the call is ${call?.state ?? 'not known'}`;
        return log(step, `${action.do} ignored: ${why}`);
    }
    if (call.pending !== null && action.do !== 'digits' && action.do !== 'hangUp') {
        return log(step, `${action.do} ignored: another command waits for its answer`, 'info');
    }
    const command = commandOf(action, call, step.state);
    if (command === 'notDialable') {
        const text = 'to' in action ? action.to : 'digits' in action ? action.digits : '';
        return notify(step, 'error', 'dialNotDialable', [text], call.key);
    }
    if (command === 'noConsultation') return log(step, `${action.do} ignored: there is no second call`);
    const ready = TRANSFERS.includes(action.do) ? tellNotes(step, call.consultationOf ?? call.key) : step;
    const [pending, sent] =
        action.do === 'consult' && command.command === 'consult'
            ? sendDial(ready, command, action.to, null, call.key)
            : sendWithId(ready, command, { callKey: call.key });
    return changeCall(sent, call.key, { pending });
}
