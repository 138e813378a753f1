import { callRecordFields, changedFields, replacedBy } from './callRecord';
import type { SaveAnswer } from './events';
import { selectNextCall } from './selection';
import { sendIfAble } from './hostCommands';
import type { CallRecordFields, RecordError, Call } from './model';
import { fieldsWritten, movedLinks, withMoved } from './moved';
import { dismissNotices, notify } from './notices';
import { refreshRecent } from './recent';
import { isLive } from './selectors';
import type { Step } from './step';
import { changeCall, effect, findCall, log, put } from './step';

/** Back-off of a record that could not be saved, in milliseconds: 5 s, doubling, at most 5 minutes (R5). */
const FIRST_RETRY_MS = 5_000;
const LONGEST_RETRY_MS = 300_000;
export const retryDelay = (attempts: number): number =>
    Math.min(FIRST_RETRY_MS * 2 ** (attempts - 1), LONGEST_RETRY_MS);

/** Apex error codes: the record belongs to another user, so a retry would not help. */
const NOT_OURS: readonly string[] = ['NOT_YOUR_CALL', 'NOT_YOUR_RECORD'];

/** Apex error code: only changes were sent, and the user can see no such Task. It was deleted or now belongs to another user. */
const NO_RECORD = 'NO_RECORD_TO_CHANGE';

export const retryTimer = (key: string): string => `retrySave ${key}`;

/** A save that is repeated unchanged is counted once. */
export const remember = (unanswered: Call['unanswered'], fields: CallRecordFields): Call['unanswered'] =>
    unanswered.some((other) => JSON.stringify(other) === JSON.stringify(fields)) ? unanswered : [...unanswered, fields];

const attemptsOf = (call: Call): number => {
    if (call.record.state === 'saving') return call.record.attempt;
    return call.record.state === 'waiting' ? call.record.attempts : 0;
};

/** Why the record isn't saved, including while it is tried again. Null: no error. */
export function refusalOf({ record }: Pick<Call, 'record'>): readonly RecordError[] | null {
    if (record.state === 'waiting') return record.errors;
    return record.state === 'saving' ? (record.errors ?? null) : null;
}

/** R13: its record is written after the lookup's answer, because nobody is there who could link it later. */
const waitsForLookup = ({ handedOver, lookup, savedFields }: Call): boolean =>
    handedOver === true && lookup.state === 'searching' && savedFields === null;

/** R13: whoever saw the call has written its record. A save of ours without an answer may have, too. */
const isOthers = ({ handedOver, savedFields, unanswered }: Call, { created }: { created?: boolean }): boolean =>
    handedOver === true && created === false && savedFields === null && unanswered.length === 0;

/**
 * Updates the record in Salesforce from the call (R1, R7). Does nothing when they already agree, while the
 * call is not over, or if nothing must be written (R8). Safe to call at any time, because the call key makes it one Task (R4).
 */
export function saveRecord(step: Step, key: string): Step {
    const call = findCall(step.state, key);
    if (!call || isLive(call) || call.record.state === 'off') return step;
    if (waitsForLookup(call)) return step;
    if (call.record.state === 'saving') return step; // changes in the meantime go with the next save
    const fields = changedFields(callRecordFields(call, step.state), call);
    if (Object.keys(fields).length === 0) return changeCall(step, key, { record: { state: 'saved' } });
    const attempt = attemptsOf(call) + 1;
    const errors = refusalOf(call);
    const record = { state: 'saving', attempt, fields, ...(errors?.length ? { errors } : {}) } as const;
    return effect(changeCall(step, key, { record }), {
        effect: 'saveCallRecord',
        callKey: key,
        attempt,
        fields,
        replaces: replacedBy(fields, call),
        ...(call.handedOver && call.savedFields === null ? { onlyNew: true } : {})
    });
}

/**
 * An ended call is kept until its record is saved and the journal has been read. After that, only its line
 * in the recent calls remains.
 */
