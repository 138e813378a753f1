import type { Report } from './panelLink';
import type { Task } from './flexUi';
import { taskOfChannel } from './tasks';

/** What Flex says when the agent has submitted a copilot's notes. The agent may have chosen no code. */
export interface SubmittedNotes {
    readonly interactionSid?: unknown;
    readonly channelSid?: unknown;
    readonly summary?: unknown;
    readonly sentiment?: unknown;
    readonly topics?: unknown;
    readonly dispositionCode?: Readonly<Record<string, unknown>> | null | undefined;
}

const filled = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** The code's name as the agent sees it, else the one that it has in reports. */
const nameOf = (code: SubmittedNotes['dispositionCode']): string | undefined =>
    [code?.name, code?.disposition_code, code?.uniqueName].find(filled);

/** The notes for the panel, or null if they belong to none of these tasks. */
export function describeNotes(notes: SubmittedNotes, tasks: readonly Task[]): Report | null {
    const task = taskOfChannel(tasks, notes.channelSid, notes.interactionSid);
    if (!task) return null;
    const { summary, sentiment, topics, dispositionCode } = notes;
    const disposition = nameOf(dispositionCode);
    const named = Array.isArray(topics) ? topics.filter(filled) : [];
    return {
        type: 'notes',
        taskSid: task.taskSid,
        summary: filled(summary) ? summary : '',
        ...(disposition !== undefined && { disposition }),
        ...(filled(sentiment) && { sentiment }),
        ...(named.length > 0 && { topics: named })
    };
}
