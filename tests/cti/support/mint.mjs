/** Tickets as Apex signs them (DeskPhoneTickets), and forged ones. */
import { createHmac, generateKeyPairSync, randomUUID, sign } from 'node:crypto';

export const ORG = '00D000000000001AAA';
export const USER = '005000000000001AAA';
export const SERVER = 'wss://cti.example.com';

const encoded = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const publicPem = (pair) => pair.publicKey.export({ type: 'spki', format: 'pem' });

/** A pair of keys for RS256. */
export function rsaKeys(modulusLength = 2048) {
    const pair = generateKeyPairSync('rsa', { modulusLength });
    return { alg: 'RS256', privateKey: pair.privateKey, pem: publicPem(pair) };
}

/** A pair of keys for ES256. */
export function ecKeys(namedCurve = 'P-256') {
    const pair = generateKeyPairSync('ec', { namedCurve });
    return { alg: 'ES256', privateKey: pair.privateKey, pem: publicPem(pair) };
}

/** What Apex says in a ticket. */
export function claimsFor(device, { now = Date.now(), ...others } = {}) {
    const iat = Math.floor(now / 1000);
    return { iss: ORG, sub: USER, aud: SERVER, iat, exp: iat + 60, jti: randomUUID(), device, ...others };
}

/** A ticket that is signed with one of the keys above. */
export function signed(claims, { alg, privateKey }) {
    const text = `${encoded({ alg, typ: 'JWT' })}.${encoded(claims)}`;
    const signature = sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' });
    return `${text}.${signature.toString('base64url')}`;
}

export const unsigned = (claims) => `${encoded({ alg: 'none', typ: 'JWT' })}.${encoded(claims)}.`;

/** Signed with a shared secret: the text of the public key, which anybody may know. */
export function signedWithPublicKey(claims, { pem }) {
    const text = `${encoded({ alg: 'HS256', typ: 'JWT' })}.${encoded(claims)}`;
    return `${text}.${createHmac('sha256', pem).update(text).digest('base64url')}`;
}
