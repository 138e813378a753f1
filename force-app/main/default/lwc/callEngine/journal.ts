import type { JournalEntry, JournalEvent } from 'c/softphoneContract';
import {
    anyObject,
    anything,
    bool,
    finite,
    listOf,
    longText,
    mediaQuality,
    object,
    oneOf,
    optional,
    orNull
} from 'c/softphoneContract';
import { association } from './association';
import { endUnseen } from './ending';
import { withFound } from './foundCall';
import { selectNextCall } from './selection';
import { keptCall } from './keptCall';
import { lookUp, lookUpDetails } from './lookup';
import { matchesOf } from './matches';
import type { Call } from './model';
import { CALL_STATES } from './model';
import { isKeyOf } from './newCall';
import { dismissNotices, notify } from './notices';
import { withoutAnswers } from './popping';
import { readRecent, refreshRecent } from './recent';
import { forgetWhenDone, resumeSaving, saveRecord } from './recordSaving';
import { isLive } from './selectors';
import { NO_HANDOVER } from './state';
import type { Step } from './step';
import { changeCall, effect, findCall, log, put } from './step';

/** How long a phone system may take to report which of the earlier calls still exist, in milliseconds. */
const SEEN_AGAIN_WITHIN_MS = 30_000;
const UNSEEN_TIMER = 'unseenCalls';
/** After storage has failed for this long, in milliseconds, finished calls are no longer kept for it. */
const AWAY_AT_MOST_MS = 60_000;
const AWAY_TIMER = 'journalAway';
/** Finished calls that were read from the journal. The journal removes a call when it leaves the state, one step later. */
const DONE_TIMER = 'journalDone';

export function journalEvent(step: Step, event: JournalEvent): Step {
    switch (event.event) {
        case 'JournalRead':
            return takeUp(readRecent(step, event.recent ?? [], event.at), event.entries, event.aliveAt);
        case 'JournalFound':
            return takeFound(step, event);
        case 'JournalInMemory': {
            const told = notify(step, 'warning', 'journalInMemory', [], null, event);
            const timer = { effect: 'setTimer', timer: AWAY_TIMER, afterMs: AWAY_AT_MOST_MS } as const;
            return effect(put(told, { journalAway: true }), timer);
        }
        case 'JournalKept':
            return noLongerAway(dismissNotices(step, ({ code }) => code === 'journalInMemory'));
    }
}

const forgetDone = (step: Step): Step => step.state.calls.reduce((now, { key }) => forgetWhenDone(now, key), step);

/** The journal's data about finished calls is known by now, or never will be. */
const noLongerAway = (step: Step): Step => forgetDone(put(step, { journalAway: false }));

export function forgetDue(step: Step, timer: string): Step {
    if (timer === DONE_TIMER) return forgetDone(step);
    return timer === AWAY_TIMER ? noLongerAway(step) : step;
}

/**
 * This panel leads now, and finishes the calls of earlier leaders. Unsaved records are saved. Calls that were not over wait for the
 * phone system's snapshot (S4). If they are not in it, they ended when they were last seen.
 */
function takeUp(step: Step, entries: readonly JournalEntry[], aliveAt: number | null): Step {
    // answers to commands about these calls went to the earlier leader, and this panel's phone has not listed its calls yet
    const device = { ...step.state.device, callsListed: false };
    const alone = withoutAnswers(put(step, { device, dials: [], handover: NO_HANDOVER, journalAway: false }));
    const known = entries.reduce(takeEntry, alone);
    return resumeAll(known, known.state.calls, aliveAt);
}

/**
 * Calls that only another tab knew are finished here. Calls that this tab knows better continue unchanged. A call that was not over
 * has ended if this panel's phone has listed its calls, because it would be among them.
 */
function takeFound(step: Step, { entries, aliveAt, at }: Extract<JournalEvent, { event: 'JournalFound' }>): Step {
    const news = entries.filter((entry) => !isKnownBetter(step, entry)).reduce(takeEntry, step);
    const taken = news.state.calls.filter((call) => !step.state.calls.includes(call));
    const resumed = resumeAll(news, taken, aliveAt);
    const settled = step.state.device.callsListed ? endAllUnseen(resumed, at) : resumed;
    return entries.filter((entry) => isKnownBetter(step, entry)).reduce(takeWhatWasDone, settled);
}

/** Whether this panel's phone has reported the call since, or this panel has treated it as over. */
function isKnownBetter(step: Step, entry: JournalEntry): boolean {
    const known = findCall(step.state, entry.key);
    if (!known || typeof readEntry(entry) === 'string') return false;
    return known.lastSeen === null || !isLive(known);
}

/** From such a call, only the agent's actions are taken. If the call is over by now, its record is saved at once. */
function takeWhatWasDone(step: Step, entry: JournalEntry): Step {
    const { key } = entry;
    const found = readEntry(entry) as Call;
    const calls = step.state.calls.map((call) => (call.key === key ? withFound(call, found) : call));
    return forgetWhenDone(refreshRecent(saveRecord(put(step, { calls }), key), key), key);
}

function resumeAll(step: Step, calls: readonly Call[], aliveAt: number | null): Step {
    const resumed = calls.reduce((now, call) => resume(now, call, aliveAt), step);
    const waits = resumed.state.calls.some(({ lastSeen }) => lastSeen !== null);
    const isDone = resumed.state.calls.some((call) => call.state === 'ended' && call.record.state === 'saved');
    const chosen = selectNextCall(resumed);
    const front = isDone ? effect(chosen, { effect: 'setTimer', timer: DONE_TIMER, afterMs: 0 }) : chosen;
    return waits ? effect(front, { effect: 'setTimer', timer: UNSEEN_TIMER, afterMs: SEEN_AGAIN_WITHIN_MS }) : front;
}

