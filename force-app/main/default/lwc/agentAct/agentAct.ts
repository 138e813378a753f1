import type { AgentAction } from 'c/callEngine';

/** The only event that views send for the agent's actions. It bubbles up to the panel from any depth. */
export const ACT = 'act';

/** Sends an action of the agent to the panel. */
export function act(view: EventTarget, action: AgentAction): void {
    view.dispatchEvent(new CustomEvent<AgentAction>(ACT, { detail: action, bubbles: true, composed: true }));
}

/** The action of an event, as plain data. Values from @api are proxies and must not get into the state. */
export const actionOf = (event: CustomEvent<AgentAction>): AgentAction =>
    JSON.parse(JSON.stringify(event.detail)) as AgentAction;
