/** Addresses, ports, numbers and secrets of the lab, in one place. Only the loopback interface is used. */
import { randomBytes } from 'node:crypto';
import { listenOn, portIsOpen } from './wait.mjs';

export const DOMAIN = 'pbx.example';
/** The customer: recognised by the exchange by the address. */
export const CUSTOMER = { number: '+447814256404', name: 'Fred Bloggs', ip: '127.0.0.2' };
/** New at each start: any page in a browser on this machine can reach the exchange's WebSocket, and this file is public. */
const newPassword = () => randomBytes(6).toString('hex');
export const COLLEAGUE = { number: '1002', name: 'Colleague Two', password: newPassword() };
export const AGENT = { user: '1001', password: newPassword() };
export const OTHER_AGENT = { user: '1004', password: newPassword() };
/** The exchange asks this one for a SHA-256 digest, and takes no other. */
export const SHA256_AGENT = { user: '1005', password: newPassword() };

/** What Salesforce shares with the exchange, and how many minutes credentials are valid at least (docs/sign-in.md). */
export const SIGN_IN = { secret: newPassword(), minutes: 60 };
/** What Salesforce shares with the TURN server. */
export const TURN_SECRET = newPassword();

/** Numbers that behave in one way, always (asterisk/extensions.conf). */
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
    announces: { inside: '1015' }
};

/** How many seconds the unanswered number rings: long enough to be seen, short enough for a test. */
export const NO_ANSWER_SECONDS = 3;

const FIRST_BASE = 15_000;
/** From here on the kernel takes its own ports. */
const LAST_BASE = 29_000;
const STEP = 2000;

/** All ports of a lab, from one base. Far from 5060 and 5061, which Chromium refuses. */
export const portsFrom = (base) => ({
    base,
    sip: base + 60,
    http: base + 88,
    // a SIP phone takes the port after its own too, for TLS
    customer: { sip: base + 100, control: base + 105, rtp: base + 400 },
    colleague: { sip: base + 110, control: base + 115, rtp: base + 500 },
    asteriskRtp: { start: base + 600, end: base + 1600 },
    stun: base + 120,
    turnRelay: { start: base + 1700, end: base + 1799 },
    second: { sip: base + 70, http: base + 98, asteriskRtp: { start: base + 1810, end: base + 1980 } }
});

/**
 * The base that was asked for ($LAB_PORT_BASE or the argument), otherwise the first free one; no other lab gets it until it is
 * released.
 * @returns {Promise<{ ports: ReturnType<typeof portsFrom>, release: () => void }>}
 * @throws {Error} when it is taken
 */
export async function claimPorts(wanted = process.env.LAB_PORT_BASE) {
    const bases = wanted
        ? [Number(wanted)]
        : Array.from({ length: (LAST_BASE - FIRST_BASE) / STEP + 1 }, (_, i) => FIRST_BASE + i * STEP);
    if (!bases.every((base) => Number.isInteger(base) && base >= 1024 && base <= 60_000)) {
        throw new Error(`"${wanted}" is no first port for the lab: a whole number from 1024 to 60000 is.`);
    }
    for (const base of bases) {
        // The lab's programs take a while to take their ports: the lab that listens on the first port owns them all.
        const release = await listenOn(base);
        if (!release) continue;
        const ports = portsFrom(base);
        // left over by a lab whose process was killed
        const taken = await Promise.all(
            [ports.http, ports.second.http, ports.customer.control, ports.colleague.control, ports.stun].map((p) =>
                portIsOpen(p)
            )
        );
        if (!taken.includes(true)) return { ports, release };
        release();
    }
    throw new Error(`Another lab runs on the ports from ${bases.join(', ')} on.`);
}