export function forgetWhenDone(step: Step, key: string): Step {
    const call = findCall(step.state, key);
    if (call?.state !== 'ended' || waitsForLookup(call)) return step;
    const open = call.record.state === 'saving' || call.record.state === 'waiting';
    const awaited = step.state.journalAway && call.record.state === 'saved';
    if (open || awaited) return step;
    return put(refreshRecent(step, key), { calls: step.state.calls.filter((other) => other.key !== key) });
}

/** Saves a record that waits or has changed. If another panel's save has made that unnecessary, the call is done. */
export const saveAgain = (step: Step, key: string): Step => forgetWhenDone(saveRecord(step, key), key);

/** The answer of a lookup is there. */
export const saveHandedOver = (step: Step, key: string): Step =>
    findCall(step.state, key)?.handedOver ? saveAgain(step, key) : step;

const forgetOthers = (step: Step, key: string): Step =>
    put(step, {
        calls: step.state.calls.filter((call) => call.key !== key),
        recent: step.state.recent.filter((line) => line.key !== key)
    });

export function recordSaved(step: Step, key: string, attempt: number, answer: SaveAnswer): Step {
    const call = findCall(step.state, key);
    if (call?.record.state !== 'saving' || call.record.attempt !== attempt) {
        return log(step, `an answer to a save that nobody waits for: ${key}`, 'info');
    }
    if (answer.ok) {
        if (isOthers(call, answer)) return forgetOthers(step, key);
        const moved = answer.moved?.length ? withMoved(call.moved, answer.moved) : call.moved;
        // R13: an earlier save without an answer has created the Task, and this one left it as it is
        const isLeft = call.handedOver && answer.created === false && call.savedFields === null;
        const [sent] = isLeft ? call.unanswered : [call.record.fields];
        const savedFields = { ...call.savedFields, ...fieldsWritten(sent, moved) };
        const saved = changeCall(step, key, {
            record: { state: 'saved' },
            taskId: answer.taskId,
            savedFields,
            ...(moved ? { moved } : {}),
            unanswered: isLeft ? call.unanswered : []
        });
        const told = dismissNotices(saved, (n) => n.code === 'recordWaits' && n.callKey === key);
        const kept = answer.kept?.length ? notify(told, 'info', 'recordKept', [answer.kept.join(', ')], key) : told;
        const again = saveRecord(sayWhatMoved(kept, key, call.record.fields), key);
        // handed-over calls can be many: the page is refreshed after all of them
        const refreshed = call.handedOver ? again : sendIfAble(again, { command: 'refreshView' });
        return forgetWhenDone(refreshRecent(refreshed, key), key);
    }
    const isGone = answer.errors.some(({ code }) => code === NO_RECORD);
    if (isGone && call.savedFields) return saveWhole(step, call, call.savedFields);
    const waiting = changeCall(step, key, {
        record: {
            state: 'waiting',
            attempts: attempt,
            errors: answer.errors,
            ...(!answer.retry && { refused: true })
        },
        // a refused save wrote nothing; a save without an answer may have
        unanswered: answer.retry ? remember(call.unanswered, call.record.fields) : call.unanswered,
        fixes: withoutRefused(call.fixes, answer.errors)
    });
    const told = refreshRecent(sayThatItWaits(waiting, key, answer.errors), key);
    if (!answer.retry) return sendsTheSame(told, key, call.record.fields) ? told : saveAgain(told, key);
    return effect(told, { effect: 'setTimer', timer: retryTimer(key), afterMs: retryDelay(attempt) });
}

/** The Task is gone, so the whole record is sent. The saved fields are kept in case another user has the Task and returns it (R7). */
function saveWhole(step: Step, call: Call, saved: CallRecordFields): Step {
    const forgotten = changeCall(step, call.key, {
        record: { state: 'waiting', attempts: attemptsOf(call), errors: refusalOf(call) ?? [] },
        taskId: null,
        savedFields: null,
        unanswered: remember(call.unanswered, saved)
    });
    return saveRecord(forgotten, call.key);
}

