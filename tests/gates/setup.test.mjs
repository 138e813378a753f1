// The setup of a fresh clone.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { whyInstall } from '../../scripts/installed.mjs';
import { install, nodeTrouble, setup } from '../../scripts/setup.mjs';

const LOCK = {
    packages: { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0', optional: true } }
};

function clone(t) {
    const root = mkdtempSync(path.join(os.tmpdir(), 'crm-connect-clone-'));
    t.after(() => rmSync(root, { recursive: true, force: true }));
    writeFileSync(path.join(root, 'package.json'), JSON.stringify({ engines: { node: '>=20.19' } }));
    writeFileSync(path.join(root, 'package-lock.json'), JSON.stringify(LOCK));
    return root;
}

/** A fake npm: `answers` by command; `asked` has the calls. */
function fakeNpm(answers) {
    const asked = [];
    const npmRuns = async (root, how) => {
        asked.push(how);
        mkdirSync(path.join(root, 'node_modules'), { recursive: true });
        return { code: 0, output: '', ...answers[how] };
    };
    return { asked, npmRuns };
}

test('an old version of Node is rejected with a message', () => {
    assert.match(nodeTrouble('18.20.1', '>=20.19'), /Node 18\.20\.1 is too old: this project needs Node 20\.19/);
    assert.match(nodeTrouble('20.18.0', '>=20.19'), /too old/);
    for (const fine of ['20.19.0', '22.1.0', '26.0.0']) assert.equal(nodeTrouble(fine, '>=20.19'), null);
});

test('a fresh clone is installed once', async (t) => {
    const root = clone(t);
    const { asked, npmRuns } = fakeNpm({});
    const lines = [];
    assert.equal(await setup({ root, npmRuns, say: (line) => lines.push(line) }), true);
    assert.match(lines[0], /Installing the packages.*node_modules is missing/);
    assert.equal(await setup({ root, npmRuns, say: () => {} }), false);
    assert.deepEqual(asked, ['ci']);
});

test('devDependencies are also installed with NODE_ENV=production', async (t) => {
    const root = clone(t);
    const tool = path.join(root, 'tool');
    mkdirSync(tool);
    writeFileSync(path.join(tool, 'package.json'), JSON.stringify({ name: 'tool', version: '1.0.0' }));
    writeFileSync(path.join(root, 'package.json'), JSON.stringify({ devDependencies: { tool: 'file:tool' } }));
    rmSync(path.join(root, 'package-lock.json'));
    const { NODE_ENV: before } = process.env;
    t.after(() => (before === undefined ? delete process.env.NODE_ENV : (process.env.NODE_ENV = before)));
    process.env.NODE_ENV = 'production';
    const { code, output } = await install(root, 'install', () => {});
    assert.equal(code, 0, output);
    assert.ok(existsSync(path.join(root, 'node_modules/tool/package.json')));
});

test('a changed lockfile is installed again', async (t) => {
    const root = clone(t);
    const { asked, npmRuns } = fakeNpm({});
    await setup({ root, npmRuns, say: () => {} });
    writeFileSync(path.join(root, 'package-lock.json'), JSON.stringify({ packages: {} }));
    assert.equal(whyInstall(root), 'package-lock.json has changed');
    await setup({ root, npmRuns, say: () => {} });
    assert.deepEqual(asked, ['ci', 'ci']);
});

test("an installation by npm is accepted if npm's own record matches the lockfile", (t) => {
    const root = clone(t);
    const record = (packages) => {
        mkdirSync(path.join(root, 'node_modules'), { recursive: true });
        rmSync(path.join(root, 'node_modules', '.crm-connect-setup'), { force: true });
        writeFileSync(path.join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));
    };
    record({ 'node_modules/a': { version: '1.0.0' } });
    assert.equal(whyInstall(root), null, 'an optional package may be missing');
    record({ 'node_modules/a': { version: '0.9.0' } });
    assert.match(whyInstall(root), /does not match/);
    record({});
    assert.match(whyInstall(root), /does not match/);
});

test('a lockfile with the same packages as before needs no installation', async (t) => {
    const root = clone(t);
    await setup({ root, npmRuns: fakeNpm({}).npmRuns, say: () => {} });
    const { 'node_modules/a': a, ...others } = LOCK.packages;
    const changed = (version) =>
        writeFileSync(
            path.join(root, 'package-lock.json'),
            JSON.stringify({ packages: { ...others, 'node_modules/a': { ...a, version, dev: true } } })
        );
    writeFileSync(path.join(root, 'node_modules/.package-lock.json'), JSON.stringify(LOCK));
    changed('1.0.0');
    assert.equal(whyInstall(root), null);
    changed('1.0.1');
    assert.equal(whyInstall(root), 'package-lock.json has changed');
});

test('when npm ci fails, npm install is tried, with a message', async (t) => {
    const root = clone(t);
    const refused = { code: 1, output: 'npm error code EUSAGE\nnpm error lock and package.json differ\n' };
    const { asked, npmRuns } = fakeNpm({ ci: refused });
    const lines = [];
    await setup({ root, npmRuns, say: (line) => lines.push(line) });
    assert.deepEqual(asked, ['ci', 'install']);
    assert.match(lines[1], /npm ci failed \(lock and package\.json differ\)\. Trying npm install/);
});

test("when neither works, npm's own message is the error", async (t) => {
    const root = clone(t);
    const { npmRuns } = fakeNpm({ ci: { code: 1 }, install: { code: 1, output: 'no network' } });
    await assert.rejects(setup({ root, npmRuns, say: () => {} }), /no network/);
});
