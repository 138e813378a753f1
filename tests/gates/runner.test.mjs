// `npm test` itself: it counts leaf tests, and a failure never looks like success.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { ROOT, SOURCE } from '../../scripts/project.mjs';
import { runGate } from '../../scripts/test/runGate.mjs';
import { countResults, runJest } from '../../scripts/test/runJest.mjs';
import { runNode } from '../../scripts/run.mjs';
import { runNodeTests } from '../../scripts/test/runNodeTests.mjs';
import { pbxSteps } from '../../scripts/test/pbxSteps.mjs';
import { MORE, plan } from '../../scripts/test/plan.mjs';
import { runSteps } from '../../scripts/test/runSteps.mjs';
import { until } from '../support/until.mjs';
import { seededProject, write } from './support/seededProject.mjs';

/** Runs a file of node:test in a temporary project. */
async function counted(t, content, options) {
    const root = seededProject(t, {
        'tests/some/some.test.mjs': `import { after, describe, it, test } from 'node:test';\n${content}`
    });
    const { passed, failed, skipped } = await runNodeTests('tests/some', { root, ...options });
    return { passed, failed: failed.map(({ name }) => name.split(': ').at(-1)), skipped, outputs: failed };
}

test('node: counts leaf tests, not suites and parents', async (t) => {
    const found = await counted(
        t,
        `describe('calls', () => { it('rings', () => {}); it('fails', () => { throw new Error('no tone'); }); });
         describe('not here', { skip: 'no PBX' }, () => { it('x', () => {}); });
         test('parent', async (t) => { await t.test('one', () => {}); await t.test('two', (t) => t.skip('later')); });
         test('promised', { todo: true });`
    );
    assert.equal(found.passed, 2);
    assert.deepEqual(found.failed, ['fails']);
    assert.match(found.outputs[0].output, /no tone[^]*some\.test\.mjs:2/);
    assert.deepEqual(
        found.skipped.map(({ reason }) => reason),
        ['no PBX', 'later', 'to do']
    );
});

test('node: a file that cannot be loaded says why', async (t) => {
    const { outputs } = await counted(t, "import './noSuchFile.mjs';");
    assert.match(outputs[0].output, /noSuchFile\.mjs/);
});

const BROKEN = {
    'a file that cannot be loaded': ["throw new Error('broken');", /some\.test\.mjs/],
    'a file without a test': ['', /some\.test\.mjs/],
    'a process that exits during a test': ["test('ends', () => process.exit(0));\ntest('never', () => {});", /./],
    'an error after the tests': [
        "test('ok', () => {}); setTimeout(() => { throw new Error('late'); }, 20);",
        /one of its processes/
    ],
    'an exit code': ["test('ok', () => {}); process.exitCode = 3;", /one of its processes/],
    'a hook that fails': [
        "describe('s', () => { after(() => { throw new Error('hook'); }); it('ok', () => {}); });",
        /s$/
    ]
};
for (const [name, [content, pattern]] of Object.entries(BROKEN)) {
    test(`node: ${name} counts as a failure`, async (t) => {
        const { failed } = await counted(t, content);
        assert.equal(failed.length, 1);
        assert.match(failed[0], pattern);
    });
}

test('node: files that share processes are counted one by one, and do not see what another one has changed', async (t) => {
    const file = (ms) => `import { after, describe, it } from 'node:test';
        import { ok } from 'node:assert';
        const wait = () => new Promise((resolve) => setTimeout(resolve, ${ms}));
        let ended = false;
        after(() => void (ended = true));
        describe('calls', () => {
            it('rings', async () => { await wait(); ok(!ended && process.env.SEEDED !== '1'); process.env.SEEDED = '1'; });
            it('fails', async () => { await wait(); throw new Error('no tone'); });
        });`;
    const names = ['a', 'b', 'c', 'd', 'e'].map((name) => `tests/some/${name}.test.mjs`);
    const root = seededProject(t, {
        ...Object.fromEntries(names.map((name, at) => [name, file(at * 7)])),
        'tests/some/empty.test.mjs': ''
    });
    const { passed, failed } = await runNodeTests('tests/some', { root, concurrency: 2 });
    assert.equal(passed, names.length);
    const expected = ['tests/some/empty.test.mjs', ...names.map((name) => `${name}: fails`)];
    assert.deepEqual(failed.map(({ name }) => name.slice(name.indexOf('tests/some'))).sort(), expected.sort());
});

test('node: a test that does not end is stopped and counted', async (t) => {
    const endless = "test('waits', () => new Promise((r) => setTimeout(r, 60000)));";
    const { failed, outputs } = await counted(t, endless, { timeoutSeconds: 1 });
    assert.equal(failed.length, 1);
    assert.match(outputs[0].output, /longer than 1 s/);
});

