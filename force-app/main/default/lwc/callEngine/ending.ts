import type { Cause } from 'c/softphoneContract';
import { chooseFront } from './front';
import { dismissNotices } from './notices';
import type { NoticeCode, Call } from './model';
import { outcomeOf } from './outcome';
import { refreshRecent } from './recent';
import { forgetWhenDone, saveRecord } from './recordSaving';
import type { Step } from './step';
import { changeCall, findCall, put } from './step';

/** R1: nobody here handled a call that somebody else answered; R8: nothing is written when logging is off. */
const isRecorded = (call: Call, logging: boolean): boolean => logging && call.outcome !== 'Answered elsewhere';

/** Somebody talked, or the agent began to write: then the record is finished by the agent. A consultation is no such call. */
const needsWrapUp = (call: Call): boolean =>
    call.notes !== '' || (call.answeredAt !== null && call.consultationOf === null);

/** What is wrong with the sound of a call, while it is up. */
const OF_ITS_SOUND: readonly NoticeCode[] = ['mediaBlocked', 'mediaLost', 'audioBlocked'];

/** Our part in a call is over: the record is written at once (R1), and wrap-up begins where somebody talked. */
export function endCall(step: Step, key: string, at: number, cause: Cause | null, transferredTo: string | null): Step {
    const call = findCall(step.state, key);
    if (!call) return step;
    const ended = { ...call, endedAt: at, cause: call.cause ?? cause, transferredTo, pending: null, muted: false };
    const outcome = outcomeOf(ended);
    const recorded = isRecorded({ ...ended, outcome }, step.state.settings.activityLogging);
    const state = recorded && needsWrapUp(ended) ? 'wrapUp' : 'ended';
    // of a call that has come back, what was known before may still be on its way
    const underWay = call.record.state === 'saving' ? call.record : ({ state: 'none' } as const);
    const record: Call['record'] = recorded ? underWay : { state: 'off' };
    const silent = dismissNotices(step, (n) => n.callKey === key && OF_ITS_SOUND.includes(n.code));
    const over = changeCall(silent, key, { ...ended, outcome, state, record });
    const announced = announceEnd(over, key);
    return forgetWhenDone(chooseFront(saveRecord(refreshRecent(announced, key), key)), key);
}

function announceEnd(step: Step, key: string): Step {
    const serial = (step.state.announcement?.serial ?? 0) + 1;
    return put(step, { announcement: { code: 'ended', callKey: key, serial } });
}
