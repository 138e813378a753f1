import type { EndedCall } from 'c/softphoneContract';
import { endCall, isRecorded, outcomeOf } from './ending';
import { sendIfAble } from './hostCommands';
import { lookUp } from './lookup';
import type { Call } from './model';
import { addCall, callKeyOf } from './newCall';
import { dismissNotices, notify } from './notices';
import { refreshRecent } from './recent';
import { BACK_TIMER, retryTimer, saveAgain } from './recordSaving';
import { isLive } from './selectors';
import type { HandedOver } from './state';
import type { Step } from './step';
import { changeCall, findCall, put, send } from './step';

/** R13: how many handed-over calls are looked up and saved at a time, so that hundreds don't use up what the agent needs of Salesforce. */
const AT_ONCE = 5;

type End = Pick<Call, 'answeredAt' | 'endedAt' | 'cause' | 'transferredTo' | 'outcome'>;

function endOf(ended: EndedCall): End {
    const { direction, endedAt, cause } = ended;
    const end = { answeredAt: ended.answeredAt ?? null, endedAt, cause, transferredTo: ended.transferredTo ?? null };
    return { ...end, outcome: outcomeOf({ direction, ...end }) };
}

/**
 * R13: the phone system hands over calls that ended while no panel was connected. It may do so again and again, and so may another server,
 * with calls that a panel has seen.
 */
export const takeEndedCalls = (step: Step, calls: readonly EndedCall[]): Step => calls.reduce(takeOne, step);

function takeOne(step: Step, ended: EndedCall): Step {
    const { handover, recent, user } = step.state;
    const key = callKeyOf(ended.connection, user.userId);
    if (handover.calls.some((other) => other.key === key)) return step;
    const known = findCall(step.state, key) ?? recent.find((line) => line.key === key)?.call;
    const progress = !known ? 'waits' : known.handedOver && findCall(step.state, key) ? 'begun' : 'known';
    const queued = put(step, { handover: { ...handover, calls: [...handover.calls, { key, ended, progress }] } });
    return known ? withEnd(queued, known, ended) : queued;
}

/** A call that this panel knows. If it did not see how the call ended, the phone system's word counts. */
function withEnd(step: Step, known: Call, ended: EndedCall): Step {
    const { key } = known;
    // of a call that has come back since, this is the earlier end
    if (ended.endedAt < known.startedAt) return step;
    if (isLive(known)) {
        const { answeredAt = null, endedAt, cause, transferredTo = null } = ended;
        const answered = changeCall(step, key, { answeredAt: known.answeredAt ?? answeredAt, lastSeen: null });
        return endCall(answered, key, endedAt, cause, transferredTo);
    }
    if (!known.endUnseen && known.cause !== 'linkLost') return step;
    const present = findCall(step.state, key) ? step : put(step, { calls: [...step.state.calls, known] });
    // a server that was started during the call may not know that it was answered
    const answeredAt = ended.answeredAt ?? known.answeredAt ?? undefined;
    const corrected = dismissNotices(
        changeCall(present, key, { ...endOf({ ...ended, answeredAt }), endUnseen: false }),
        ({ code, callKey }) => code === 'callLost' && callKey === key
    );
    return saveAgain(refreshRecent(corrected, key), key);
}

/** After each event: takes up the next handed-over calls, and tells the phone system which ones it can forget. */
export const proceedWithEnded = (step: Step): Step =>
    step.state.handover.calls.length === 0 ? step : sayRecorded(forgetDone(takeUpNext(step)));

const inWork = ({ state }: Step): Call[] => state.calls.filter(({ handedOver }) => handedOver);

/** A record that was refused waits for the agent, and the calls behind it must not wait for that. */
const isUnderWay = ({ record }: Call): boolean => record.state !== 'waiting' || record.refused !== true;

function takeUpNext(step: Step): Step {
    let now = step;
    for (const waiting of step.state.handover.calls.filter(({ progress }) => progress === 'waits')) {
        if (inWork(now).filter(isUnderWay).length >= AT_ONCE) break;
        now = takeUp(now, waiting);
    }
    return now;
}

/** Like any call, but nobody was looking at a page (A3, A4), nothing pops, and there is no wrap-up. */
function takeUp(step: Step, { key, ended }: HandedOver): Step {
    const begun = withProgress(step, key, 'begun');
    if (findCall(begun.state, key)) return begun; // it has come back since, or was found in another tab's journal
    const [, added] = addCall(begun, ended, ended.startedAt, 'ended');
    const over = changeCall(added, key, { ...endOf(ended), handedOver: true });
    if (!isRecorded(findCall(over.state, key)!, step.state.settings.activityLogging)) {
        return saveAgain(changeCall(over, key, { record: { state: 'off' } }), key);
    }
    return saveAgain(lookUp(over, key), key);
}

function withProgress(step: Step, key: string, progress: HandedOver['progress']): Step {
    const { handover } = step.state;
    const calls = handover.calls.map((one) => (one.key === key ? { ...one, progress } : one));
    return put(step, { handover: { ...handover, calls } });
}

/**
 * Only when the record is in Salesforce, or none is written. If the browser or the command is lost before that, the call is handed over
 * again, which changes nothing (R4).
 */
function forgetDone(step: Step): Step {
    const { handover, recent } = step.state;
    const done = handover.calls.filter(({ key, progress }) => progress !== 'waits' && !findCall(step.state, key));
    if (done.length === 0) return step;
    const isNew = ({ key, progress }: HandedOver): boolean =>
        progress === 'begun' && recent.find((line) => line.key === key)?.call?.record.state === 'saved';
    const left = put(step, {
        handover: {
            calls: handover.calls.filter((one) => !done.includes(one)),
            recorded: handover.recorded + done.filter(isNew).length
        }
    });
    return send(left, { command: 'forgetEndedCalls', connections: done.map(({ ended }) => ended.connection) });
}

/** Told once for all of them, apart from those whose records wait, which are shown as such (R5). */
function sayRecorded(step: Step): Step {
    const { handover, notices } = step.state;
    const isBusy = handover.calls.some(({ progress }) => progress === 'waits');
    if (handover.recorded === 0 || isBusy || inWork(step).some(({ record }) => record.state !== 'waiting')) return step;
    const shown = notices.find(({ code }) => code === 'callsRecorded')?.params[0] ?? 0;
    const count = String(Number(shown) + handover.recorded);
    const told = notify(step, 'info', 'callsRecorded', [count]);
    return sendIfAble(put(told, { handover: { ...handover, recorded: 0 } }), { command: 'refreshView' });
}

/** A record that waits is about to be tried again. If its lookup had failed as well, that comes first. */
export function lookUpLate(step: Step, timer: string): Step {
    const late = inWork(step).filter(
        ({ key, lookup, record, savedFields }) =>
            record.state === 'waiting' &&
            lookup.state === 'failed' &&
            savedFields === null &&
            (timer === BACK_TIMER || timer === retryTimer(key))
    );
    return late.reduce((now, { key }) => lookUp(now, key), step);
}
