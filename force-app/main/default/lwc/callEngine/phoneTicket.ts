import type { PhoneEvent, TicketAnswer } from 'c/softphoneContract';
import type { Step } from './step';
import { effect, send } from './step';

/**
 * The phone needs a ticket for one of its servers. Salesforce gives it, and it is passed on. It is in effects and commands only, never in
 * the state, which is sent to the other tabs.
 */
export const ticketNeeded = (
    step: Step,
    { ticketId, audience }: Extract<PhoneEvent, { event: 'TicketNeeded' }>
): Step => effect(step, { effect: 'phoneTicket', ticketId, audience });

export const ticketRead = (step: Step, ticketId: string, answer: TicketAnswer): Step =>
    send(step, { command: 'ticket', ticketId, answer });
