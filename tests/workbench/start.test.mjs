// npm start: its options, its output, start, and end.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import { UsageError, inWords, readOptions, whatToTry } from '../../scripts/start.mjs';
import { PHONES } from '../../scripts/start/phones.mjs';
import { until } from '../support/until.mjs';
import { startWorkbench } from '../../workbench/server/workbench.mjs';

const START = fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url));

function run(...args) {
    const child = spawn(process.execPath, [START, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    const said = { text: '' };
    for (const stream of [child.stdout, child.stderr])
        stream.setEncoding('utf8').on('data', (text) => (said.text += text));
    return { child, said, ended: once(child, 'close').then(([code]) => code) };
}

describe('npm start', () => {
    it('accepts a host, a phone, a port, an origin, and a language', () => {
        assert.deepEqual(readOptions([]), { crmHost: 'openCti', phone: 'demo', help: false });
        const args = ['--host', 'utility', '--phone', 'sip', '--port=0', '--frame-origin', 'http://127.0.0.1:8080'];
        assert.deepEqual(readOptions(args), {
            crmHost: 'utility',
            phone: 'sip',
            port: 0,
            frameOrigin: 'http://127.0.0.1:8080',
            help: false
        });
        assert.equal(readOptions(['--language', 'de']).language, 'de');
    });

    for (const [args, words] of [
        [['--fone', 'sip'], /--fone/],
        [['sip'], /sip/],
        [['--phone'], /phone/],
        [['--host', 'desktop'], /openCti, utility, or classic, not "desktop"/],
        [['--phone', 'tie line'], /demo, sip, desk, twilio, or flex, not "tie line"/],
        [['--language', 'double dutch'], /double dutch/],
        [['--port', '70000'], /65535/],
        [['--port', '8e1'], /8e1/],
        [['--frame-origin', 'localhost:1'], /origin/],
        [['--frame-origin', 'http://a/path'], /origin/]
    ]) {
        it(`rejects ${args.join(' ')} with a message`, () => {
            assert.throws(
                () => readOptions(args),
                (error) => error instanceof UsageError && words.test(error.message)
            );
        });
    }

    it('says how to sign in with a real phone system', () => {
        const words = whatToTry({ port: 8123, org: { host: 'openCti' } }, PHONES.sip, {
            agent: { user: '1001', password: 'secret' }
        });
        assert.match(words, /extension 1001, password secret/);
        assert.match(words, /localhost:8123\/workbench\/calls/);
        assert.match(words, /in the utility bar/);
    });

    it('says where the keys of the desk phone are', () => {
        const { phone } = readOptions(['--phone', 'desk']);
        const words = whatToTry({ port: 8123, org: { host: 'openCti' } }, PHONES[phone], {
            handset: { number: '1003' }
        });
        assert.match(words, /localhost:8123\/workbench\/handset/);
        assert.match(words, /your desk phone is 1003/);
    });

    it('says where the customers of Twilio are, and that a certificate has to be accepted', () => {
        const { phone } = readOptions(['--phone', 'twilio']);
        const words = whatToTry({ port: 8123, org: { host: 'openCti' } }, PHONES[phone], {});
        assert.match(words, /localhost:8123\/workbench\/twilio/);
        assert.match(words, /accept the certificate/);
    });

    it('says where the stand-in for Flex is, and lets the page of the phone embed it', async () => {
        const { phone } = readOptions(['--phone', 'flex']);
        assert.match(whatToTry({ port: 8123, org: { host: 'openCti' } }, PHONES[phone], {}), /A customer calls/);
        const allowed = [];
        await PHONES[phone].connect({ allow: (origins) => allowed.push(...origins) }, { port: 8123 });
        assert.ok(allowed.includes('http://127.0.0.1:8123'));
    });

    it('says where the phone is in Classic', () => {
        const { crmHost: host } = readOptions(['--host', 'classic']);
        assert.match(whatToTry({ port: 8123, org: { host } }), /The phone is in the sidebar/);
    });

    it('says if the port is in use', async () => {
        const first = await startWorkbench();
        const error = await startWorkbench({ port: first.port }).catch((thrown) => thrown);
        assert.equal(
            inWords(error),
            `Port ${first.port} is in use. Choose another one with --port, or leave --port out.`
        );
        await first.close();
    });

    it('prints its usage', async () => {
        const { said, ended } = run('--help');
        assert.equal(await ended, 0);
        assert.match(said.text, /--frame-origin URL/);
    });

    it('ends with an error and the usage for an unknown option', async () => {
        const { said, ended } = run('--fone');
        assert.equal(await ended, 2);
        assert.match(said.text, /--fone[\s\S]*--phone demo/);
    });

    it('starts, responds at its URL, and ends on Ctrl-C', async () => {
        const { child, said, ended } = run('--port', '0');
        const printed = () => /http:\/\/localhost:(\d+)\//.exec(said.text)?.[1];
        await until(
            () => printed() || child.exitCode !== null,
            () => `the address: ${said.text}`
        );
        assert.ok(printed(), said.text);
        const response = await fetch(`http://127.0.0.1:${printed()}/lightning/page/home`);
        assert.equal(response.status, 200);
        child.kill('SIGINT');
        assert.equal(await ended, 0);
    });
});
