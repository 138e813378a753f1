// A renewed TLS certificate is used without a restart, and an incomplete one is not.
import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import https from 'node:https';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import tls from 'node:tls';
import { importForNode } from '../support/importForNode.mjs';
import { hasOpenssl, selfSigned } from './support/selfSigned.mjs';

/** The fingerprint of the certificate that a server shows. */
async function shown(port) {
    const socket = tls.connect({ port, host: '127.0.0.1', rejectUnauthorized: false });
    await once(socket, 'secureConnect');
    const { fingerprint256 } = socket.getPeerX509Certificate();
    socket.destroy();
    return fingerprint256;
}

const fingerprintIn = (file) => new X509Certificate(readFileSync(file)).fingerprint256;

test(
    'a certificate that is renewed is used without a restart',
    { skip: !hasOpenssl && 'openssl is not installed' },
    async (t) => {
        const { followCertificate, readCertificate } = await importForNode('tests/cti/support/parts.mjs');
        const folder = mkdtempSync(path.join(os.tmpdir(), 'crm-connect-cti-'));
        const files = selfSigned(folder);
        const server = https.createServer(readCertificate(files)).listen(0, '127.0.0.1');
        await once(server, 'listening');
        const { port } = server.address();
        const lines = [];
        const wanted = [];
        const say = (_fields, text) => {
            lines.push(text);
            for (const look of wanted) look();
        };
        const logged = (text) =>
            new Promise((resolve) => {
                const look = () => lines.includes(text) && resolve();
                wanted.push(look);
                look();
            });
        const stop = followCertificate(files, server, { info: say, warn: say }, 10);
        t.after(() => {
            stop();
            server.close();
            rmSync(folder, { recursive: true });
        });
        const first = fingerprintIn(files.certificateFile);
        assert.equal(await shown(port), first);

        writeFileSync(files.certificateFile, readFileSync(files.certificateFile).subarray(0, 100));
        await logged('the new certificate cannot be used yet');
        assert.equal(await shown(port), first);

        selfSigned(folder);
        await logged('the certificate was replaced');
        assert.equal(await shown(port), fingerprintIn(files.certificateFile));
        assert.notEqual(await shown(port), first);
    }
);
