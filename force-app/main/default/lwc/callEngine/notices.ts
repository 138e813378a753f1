import { explanationIn } from 'c/softphoneContract';
import type { Explanation } from 'c/softphoneContract';
import type { NoticeCode } from './model';
import type { Notice } from './state';
import type { Step } from './step';
import { nextId } from './step';

const MOST_NOTICES = 5;

/** Notifies the agent. The same notice about the same call replaces the earlier one. */
export function notify(
    step: Step,
    level: Notice['level'],
    code: NoticeCode,
    params: readonly string[] = [],
    callKey: string | null = null,
    explanation: Explanation = {}
): Step {
    const [id, numbered] = nextId(step, 'notice');
    const others = numbered.state.notices.filter((n) => !(n.code === code && n.callKey === callKey));
    const notices = [...others, { id, level, code, params, explanation: explanationIn(explanation), callKey }].slice(
        -MOST_NOTICES
    );
    return { ...numbered, state: { ...numbered.state, notices } };
}

export function dismissNotices(step: Step, unwanted: (notice: Notice) => boolean): Step {
    const notices = step.state.notices.filter((notice) => !unwanted(notice));
    return notices.length === step.state.notices.length ? step : { ...step, state: { ...step.state, notices } };
}
