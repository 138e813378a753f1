/** Stand-in for the Apex class DeskPhoneTickets: real tickets, signed with the org's certificate, after the same checks. */
import { randomUUID } from 'node:crypto';
import { ApexError } from './apexError.mjs';

const LIFETIME_SECONDS = 60;
const LONGEST_ADDRESS = 255;
const SERVER_ADDRESS = /^(wss:\/\/[^\s/@?#]+|ws:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?)(\/[^\s@?#]*)?$/;
const DEVICE_NAME = /^[A-Za-z0-9._+*-]{1,60}$/;

/** Without a ticket. */
export const without = (problem) => ({ ticket: null, problem });

/** DeskPhoneTickets.forServer. Every user has the custom permission, unless a fault is set. */
export async function deskPhoneTicket({ audience }, org) {
    if (typeof audience !== 'string' || audience.length > LONGEST_ADDRESS || !SERVER_ADDRESS.test(audience))
        throw new ApexError('A CTI server has an address like wss://cti.example.com.');
    if (!ticketCertificate(org)) return without('notConfigured');
    const device = deskPhoneOf(org);
    if (!device) return without('noDevice');
    try {
        return { ticket: await signedTicket(org, audience, device), problem: null };
    } catch {
        return without('notConfigured');
    }
}

/** DeskPhoneTickets.certificate */
export const ticketCertificate = ({ phoneSignIn }) => phoneSignIn?.TicketCertificate__c?.trim() || null;

/** DeskPhoneTickets.device */
export function deskPhoneOf({ store, user }) {
    const device =
        store
            .all('User')
            .find(({ Id }) => Id === user.Id)
            .Desk_Phone__c?.trim() ?? '';
    return DEVICE_NAME.test(device) ? device : null;
}

/** DeskPhoneTickets.signed. Rejects if the org has no such certificate. */
export function signedTicket(org, audience, device) {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
        iss: org.id,
        sub: org.user.Id,
        aud: audience,
        iat: now,
        exp: now + LIFETIME_SECONDS,
        jti: randomUUID(),
        device
    };
    return org.certificates.jws(JSON.stringify(claims), ticketCertificate(org));
}
