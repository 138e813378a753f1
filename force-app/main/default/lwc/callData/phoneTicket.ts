import forServer from '@salesforce/apex/DeskPhoneTickets.forServer';
import type { TicketAnswer } from 'c/softphoneContract';
import { apexCall } from './apexCall';

const DEADLINE_MS = 15_000;

/** A ticket for this user's desk phone at one server. Apex says in a code why there is none. */
export async function phoneTicket(audience: string): Promise<TicketAnswer> {
    const answer = await apexCall(() => forServer({ audience }), DEADLINE_MS);
    if (!answer.ok) return { error: answer.explanation };
    const { ticket, problem } = answer.value;
    return ticket ? { ticket } : { problem: problem ?? 'notConfigured' };
}
