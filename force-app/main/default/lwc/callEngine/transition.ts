import { isCallEvent } from 'c/softphoneContract';
import { agentAction } from './agentActions';
import { tellLinks } from './attributes';
import { callEvent } from './callEvents';
import { commandAnswered } from './commandAnswers';
import { completeFinished, completionDue } from './completion';
import { crmEvent } from './crmEvents';
import { clearPhoneNotices, deviceEvent } from './deviceEvents';
import { lookUpLate, proceedWithEnded } from './endedCalls';
import type { Effect } from './effects';
import type { EngineEvent } from './events';
import { forgetDue, journalEvent, unseenDue } from './journal';
import { callerFound, recordDescribed } from './lookup';
import { notify } from './notices';
import { ticketRead } from './phoneTicket';
import { recordSaved, retryDue } from './recordSaving';
import { credentialsDue, credentialsRead } from './salesforceSignIn';
import type { EngineState } from './state';
import type { Step } from './step';
import { begin } from './step';

/** The only way to change the state. Pure: the same state and event always give the same result. */
export function transition(state: EngineState, event: EngineEvent): { state: EngineState; effects: readonly Effect[] } {
    return completeFinished(state, tellLinks(state, proceedWithEnded(step(begin(state), event))));
}

function step(now: Step, event: EngineEvent): Step {
    switch (event.type) {
        case 'phone':
            return isCallEvent(event.event)
                ? callEvent(now, event.event)
                : clearPhoneNotices(deviceEvent(now, event.event));
        case 'crm':
            return crmEvent(now, event.event);
        case 'journal':
            return journalEvent(now, event.event);
        case 'answer':
            return commandAnswered(now, event.answer);
        case 'callerFound':
            return callerFound(now, event.callKey, event.requestId, event.answer);
        case 'recordDescribed':
            return recordDescribed(now, event.callKey, event.requestId, event.answer, event.at);
        case 'recordSaved':
            return recordSaved(now, event.callKey, event.attempt, event.answer);
        case 'credentialsRead':
            return credentialsRead(now, event.requestId, event.answer);
        case 'ticketRead':
            return ticketRead(now, event.ticketId, event.answer);
        case 'numbersMissing':
            return notify(now, 'warning', 'numbersMissing');
        case 'timer':
            return timerDue(now, event.timer, event.at);
        case 'agent':
            return agentAction(now, event.action, event.at);
    }
}

function timerDue(now: Step, timer: string, at: number): Step {
    const retried = credentialsDue(retryDue(lookUpLate(now, timer), timer), timer);
    return completionDue(forgetDue(unseenDue(retried, timer, at), timer), timer);
}