test('node: a folder without tests is a failure', async (t) => {
    const { failed } = await runNodeTests('tests/none', { root: seededProject(t) });
    assert.match(failed[0].output, /no test file in tests\/none/);
});

test('node: tests get the additional environment variables and all others', async (t) => {
    const looks = "test('looks', () => { if (!process.env.PATH || process.env.SEEDED !== '1') throw 1; });";
    assert.equal((await counted(t, looks, { env: { SEEDED: '1' } })).passed, 1);
    assert.equal((await counted(t, looks)).failed.length, 1);
});

test('plan: the calls with the browser from npm run on request, in addition to everything else', () => {
    const namesOf = (parts) => {
        const { steps, timed } = plan(parts, []);
        return [...steps, ...timed].map(({ name }) => name);
    };
    const { bare, network, bareNetwork } = pbxSteps([]);
    assert.ok(!namesOf([]).includes(bare.name));
    assert.deepEqual(namesOf(['all']), namesOf([]));
    assert.deepEqual(namesOf(['all', 'pbx-bare']).toSorted(), [...namesOf([]), bare.name].toSorted());
    const both = namesOf(['all', 'pbx-bare', 'pbx-network']);
    assert.deepEqual(both.toSorted(), [...namesOf([]), bare.name, network.name, bareNetwork.name].toSorted());
});

test('calls with the browser from npm: a failure says so and is counted with the others', async () => {
    const { pbx, bare } = pbxSteps(['noSuchFile']);
    const { failed } = await runSteps({ steps: [], timed: [pbx, bare] }, () => {});
    assert.deepEqual(
        failed.map(({ name }) => name),
        ['tests/pbx', 'browser from npm: tests/pbx']
    );
});

test('.ci/run runs everything that npm test runs, and each part that it leaves out', () => {
    const [, parts] = /^npm test --silent -- (.+) <\/dev\/null$/m.exec(
        readFileSync(path.join(ROOT, '.ci/run'), 'utf8')
    );
    assert.deepEqual(parts.split(' ').toSorted(), ['all', ...MORE].toSorted());
});

test('jest: counts the tests of all projects, and a file that cannot be loaded is a failure', async (t) => {
    const root = seededProject(t, {
        [`${SOURCE}/lwc/greeting/__tests__/greeting.test.ts`]:
            "import { createElement } from 'lwc';\nimport Greeting from 'c/greeting';\n" +
            "it('greets', () => {\n    expect(createElement('c-greeting', { is: Greeting }).name).toBe('Ada');\n});\n" +
            "it('fails', () => {\n    expect(1).toBe(2);\n});\nit.skip('waits', () => {});\n",
        'frame/__tests__/line.test.ts':
            "import { line } from '../main';\nit('has a line', () => expect(line).toBe('demo'));\n",
        'frame/__tests__/broken.test.ts': "import './noSuchFile';\n",
        'cti/__tests__/server.test.ts': "it('serves', () => expect(typeof window).toBe('undefined'));\n",
        'tests/conformance/__tests__/port.test.ts': "it('conforms', () => expect(1).toBe(1));\n",
        'tests/compositions/__tests__/all.test.ts': "it('composes', () => expect(1).toBe(1));\n"
    });
    const { passed, failed, skipped } = await runJest({ root });
    assert.equal(passed, 5, JSON.stringify(failed));
    assert.deepEqual(failed.map(({ name }) => name).toSorted(), [
        'force-app/main/default/lwc/greeting/__tests__/greeting.test.ts: fails',
        'frame/__tests__/broken.test.ts'
    ]);
    assert.equal(skipped.length, 1);
});

test('jest: tests run with NODE_ENV=test, whatever the shell has', async (t) => {
    const { NODE_ENV: before } = process.env;
    t.after(() => (before === undefined ? delete process.env.NODE_ENV : (process.env.NODE_ENV = before)));
    process.env.NODE_ENV = 'production';
    const root = seededProject(t, {
        'frame/__tests__/env.test.ts': "it('is test', () => expect(process.env.NODE_ENV).toBe('test'));\n",
        'cti/__tests__/env.test.ts': "it('is test', () => expect(process.env.NODE_ENV).toBe('test'));\n",
        'tests/conformance/__tests__/env.test.ts': "it('is test', () => expect(process.env.NODE_ENV).toBe('test'));\n",
        'tests/compositions/__tests__/env.test.ts': "it('is test', () => expect(process.env.NODE_ENV).toBe('test'));\n"
    });
    const { passed, failed } = await runJest({ root });
    assert.deepEqual({ passed, failed }, { passed: 4, failed: [] });
});