/** Of two copies of a call in the same line of revisions, the later one is used. Another user's entries are left for that user. */
function takeEntry(step: Step, entry: JournalEntry): Step {
    if (!isKeyOf(entry.key, step.state.user.userId)) return step;
    const call = readEntry(entry);
    if (typeof call === 'string') return log(step, `the journal is read without it: ${call}`);
    const { calls } = step.state;
    const known = findCall(step.state, call.key);
    if (!known) return put(step, { calls: [...calls, withFinished(step, call)] });
    return known.rev >= call.rev
        ? step
        : put(step, { calls: calls.map((other) => (other.key === call.key ? call : other)) });
}

const UP_AGAIN = { endedAt: null, cause: null, outcome: null, endUnseen: false, record: { state: 'none' } } as const;

/**
 * A call that was already finished here: a frozen tab handed over what it had in memory, or a leader was gone before the journal was
 * cleared. The finished version is used (R4), unless the call has come back since. Saved values may be replaced (R7).
 */
function withFinished({ state }: Step, call: Call): Call {
    const finished = state.recent.find(({ key }) => key === call.key)?.call;
    if (!finished) return call;
    const { savedFields, taskId, endedAt } = finished;
    if (endedAt !== null && call.startedAt <= endedAt) {
        const merged = withFound(finished, call);
        // its end was not seen, so it may still exist until the phone has listed its calls
        const mayBeUp = merged.endUnseen && isLive(call) && !state.device.callsListed;
        return mayBeUp ? { ...merged, ...UP_AGAIN, state: call.state } : merged;
    }
    return call.savedFields === null ? { ...call, savedFields, taskId } : call;
}

/** Looks up again, because the answer went to an earlier leader, or the agent must choose among records whose names are not stored. */
const wantsLookup = (call: Call): boolean =>
    call.lookup.state === 'searching' ||
    (call.state !== 'ended' &&
        association(call).reason === 'open' &&
        matchesOf(call).some(({ record }) => !record.name));

/** The card shows more of the matches than the journal keeps. */
const wantsDetails = (call: Call): boolean => call.state !== 'ended' && matchesOf(call).length > 0;

function resume(step: Step, { key }: Call, aliveAt: number | null): Step {
    const free = changeCall(step, key, { pending: null });
    const call = findCall(free.state, key)!;
    const searched = wantsLookup(call) ? lookUp(free, key) : wantsDetails(call) ? lookUpDetails(free, key) : free;
    if (isLive(call))
        return changeCall(searched, key, {
            lastSeen: Math.max(call.startedAt, call.answeredAt ?? 0, call.lastSeen ?? 0, aliveAt ?? 0)
        });
    const saving = resumeSaving(refreshRecent(searched, key), key);
    return call.record.state === 'saved' ? saving : forgetWhenDone(saving, key);
}

/** The phone system doesn't know them, so they are over. If one appears again, its key leads to the same record. */
const endAllUnseen = (step: Step, at: number): Step =>
    step.state.calls
        .filter(({ lastSeen }) => lastSeen !== null)
        .reduce((now, { key }) => endUnseen(now, key, at), step);

export const unseenDue = (step: Step, timer: string, at: number): Step =>
    timer === UNSEEN_TIMER ? endAllUnseen(step, at) : step;

/** Increased when a field of Call changes its meaning. `readEntry` then has to read the older version as well. */
export const JOURNAL_VERSION = 1;

/**
 * A call as it is stored, with everything that its record needs. It is removed from the journal as soon as the record is finished. Until
 * then it is in the browser, where other people may read it.
 */
export const journalEntry = (call: Call): JournalEntry => ({
    v: JOURNAL_VERSION,
    key: call.key,
    rev: call.rev,
    call: keptCall(call)
});

/** Without these fields, the record can't be written. If others are missing, the views only show less. */
const needed = object({
    key: longText,
    rev: finite,
    connection: anyObject,
    direction: oneOf('in', 'out'),
    internal: bool,
    number: orNull(longText),
    attributes: anyObject,
    state: oneOf(...CALL_STATES),
    startedAt: finite,
    answeredAt: orNull(finite),
    endedAt: orNull(finite),
    lookup: anyObject,
    choice: orNull(anyObject),
    interaction: orNull(anyObject),
    origin: orNull(anyObject),
    moved: optional(anyObject),
    services: optional(listOf(longText)),
    quality: optional(mediaQuality),
    notes: longText,
    disposition: orNull(longText),
    record: anyObject,
    told: optional(object({ values: anyObject })),
    sentNotes: optional(longText),
    savedFields: orNull(anyObject),
    unanswered: listOf(anything)
});

/**
 * The call of an entry, or a sentence that says why it can't be read. Storage may contain entries of an older or newer version, or
 * anything else.
 */
export function readEntry({ v, key, call }: JournalEntry): Call | string {
    if (v !== JOURNAL_VERSION) return `entry ${key} has version ${v}, this panel reads ${JOURNAL_VERSION}`;
    const fault = needed(call, `entry ${key}, call`);
    if (fault) return fault;
    return (call as Call).key === key ? (call as Call) : `entry ${key} holds another call`;
}
