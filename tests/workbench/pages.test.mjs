// Pages and files: the real Visualforce page, resources, the client library, HTTP, and HTTPS.
import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import tls from 'node:tls';
import { selfSignedCertificate } from '../../workbench/server/http/selfSignedCertificate.mjs';
import { openWorkbench } from './support/workbench.mjs';

/** A request with an unchanged path, which fetch would normalize, and any Host header. */
function raw(bench, path, { headers = {}, secure = false } = {}) {
    return new Promise((resolve, reject) => {
        const options = { host: '127.0.0.1', port: bench.port, path, headers, rejectUnauthorized: false, agent: false };
        const { get } = secure ? https : http;
        get(options, (response) => {
            let body = '';
            response.setEncoding('utf8').on('data', (text) => (body += text));
            response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
        }).on('error', reject);
    });
}

describe('pages', () => {
    let bench;
    before(async () => (bench = await openWorkbench()));
    after(() => bench.close());
    const page = async (path, headers) => {
        const response = await bench.send('GET', path, undefined, headers);
        return { status: response.status, headers: response.headers, body: await response.text() };
    };

    it('/ redirects to Lightning', async () => {
        const { status, headers } = await page('/');
        assert.deepEqual([status, headers.get('location')], [302, '/lightning/page/home']);
    });

    it('the shell is at every Lightning URL', async () => {
        for (const path of ['/lightning/page/home', '/lightning/r/Contact/003x/view', '/lightning/o/Lead/new?x=1']) {
            const { status, body } = await page(path);
            assert.equal(status, 200);
            assert.match(body, /<!doctype html>/i);
        }
    });

    it("renders the package's Visualforce page", async () => {
        const { status, body } = await page('/apex/Softphone?mode=Lightning&sfdcIframeOrigin=http%3A%2F%2Flocalhost');
        assert.equal(status, 200);
        assert.match(body, /<script src="\/lightning\/lightning\.out\.js"><\/script>/);
        assert.match(body, /src="\/resource\/SoftphoneFrame\/frame\.js"/);
        assert.match(body, /resources: '\/resource\/SoftphoneFrame'/);
        const [, known] = /window\.__workbench = (\{.*\});?<\/script>/.exec(body);
        assert.match(JSON.parse(known).user.Id, /^005/);
        assert.match(body, /<script src="\/workbench\/demoLine\.js">/);
        assert.doesNotMatch(body, /apex:|\{!/);
    });

    it('renders the page of a list button with the records that are sent to it, escaped', async () => {
        const [fred] = await bench.records('Contact');
        const name = '"><script>alert(1)</script>{!userId}';
        await bench.ask('PATCH', `records/Contact/${fred.Id}`, { LastName: name });
        const body = new URLSearchParams([
            ['ids', fred.Id],
            ['ids', 'nonsense'],
            ['retURL', '/lightning/o/Contact/list']
        ]);
        const rendered = await (await fetch(`${bench.url}/apex/CallContacts`, { method: 'POST', body })).text();
        const [, records] = /data-records="(\[[^"]*)"/.exec(rendered);
        const read = JSON.parse(
            records
                .replace(/&quot;/g, '"')
                .replace(/&lt;/g, '<')
                .replace(/&gt;/g, '>')
        );
        assert.deepEqual(
            read.map(({ recordId }) => recordId),
            [fred.Id]
        );
        assert.match(read[0].name, /<script>alert\(1\)<\/script>\{!userId\}$/);
        assert.doesNotMatch(rendered, /<script>alert/);
        body.set('cancel', 'Back to List');
        const left = await (await fetch(`${bench.url}/apex/CallContacts`, { method: 'POST', body })).text();
        assert.match(left, /"address":"\/lightning\/o\/Contact\/list"/);
    });

    it('serves static resources, styles, and built files', async () => {
        for (const [path, type] of [
            ['/slds/styles/salesforce-lightning-design-system.min.css', /css/],
            ['/slds/icons/utility-sprite/svg/symbols.svg', /svg/],
            ['/assets/shell.js', /javascript/],
            ['/resource/SoftphoneFrame/frame.js', /javascript/],
            ['/workbench/demoLine.js', /javascript/],
            ['/lightning/lightning.out.js', /javascript/]
        ]) {
            const { status, headers } = await page(path);
            assert.equal(status, 200, path);
            assert.match(headers.get('content-type'), type);
        }
    });

    it('lets the browser cache a file, and says when it has changed', async () => {
        const first = await page('/assets/shell.js');
        assert.equal(first.headers.get('cache-control'), 'no-cache');
        const again = await page('/assets/shell.js', { 'if-none-match': first.headers.get('etag') });
        assert.deepEqual([again.status, again.body], [304, '']);
        assert.equal((await page('/assets/shell.js', { 'if-none-match': '"old"' })).status, 200);
    });

    it('lets the browser cache a chunk permanently, because a changed one has a new name', async () => {
        const [, chunk] = /["']\.\/(chunks\/[\w-]+\.js)["']/.exec((await page('/assets/shell.js')).body);
        const { status, headers } = await page(`/assets/${chunk}`);
        assert.equal(status, 200);
        assert.match(headers.get('cache-control'), /immutable/);
    });

    for (const path of [
        '/assets/../../package.json',
        '/assets/%2e%2e/%2e%2e/package.json',
        '/assets/..%2f..%2fpackage.json',
        '/resource/..%2f..%2f..%2f..%2fpackage.json',
        '/slds/%2e%2e%2f%2e%2e%2fpackage.json',
        '/assets/%00',
        '/assets/',
        '/apex/..%2fclasses',
        '/apex/Nothing',
        '/workbench/app/..%2fsoftphoneApp',
        '/nothing'
    ]) {
        it(`${path} is not found`, async () => {
            const { status, body } = await raw(bench, path);
            assert.equal(status, 404);
            assert.ok(JSON.parse(body).error);
        });
    }

    it('a path that cannot be decoded is rejected with a message', async () => {
        const { status, body } = await raw(bench, '/assets/%zz');
        assert.equal(status, 400);
        assert.match(JSON.parse(body).error, /not a path/);
    });

    it('pages can only be read', async () => {
        assert.equal((await bench.send('POST', '/lightning/page/home', '{}')).status, 405);
        const head = await bench.send('HEAD', '/assets/shell.js');
        assert.deepEqual([head.status, await head.text()], [200, '']);
    });

    it('describes the Lightning Out application and its dependencies', async () => {
        const { body } = await bench.get('app/softphoneApp');
        assert.deepEqual(body, { extends: 'ltng:outApp', dependencies: ['c:softphone'] });
        assert.equal((await bench.get('app/nobody')).status, 404);
    });
});

