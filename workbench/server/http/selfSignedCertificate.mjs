/**
 * A certificate for names that point to this machine. It is created at each start, so that the repository contains no key.
 * Browsers show a warning for it, or are set to accept it.
 */
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { bits, implicit, integer, octets, oid, sequence, set, tagged, utcTime, utf8 } from './derEncoding.mjs';
import { SALESFORCE_DOMAINS } from './ownNames.mjs';

const ECDSA_WITH_SHA256 = oid('1.2.840.10045.4.3.2');
const COMMON_NAME = oid('2.5.4.3');
const SUBJECT_ALT_NAME = oid('2.5.29.17');
const DAY = 24 * 60 * 60 * 1000;

/** Salesforce's domains, for users who map them to loopback, and this machine's names. */
const NAMES = ['localhost', ...SALESFORCE_DOMAINS.map((domain) => `*.${domain}`)];
const LOOPBACK = [Buffer.from([127, 0, 0, 1]), Buffer.concat([Buffer.alloc(15), Buffer.from([1])])];

const pem = (label, der) =>
    `-----BEGIN ${label}-----\n${der.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END ${label}-----\n`;

/** @returns {{ key: string, cert: string }} in PEM format, valid for a month */
export function selfSignedCertificate(now = new Date()) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const name = sequence(set(sequence(COMMON_NAME, utf8('CRM Connect workbench'))));
    const names = [
        ...NAMES.map((dns) => implicit(2, Buffer.from(dns))),
        ...LOOPBACK.map((address) => implicit(7, address))
    ];
    const algorithm = sequence(ECDSA_WITH_SHA256);
    const toBeSigned = sequence(
        tagged(0, integer(Buffer.from([2]))),
        integer(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
        algorithm,
        name,
        sequence(utcTime(new Date(now.getTime() - DAY)), utcTime(new Date(now.getTime() + 30 * DAY))),
        name,
        publicKey.export({ type: 'spki', format: 'der' }),
        tagged(3, sequence(sequence(SUBJECT_ALT_NAME, octets(sequence(...names)))))
    );
    const signature = sign('sha256', toBeSigned, privateKey);
    return {
        key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
        cert: pem('CERTIFICATE', sequence(toBeSigned, algorithm, bits(signature)))
    };
}
