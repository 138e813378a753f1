import type { PhoneCommand } from 'c/softphoneContract';
import { kindOf } from './channels';
import type { RecordRef } from './model';
import { notify } from './notices';
import { toDialString, typedNumber } from './numbers';
import { isAvailable, isLive } from './selectors';
import type { EngineState } from './state';
import type { Step } from './step';
import { nextId, put, send, sendWithId } from './step';

/** D3: a call that is only on its way, or a phone with one line, forbids a second one. */
function forbidsSecondCall({ calls, device }: EngineState): boolean {
    const live = calls.filter((call) => isLive(call) && kindOf(call).line);
    return live.length > 0 && (!device.features.secondCall || live.some(({ state }) => state === 'connecting'));
}

/**
 * Dials a number that was clicked (D2) or typed (D4), with the record that the call comes with (A4). Refused in words when
 * the phone is not available, is busy, or the text is no number (D3). In a tab that does not hold the phone the command
 * is passed to the tab that does.
 */
export function dial(step: Step, text: string, origin: RecordRef | null): Step {
    const elsewhere = step.state.device.reason === 'inAnotherTab';
    if (!isAvailable(step.state) && !elsewhere) return notify(step, 'error', 'dialNotConnected', [text]);
    if (forbidsSecondCall(step.state)) return notify(step, 'error', 'dialWhileOnCall', [text]);
    const sent = toDialString(text, step.state);
    if (sent === null) return notify(step, 'error', 'dialNotDialable', [text]);
    const attributes = origin ? { sfdcObjectId: origin.id } : {};
    return sendDial(step, { command: 'makeCall', to: sent, attributes }, text, origin)[1];
}

/**
 * Sends a command that makes a call, and remembers what the agent wrote until the call shows up with the correlator, or the
 * command is answered. With the id of the command.
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

/** D1: numbers can be clicked while the phone is available, and only then; the CRM host is told when that changes. */
export function switchClickToDial(step: Step): Step {
    if (!step.state.host.clickToDial) return step;
    const on = isAvailable(step.state) && step.state.settings.clickToDial;
    if (on === step.state.clickToDialOn) return step;
    return send(put(step, { clickToDialOn: on }), { command: 'setClickToDial', on });
}
