// The workbench's server: a stand-in for a Salesforce org on loopback. See workbench/README.md.
import http from 'node:http';
import path from 'node:path';
import { control } from './controlRoutes.mjs';
import { HttpError, sendFile, sendJson, sendText } from './http.mjs';
import { Org } from './org.mjs';
import { clientLibrary } from './openCtiLibrary.mjs';
import { DIST, SLDS, SOURCE } from './paths.mjs';
import { RecordError } from './records/store.mjs';
import { Switchboard } from './switchboard.mjs';
import { renderPage } from './visualforce.mjs';

/** In Salesforce the frame has another origin than the page around it: so it has here, where the browser knows another name. */
const OTHER_NAME = { localhost: '127.0.0.1', '127.0.0.1': 'localhost' };

function frameOriginOf(hostHeader, port, given) {
    if (given) return typeof given === 'function' ? given(port) : given;
    const host = hostHeader.replace(/:\d+$/, '');
    return OTHER_NAME[host] ? `http://${OTHER_NAME[host]}:${port}` : `http://${hostHeader}`;
}

/** Files and pages: what a browser asks for, apart from the control endpoints. */
function page({ url, response, org }) {
    const name = decodeURIComponent(url.pathname);
    const rest = (prefix) => name.slice(prefix.length);
    if (name === '/') {
        response.writeHead(302, { location: '/lightning/page/home' }).end();
        return true;
    }
    if (name === '/lightning/lightning.out.js') return sendFile(response, DIST, 'lightning.out.js');
    if (name.startsWith('/lightning/')) return sendFile(response, DIST, 'index.html');
    if (name.startsWith('/assets/')) return sendFile(response, DIST, rest('/assets/'));
    if (name.startsWith('/slds/')) return sendFile(response, SLDS, rest('/slds/'));
    if (name.startsWith('/resource/'))
        return sendFile(response, path.join(SOURCE, 'staticresources'), rest('/resource/'));
    if (name.startsWith('/apex/')) {
        const html = renderPage(rest('/apex/'), org.user);
        if (html) sendText(response, '.html', html);
        return html !== null;
    }
    const library = /^\/support\/api\/(\d+)\.0\/lightning\/opencti(_min)?\.js$/.exec(name);
    if (library) {
        const script = clientLibrary(Number(library[1]));
        if (script) sendText(response, '.js', script);
        return script !== null;
    }
    return false;
}

function answerError(response, error) {
    if (response.headersSent) return response.end();
    if (error instanceof RecordError) return sendJson(response, 400, { error: error.message, errors: error.errors });
    const status = error instanceof HttpError ? error.status : 400;
    // `body.message` is where Lightning puts the words of an AuraHandledException
    return sendJson(response, status, { error: error.message, body: { message: error.message } });
}

function listen(server, port, host) {
    return new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, resolve);
    });
}

/**
 * Starts the workbench on loopback.
 * @param {{ port?: number, host?: string, frameOrigin?: string | ((port: number) => string),
 *           settings?: Record<string, string>, placeCall?: (call: object) => Promise<{ callId?: string, error?: string }>,
 *           phone?: 'demo' | 'sip', sip?: { server: string, domain: string } }} options
 *   `port` 0 takes a free one; `placeCall` carries POST /workbench/calls elsewhere than to the demo line.
 * @returns {Promise<{ port: number, url: string, store: object, org: Org, close: () => Promise<void> }>}
 */
export async function startWorkbench({
    port = 0,
    host = '127.0.0.1',
    frameOrigin,
    settings = {},
    placeCall,
    phone = 'demo',
    sip
} = {}) {
    const overrides = phone === 'sip' ? { phone_system: 'sip', sip_server: sip.server, sip_domain: sip.domain } : {};
    const org = new Org({ ...overrides, ...settings });
    const switchboard = new Switchboard();
    const server = http.createServer(async (request, response) => {
        try {
            const url = new URL(request.url, 'http://workbench');
            const context = {
                org,
                url,
                request,
                response,
                switchboard,
                method: request.method,
                placeCall: placeCall ?? ((call) => switchboard.placeCall(call)),
                frameOriginFor: (hostHeader) => frameOriginOf(hostHeader, server.address().port, frameOrigin)
            };
            if (url.pathname.startsWith('/workbench/')) await control(context);
            else if (!page(context)) throw new HttpError(404, `There is no ${url.pathname}.`);
        } catch (error) {
            answerError(response, error);
        }
    });
    server.keepAliveTimeout = 60_000;
    await listen(server, port, host);
    const { port: actual } = server.address();
    return {
        port: actual,
        url: `http://127.0.0.1:${actual}`,
        org,
        store: org.store,
        async close() {
            server.closeAllConnections();
            await new Promise((resolve) => server.close(resolve));
        }
    };
}
