import { notify } from './notices';
import { compactNumber, toDialString } from './numbers';
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
    const dialled = send(step, { command: 'makeCall', to: sent, attributes });
    const commandId = `command-${dialled.state.serial}`;
    const number = compactNumber(text);
    return put(dialled, { dials: [...dialled.state.dials, { commandId, sent, number, origin }] });
}
