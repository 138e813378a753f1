import { bool, finite, longText, object, oneOf, orNull } from 'c/softphoneContract';
import { association, callerName, knownName } from './association';
import { addressOf } from './channels';
import { leavesNoRecord } from './featureCodes';
import { keptCall } from './keptCall';
import { matchesOf } from './matches';
import type { Call } from './model';
import { isKeyOf } from './newCall';
import type { EngineState, Recent } from './state';
import type { Step } from './step';
import { findCall, put } from './step';

const MOST_RECENT = 50;
/** Older lines are dropped, because they are private and no longer useful. In milliseconds. */
const KEPT_FOR_MS = 8 * 24 * 3_600_000;

const waits = (call: Call): boolean => call.record.state === 'waiting';

/** Whether the record isn't saved, or the call isn't linked although several records match. */
const needsAgent = (call: Call): boolean =>
    waits(call) || (call.record.state !== 'off' && association(call).reason === 'open' && matchesOf(call).length > 0);

const lineOf = (call: Call): Recent => ({
    key: call.key,
    direction: call.direction,
    channel: call.channel,
    number: call.number,
    extension: call.extension,
    address: addressOf(call),
    name: callerName(call),
    knownName: knownName(call),
    at: call.startedAt,
    outcome: call.outcome ?? 'Failed',
    endedAt: call.endedAt ?? call.startedAt,
    unsaved: waits(call),
    noRecord: !call.internal && association(call).record === null,
    needsAgent: needsAgent(call),
    call: keptCall(call)
});

/** By their end: a call that was handed over (R13) may be older than others. */
function inOrder(lines: readonly Recent[], line: Recent): Recent[] {
    const older = lines.findIndex(({ endedAt }) => endedAt <= line.endedAt);
    return older === -1 ? [...lines, line] : [...lines.slice(0, older), line, ...lines.slice(older)];
}

/** Puts an ended call into the list, or updates its line. */
export function refreshRecent(step: Step, key: string): Step {
    const call = findCall(step.state, key);
    if (!call || call.endedAt === null) return step;
    const { recent } = step.state;
    const line = lineOf(call);
    const known = recent.some((other) => other.key === key);
    const lines = known ? recent.map((other) => (other.key === key ? line : other)) : inOrder(recent, line);
    return put(step, { recent: lines.slice(0, MOST_RECENT) });
}

/** R12: the exchange's features are not listed, but their calls must not begin again. */
const isListed = ({ call }: Recent): boolean => call === null || !leavesNoRecord(call);

/** The calls of this and earlier sessions, newest first. */
export const recentCalls = ({ recent, earlier }: Pick<EngineState, 'recent' | 'earlier'>): Recent[] =>
    [...recent.filter(isListed), ...earlier.filter(({ key }) => !recent.some((line) => line.key === key))].slice(
        0,
        MOST_RECENT
    );

/** The part that the browser stores. Other people may read it there, so it has no Salesforce names, no records, and no notes. */
export const keptRecent = (state: EngineState): Recent[] =>
    recentCalls(state).map((line) => ({
        ...line,
        name: line.knownName,
        unsaved: false,
        needsAgent: false,
        call: null
    }));

/** A line is shown only if the views can show all of it. */
const whole = object({
    key: longText,
    direction: oneOf('in', 'out'),
    channel: longText,
    number: orNull(longText),
    extension: orNull(longText),
    address: orNull(longText),
    name: orNull(longText),
    at: finite,
    outcome: longText,
    noRecord: bool
});

/** Reads stored lines, which may contain anything. Only those of this user (S6) that are not too old. */
export const readRecent = (step: Step, kept: readonly object[], now: number): Step =>
    put(step, {
        earlier: (kept as Recent[]).filter(
            (line) =>
                whole(line, 'line') === null &&
                isKeyOf(line.key, step.state.user.userId) &&
                Math.abs(now - line.at) < KEPT_FOR_MS
        )
    });