describe('the Open CTI client libraries', () => {
    let bench;
    before(async () => (bench = await openWorkbench()));
    after(async () => {
        for (const [variable] of LIBRARIES) delete process.env[variable];
        await bench.close();
    });
    /** [environment variable, path, oldest version] */
    const LIBRARIES = [
        ['OPENCTI_CLIENT', 'lightning/opencti_min.js', 43],
        ['INTERACTION_CLIENT', 'interaction.js', 31]
    ];
    const library = (version, name) => raw(bench, `/support/api/${version}/${name}`);

    for (const [variable, name, oldest] of LIBRARIES) {
        it(`${name} exists from version ${oldest} to 67`, async () => {
            for (const version of [`${oldest}.0`, '57.0', '66.0', '67.0'])
                assert.equal((await library(version, name)).status, 200);
            for (const version of [`${oldest - 1}.0`, '68.0', '66.1', 'x'])
                assert.equal((await library(version, name)).status, 404);
        });

        it(`${name} can be set in the environment, and is then served unchanged`, async () => {
            const folder = mkdtempSync(path.join(os.tmpdir(), 'client-'));
            const file = path.join(folder, 'library.js');
            writeFileSync(file, '/* another one: é */');
            process.env[variable] = file;
            assert.equal((await library('57.0', name)).body, '/* another one: é */');
            rmSync(folder, { recursive: true });
            const gone = await library('57.0', name);
            assert.equal(gone.status, 500);
            assert.match(JSON.parse(gone.body).error, new RegExp(`${variable} names .* cannot be read`));
            delete process.env[variable];
        });
    }

    it('is readable, too, for Lightning Experience', async () => {
        assert.equal((await library('66.0', 'lightning/opencti.js')).status, 200);
        assert.equal((await library('66.0', 'interaction_min.js')).status, 404);
    });
});

