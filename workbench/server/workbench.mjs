/**
 * The workbench's server: a stand-in for a Salesforce org, on loopback. workbench/README.md describes its endpoints.
 */
import { statSync } from 'node:fs';
import path from 'node:path';
import { inOrg, placeCallAt } from '../twilio/inOrg.mjs';
import { TICKET_CERTIFICATE } from './certificates.mjs';
import { control } from './control/control.mjs';
import { frameOrigin } from './frameOrigin.mjs';
import { requireOwnName } from './http/callers.mjs';
import { HttpError } from './http/httpError.mjs';
import { sendJson } from './http/json.mjs';
import { startLoopbackServer } from './http/loopbackServer.mjs';
import { InvalidInput } from './invalidInput.mjs';
import { Org } from './org.mjs';
import { page } from './pages/pages.mjs';
import { RecordError } from './records/recordError.mjs';
import { salesforceHosts } from './salesforceHosts.mjs';
import { Switchboard } from './switchboard.mjs';

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

/** The path of a request, decoded once. Throws InvalidInput if it cannot be decoded. */
function pathOf(url) {
    try {
        return decodeURIComponent(url.pathname);
    } catch {
        throw new InvalidInput(`${url.pathname} is not a path.`);
    }
}

/** @throws {Error} with a message for the user, when it is not a folder */
function sourceFolder(folder) {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`There is no folder ${folder}.`);
    return path.resolve(folder);
}

/** The call center settings for a phone, and the record Phone Sign-In. */
function phoneSystemOf(phone, { sip, desk, twilio }) {
    if (phone === 'sip') {
        if (!sip) throw new Error('The phone system sip requires a server and a domain.');
        return { always: { phoneSystem: 'sip', sipServer: sip.server, sipDomain: sip.domain } };
    }
    if (phone === 'desk') {
        if (!desk) throw new Error('The phone system desk requires CTI servers.');
        return {
            always: { phoneSystem: 'desk', ctiServers: desk.servers.join(' ') },
            signIn: { TicketCertificate__c: TICKET_CERTIFICATE }
        };
    }
    if (phone === 'twilio') {
        if (!twilio) throw new Error('The phone system twilio requires stand-ins for Twilio.');
        return inOrg(twilio);
    }
    return { always: {} };
}

/** `body.message` is where Lightning puts the message of an AuraHandledException. */
function answerError(response, error, log) {
    if (response.headersSent) {
        response.destroy();
        return;
    }
    const { message } = error;
    if (error instanceof RecordError) sendJson(response, 400, { error: message, errors: error.errors });
    else if (error instanceof InvalidInput) sendJson(response, 400, { error: message });
    else if (error instanceof HttpError) sendJson(response, error.status, { error: message, body: { message } });
    else {
        log(error.stack);
        sendJson(response, 500, { error: message, body: { message } });
    }
}

/**
 * Starts the workbench. It listens on loopback only.
 * @param {object} [options]
 * @param {number} [options.port] 0 uses a free one
 * @param {string} [options.host] a loopback name
 * @param {'openCti' | 'utility' | 'classic'} [options.crmHost] what a new browser opens first: the app with that host, or Classic
 * @param {'demo' | 'sip' | 'desk' | 'twilio'} [options.phone] sip, desk, twilio: sets the phone system, whatever the call center
 *   definition says
 * @param {{ server: string, domain: string }} [options.sip] "ws://127.0.0.1:15088/ws", "pbx.example"
 * @param {{ servers: string[] }} [options.desk] addresses of CTI servers; the org signs tickets for them
 * @param {string | ((port: number) => string)} [options.frameOrigin] origin of the softphone's frame; the default is another
 *   loopback name if the page has one, otherwise the page's own origin
 * @param {Record<string, string>} [options.settings] call center settings that a reset does not change
 * @param {string} [options.metadata] a source folder (force-app/main/default) other than this repository's
 * @param {{ language?: string, locale?: string, timeZone?: string }} [options.user] the user, for example { language: 'de' }
 * @param {Record<string, unknown>} [options.phoneSignIn] the record Default of Phone_Sign_In__mdt, which a reset does not change
 * @param {Awaited<ReturnType<typeof import('../twilio/startTwilio.mjs').startTwilio>>} [options.twilio] the org is connected with it
 * @param {Record<string, { url: string, authorization?: string }>} [options.namedCredentials] where Apex's callouts go, by name
 * @param {(call: { from: string, name?: string, attributes?: Record<string, string> }) =>
 *   Promise<{ callId?: string, error?: string }>} [options.placeCall] handles POST /workbench/calls instead of the demo line
 * @param {Record<string, import('./control/handset.mjs').TablePhone>} [options.phones] the phones on the page /workbench/handset
 * @param {(words: string) => void} [options.log] receives the workbench's own errors
 * @returns {Promise<{ port: number, url: string, org: Org, store: import('./records/store.mjs').RecordStore,
 *   close: () => Promise<void> }>}
 * @throws {Error} with code EADDRINUSE when the port is in use
 */
export async function startWorkbench({
    port = 0,
    host = LOOPBACK[0],
    crmHost = 'openCti',
    phone = 'demo',
    sip,
    desk,
    twilio,
    frameOrigin: givenFrameOrigin,
    settings = {},
    metadata,
    user,
    phoneSignIn,
    namedCredentials,
    placeCall,
    phones,
    log = console.error
} = {}) {
    if (!LOOPBACK.includes(host)) throw new Error(`The workbench listens on loopback only, not on ${host}.`);
    const { always, signIn, credentials } = phoneSystemOf(phone, { sip, desk, twilio });
    const org = new Org(
        { ...always, ...settings },
        {
            user,
            phoneSignIn: phoneSignIn ?? signIn,
            host: crmHost,
            namedCredentials: { ...credentials, ...namedCredentials },
            ...(metadata && { source: sourceFolder(metadata) })
        }
    );
    const switchboard = new Switchboard();

    const givenOrigin = () =>
        typeof givenFrameOrigin === 'function' ? givenFrameOrigin(server.port) : givenFrameOrigin;

    async function answer(request, response) {
        try {
            requireOwnName(request, givenOrigin());
            const url = new URL(request.url, 'http://workbench');
            const path = pathOf(url);
            const context = {
                org,
                url,
                path,
                request,
                response,
                switchboard,
                twilio,
                phones,
                placeCall: placeCall ?? (twilio ? placeCallAt(twilio) : (call) => switchboard.placeCall(call)),
                salesforceHosts: () => salesforceHosts(request, server.port),
                frameOrigin: () => givenOrigin() ?? frameOrigin(request, server.port)
            };
            if (path.startsWith('/workbench/')) await control(context);
            else await page(context);
        } catch (error) {
            answerError(response, error, log);
        }
    }
    const server = await startLoopbackServer((request, response) => void answer(request, response), port);
    return {
        port: server.port,
        url: `http://127.0.0.1:${server.port}`,
        org,
        store: org.store,
        close: server.close
    };
}
