// The workbench responds only under its own names and to its own pages, whatever else is open in the same browser.
import assert from 'node:assert/strict';
import http from 'node:http';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openWorkbench } from './support/workbench.mjs';

const JSON_TYPE = { 'content-type': 'application/json' };
const NUMBER = '+447814256404';

/** A request like a browser's or an attacker's: with any Host header, and only the given headers. */
function send({ port }, { method = 'GET', path, headers = {}, body }) {
    return new Promise((resolve, reject) => {
        const request = http.request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
            const answer = (text) => {
                response.destroy();
                resolve({ status: response.statusCode, text });
            };
            let text = '';
            response.setEncoding('utf8').on('data', (part) => {
                text += part;
                // A stream does not end, so its beginning is enough.
                if (response.headers['content-type'] === 'text/event-stream') answer(text);
            });
            response.on('end', () => answer(text));
        });
        request.on('error', reject).end(body);
    });
}

describe('the workbench responds', () => {
    let bench;
    before(async () => (bench = await openWorkbench()));
    after(() => bench.close());
    beforeEach(() => bench.post('reset'));
    const own = () => `localhost:${bench.port}`;
    const setting = async () => (await bench.get('settings')).body['/CRMConnect/screenPop'];
    const patch = (headers) => ({
        method: 'PATCH',
        path: '/workbench/settings',
        headers: { host: own(), ...JSON_TYPE, ...headers },
        body: '{"screenPop":"false"}'
    });

    describe('under its own names', () => {
        for (const host of [
            'localhost:PORT',
            '127.0.0.1:PORT',
            '[::1]:PORT',
            'localhost',
            'acme.lightning.force.com:PORT'
        ]) {
            it(host, async () => {
                const named = { host: host.replace('PORT', String(bench.port)) };
                assert.equal((await send(bench, { path: '/workbench/log', headers: named })).status, 200);
                const origin = `http://${named.host}`;
                assert.equal((await send(bench, patch({ ...named, origin }))).status, 200);
                assert.equal(await setting(), 'false');
            });
        }

        it('the one in --frame-origin', async () => {
            const given = await openWorkbench({ frameOrigin: (port) => `http://frame.test:${port}` });
            const headers = { host: `frame.test:${given.port}` };
            assert.equal((await send(given, { path: '/apex/Softphone', headers })).status, 200);
            await given.close();
        });
    });

    describe('under no other name (DNS rebinding)', () => {
        const NAMES = [
            'evil.example',
            'localhost.evil.example',
            'lightning.force.com.evil.example',
            'evil-lightning.force.com',
            '127.0.0.2',
            '0.0.0.0',
            '192.168.0.7',
            'localhost@evil.example'
        ];
        for (const name of NAMES) {
            it(`"${name}"`, async () => {
                const host = `${name}:${bench.port}`;
                const origin = `http://${host}`;
                const page = { origin, 'sec-fetch-site': 'same-origin' };
                for (const path of [
                    '/workbench/settings',
                    '/workbench/stream',
                    '/lightning/page/home',
                    '/apex/Softphone'
                ])
                    assert.equal((await send(bench, { path, headers: { host } })).status, 421, path);
                const { status, text } = await send(bench, patch({ host, ...page }));
                assert.equal(status, 421);
                assert.match(text, /open it as localhost/);
                assert.equal(await setting(), 'true');
            });
        }
    });

    describe("not to another origin's page", () => {
        const ORIGINS = {
            'another site': { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
            'another site, in a browser without Sec-Fetch': { origin: 'https://evil.example' },
            'another port of localhost': { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-site' },
            'another port of localhost, in a browser without Sec-Fetch': { origin: 'http://localhost:3000' },
            'a Salesforce org': { origin: 'https://evil--c.vf.force.com' },
            'a sandboxed frame or a file': { origin: 'null' },
            'an invalid origin': { origin: 'localhost' },
            'another site that hides its origin': { 'sec-fetch-site': 'cross-site' },
            'another port that hides its origin': { 'sec-fetch-site': 'same-site' }
        };
        for (const [who, headers] of Object.entries(ORIGINS)) {
            it(who, async () => {
                assert.equal((await send(bench, patch(headers))).status, 403);
                assert.equal(await setting(), 'true');
                for (const path of ['/workbench/settings', '/workbench/stream', '/workbench/log'])
                    assert.equal((await send(bench, { path, headers: { host: own(), ...headers } })).status, 403, path);
            });
        }
    });

    describe("only to JSON, which another site's page cannot send without a preflight request", () => {
        const TYPES = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', undefined];
        for (const type of TYPES) {
            it(`not to ${type ?? 'a body without a type'}`, async () => {
                const headers = { host: own(), ...(type && { 'content-type': type }) };
                for (const method of ['POST', 'PUT', 'PATCH']) {
                    const path = method === 'POST' ? '/workbench/faults' : '/workbench/settings';
                    const answer = await send(bench, { method, path, headers, body: '{"screenPop":"false"}' });
                    assert.equal(answer.status, 415, method);
                    assert.match(answer.text, /content-type: application\/json/);
                }
                assert.equal(await setting(), 'true');
            });
        }

        it('and rejects the preflight request', async () => {
            const asks = { 'access-control-request-method': 'PATCH', origin: 'https://evil.example' };
            const headers = { host: own(), ...asks };
            const { status } = await send(bench, { method: 'OPTIONS', path: '/workbench/settings', headers });
            assert.equal(status, 403);
        });

        it('with a charset as well', async () => {
            const typed = { 'content-type': 'Application/JSON; charset=utf-8' };
            assert.equal((await send(bench, patch(typed))).status, 200);
        });
    });

    it('an image in another page cannot listen for calls: that takes a POST', async () => {
        const image = { host: own(), accept: 'image/avif,image/webp,*/*' };
        assert.equal((await send(bench, { path: '/workbench/demo', headers: image })).status, 405);
        const beacon = { host: own(), 'content-type': 'text/plain', origin: 'https://evil.example' };
        const posted = await send(bench, { method: 'POST', path: '/workbench/demo', headers: beacon, body: '' });
        assert.equal(posted.status, 403);
        const { status, body } = await bench.post('calls', { from: NUMBER });
        assert.equal(status, 409);
        assert.match(body.error, /No panel with a demo line is open/);
    });

    it('to curl, as in the README', async () => {
        const curl = { host: own(), 'user-agent': 'curl/8.5.0', accept: '*/*' };
        const asked = [
            [{ path: '/workbench/records/Task' }, 200],
            [{ path: '/workbench/stream' }, 200],
            [{ method: 'POST', path: '/workbench/calls', headers: JSON_TYPE, body: `{"from":"${NUMBER}"}` }, 409],
            [{ method: 'POST', path: '/workbench/reset', headers: JSON_TYPE }, 200],
            [{ method: 'DELETE', path: '/workbench/faults' }, 200]
        ];
        for (const [request, status] of asked) {
            const answer = await send(bench, { ...request, headers: { ...curl, ...request.headers } });
            assert.equal(answer.status, status, request.path);
        }
    });
});
