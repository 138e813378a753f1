// The workflows for adopters, as far as they can be checked without GitHub: what they run exists, what they use is pinned, and jobs
// that need a login are skipped without one.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { ROOT } from '../../scripts/project.mjs';
import { faultsOf } from './support/workflowFaults.mjs';

const FOLDER = path.join(ROOT, '.github/workflows');
const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
const read = (name) => parse(readFileSync(path.join(FOLDER, name), 'utf8'), { strict: true, uniqueKeys: true });

test('every workflow runs existing scripts, uses pinned actions, has read permissions only, and does not reveal secrets', () => {
    const names = readdirSync(FOLDER).sort();
    assert.deepEqual(names, ['checks.yml', 'org.yml']);
    for (const name of names) assert.deepEqual(faultsOf(read(name), scripts), [], name);
});

test('the checks run on every push and pull request, without secrets', () => {
    const checks = read('checks.yml');
    assert.ok('push' in checks.on && 'pull_request' in checks.on);
    assert.equal(checks.on.push, null, 'no branch is left out');
    const runs = checks.jobs.test.steps.map(({ run }) => run);
    assert.ok(runs.indexOf('npm ci') >= 0 && runs.indexOf('npm ci') < runs.indexOf('npm test'));
    assert.doesNotMatch(JSON.stringify(checks), /secrets\./);
});

test('every push audits what ships, and every pull request has its new dependencies reviewed', () => {
    const { dependencies } = read('checks.yml').jobs;
    assert.equal(dependencies.if, undefined);
    const audit = dependencies.steps.find(({ run }) => run?.startsWith('npm audit'));
    assert.match(audit.run, /--omit=dev/);
    assert.equal(audit['continue-on-error'], undefined);
    const review = dependencies.steps.find(({ uses }) => uses?.startsWith('actions/dependency-review-action@'));
    assert.equal(review.if, "github.event_name == 'pull_request'");
});

test('the org jobs never run for a pull request, and cover scratch org, Apex tests, and package version', () => {
    const org = read('org.yml');
    assert.ok(!('pull_request' in org.on) && !('pull_request_target' in org.on));
    const text = JSON.stringify(org);
    for (const script of ['org:scratch', 'org:test', 'org:package'])
        assert.ok(text.includes(`npm run ${script} `), script);
    const scratch = org.jobs.scratch.steps;
    assert.match(scratch.at(-1).run, /org delete scratch/);
    assert.equal(scratch.at(-1).if, 'always()', 'a failed run leaves no scratch org behind');
});

const seeded = [
    [
        'a script that does not exist',
        (flow) => flow.jobs.scratch.steps.push({ run: 'npm run org:launch' }),
        /org:launch/
    ],
    [
        'an action that is pinned by tag only',
        (flow) => flow.jobs.scratch.steps.push({ uses: 'actions/checkout@v4' }),
        /pinned/
    ],
    ['write permission', (flow) => (flow.permissions = { contents: 'write' }), /contents: write/],
    ['no permissions', (flow) => delete flow.permissions, /permissions/],
    ['permissions of its own for a job', (flow) => (flow.jobs.package.permissions = 'write-all'), /write-all/],
    ['a job without its guard', (flow) => delete flow.jobs.package.if, /package .*not guarded/],
    [
        'a guard that an "or" bypasses',
        (flow) => (flow.jobs.scratch.if = "needs.secrets.outputs.hub == 'true' || github.ref == 'refs/heads/main'"),
        /scratch .*not guarded/
    ],
    [
        'a secret in a command line',
        (flow) => flow.jobs.scratch.steps.push({ run: 'echo ${{ secrets.SFDX_AUTH_URL }}' }),
        /command line/
    ],
    [
        'a secret that is printed',
        (flow) =>
            flow.jobs.scratch.steps.push({
                env: { SFDX_AUTH_URL: '${{ secrets.SFDX_AUTH_URL }}' },
                run: 'echo "$SFDX_AUTH_URL"'
            }),
        /prints/
    ],
    [
        'a secret for the whole workflow',
        (flow) => (flow.env = { KEY: '${{ secrets.SFDX_AUTH_URL }}' }),
        /env of the workflow/
    ],
    ['a checkout that stores its token', (flow) => delete flow.jobs.scratch.steps[0].with, /persist-credentials/],
    ['a job without a timeout', (flow) => delete flow.jobs.scratch['timeout-minutes'], /timeout/]
];

for (const [fault, plant, words] of seeded)
    test(`a workflow with ${fault} is found`, () => {
        const flow = read('org.yml');
        plant(flow);
        assert.match(faultsOf(flow, scripts).join('\n'), words);
    });