/** Shown once. If it came back with every attempt, it would displace other notices. */
function sayThatItWaits(step: Step, key: string, errors: readonly RecordError[]): Step {
    const words = errors
        .map(({ message }) => message)
        .filter(Boolean)
        .join(' ');
    const why = errors.find((error) => error.why)?.why;
    const said = step.state.notices.some(
        (n) =>
            n.code === 'recordWaits' &&
            n.callKey === key &&
            n.params[0] === words &&
            n.explanation.why?.code === why?.code
    );
    return said ? step : notify(step, 'warning', 'recordWaits', [words], key, why ? { why } : {});
}

/** A11: notifies the agent which record replaced the one that no longer exists. */
function sayWhatMoved(step: Step, key: string, sent: CallRecordFields): Step {
    const call = findCall(step.state, key);
    const links = call ? movedLinks(call, sent) : [];
    return links.reduce((now, { from, to }) => {
        const was = from?.name ?? from?.objectType ?? '';
        if (to) return notify(now, 'info', 'recordMoved', [was, to.name ?? to.objectType], key);
        return notify(now, 'warning', 'recordGone', [was], key);
    }, step);
}

/** A field that Apex does not accept for call records is never sent again, or the record would always be refused. */
function withoutRefused(fixes: Call['fixes'], errors: readonly RecordError[]): Call['fixes'] {
    const refused = errors.filter(({ code }) => code === 'FIELD_NOT_ALLOWED').flatMap(({ fields }) => fields);
    return fixes && Object.fromEntries(Object.entries(fixes).filter(([name]) => !refused.includes(name)));
}

/** Whether another attempt would send the same data. The agent may have fixed a field while this one was running. */
function sendsTheSame(step: Step, key: string, sent: CallRecordFields): boolean {
    const call = findCall(step.state, key);
    if (!call) return true;
    const fields = changedFields(callRecordFields(call, step.state), call);
    return JSON.stringify(fields) === JSON.stringify(sent);
}

/**
 * An earlier leader sent this save and is gone. It may or may not have been executed. Sending it again is safe because the call
 * key makes it one Task (R4).
 */
export function resumeSaving(step: Step, key: string): Step {
    const call = findCall(step.state, key);
    if (!call || isLive(call) || call.record.state === 'off') return step;
    if (call.record.state !== 'saving') return saveRecord(step, key);
    const { attempt, fields } = call.record;
    const unanswered = remember(call.unanswered, fields);
    return saveRecord(
        changeCall(step, key, { unanswered, record: { state: 'waiting', attempts: attempt, errors: [] } }),
        key
    );
}

export function canBeDismissed(call: Call): boolean {
    const errors = refusalOf(call) ?? [];
    return errors.length > 0 && errors.every(({ code }) => NOT_OURS.includes(code));
}

/** The agent has dismissed a record that belongs to another user. It no longer waits. */
export function dismissRecord(step: Step, key: string): Step {
    const call = findCall(step.state, key);
    if (!call || !canBeDismissed(call)) return step;
    const over = changeCall(step, key, { record: { state: 'off' }, state: 'ended', askForRecord: false });
    const told = dismissNotices(over, (n) => n.code === 'recordWaits' && n.callKey === key);
    return forgetWhenDone(selectNextCall(refreshRecent(told, key)), key);
}

/** The network or the login is back: this timer retries every waiting record immediately. */
export const BACK_TIMER = 'back';

/** The timer of a waiting record fired. The record may have been saved or retried in the meantime. */
export function retryDue(step: Step, timer: string): Step {
    if (timer === BACK_TIMER) {
        const waiting = step.state.calls.filter(({ record }) => record.state === 'waiting');
        return waiting.reduce((now, { key }) => saveAgain(now, key), step);
    }
    const call = step.state.calls.find(({ key }) => retryTimer(key) === timer);
    return call?.record.state === 'waiting' ? saveAgain(step, call.key) : step;
}
