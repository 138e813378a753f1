// --help of each org command explains exactly the options that exist, without an org or the CLI.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../../scripts/project.mjs';
import { standInCli } from './support/cliStandIn.mjs';
import { TOKEN, oneMachine } from './support/inProcess.mjs';

const { folder, org, run } = await oneMachine();
const SCRIPTS = readdirSync(path.join(ROOT, 'scripts')).filter((name) => /^org-.*\.mjs$/.test(name));
assert.ok(SCRIPTS.length >= 6, SCRIPTS.join(', '));

for (const script of SCRIPTS) {
    test(`${script} --help`, async () => {
        const calls = standInCli(folder, []);
        const { command } = await import(path.join(ROOT, 'scripts', script));
        const options = Object.keys(command.options ?? {});
        for (const args of [['--help'], ['-h'], ['-o', TOKEN, '--help']]) {
            const { code, output, builds } = await run(command, args);
            assert.equal(code, 0, output);
            assert.ok(output.includes(`npm run ${script.replace('-', ':').replace('.mjs', '')} `), output);
            const explained = new Set([...output.matchAll(/--([a-z][\w-]*)/g)].map(([, name]) => name));
            const common = explained.has('target-org') ? ['help', 'target-org'] : ['help'];
            assert.deepEqual([...explained].sort(), [...options, ...common].sort());
            assert.equal(builds, 0);
        }
        assert.deepEqual(calls(), []);
        assert.deepEqual(org.requests, []);
    });
}
