import { association, callerName } from './association';
import { addressOf } from './channels';
import { matchesOf } from './matches';
import type { Call } from './model';
import type { Recent } from './state';
import type { Step } from './step';
import { findCall, put } from './step';

const MOST_RECENT = 30;

/** The record waits, or the call belongs nowhere although it might: several match, and nobody chose. */
const needsAgent = (call: Call): boolean =>
    call.record.state === 'waiting' ||
    (call.record.state !== 'off' && association(call).reason === 'open' && matchesOf(call).length > 0);

const lineOf = (call: Call): Recent => ({
    key: call.key,
    direction: call.direction,
    channel: call.channel,
    number: call.number,
    extension: call.extension,
    address: addressOf(call),
    name: callerName(call),
    at: call.startedAt,
    outcome: call.outcome ?? 'Failed',
    endedAt: call.endedAt ?? call.startedAt,
    recordName: association(call).record?.name ?? null,
    needsAgent: needsAgent(call),
    saved: call.savedFields && call.taskId ? { taskId: call.taskId, fields: call.savedFields } : null
});

/** Puts an ended call on top of the list, or writes its line anew. */
export function refreshRecent(step: Step, key: string): Step {
    const call = findCall(step.state, key);
    if (!call || call.endedAt === null) return step;
    const { recent } = step.state;
    const line = lineOf(call);
    const known = recent.some((other) => other.key === key);
    const lines = known ? recent.map((other) => (other.key === key ? line : other)) : [line, ...recent];
    return put(step, { recent: lines.slice(0, MOST_RECENT) });
}
