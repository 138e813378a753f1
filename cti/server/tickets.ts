/** Checks the tickets that Apex signs. Only this file knows the JWT library. */
import { createPublicKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { decodeJwt, errors, jwtVerify } from 'jose';
import type { JWTPayload } from 'jose';
import type { Clock } from '../../frame/clock';
import { TicketRefused } from './ticketCheck';
import type { TicketCheck, TicketFault, TicketOwner } from './ticketCheck';
import { UsedTickets } from './usedTickets';

/** How far the clocks of Salesforce and this server may differ, in seconds. */
const SKEW = 10;
/** The longest validity of a ticket, in seconds. */
const LONGEST_LIFE = 60;
const LONGEST_TICKET = 4_096;
const LONGEST_ID = 100;

const USER_ID = /^005[A-Za-z0-9]{15}$/;
/** What Apex accepts as well (DeskPhoneTickets): a name that cannot be two instructions to an exchange. */
const DEVICE_NAME = /^[A-Za-z0-9._+*-]{1,60}$/;

/** A public key, and the only algorithm that is accepted with it, so that no ticket can choose another one. */
export interface TicketKey {
    readonly key: KeyObject;
    readonly algorithm: 'RS256' | 'ES256';
}

/**
 * @param pem a certificate or a public key
 * @throws {Error} if it is neither, or no key for RS256 (from 2048 bits) or ES256
 */
export function ticketKey(pem: string): TicketKey {
    if (pem.includes('PRIVATE KEY')) throw new Error('is a private key. The server needs the certificate only.');
    const key = createPublicKey(pem);
    const { modulusLength = 0, namedCurve } = key.asymmetricKeyDetails ?? {};
    if (key.asymmetricKeyType === 'rsa' && modulusLength >= 2048) return { key, algorithm: 'RS256' };
    if (key.asymmetricKeyType === 'ec' && namedCurve === 'prime256v1') return { key, algorithm: 'ES256' };
    throw new Error('is neither an RSA key of at least 2048 bits nor an EC key on the curve P-256.');
}

interface TicketSettings {
    /** Of each org, by its id (18 characters): several while a certificate is being replaced. */
    readonly keys: ReadonlyMap<string, readonly TicketKey[]>;
    /** This server's addresses as in the setting ctiServers, without a slash at the end. */
    readonly audiences: readonly string[];
    readonly clock: Clock;
}

const FAULT_OF_CLAIM: Readonly<Record<string, TicketFault>> = { aud: 'wrongServer', nbf: 'notYetValid' };

function faultOf(error: unknown): TicketFault {
    if (error instanceof errors.JWTExpired) return 'expired';
    if (error instanceof errors.JWTClaimValidationFailed) return FAULT_OF_CLAIM[error.claim] ?? 'incomplete';
    const forged = error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JOSEAlgNotAllowed;
    return forged ? 'badSignature' : 'notTicket';
}

/** The org that a ticket claims to be from, which says which keys to try. Nothing else is used before the signature is checked. */
function claimedOrg(ticket: string): string {
    try {
        return decodeJwt(ticket).iss ?? '';
    } catch {
        throw new TicketRefused('notTicket');
    }
}

type Claims = JWTPayload & { readonly device?: unknown };

function ownerIn({ iss, sub, device }: Claims): TicketOwner {
    const valid =
        typeof sub === 'string' && USER_ID.test(sub) && typeof device === 'string' && DEVICE_NAME.test(device);
    if (!valid || iss === undefined) throw new TicketRefused('incomplete');
    return { orgId: iss, userId: sub, deviceId: device };
}

/** Accepts each ticket of the known orgs for this server once, while it is valid. */
export function ticketCheck({ keys, audiences, clock }: TicketSettings): TicketCheck {
    const used = new UsedTickets();
    // A ticket from before may have been used at this server before it was restarted.
    const startedAt = Math.floor(clock.now() / 1000);

    async function verified(ticket: string, org: string): Promise<Claims> {
        let fault: TicketFault = 'unknownOrg';
        for (const { key, algorithm } of keys.get(org) ?? []) {
            try {
                const { payload } = await jwtVerify(ticket, key, {
                    algorithms: [algorithm],
                    issuer: org,
                    audience: [...audiences],
                    clockTolerance: SKEW,
                    currentDate: new Date(clock.now()),
                    requiredClaims: ['exp', 'iat', 'jti', 'sub', 'device']
                });
                return payload;
            } catch (error) {
                fault = faultOf(error);
                if (fault !== 'badSignature') break;
            }
        }
        throw new TicketRefused(fault);
    }

    function expectOnce({ iss = '', jti, exp = 0, iat = 0 }: Claims, now: number): void {
        if (exp - iat > LONGEST_LIFE) throw new TicketRefused('tooLong');
        if (iat > now + SKEW) throw new TicketRefused('notYetValid');
        if (iat < startedAt - SKEW) throw new TicketRefused('beforeStart');
        if (typeof jti !== 'string' || jti.length === 0 || jti.length > LONGEST_ID)
            throw new TicketRefused('incomplete');
        if (!used.use(`${iss} ${jti}`, exp + SKEW, now)) throw new TicketRefused('usedBefore');
    }

    return async (ticket) => {
        if (ticket.length > LONGEST_TICKET) throw new TicketRefused('notTicket');
        const claims = await verified(ticket, claimedOrg(ticket));
        const owner = ownerIn(claims);
        const now = clock.now() / 1000;
        used.forget(now);
        expectOnce(claims, now);
        return owner;
    };
}
