import type { PhoneCommand } from 'c/softphoneContract';
import { rememberDial } from './dial';
import type { AgentAction } from './events';
import { notify } from './notices';
import { compactNumber, toDialString } from './numbers';
import type { Call, CallState, EngineState } from './state';
import type { Step } from './step';
import { changeCall, findCall, log, send } from './step';

type ControlName = Extract<
    AgentAction['do'],
    | 'answer'
    | 'decline'
    | 'hangUp'
    | 'hold'
    | 'resume'
    | 'mute'
    | 'unmute'
    | 'digits'
    | 'transfer'
    | 'consult'
    | 'completeTransfer'
    | 'swap'
    | 'cancelConsultation'
>;
export type ControlAction = Extract<AgentAction, { do: ControlName }>;

/** In which states of the call a control means anything. */
const MEANT: Readonly<Record<ControlName, readonly CallState[]>> = {
    answer: ['ringing'],
    decline: ['ringing'],
    hangUp: ['connecting', 'connected', 'held'],
    hold: ['connected'],
    resume: ['held'],
    mute: ['connected'],
    unmute: ['connected', 'held'],
    digits: ['connected'],
    transfer: ['connected', 'held'],
    consult: ['connected', 'held'],
    completeTransfer: ['connecting', 'connected', 'held'],
    swap: ['connected', 'held'],
    cancelConsultation: ['connecting', 'connected', 'held']
};

const NAMES: Readonly<Record<ControlName, PhoneCommand['command']>> = {
    answer: 'answer',
    decline: 'clear',
    hangUp: 'clear',
    hold: 'hold',
    resume: 'retrieve',
    mute: 'setMicrophoneMute',
    unmute: 'setMicrophoneMute',
    digits: 'generateDigits',
    transfer: 'singleStepTransfer',
    consult: 'consult',
    completeTransfer: 'transfer',
    swap: 'alternate',
    cancelConsultation: 'reconnect'
};

export const isPhoneCommand = (command: string): boolean => Object.values<string>(NAMES).includes(command);
export const isControl = (action: AgentAction): action is ControlAction => Object.hasOwn(NAMES, action.do);

/** The other call of a consultation, whichever of the two is given. */
function consultation(call: Call, { calls }: EngineState): { first: Call; second: Call } | null {
    const second = call.consultationOf ? call : calls.find((other) => other.consultationOf === call.key);
    const first = second && calls.find((other) => other.key === second.consultationOf);
    return first && second ? { first, second } : null;
}

/** The command of a control; a string says why there is none. */
function commandOf(
    action: ControlAction,
    call: Call,
    state: EngineState
): PhoneCommand | 'notDiallable' | 'noConsultation' {
    const { connection } = call;
    switch (action.do) {
        case 'answer':
        case 'hold':
            return { command: action.do, connection };
        case 'resume':
            return { command: 'retrieve', connection };
        case 'decline':
            return { command: 'clear', connection, cause: 'callRejected' };
        case 'hangUp':
            return { command: 'clear', connection };
        case 'mute':
        case 'unmute':
            return { command: 'setMicrophoneMute', connection, on: action.do === 'mute' };
        case 'digits': {
            const digits = compactNumber(action.digits);
            return digits === '' ? 'notDiallable' : { command: 'generateDigits', connection, digits };
        }
        case 'transfer':
        case 'consult': {
            const to = toDialString(action.to, state);
            if (to === null) return 'notDiallable';
            return { command: action.do === 'transfer' ? 'singleStepTransfer' : 'consult', connection, to };
        }
        case 'completeTransfer':
        case 'swap':
        case 'cancelConsultation': {
            const pair = consultation(call, state) ?? otherPair(action, call, state);
            if (!pair) return 'noConsultation';
            // whichever of the two is on hold now: the agent may have swapped them
            const [held, active] = pair.second.state === 'held' ? [pair.second, pair.first] : [pair.first, pair.second];
            const both = { held: held.connection, active: active.connection };
            return { command: NAMES[action.do] as 'transfer' | 'alternate' | 'reconnect', ...both };
        }
    }
}

/** Two calls that came about on their own can be swapped, and joined, like a consultation. */
function otherPair(action: ControlAction, call: Call, { calls }: EngineState): { first: Call; second: Call } | null {
    if (action.do === 'cancelConsultation') return null;
    const wanted = call.state === 'held' ? 'connected' : 'held';
    const other = calls.find((one) => one.key !== call.key && one.state === wanted);
    if (!other) return null;
    return call.state === 'held' ? { first: call, second: other } : { first: other, second: call };
}

/** K: sends the command; the screen changes when the phone system tells. One command at a time for each call. */
export function control(step: Step, action: ControlAction): Step {
    const call = findCall(step.state, action.callKey);
    if (!call || !MEANT[action.do].includes(call.state)) {
        return log(step, `${action.do} ignored: the call is ${call?.state ?? 'not known'}`);
    }
    if (call.pending !== null && action.do !== 'digits' && action.do !== 'hangUp') {
        return log(step, `${action.do} ignored: another command waits for its answer`, 'info');
    }
    const command = commandOf(action, call, step.state);
    if (command === 'notDiallable') {
        const text = 'to' in action ? action.to : 'digits' in action ? action.digits : '';
        return notify(step, 'error', 'dialNotDiallable', [text], call.key);
    }
    if (command === 'noConsultation') return log(step, `${action.do} ignored: there is no second call`);
    const told = send(step, command, { callKey: call.key });
    const sent = action.do === 'consult' && 'to' in command ? rememberDial(told, action.to, command.to, null) : told;
    return changeCall(sent, call.key, { pending: `command-${sent.state.serial}` });
}