test('jest: no report, no tests, or a nonzero exit code is a failure', async (t) => {
    const crashed = await runJest({ root: seededProject(t, { 'jest.config.js': "throw new Error('no config');\n" }) });
    assert.match(crashed.failed[0].output, /no config/);
    assert.equal(countResults({ testResults: [] }, ROOT, { code: 0, output: '' }).failed.length, 1);
    const passing = { name: '/x', status: 'passed', assertionResults: [{ status: 'passed', fullName: 'x' }] };
    assert.equal(countResults({ testResults: [passing] }, ROOT, { code: 1, output: '' }).failed.length, 1);
    assert.equal(countResults({ testResults: [passing] }, ROOT, { code: 0, output: '' }).failed.length, 0);
});

test('a gate that crashes or has no output is a failure', async (t) => {
    const root = seededProject(t, { 'gate.mjs': "throw new Error('no gate');\n", 'mute.mjs': '' });
    const crashed = await runGate('gate', { file: path.join(root, 'gate.mjs') });
    assert.match(crashed.failed[0].output, /no gate/);
    assert.equal((await runGate('mute', { file: path.join(root, 'mute.mjs') })).failed.length, 1);
});

test('gates: a script that runs several tests names each one that failed', async (t) => {
    const said = { name: 'several', passed: 2, failed: [{ name: 'one', output: 'why' }], checked: '2 passed' };
    const root = seededProject(t, { 'several.mjs': `console.log(JSON.stringify(${JSON.stringify(said)}));` });
    const { passed, failed } = await runGate('several', { file: path.join(root, 'several.mjs') });
    assert.deepEqual([passed, failed], [2, said.failed]);
});

test('steps: results are added up, a step that throws is a failure, and the last line is the total', async () => {
    const lines = [];
    const step = (name, run) => ({ name, run: async () => run() });
    const good = { passed: 3, failed: [], skipped: [{ name: 'pbx', reason: 'no Asterisk' }] };
    const crash = () => {
        throw new Error('a step broke');
    };
    const steps = [step('a', () => good), step('b', crash)];
    const total = await runSteps({ steps, timed: [step('c', () => good)] }, (line) => lines.push(line));
    assert.equal(total.failed.length, 1);
    assert.equal(lines.at(-1), '6 passed, 1 failed, 2 skipped');
    assert.ok(lines.some((line) => line.includes('a step broke')));
    assert.ok(lines.some((line) => line.includes('pbx: no Asterisk')));
});

test('steps: two run at a time, while the timed ones run one after another', async () => {
    const running = new Set();
    const together = [];
    const step = (name) => ({
        name,
        async run() {
            running.add(name);
            together.push([...running].sort().join(' '));
            await until(
                () => together.includes('a b y'),
                () => `a, b, and y at the same time, not ${together.join(', ')}`
            );
            running.delete(name);
            return { passed: 1, failed: [], skipped: [] };
        }
    });
    const { passed } = await runSteps({ steps: ['a', 'b'].map(step), timed: ['y', 'z'].map(step) }, () => {});
    assert.equal(passed, 4);
    assert.ok(
        together.every((names) => !names.includes('y z')),
        together.join(', ')
    );
});

test('a program that yields runs at a lower priority, with its child processes', async () => {
    const asks = "console.log(require('node:os').getPriority())";
    const priority = async (options) => {
        const { stdout } = await runNode(['-e', `setTimeout(() => { ${asks} }, 100)`], options);
        return Number(stdout);
    };
    assert.equal(await priority({ yields: true }), os.constants.priority.PRIORITY_BELOW_NORMAL);
    assert.equal(await priority({}), os.getPriority());
});

test('the last line of the output is the total, and the exit code is 1 if something failed', (t) => {
    const run = (...args) =>
        spawnSync(process.execPath, [path.join(ROOT, 'scripts/test.mjs'), ...args], { encoding: 'utf8' });
    const unknown = run('no-such-part');
    assert.equal(unknown.status, 1);
    assert.match(unknown.stdout, /\n?0 passed, 1 failed, 0 skipped\n$/);
    const root = seededProject(t);
    write(root, 'seen', '');
    const good = run('lockfile');
    assert.equal(good.status, 0, good.stdout);
    assert.match(good.stdout, /\n1 passed, 0 failed, 0 skipped\n$/);
    const none = run('gates', '--', 'no-such-file');
    assert.equal(none.status, 1);
    assert.match(none.stdout, /\n0 passed, 1 failed, 0 skipped\n$/);
});

test('what follows the name of a part selects test files, even if it is the name of another part', () => {
    const npm = spawnSync('npm', ['run', '-s', 'test:scripts', '--', 'lockfile'], { cwd: ROOT, encoding: 'utf8' });
    assert.match(npm.stdout, /tests\/scripts +/);
    assert.doesNotMatch(npm.stdout, /^\w+ +[\d.]+ s +lockfile/m);
    assert.match(npm.stdout, /\n0 passed, 1 failed, 0 skipped\n$/);
});
