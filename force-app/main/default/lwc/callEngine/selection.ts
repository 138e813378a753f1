import type { Call } from './model';
import { isLive } from './selectors';
import type { Step } from './step';
import { findCall, put } from './step';

/** Which of several calls is selected automatically: first the connected one, then one that needs the agent. */
const ORDER: readonly Call['state'][] = ['connected', 'connecting', 'held', 'ringing', 'wrapUp'];

export const selectCall = (step: Step, key: string): Step =>
    findCall(step.state, key) ? put(step, { selectedCallKey: key }) : step;

/** A new inbound call is selected only if there is no other live call, so that the screen never changes under the agent. */
export function selectIfIdle(step: Step, key: string): Step {
    const front = findCall(step.state, step.state.selectedCallKey);
    return front && isLive(front) ? step : selectCall(step, key);
}

/** After a call is over, selects the next one that needs the agent. A call in wrap-up stays selected if there is no live call. */
export function selectNextCall(step: Step): Step {
    const { calls, selectedCallKey } = step.state;
    const front = findCall(step.state, selectedCallKey);
    if (front && isLive(front)) return step;
    const live = calls.filter(isLive);
    const candidates = live.length > 0 ? live : calls.filter((call) => call.state === 'wrapUp');
    if (live.length === 0 && front?.state === 'wrapUp') return step;
    const next = ORDER.flatMap((state) => candidates.filter((call) => call.state === state))[0];
    return put(step, { selectedCallKey: next?.key ?? null });
}
