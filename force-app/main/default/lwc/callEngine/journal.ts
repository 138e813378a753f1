import type { JournalEntry, JournalEvent } from 'c/softphoneContract';
import {
    anyObject,
    anything,
    bool,
    finite,
    listOf,
    longText,
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
import { lookUp } from './lookup';
import { matchesOf } from './matches';
import type { Call } from './model';
import { CALL_STATES } from './model';
import { isKeyOf } from './newCall';
import { dismissNotices, notify } from './notices';
import { withoutAnswers } from './popping';
import { readRecent, refreshRecent } from './recent';
import { forgetWhenDone, resumeSaving, saveRecord } from './recordSaving';
import { isLive } from './selectors';
import type { Step } from './step';
import { changeCall, effect, findCall, log, put } from './step';

/** How long a phone system may take to say which of the calls that were left are still up, in milliseconds. */
const SEEN_AGAIN_WITHIN_MS = 30_000;
const UNSEEN_TIMER = 'unseenCalls';
/** Storage that does not work for so long may never do so, in milliseconds: calls that are done are not kept for it any longer. */
const AWAY_AT_MOST_MS = 60_000;
const AWAY_TIMER = 'journalAway';
/** Calls that were read from the journal and are done. The journal removes a call when it leaves the state, one step later. */
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

/** What the journal held of calls that are done is known by now, or never will be. */
const noLongerAway = (step: Step): Step => forgetDone(put(step, { journalAway: false }));

export function forgetDue(step: Step, timer: string): Step {
    if (timer === DONE_TIMER) return forgetDone(step);
    return timer === AWAY_TIMER ? noLongerAway(step) : step;
}

/**
 * This panel leads now, and finishes what whoever led before left behind: unsaved records are saved, calls that were up wait
 * for the phone system's list (S4) and are over, as last seen, when they are not on it.
 */
function takeUp(step: Step, entries: readonly JournalEntry[], aliveAt: number | null): Step {
    // whoever led before gets the answers to commands about its calls; and this panel's phone has yet to list its calls
    const device = { ...step.state.device, callsListed: false };
    const alone = withoutAnswers(put(step, { device, dials: [], journalAway: false }));
    const known = entries.reduce(takeEntry, alone);
    return resumeAll(known, known.state.calls, aliveAt);
}

/**
 * What another tab knew and this one did not is finished here; calls that this one knows better go on as they are. A call that was up
 * is over if this panel's phone has listed its calls: it would know it.
 */
function takeFound(step: Step, { entries, aliveAt, at }: Extract<JournalEvent, { event: 'JournalFound' }>): Step {
    const news = entries.filter((entry) => !isKnownBetter(step, entry)).reduce(takeEntry, step);
    const taken = news.state.calls.filter((call) => !step.state.calls.includes(call));
    const resumed = resumeAll(news, taken, aliveAt);
    const settled = step.state.device.callsListed ? endAllUnseen(resumed, at) : resumed;
    return entries.filter((entry) => isKnownBetter(step, entry)).reduce(takeWhatWasDone, settled);
}

/** This panel's phone has told since how the call stands, or this panel has taken it for over. */
function isKnownBetter(step: Step, entry: JournalEntry): boolean {
    const known = findCall(step.state, entry.key);
    if (!known || typeof readEntry(entry) === 'string') return false;
    return known.lastSeen === null || !isLive(known);
}

/** Of such a call only what the agent did is news; where the call is over meanwhile, its record follows at once. */
function takeWhatWasDone(step: Step, entry: JournalEntry): Step {
    const { key } = entry;
    const found = readEntry(entry) as Call;
    const calls = step.state.calls.map((call) => (call.key === key ? withFound(call, found) : call));
    return refreshRecent(saveRecord(put(step, { calls }), key), key);
}

function resumeAll(step: Step, calls: readonly Call[], aliveAt: number | null): Step {
    const resumed = calls.reduce((now, call) => resume(now, call, aliveAt), step);
    const waits = resumed.state.calls.some(({ lastSeen }) => lastSeen !== null);
    const isDone = resumed.state.calls.some((call) => call.state === 'ended' && call.record.state === 'saved');
    const chosen = selectNextCall(resumed);
    const front = isDone ? effect(chosen, { effect: 'setTimer', timer: DONE_TIMER, afterMs: 0 }) : chosen;
    return waits ? effect(front, { effect: 'setTimer', timer: UNSEEN_TIMER, afterMs: SEEN_AGAIN_WITHIN_MS }) : front;
}

/** Of two copies of a call that came one of the other, the later one counts. Another user's entries are left for that user. */
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
 * A call that was finished here meanwhile: a tab that was frozen hands over what it had in memory, or a leader is gone before the journal
 * was cleared. It is as it was finished (R4), unless it has come back since; what was saved may be replaced (R7).
 */
function withFinished({ state }: Step, call: Call): Call {
    const finished = state.recent.find(({ key }) => key === call.key)?.call;
    if (!finished) return call;
    const { savedFields, taskId, endedAt } = finished;
    if (endedAt !== null && call.startedAt <= endedAt) {
        const merged = withFound(finished, call);
        // nobody saw it end: it may be up as long as the phone has not listed its calls
        const mayBeUp = merged.endUnseen && isLive(call) && !state.device.callsListed;
        return mayBeUp ? { ...merged, ...UP_AGAIN, state: call.state } : merged;
    }
    return call.savedFields === null ? { ...call, savedFields, taskId } : call;
}

/** The answer went to whoever led before; or the agent is to choose among records whose names are not kept. */
const wantsLookup = (call: Call): boolean =>
    call.lookup.state === 'searching' ||
    (call.state !== 'ended' &&
        association(call).reason === 'open' &&
        matchesOf(call).some(({ record }) => !record.name));

function resume(step: Step, { key }: Call, aliveAt: number | null): Step {
    const free = changeCall(step, key, { pending: null });
    const call = findCall(free.state, key)!;
    const searched = wantsLookup(call) ? lookUp(free, key) : free;
    if (isLive(call))
        return changeCall(searched, key, {
            lastSeen: Math.max(call.startedAt, call.answeredAt ?? 0, call.lastSeen ?? 0, aliveAt ?? 0)
        });
    const saving = resumeSaving(refreshRecent(searched, key), key);
    return call.record.state === 'saved' ? saving : forgetWhenDone(saving, key);
}

/** The phone system does not know them: they are over. Should one show up again, its key leads to the same record. */
const endAllUnseen = (step: Step, at: number): Step =>
    step.state.calls
        .filter(({ lastSeen }) => lastSeen !== null)
        .reduce((now, { key }) => endUnseen(now, key, at), step);

export const unseenDue = (step: Step, timer: string, at: number): Step =>
    timer === UNSEEN_TIMER ? endAllUnseen(step, at) : step;

/** Grows when a field of Call changes its meaning; `readEntry` then learns to read the older one. */
export const JOURNAL_VERSION = 1;

/**
 * A call as it is kept: with everything that its record needs. It is gone from the journal as soon as the record is done; until then
 * it lies in the browser, where others may look.
 */
export const journalEntry = (call: Call): JournalEntry => ({
    v: JOURNAL_VERSION,
    key: call.key,
    rev: call.rev,
    call: keptCall(call)
});

/** Without these a call cannot be recorded; a view that lacks something else shows less. */
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
    notes: longText,
    disposition: orNull(longText),
    record: anyObject,
    savedFields: orNull(anyObject),
    unanswered: listOf(anything)
});

/**
 * The call of an entry, or a sentence that says why it cannot be read: it comes from storage, where an older or a newer
 * panel, or anybody's hand, may have put it.
 */
export function readEntry({ v, key, call }: JournalEntry): Call | string {
    if (v !== JOURNAL_VERSION) return `entry ${key} has version ${v}, this panel reads ${JOURNAL_VERSION}`;
    const fault = needed(call, `entry ${key}, call`);
    if (fault) return fault;
    return (call as Call).key === key ? (call as Call) : `entry ${key} holds another call`;
}
