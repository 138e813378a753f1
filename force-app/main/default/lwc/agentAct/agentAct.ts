import type { AgentAction } from 'c/callEngine';

/** The one event that views send; it bubbles to the panel, however deep the view. */
export const ACT = 'act';

/** Tells the panel what the agent did. */
export function act(view: EventTarget, action: AgentAction): void {
    view.dispatchEvent(new CustomEvent<AgentAction>(ACT, { detail: action, bubbles: true, composed: true }));
}

/** The action of an event, as plain data: what a view was given by @api is a proxy, and must not get into the state. */
export const actionOf = (event: CustomEvent<AgentAction>): AgentAction =>
    JSON.parse(JSON.stringify(event.detail)) as AgentAction;
