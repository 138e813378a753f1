import type { Step } from './step';
import { changeCall, findCall } from './step';

/** An agent copilot's notes (R6) are added below the agent's, and its disposition only if the agent selected none. */
export function addCopilotNotes(step: Step, key: string, summary: string, disposition: string | undefined): Step {
    const call = findCall(step.state, key);
    if (!call || !step.state.settings.copilotNotes) return step;
    const text = summary.trim();
    const notes = text === '' || call.notes.includes(text) ? call.notes : [call.notes, text].filter(Boolean).join('\n');
    return changeCall(step, key, { notes, disposition: call.disposition ?? (disposition?.trim() || null) });
}
