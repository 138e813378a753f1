// The CTI server as it is deployed: one file, started as a process with a configuration.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { before, test } from 'node:test';
import { promisify } from 'node:util';
import { buildCti, CTI_SERVER } from '../../scripts/build-cti.mjs';
import { ROOT } from '../../scripts/project.mjs';
import { freePort } from '../support/freePort.mjs';
import { ORG, claimsFor, rsaKeys, signed } from './support/mint.mjs';
import { ORIGIN, Panel } from './support/realServer.mjs';
import { hasOpenssl, selfSigned } from './support/selfSigned.mjs';

const ADDRESS = 'wss://cti.example.com';
const run = promisify(execFile);
const keys = rsaKeys();

before(() => buildCti());

/** A folder with the bundle and nothing else, as it is deployed, and a configuration. The exchange is a port that nobody listens on. */
async function deployed(t, configuration = {}) {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'crm-connect-cti-'));
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    const file = (name, text) => {
        writeFileSync(path.join(folder, name), text);
        return path.join(folder, name);
    };
    const program = path.join(folder, 'cti.mjs');
    copyFileSync(path.join(ROOT, CTI_SERVER), program);
    const config = file(
        'cti.json',
        JSON.stringify({
            listen: { host: '127.0.0.1', port: 0 },
            addresses: [ADDRESS],
            origins: [ORIGIN],
            orgs: { [ORG]: [file('org.pem', keys.pem)] },
            exchange: {
                host: '127.0.0.1',
                port: await freePort(),
                user: 'u',
                secretFile: file('ami.secret', 's3cret\n')
            },
            ...configuration
        })
    );
    return { folder, file, config, args: [program, '--config', config], program };
}

/** Starts the program. `ready` is the line with which it says that it serves. */
async function started(t, { args }) {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const exited = once(child, 'exit');
    t.after(() => child.kill('SIGKILL'));
    const lines = [];
    const ready = await new Promise((resolve) => {
        createInterface(child.stdout).on('line', (line) => {
            lines.push(line);
            const entry = JSON.parse(line);
            if (entry.msg === 'the server is ready') resolve(entry);
        });
    });
    return { child, exited, lines, ready };
}

test('says its version and its options', async (t) => {
    const { program } = await deployed(t);
    const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
    assert.equal((await run(process.execPath, [program, '--version'])).stdout, `${version}\n`);
    assert.match((await run(process.execPath, [program, '--help'])).stdout, /--config FILE/);
});

test('a configuration is checked with all files that it names', async (t) => {
    const sound = await deployed(t);
    assert.equal((await run(process.execPath, [...sound.args, '--check'])).stdout, 'The configuration is valid.\n');
    const wrong = await deployed(t, {
        listen: { host: '0.0.0.0' },
        orgs: { [ORG]: ['/nowhere/org.crt'] },
        exchange: { host: 'pbx', user: 'u' },
        endedCalls: { folder: '/nowhere' }
    });
    const { code, stderr } = await run(process.execPath, [...wrong.args, '--check']).catch((error) => error);
    assert.equal(code, 1);
    const lines = stderr.trim().split('\n');
    assert.equal(lines.length, 5, stderr);
    assert.match(stderr, /exchange's password is missing. Set exchange.secretFile, or CTI_EXCHANGE_SECRET/);
    assert.match(stderr, /orgs.*\/nowhere\/org.crt/);
    assert.match(stderr, /Set both listen.certificateFile and listen.keyFile/);
    assert.match(stderr, /endedCalls.keyFile, or CTI_ENDED_CALLS_KEY/);
});

test('the example configuration is valid, except that its files do not exist', async () => {
    const args = [path.join(ROOT, CTI_SERVER), '--config', path.join(ROOT, 'cti/config.example.json'), '--check'];
    const { stderr } = await run(process.execPath, args).catch((error) => error);
    for (const line of stderr.trim().split('\n')) assert.match(line, /ENOENT|password is missing/);
});

test('serves without its exchange, tells panels so, and sends them away when it is stopped', async (t) => {
    const { args } = await deployed(t, { metrics: { port: 0 } });
    const server = await started(t, { args });
    const { port, metricsPort } = server.ready;
    const health = await fetch(`http://127.0.0.1:${port}/health`);
    assert.deepEqual([health.status, await health.json()], [503, { switchLink: 'down' }]);
    assert.equal((await fetch(`http://127.0.0.1:${port}/metrics`)).status, 404);

    const panel = await new Panel(port).open();
    panel.hello(signed(claimsFor('1001'), keys));
    const { event } = await panel.event('LinkState');
    assert.deepEqual([event.state, event.reason], ['down', 'switchDown']);
    const metrics = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
    assert.match(metrics, /^crm_connect_cti_sessions 1$/m);
    assert.match(metrics, /^crm_connect_cti_switch_link_up 0$/m);
    assert.match(metrics, /^process_resident_memory_bytes \d+/m);

    const asked = Date.now();
    server.child.kill('SIGTERM');
    assert.equal(await panel.refused(), 'shutdown');
    assert.deepEqual(await server.exited, [0, null]);
    assert.ok(Date.now() - asked < 5_000);
    const log = server.lines.join('\n');
    assert.match(log, /"why":"[^"]+","msg":"the exchange is not connected"/);
    for (const secret of ['s3cret', '1001', claimsFor('1001').sub]) assert.ok(!log.includes(secret), log);
});

test('metrics need the token, if there is one', async (t) => {
    const { file, config } = await deployed(t);
    const { args } = await deployed(t, {
        ...JSON.parse(readFileSync(config, 'utf8')),
        metrics: { port: 0, tokenFile: file('token', 'abc\n') }
    });
    const { metricsPort } = (await started(t, { args })).ready;
    const statusWith = async (headers) => (await fetch(`http://127.0.0.1:${metricsPort}/metrics`, { headers })).status;
    assert.equal(await statusWith({}), 401);
    assert.equal(await statusWith({ authorization: 'Bearer abcd' }), 401);
    assert.equal(await statusWith({ authorization: 'Bearer abc' }), 200);
});

test(
    'responds to the health check of a container with its own TLS',
    { skip: !hasOpenssl && 'openssl is not installed' },
    async (t) => {
        const { folder, args: plain } = await deployed(t);
        const { certificateFile, keyFile } = selfSigned(folder);
        const listen = { host: '127.0.0.1', port: await freePort(), certificateFile, keyFile };
        const { args } = await deployed(t, { listen });
        const alive = (of) =>
            run(process.execPath, [...of, '--alive']).then(
                () => true,
                () => false
            );
        assert.equal(await alive(args), false);
        const { ready } = await started(t, { args });
        assert.equal(ready.tls, true);
        assert.equal(await alive(args), true);
        assert.equal(await alive(plain), false);
        const panel = new Panel(ready.port, {
            scheme: 'wss',
            ca: readFileSync(certificateFile),
            servername: 'cti.example.com'
        });
        await panel.open();
        panel.hello(signed(claimsFor('1001'), keys));
        await panel.event('LinkState');
        panel.socket.terminate();
    }
);

test('ends with the reason if it cannot serve', async (t) => {
    const taken = net.createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    t.after(() => taken.close());
    const { port } = taken.address();
    const free = { host: '127.0.0.1', port: 0 };
    for (const settings of [{ listen: { host: '127.0.0.1', port } }, { listen: free, metrics: { port } }]) {
        const { args } = await deployed(t, settings);
        const { code, stderr } = await run(process.execPath, args).catch((error) => error);
        assert.equal(code, 1);
        assert.match(stderr, /EADDRINUSE/);
    }
});
