import type { Cause } from 'c/softphoneContract';
import { association } from './association';
import { leavesNoRecord } from './featureCodes';
import { selectNextCall } from './selection';
import { matchesOf } from './matches';
import type { Call, NoticeCode, Outcome } from './model';
import { dismissNotices, notify } from './notices';
import { refreshRecent } from './recent';
import { forgetWhenDone, saveRecord } from './recordSaving';
import { isLive } from './selectors';
import type { EngineState } from './state';
import type { Step } from './step';
import { changeCall, findCall, put } from './step';

/**
 * R1: a call that somebody else answered is not this user's. R8: nothing is written if call logging is off. R12: nor for a feature of the
 * exchange.
 */
export const isRecorded = (call: Call, logging: boolean): boolean =>
    logging && call.outcome !== 'Answered elsewhere' && !leavesNoRecord(call);

/** The agent talked or began to write notes, so the agent completes the record. This does not apply to a consultation. */
const needsWrapUp = (call: Call): boolean =>
    call.notes !== '' || (call.answeredAt !== null && call.consultationOf === null);

/** Problems with a call's audio, which matter only during the call. */
const OF_ITS_SOUND: readonly NoticeCode[] = [
    'mediaBlocked',
    'mediaLost',
    'audioBlocked',
    'networkPoor',
    'microphoneSilent',
    'farEndSilent'
];

/** A call is over here: the record is written immediately (R1), and wrap-up begins if the agent talked. */
export function endCall(step: Step, key: string, at: number, cause: Cause | null, transferredTo: string | null): Step {
    const call = findCall(step.state, key);
    if (!call) return step;
    const ended = { ...call, endedAt: at, cause: call.cause ?? cause, transferredTo, pending: null, muted: false };
    const outcome = outcomeOf(ended);
    const recorded = isRecorded({ ...ended, outcome }, step.state.settings.activityLogging);
    const state = recorded && needsWrapUp(ended) ? 'wrapUp' : 'ended';
    // for a call that has come back, an earlier answer may still arrive
    const underWay = call.record.state === 'saving' ? call.record : ({ state: 'none' } as const);
    const record: Call['record'] = recorded ? underWay : { state: 'off' };
    const silent = dismissNotices(step, (n) => n.callKey === key && OF_ITS_SOUND.includes(n.code));
    const over = changeCall(silent, key, { ...ended, outcome, state, record });
    const announced = announceEnd(over, key);
    return forgetWhenDone(selectNextCall(saveRecord(refreshRecent(announced, key), key)), key);
}

/** A call that existed when the phone was last seen, and is over now. Its record is written with what is known. */
export function endUnseen(step: Step, key: string, at: number): Step {
    const call = findCall(step.state, key);
    if (!call || !isLive(call)) return step;
    const told = notify(step, 'warning', 'callLost', [call.number ?? ''], key);
    const unseen = call.lastSeen === null ? told : changeCall(told, key, { endUnseen: true });
    return endCall(unseen, key, call.lastSeen ?? at, 'linkLost', null);
}

function announceEnd(step: Step, key: string): Step {
    const serial = (step.state.announcement?.serial ?? 0) + 1;
    return put(step, { announcement: { code: 'ended', callKey: key, serial } });
}

/** The outcome of a call that is over here (R1). */
export function outcomeOf(call: Pick<Call, 'direction' | 'answeredAt' | 'cause' | 'transferredTo'>): Outcome {
    if (call.transferredTo !== null) return 'Transferred';
    if (call.answeredAt !== null) return 'Answered';
    if (call.cause === 'answeredElsewhere') return 'Answered elsewhere';
    if (call.direction === 'in') return call.cause === 'callRejected' || call.cause === 'busy' ? 'Declined' : 'Missed';
    switch (call.cause) {
        case 'busy':
            return 'Busy';
        case 'callRejected':
            return 'Declined';
        case 'noAnswer':
        case 'unavailable':
            return 'No answer';
        case 'callCancelled':
        case 'normal':
            return 'Canceled';
        default:
            return 'Failed';
    }
}

/** A9: several records match and the agent has not chosen one. The Task exists anyway; the agent is asked before wrap-up ends. */
const mustChoose = (call: Call, { settings }: EngineState): boolean =>
    settings.screenPop && settings.activityLogging && matchesOf(call).length > 1 && association(call).reason === 'open';

/** Save: writes what changed since the call ended (R7) and ends wrap-up. During the call it does nothing. */
export function finishWrapUp(step: Step, key: string): Step {
    const call = findCall(step.state, key);
    if (call?.state !== 'wrapUp') return step;
    if (mustChoose(call, step.state)) {
        return notify(changeCall(step, key, { askForRecord: true }), 'warning', 'chooseRecord', [], key);
    }
    const finished = selectNextCall(saveRecord(changeCall(step, key, { state: 'ended', askForRecord: false }), key));
    return forgetWhenDone(refreshRecent(finished, key), key);
}
