import { association } from './association';
import { chooseFront } from './front';
import { matchesOf } from './matches';
import { notify } from './notices';
import { refreshRecent } from './recent';
import { forgetWhenDone, saveRecord } from './recordSaving';
import type { Call } from './model';
import type { EngineState } from './state';
import type { Step } from './step';
import { changeCall, findCall } from './step';

/** A9: several match and nobody decided. The Task exists all the same; the agent is asked before wrap-up is over. */
const mustChoose = (call: Call, { settings }: EngineState): boolean =>
    settings.screenPop && settings.activityLogging && matchesOf(call).length > 1 && association(call).reason === 'open';

/** Save: what changed since the call's end is written (R7), and wrap-up is over. During the call it does nothing. */
export function finishWrapUp(step: Step, key: string): Step {
    const call = findCall(step.state, key);
    if (call?.state !== 'wrapUp') return step;
    if (mustChoose(call, step.state)) {
        return notify(changeCall(step, key, { askForRecord: true }), 'warning', 'chooseRecord', [], key);
    }
    const finished = chooseFront(saveRecord(changeCall(step, key, { state: 'ended', askForRecord: false }), key));
    return forgetWhenDone(refreshRecent(finished, key), key);
}
