// The build writes one script for each source, removes scripts that no longer have a source, and reports errors.
import assert from 'node:assert/strict';
import { EventEmitter as NodeEmitter } from 'node:events';
import { existsSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { transform } from 'esbuild';
import { buildFrame, describeFrame } from '../../scripts/build-frame.mjs';
import { buildLwc } from '../../scripts/build-lwc.mjs';
import { generatePaths } from '../../scripts/gen-paths.mjs';
import { ROOT, SOURCE, filesBelow } from '../../scripts/project.mjs';
import { seededProject, write } from './support/seededProject.mjs';

const lwc = `${SOURCE}/lwc`;

test('LWC: erases types, keeps decorators, removes stale scripts, and writes none for tests and declarations', (t) => {
    const root = seededProject(t, {
        [`${lwc}/greeting/words.ts`]: 'export const hello: string = "Hello";\n',
        [`${lwc}/greeting/stale.js`]: 'export const old = 1;\n',
        [`${lwc}/greeting/types.d.ts`]: 'export const x: string;\n',
        [`${lwc}/greeting/__tests__/greeting.test.ts`]: "it('x', () => {});\n"
    });
    const { compiled, removed, faults } = buildLwc(root);
    assert.deepEqual({ compiled, removed, faults }, { compiled: 2, removed: ['greeting/stale.js'], faults: [] });
    assert.match(readFileSync(path.join(root, lwc, 'greeting/greeting.js'), 'utf8'), /@api\s+name = 'Ada'/);
    assert.doesNotMatch(readFileSync(path.join(root, lwc, 'greeting/words.js'), 'utf8'), /: string/);
    assert.ok(!existsSync(path.join(root, lwc, 'greeting/types.d.js')));
    assert.ok(!existsSync(path.join(root, lwc, 'greeting/__tests__/greeting.test.js')));
});

test('LWC: reports what cannot be compiled, with the file', (t) => {
    const root = seededProject(t, { [`${lwc}/greeting/words.ts`]: 'export const = 1;\n' });
    assert.match(buildLwc(root).faults.join('\n'), /greeting\/words\.ts: /);
});

test('writes nothing if nothing changed', (t) => {
    const root = seededProject(t);
    const script = path.join(root, lwc, 'greeting/greeting.js');
    buildLwc(root);
    const { mtimeMs } = statSync(script);
    buildLwc(root);
    assert.equal(statSync(script).mtimeMs, mtimeMs);
});

test('paths: has an entry for each bundle', (t) => {
    const root = seededProject(t);
    assert.deepEqual(generatePaths(root), ['c/greeting']);
    rmSync(path.join(root, lwc, 'greeting'), { recursive: true });
    assert.deepEqual(generatePaths(root), []);
});

test('frame: reports a script without a source, and does not leave an old one', async (t) => {
    const root = seededProject(t);
    const folder = path.join(root, SOURCE, 'staticresources/SoftphoneFrame');
    write(root, `${SOURCE}/staticresources/SoftphoneFrame/sip.js`, 'old');
    const lines = describeFrame(await buildFrame(root));
    assert.match(lines[0], /^frame\.js: \d+ KB$/);
    assert.match(lines[1], /demo\.js: not built, frame\/phone\/demo\/demo\.ts does not exist/);
    assert.match(lines[2], /sip\.js: not built, frame\/phone\/sip\/sip\.ts does not exist/);
    assert.ok(existsSync(path.join(folder, 'frame.js')));
    assert.ok(!existsSync(path.join(folder, 'sip.js')));
});

test('frame: localStorage cannot make it print SIP messages', async (t) => {
    const root = seededProject(t, {
        'frame/main.ts': "import debug from 'debug';\nconst say = debug('JsSIP:Transport');\nsay('REGISTER');\n"
    });
    await buildFrame(root);
    for (const script of [
        path.join(root, SOURCE, 'staticresources/SoftphoneFrame/frame.js'),
        path.join(ROOT, SOURCE, 'staticresources/SoftphoneFrame/sip.js')
    ])
        assert.doesNotMatch(readFileSync(script, 'utf8'), /localStorage/, script);
});

test('frame: does not contain the log lines and subscriptions of JsSIP', () => {
    const script = readFileSync(path.join(ROOT, SOURCE, 'staticresources/SoftphoneFrame/sip.js'), 'utf8');
    assert.match(script, /JsSIP/);
    assert.doesNotMatch(script, /\blogger|Logger|transport error occurred|emit "terminated"/);
});

const SHIPPED = [
    'frame.js',
    'demo.js',
    'sip.js',
    'desk.js',
    'flex.js',
    'tones.js',
    'numbers.js',
    'guard.js',
    'check.js',
    'utility.js',
    'classic.js',
    'notifications.js'
];

const withText = (text) =>
    SHIPPED.filter((name) =>
        text.test(readFileSync(path.join(ROOT, SOURCE, 'staticresources/SoftphoneFrame', name), 'utf8'))
    );

test('frame: the tones are in a separate script, and only there', () => {
    assert.deepEqual(withText(/440,\s*480/), ['tones.js']);
});

test('frame: the numbers of all countries are in a separate script, and in no other file of the package', () => {
    const metadata = /;GB;GG;IM;JE;/;
    assert.deepEqual(withText(metadata), ['numbers.js']);
    const panel = filesBelow(path.join(ROOT, lwc)).filter((file) => file.endsWith('.js'));
    assert.ok(panel.length > 100);
    assert.deepEqual(
        panel.filter((file) => metadata.test(readFileSync(path.join(ROOT, lwc, file), 'utf8'))),
        []
    );
});

test('frame: no script keeps its own modules in functions, as esbuild does with CommonJS', () => {
    const kept = /^"use strict";\(\(\)=>\{var \w+=\([^)]*\)=>\(\)=>\{/;
    assert.deepEqual(withText(kept), []);
});

test('frame: what few pages need is in separate scripts', () => {
    assert.deepEqual(withText(/securitypolicyviolation/), ['check.js']);
    assert.deepEqual(withText(/refreshRelatedList/), ['classic.js']);
    // those who get a phone system's events from outside of the package, or a port's events at all
    assert.deepEqual(withText(/SoundBlocked:/), ['desk.js', 'guard.js', 'utility.js']);
});

test('frame: the demo line is in a separate script, and only there', () => {
    assert.deepEqual(withText(/crmconnectrunning/), ['demo.js']);
    assert.deepEqual(withText(/\bsimulateCall\b/), ['demo.js']);
    // what the demo line and SIP share of a call is in each of them, not in the frame
    assert.deepEqual(withText(/\bsetRemoteHold\b/), ['demo.js', 'sip.js', 'flex.js']);
});

test('frame: rejects subscriptions, because the phone does not support events', async (t) => {
    const notifier = path.join(ROOT, 'node_modules/jssip/lib/Notifier.js');
    const root = seededProject(t, {
        'frame/main.ts': `import Notifier from ${JSON.stringify(notifier)};\nNotifier.init_incoming(request);\n`
    });
    const [{ contents }] = await buildFrame(root);
    const replies = [];
    runInNewContext(Buffer.from(contents).toString(), { request: { reply: (status) => replies.push(status) } });
    assert.deepEqual(replies, [489]);
});

test('frame: no code of the SIP phone system names a private property in a text, because the build renames them', () => {
    const folders = [path.join(ROOT, 'node_modules/jssip/lib'), path.join(ROOT, 'frame/phone/sip')];
    const named = folders.flatMap((folder) =>
        readdirSync(folder, { recursive: true })
            .filter((file) => /(?<!\.d)\.[jt]s$/.test(file) && !/__tests__|Grammar/.test(file))
            .flatMap((file) => readFileSync(path.join(folder, file), 'utf8').match(/(['"`])_[a-z]\w*\1/g) ?? [])
    );
    // an event of JsSIP, which is no property
    assert.deepEqual([...new Set(named.map((text) => text.slice(1, -1)))], ['_failed']);
    const sip = readFileSync(path.join(ROOT, SOURCE, 'staticresources/SoftphoneFrame/sip.js'), 'utf8');
    assert.doesNotMatch(sip, /\._(?:request|receiveReinvite)\b/);
});

test('frame: the emitter has everything that JsSIP and the SIP phone system use', async () => {
    const own = path.join(ROOT, 'frame/phone/sip');
    const { code } = await transform(readFileSync(path.join(own, 'eventEmitter.ts'), 'utf8'), { loader: 'ts' });
    const { EventEmitter } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
    const sources = [path.join(ROOT, 'node_modules/jssip/lib'), own].flatMap((folder) =>
        readdirSync(folder, { recursive: true })
            .filter((file) => /(?<!\.d)\.[jt]s$/.test(file) && !file.includes('__tests__'))
            .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    );
    const asked = Object.getOwnPropertyNames(NodeEmitter.prototype).filter((name) =>
        sources.some((source) => source.includes(`.${name}(`))
    );
    assert.ok(
        ['on', 'off', 'emit', 'listeners'].every((name) => asked.includes(name)),
        asked.join()
    );
    assert.deepEqual(
        asked.filter((name) => !(name in EventEmitter.prototype)),
        []
    );
});

test('frame: a source that cannot be bundled is an error that says where', async (t) => {
    const root = seededProject(t, { 'frame/main.ts': "import './noSuchFile';\n" });
    await assert.rejects(buildFrame(root), /frame\/main\.ts:1:7/);
});
