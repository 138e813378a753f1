import { chooseActivity } from './activity';
import type { AgentAction } from './agentAction';
import { association } from './association';
import { control, isControl } from './callControl';
import { writtenOnly } from './callRecord';
import { dial } from './dial';
import { dialFeature } from './featureCodes';
import { finishWrapUp } from './ending';
import { selectCall } from './selection';
import { monitor } from './lamps';
import { lookUp } from './lookup';
import { findMatch, matchesOf } from './matches';
import type { Choice } from './model';
import { dismissNotices, notify } from './notices';
import { dismissRecord, refusalOf, saveAgain } from './recordSaving';
import { askAgain, byHand } from './salesforceSignIn';
import { entityForNew, popNew, popRecord, popSearch } from './screenPop';
import type { Step } from './step';
import { changeCall, findCall, log, send } from './step';

/** Handles an action of the agent. An action on a call that no longer exists is only logged. */
export function agentAction(step: Step, action: AgentAction, at: number): Step {
    if (isControl(action)) return control(step, action);
    if ('callKey' in action && action.callKey !== undefined && !findCall(step.state, action.callKey)) {
        return log(step, `${action.do} ignored: the call is not known`);
    }
    switch (action.do) {
        case 'dial':
            return dial(step, action.number, action.page === undefined ? step.state.page : action.page);
        case 'useFeature':
            return dialFeature(step, action.feature, action.number);
        case 'pop':
            return pop(step, action.callKey, action.recordId);
        case 'search':
            return popSearch(step, action.callKey);
        case 'new':
            return popNew(step, action.callKey, entityForNew(step.state));
        case 'selectCall':
            return selectCall(step, action.callKey);
        case 'retryLookup':
            return lookUp(step, action.callKey);
        case 'retrySave':
            return saveAgain(step, action.callKey);
        case 'dismissRecord':
            return dismissRecord(step, action.callKey);
        case 'choose':
            return choose(step, action, { kind: 'record', record: action.record, also: action.also ?? null }, at);
        case 'chooseNone':
            return choose(step, action, { kind: 'none' }, at);
        case 'chooseNothing':
            return choose(step, action, null, at);
        case 'note':
            return changeCall(step, action.callKey, { notes: action.text });
        case 'disposition':
            return changeCall(step, action.callKey, { disposition: action.value || null });
        case 'fix':
            return fix(step, action.callKey, action.values);
        case 'save':
            return finishWrapUp(step, action.callKey);
        case 'monitor':
            return monitor(step, action.devices);
        case 'setActivity':
            return chooseActivity(step, action.activityId);
        case 'dismiss':
            return dismissNotices(step, (notice) => notice.id === action.noticeId);
        case 'connect':
        case 'takeOver':
            return send(step, { command: action.do });
        case 'signInFromSalesforce':
            return askAgain(step);
        case 'signOut':
            return send(byHand(step, true), { command: 'signOut' });
        case 'signIn':
            return send(byHand(step, false), { command: 'signIn', user: action.user, password: action.password });
        case 'escape':
            return escape(step, action);
    }
}

/** R5: only fields that the refusal named and that the phone writes can be fixed. The action may come from another tab. */
function fix(step: Step, key: string, values: Readonly<Record<string, string>>): Step {
    const call = findCall(step.state, key)!;
    const refused = (refusalOf(call) ?? []).flatMap(({ fields }) => fields);
    const put = Object.fromEntries(Object.entries(values).filter(([name]) => refused.includes(name)));
    return saveAgain(changeCall(step, key, { fixes: { ...call.fixes, ...writtenOnly(put) } }), key);
}

/** A2: applies to this call until it is changed. After the call has ended, the record is updated at once (R7). */
function choose(step: Step, { callKey }: { callKey: string }, choice: Choice | null, at: number): Step {
    const chosen = changeCall(step, callKey, { choice, chosenAt: at, askForRecord: false });
    return saveAgain(
        dismissNotices(chosen, (n) => n.code === 'chooseRecord' && n.callKey === callKey),
        callKey
    );
}

/** P4: the Pop button opens the given record, or else the call's own, or else the only match. */
function pop(step: Step, key: string, recordId: string | undefined): Step {
    const call = findCall(step.state, key)!;
    const named = findMatch(call, ({ record }) => record.id === recordId)?.record;
    const openCase = matchesOf(call)
        .flatMap((match) => match.openCases)
        .find(({ id }) => id === recordId);
    const record = named ?? openCase ?? association(call).record ?? matchesOf(call)[0]?.record;
    return record ? popRecord(step, key, record) : notify(step, 'warning', 'nothingToSearch', [], key);
}

type Escape = Extract<AgentAction, { do: 'escape' }>;

function escape(step: Step, { name, privateData, callKey }: Escape): Step {
    const key = callKey ?? null;
    const connection = findCall(step.state, key)?.connection;
    const command = { command: 'escape', name, privateData, ...(connection && { connection }) } as const;
    return send(step, command, { callKey: key, name });
}
