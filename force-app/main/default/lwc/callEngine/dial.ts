import { notify } from './notices';
import { toDialString, typedNumber } from './numbers';
import { isAvailable, isLive } from './questions';
import type { EngineState, RecordRef } from './state';
import type { Step } from './step';
import { put, send } from './step';

/** D3: a call that is only on its way, or a phone with one line, forbids a second one. */
function forbidsSecondCall({ calls, device }: EngineState): boolean {
    const live = calls.filter(isLive);
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
    if (sent === null) return notify(step, 'error', 'dialNotDiallable', [text]);
    const attributes = origin ? { sfdcObjectId: origin.id } : {};
    return rememberDial(send(step, { command: 'makeCall', to: sent, attributes }), text, sent, origin);
}

/** Until the call shows up: what the agent wrote, for the command that was sent last. */
export function rememberDial(step: Step, text: string, sent: string, origin: RecordRef | null): Step {
    const commandId = `command-${step.state.serial}`;
    return put(step, { dials: [...step.state.dials, { commandId, sent, ...typedNumber(text), origin }] });
}