describe("the frame's origin", () => {
    const originFor = async (options, headers, secure) => {
        const bench = await openWorkbench(options);
        try {
            const named = Object.fromEntries(
                Object.entries(headers).map(([k, v]) => [k, v.replace('PORT', bench.port)])
            );
            const { body } = await raw(bench, '/workbench/config', { headers: named, secure });
            return JSON.parse(body).frameOrigin.replace(String(bench.port), 'PORT');
        } finally {
            await bench.close();
        }
    };

    it('is the other loopback name, so that it differs from the page', async () => {
        assert.equal(await originFor({}, { host: 'localhost:PORT' }), 'http://127.0.0.1:PORT');
        assert.equal(await originFor({}, { host: '127.0.0.1:PORT' }), 'http://localhost:PORT');
    });

    it("is the page's origin under any other name", async () => {
        const host = 'acme.lightning.force.com:PORT';
        assert.equal(await originFor({}, { host }), `http://${host}`);
        assert.equal(await originFor({}, { host }, true), `https://${host}`);
    });

    it("has the page's scheme, also behind a proxy that terminates TLS", async () => {
        const host = 'acme.lightning.force.com:9443';
        const referer = `https://${host}/lightning/page/home`;
        assert.equal(await originFor({}, { host, referer }), `https://${host}`);
        assert.equal(await originFor({}, { host, referer: 'https://elsewhere.example/' }), `http://${host}`);
    });

    it('is the given one', async () => {
        const host = 'localhost:PORT';
        assert.equal(await originFor({ frameOrigin: 'http://a.test' }, { host }), 'http://a.test');
        assert.equal(
            await originFor({ frameOrigin: (port) => `http://b.test:${port}` }, { host }),
            'http://b.test:PORT'
        );
    });
});

describe("the hosts of the org's pages, in the softphone's page", () => {
    let bench;
    before(async () => (bench = await openWorkbench()));
    after(() => bench.close());
    const hostsAt = async (host) => {
        const { body } = await raw(bench, '/apex/Softphone', { headers: { host } });
        return /salesforceHosts: '([^']*)'/.exec(body)[1].replaceAll(String(bench.port), 'PORT').split(',');
    };

    it('are those of My Domain, under a Visualforce name', async () => {
        assert.deepEqual(await hostsAt('acme--c.vf.force.com:PORT'.replace('PORT', bench.port)), [
            'acme.lightning.force.com:PORT',
            'acme.my.salesforce.com:PORT'
        ]);
        assert.deepEqual(await hostsAt('acme--uat--c.sandbox.vf.force.com'), [
            'acme--uat.sandbox.lightning.force.com',
            'acme--uat.sandbox.my.salesforce.com'
        ]);
    });

    it('are the loopback names, under one of them', async () => {
        const hosts = await hostsAt(`127.0.0.1:${bench.port}`);
        assert.deepEqual(hosts.sort(), ['127.0.0.1:PORT', '[::1]:PORT', 'localhost:PORT']);
        assert.ok(!(await hostsAt('localhost:1')).includes('localhost:PORT'), 'another port is another site');
    });
});

describe("the client library of the softphone's page", () => {
    let bench;
    before(async () => (bench = await openWorkbench()));
    after(() => bench.close());
    const libraryIn = async (query) => {
        const { body } = await raw(bench, `/apex/Softphone${query}`);
        return /<script src="(\/support\/[^"]*)"/.exec(body)[1];
    };

    it('is the one of the interface around it', async () => {
        const lightning = '/support/api/66.0/lightning/opencti_min.js';
        assert.equal(await libraryIn('?mode=Lightning&sfdcIframeOrigin=https://a&nonce=1'), lightning);
        assert.equal(await libraryIn('?sfdcIFrameOrigin=https://a&nonce=1'), '/support/api/66.0/interaction.js');
        assert.equal(await libraryIn(''), lightning);
    });
});

describe('HTTPS on the same port', () => {
    it('has a certificate from this machine, for loopback and Salesforce names', () => {
        const { key, cert } = selfSignedCertificate(new Date('2026-11-20T10:00:00Z'));
        const read = new X509Certificate(cert);
        assert.ok(read.verify(read.publicKey));
        assert.equal(read.validFrom, 'Nov 19 10:00:00 2026 GMT');
        for (const name of ['localhost', 'acme.lightning.force.com', 'acme--c.vf.force.com'])
            assert.ok(read.checkHost(name), name);
        assert.ok(read.checkIP('127.0.0.1') && read.checkIP('::1'));
        assert.equal(read.checkHost('salesforce.com'), undefined);
        tls.createSecureContext({ key, cert });
    });

    it('responds like HTTP', async () => {
        const bench = await openWorkbench();
        const { status, body } = await raw(bench, '/workbench/records/User', { secure: true });
        assert.equal(status, 200);
        assert.equal(JSON.parse(body).records[0].Name, 'Ada Agent');
        assert.equal((await raw(bench, '/workbench/records/User')).status, 200);
        await bench.close();
    });
});
