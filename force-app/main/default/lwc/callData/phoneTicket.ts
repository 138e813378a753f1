import forServer from '@salesforce/apex/DeskPhoneTickets.forServer';
import forUser from '@salesforce/apex/TwilioTokens.forUser';
import type { TicketAnswer } from 'c/softphoneContract';
import { apexCall } from './apexCall';

const DEADLINE_MS = 15_000;
/** Not an address, as a CTI server has one: Apex knows where Twilio's tokens come from. */
const TWILIO = 'twilio';

/** A ticket for this user's desk phone at one server, or a token for Twilio. Apex says in a code why there is none. */
export async function phoneTicket(audience: string): Promise<TicketAnswer> {
    const answer = await apexCall(() => (audience === TWILIO ? forUser() : forServer({ audience })), DEADLINE_MS);
    if (!answer.ok) return { error: answer.explanation };
    const { ticket, problem } = answer.value;
    return ticket ? { ticket } : { problem: problem ?? 'notConfigured' };
}
