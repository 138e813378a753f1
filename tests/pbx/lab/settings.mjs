/** The lab's addresses, ports, numbers, and secrets. It only uses the loopback interface. */
import { randomBytes } from 'node:crypto';
import { listenOn, portIsOpen } from './localPorts.mjs';

export const DOMAIN = 'pbx.example';
/** The customer, whom the PBX identifies by address. */
export const CUSTOMER = { number: '+447814256404', name: 'Fred Bloggs', ip: '127.0.0.2' };
/** New at each start, because every page in a browser on this machine can reach the PBX's WebSocket, and this file is public. */
const newPassword = () => randomBytes(6).toString('hex');
export const COLLEAGUE = { number: '1002', name: 'Colleague Two', password: newPassword() };
export const AGENT = { user: '1001', password: newPassword() };
export const OTHER_AGENT = { user: '1004', password: newPassword() };
/** The PBX accepts only a SHA-256 digest from this one. */
export const SHA256_AGENT = { user: '1005', password: newPassword() };
/** Two desk phones. */
export const HANDSET = { number: '1003', name: 'Agent Three', password: newPassword() };
export const OTHER_HANDSET = { number: '1006', name: 'Agent Six', password: newPassword() };
/** What the CTI server signs in to the exchange with. */
export const AMI = { user: 'crm-connect', secret: newPassword() };

/** What Salesforce shares with the exchange, and how many minutes credentials are valid at least (docs/sign-in.md). */
export const SIGN_IN = { secret: newPassword(), minutes: 60 };
/** What Salesforce shares with the TURN server. */
export const TURN_SECRET = newPassword();

/** Numbers with a fixed behavior (asterisk/extensions.conf). */
export const PLACES = {
    busy: { inside: '1010', outside: '+447700900486' },
    noAnswer: { inside: '1011', outside: '+447700900408' },
    plays: { inside: '1012', outside: '+447700900200' },
    rejects: { inside: '1013', outside: '+447700900603' },
    denied: { outside: '+447700900403' },
    moved: { outside: '+447700900302' },
    unknown: { inside: '1099', outside: '+447700900404' },
    congested: { outside: '+447700900503' },
    echo: { inside: '1014' },
    announces: { inside: '1015' },
    silent: { inside: '1016' }
};

/** How long the unanswered number rings, in seconds: long enough to be seen, short enough for a test. */
export const NO_ANSWER_SECONDS = 3;

const FIRST_BASE = 15_000;
/** The kernel assigns ports from here on. */
const LAST_BASE = 29_000;
const STEP = 2000;

/** All ports of a lab, from a base. They must not be 5060 or 5061, which Chromium blocks. */
export const portsFrom = (base) => ({
    base,
    sip: base + 60,
    http: base + 88,
    ami: base + 38,
    // A SIP phone also uses the next port, for TLS.
    customer: { sip: base + 100, control: base + 105, rtp: base + 400 },
    colleague: { sip: base + 110, control: base + 115, rtp: base + 500 },
    handset: { sip: base + 130, control: base + 135, rtp: base + 200 },
    otherHandset: { sip: base + 140, control: base + 145, rtp: base + 300 },
    cti: base + 150,
    otherCti: base + 151,
    asteriskRtp: { start: base + 600, end: base + 1600 },
    stun: base + 120,
    turnRelay: { start: base + 1700, end: base + 1799 },
    second: { sip: base + 70, http: base + 98, ami: base + 48, asteriskRtp: { start: base + 1810, end: base + 1980 } }
});

/**
 * The given base ($LAB_PORT_BASE or the argument), or the first free one. No other lab gets it until it is released.
 * @returns {Promise<{ ports: ReturnType<typeof portsFrom>, release: () => void }>}
 * @throws {Error} when it is in use
 */
export async function claimPorts(wanted = process.env.LAB_PORT_BASE) {
    const bases = wanted
        ? [Number(wanted)]
        : Array.from({ length: (LAST_BASE - FIRST_BASE) / STEP + 1 }, (_, i) => FIRST_BASE + i * STEP);
    if (!bases.every((base) => Number.isInteger(base) && base >= 1024 && base <= 60_000)) {
        throw new Error(`The lab's first port must be a whole number from 1024 to 60000, not "${wanted}".`);
    }
    for (const base of bases) {
        // The lab's programs need a while to open their ports, so the lab that listens on the first port owns all of them.
        const release = await listenOn(base);
        if (!release) continue;
        const ports = portsFrom(base);
        // from a lab whose process was killed
        const taken = await Promise.all(
            [
                ...[ports.http, ports.second.http, ports.ami, ports.stun, ports.cti, ports.otherCti],
                ...[ports.customer, ports.colleague, ports.handset, ports.otherHandset].map(({ control }) => control)
            ].map((port) => portIsOpen(port))
        );
        if (!taken.includes(true)) return { ports, release };
        release();
    }
    throw new Error(`Another lab uses the ports from ${bases.join(', ')} on.`);
}
