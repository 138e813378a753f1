import type { PhoneCommand } from 'c/softphoneContract';
import { attributesOf } from './attributes';
import { kindOf } from './channels';
import type { RecordRef } from './model';
import { notify } from './notices';
import { toDialString, typedNumber } from './numbers';
import { isAvailable, isLive } from './selectors';
import type { EngineState } from './state';
import type { Step } from './step';
import { nextId, put, send, sendWithId } from './step';

/** D3: no second call while one is still being dialed, or if the phone supports only one. */
function forbidsSecondCall({ calls, device }: EngineState): boolean {
    const live = calls.filter((call) => isLive(call) && kindOf(call).line);
    return live.length > 0 && (!device.features.secondCall || live.some(({ state }) => state === 'connecting'));
}

/**
 * Dials a number that was clicked (D2) or typed (D4), with the call's origin (A4). Notifies the agent if the phone is not
 * available or busy, or if the text is not a number (D3). In a following tab, the action is sent to the leading one.
 */
export function dial(step: Step, text: string, origin: RecordRef | null): Step {
    return startCall(step, text, toDialString(text, step.state), origin);
}

/** @param sent what the phone system dials; null: the text can't be dialed */
export function startCall(step: Step, text: string, sent: string | null, origin: RecordRef | null): Step {
    const elsewhere = step.state.device.reason === 'inAnotherTab';
    if (!isAvailable(step.state) && !elsewhere) return notify(step, 'error', 'dialNotConnected', [text]);
    if (forbidsSecondCall(step.state)) return notify(step, 'error', 'dialWhileOnCall', [text]);
    if (sent === null) return notify(step, 'error', 'dialNotDialable', [text]);
    const attributes = origin ? attributesOf(origin) : {};
    return sendDial(step, { command: 'makeCall', to: sent, attributes }, text, origin)[1];
}

/**
 * Sends a command that makes a call, and remembers what the agent dialed until the call appears with the correlator, or the
 * command is answered. Returns the command's id, too.
 */
export function sendDial(
    step: Step,
    command: Extract<PhoneCommand, { command: 'makeCall' | 'consult' }>,
    text: string,
    origin: RecordRef | null,
    callKey: string | null = null
): [string, Step] {
    const [correlatorData, numbered] = nextId(step, step.state.panelId);
    const [commandId, sent] = sendWithId(numbered, { ...command, correlatorData }, { callKey });
    const dials = [...sent.state.dials, { correlatorData, commandId, ...typedNumber(text), origin }];
    return [commandId, put(sent, { dials })];
}

/** D1: numbers are clickable only while the phone is available. Informs the CRM host when that changes. */
export function switchClickToDial(step: Step): Step {
    if (!step.state.host.clickToDial) return step;
    const on = isAvailable(step.state) && step.state.settings.clickToDial;
    if (on === step.state.clickToDialOn) return step;
    return send(put(step, { clickToDialOn: on }), { command: 'setClickToDial', on });
}
