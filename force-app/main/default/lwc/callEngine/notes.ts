import type { Step } from './step';
import { changeCall, findCall } from './step';

/** The notes of an agent copilot (R6): below what the agent wrote, and a disposition only where the agent chose none. */
export function addCopilotNotes(step: Step, key: string, summary: string, disposition: string | undefined): Step {
    const call = findCall(step.state, key);
    if (!call || !step.state.settings.copilotNotes) return step;
    const text = summary.trim();
    const notes = text === '' || call.notes.includes(text) ? call.notes : [call.notes, text].filter(Boolean).join('\n');
    return changeCall(step, key, { notes, disposition: call.disposition ?? (disposition?.trim() || null) });
}
