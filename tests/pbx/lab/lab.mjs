/**
 * The PBX lab: a real PBX (Asterisk) and real SIP phones of a customer and a colleague (baresip), all on loopback. The agent's phone
 * is in a browser.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Asterisk } from './asterisk.mjs';
import { Coturn } from './coturn.mjs';
import { CtiServer } from './ctiServer.mjs';
import { Customer } from './customer.mjs';
import { Baresip } from './baresip.mjs';
import { Handset } from './handset.mjs';
import { getPrograms } from './programs.mjs';
import {
    AGENT,
    AMI,
    COLLEAGUE,
    DOMAIN,
    HANDSET,
    OTHER_AGENT,
    OTHER_HANDSET,
    SHA256_AGENT,
    SIGN_IN,
    claimPorts
} from './settings.mjs';

export { CUSTOMER, PLACES } from './settings.mjs';

/**
 * Whether the lab can run here. Downloads Asterisk and baresip if necessary and possible.
 * @param {{ say?: (line: string) => void, insist?: boolean }} [options] insist: try to download them even if that has just failed
 * @returns {Promise<{ ok: boolean, reason?: string }>} reason: a sentence
 */
export async function labAvailable(options) {
    try {
        await getPrograms(options);
        return { ok: true };
    } catch (error) {
        return { ok: false, reason: error.message };
    }
}

/**
 * @typedef {object} Lab
 * @property {string} sipServer "ws://127.0.0.1:15088/ws"
 * @property {string} domain
 * @property {{ user: string, password: string }} agent for the browser
 * @property {{ user: string, password: string }} otherAgent for a second browser
 * @property {{ user: string, password: string }} sha256Agent the PBX accepts only a SHA-256 digest from this one
 * @property {Record<string, unknown>} phoneSignIn the record of Phone_Sign_In__mdt with which Salesforce signs the agent in
 * @property {Customer} customer
 * @property {Baresip} colleague
 * @property {Handset} handset a desk phone, extension 1003, not started yet
 * @property {Handset} otherHandset another one, extension 1006, not started yet
 * @property {{ host: string, port: number, user: string, secret: string }} ami what a CTI server signs in to the exchange with
 * @property {CtiServer} cti a CTI server, not started yet
 * @property {CtiServer} otherCti another one, not started yet
 * @property {Asterisk} pbx
 * @property {{ pbx: Asterisk, sipServer: string, ami: Lab['ami'] }} second another PBX, not started yet, to which phones can move
 * @property {Coturn | null} coturn a STUN or TURN server, not started yet; null if this machine does not have one
 * @property {ReturnType<typeof import('./settings.mjs').portsFrom>} ports
 * @property {string} runDir configurations, logs, and recordings
 * @property {(call?: { from?: string, name?: string, to?: string, way?: 'unknown' | 'byName' }) => Promise<{ callId: string }>} ringAgent
 *   see Customer.ring; callId is the agent's phone's id of the call; throws if no phone is signed in
 * @property {() => Promise<void>} stop
 */

/**
 * Starts everything and resolves when calls can be made.
 * @param {{ runDir?: string, portBase?: number | string, mediaAddress?: string }} [options] runDir: a folder that is kept; the default is a new folder that is
 *   removed at the end unless LAB_KEEP is set. portBase: the default is $LAB_PORT_BASE, or the first free one from 15000.
 *   mediaAddress: the address of this machine that has the exchange's media ports for browsers
 * @returns {Promise<Lab>}
 * @throws {Error} with a message for the user
 */
export async function startLab({ runDir: givenRunDir, portBase, mediaAddress = '127.0.0.1' } = {}) {
    const programs = await getPrograms();
    const { ports, release } = await claimPorts(portBase);
    const runDir = givenRunDir ?? mkdtempSync(path.join(os.tmpdir(), 'pbx-lab-'));
    const pbx = new Asterisk(programs.asterisk, runDir, ports, mediaAddress);
    const second = new Asterisk(
        programs.asterisk,
        path.join(runDir, 'second'),
        { ...ports, ...ports.second },
        mediaAddress
    );
    const customer = new Customer({ program: programs.baresip, runDir, ports });
    const { number, name, password } = COLLEAGUE;
    const colleague = new Baresip({
        name: 'colleague',
        program: programs.baresip,
        runDir,
        ports: ports.colleague,
        account:
            `"${name}" <sip:${number}@${DOMAIN}>;outbound="sip:127.0.0.1:${ports.sip}";auth_user=${number};` +
            `auth_pass=${password};regint=60;answermode=manual;audio_codecs=PCMU,PCMA`
    });
    const handset = (name, who) =>
        new Handset({
            name,
            who,
            ports,
            program: programs.baresip,
            runDir,
            registered: () => pbx.registered(who.number)
        });
    const handsets = { handset: handset('handset', HANDSET), otherHandset: handset('otherHandset', OTHER_HANDSET) };
    const ami = amiAt(ports.ami);
    const ctiServer = (name) => new CtiServer({ name, port: ports[name], ami, runDir });
    const ctiServers = { cti: ctiServer('cti'), otherCti: ctiServer('otherCti') };
    const coturn = programs.coturn && new Coturn(programs.coturn, runDir, ports.stun, ports.turnRelay);
    const stop = async () => {
        const others = [...Object.values(handsets), ...Object.values(ctiServers), coturn];
        await Promise.all([customer, colleague, ...others].map((one) => one?.stop()));
        await Promise.all([pbx.stop(), second.stop()]);
        release();
        if (!givenRunDir && !process.env.LAB_KEEP) rmSync(runDir, { recursive: true, force: true });
    };
    try {
        await Promise.all([pbx.start(), customer.start()]);
        await colleague.start();
        await pbx.registered(number);
    } catch (error) {
        await stop();
        throw error;
    }
    return {
        sipServer: socketAt(ports.http),
        domain: DOMAIN,
        agent: AGENT,
        otherAgent: OTHER_AGENT,
        phoneSignIn: {
            ProviderClass__c: 'HmacPhoneCredentials',
            ExtensionField__c: 'Extension',
            SipSecret__c: SIGN_IN.secret,
            ValidMinutes__c: SIGN_IN.minutes
        },
        sha256Agent: SHA256_AGENT,
        customer,
        colleague,
        ...handsets,
        ...ctiServers,
        ami,
        pbx,
        second: { pbx: second, sipServer: socketAt(ports.second.http), ami: amiAt(ports.second.ami) },
        coturn,
        ports,
        runDir,
        async ringAgent({ from, name: displayName, to = AGENT.user, way } = {}) {
            const before = await pbx.callIdOf(to);
            await customer.ring({ from, name: displayName, to, way });
            return { callId: await nextCallId(pbx, to, before) };
        },
        stop
    };
}

/** The URL of a PBX for a browser. */
const socketAt = (port) => `ws://127.0.0.1:${port}/ws`;

const amiAt = (port) => ({ host: '127.0.0.1', port, ...AMI });

/** The PBX's id of the current call to a number. */
async function nextCallId(pbx, number, before) {
    for (let attempt = 0; attempt < 10; attempt++) {
        const callId = await pbx.callIdOf(number);
        if (callId !== before) return callId;
    }
    throw new Error(`no phone is signed in as ${number}`);
}
