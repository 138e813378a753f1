import { becauseIn } from 'c/softphoneContract';
import type { Because } from 'c/softphoneContract';
import type { Step } from './step';
import { nextId } from './step';
import type { Notice } from './state';

/** What can be said to the agent. The panel has a label `Phone_Notice_<code>` for each. */
export type NoticeCode =
    | 'dialNotConnected'
    | 'dialWhileOnCall'
    | 'dialNotDiallable'
    | 'dialFailed'
    | 'commandTimeout'
    | 'commandRefused'
    | 'popFailed'
    | 'nothingToSearch'
    | 'settingIgnored'
    | 'settingSecret'
    | 'crmTrouble'
    | 'callLost'
    | 'callsTakenOver'
    | 'reconnected'
    | 'farEndBusy'
    | 'farEndNoAnswer'
    | 'farEndRejected'
    | 'farEndUnknown'
    | 'farEndMoved'
    | 'callFailed'
    | 'microphoneBlocked'
    | 'microphoneMissing'
    | 'microphoneBusy'
    | 'audioBlocked'
    | 'mediaBlocked'
    | 'mediaLost'
    | 'mediaNever'
    | 'recordWaits'
    | 'chooseRecord'
    | 'recordKept'
    | 'recordMoved'
    | 'recordGone'
    | 'newRecordUnknown'
    | 'journalInMemory';

const MOST_NOTICES = 5;

/** Tells the agent; the same words about the same call replace the earlier ones. */
export function notify(
    step: Step,
    level: Notice['level'],
    code: NoticeCode,
    params: readonly string[] = [],
    callKey: string | null = null,
    because: Because = {}
): Step {
    const [id, numbered] = nextId(step, 'notice');
    const others = numbered.state.notices.filter((n) => !(n.code === code && n.callKey === callKey));
    const notices = [...others, { id, level, code, params, because: becauseIn(because), callKey }].slice(-MOST_NOTICES);
    return { ...numbered, state: { ...numbered.state, notices } };
}

export function dismissNotices(step: Step, unwanted: (notice: Notice) => boolean): Step {
    const notices = step.state.notices.filter((notice) => !unwanted(notice));
    return notices.length === step.state.notices.length ? step : { ...step, state: { ...step.state, notices } };
}
