// npm run org:scratch with stand-ins for the Salesforce CLI, which would need a Dev Hub, and for the org that it creates.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { command } from '../../scripts/org-scratch.mjs';
import { faultsOfCall } from '../support/salesforceCommands.mjs';
import { given, standInCli } from './support/cliStandIn.mjs';
import { takesDeployments } from './support/deployStandIn.mjs';
import { PRACTICE, TOKEN, oneMachine } from './support/inProcess.mjs';
import { openCtiIn } from './support/openCtiFiles.mjs';
import { CALL_CENTER, PERMISSION_SET, UTILITY_PHONE, person, userId } from './support/people.mjs';

const { folder, org, reset, run } = await oneMachine();
const scratch = (...args) => run(command, args);

/** A new org, with what the deployment adds. Its user is the one that the CLI is logged in as. */
const fresh = (user = {}) => ({
    Organization: [{ ...PRACTICE, IsSandbox: false, TrialExpirationDate: '2026-11-28T00:00:00.000+0000' }],
    User: [person(1, 'admin', { Username: TOKEN, ...user })],
    CallCenter: [{ Id: CALL_CENTER, Name: 'CRM Connect', InternalName: 'CRMConnectCallCenterAdapter' }],
    PermissionSet: [{ Id: PERMISSION_SET, Name: 'CRM_Connect_Agent', Label: 'CRM Connect Agent' }],
    PermissionSetAssignment: [],
    ...Object.fromEntries(['Account', 'Contact', 'Lead', 'Case', 'Opportunity'].map((type) => [type, []]))
});
const creates = (answer = { status: 0, result: { username: TOKEN, orgId: PRACTICE.Id } }) =>
    standInCli(folder, [
        { when: 'org create scratch', answer, before: 'Warning: @salesforce/cli update available.\n' }
    ]);
const callCenter = () => org.tables.User[0].CallCenterId;
const holders = () => org.tables.PermissionSetAssignment.map(({ AssigneeId }) => AssigneeId);

test('creates the org, deploys the package, sets up the user, and creates sample data', async () => {
    reset(fresh());
    const sent = takesDeployments(org);
    const calls = creates();
    const { code, output, builds } = await scratch('--dev-hub', 'hub', '--alias', 'friday', '--days', '30');
    assert.equal(code, 0, output);
    assert.equal(builds, 1);
    const [call, ...more] = calls();
    assert.deepEqual(more, []);
    assert.deepEqual(call.slice(0, 3), ['org', 'create', 'scratch']);
    assert.deepEqual(faultsOfCall(call), [], 'the CLI itself is not here to complain');
    assert.equal(given(call, '--definition-file'), 'config/project-scratch-def.json');
    assert.equal(given(call, '--target-dev-hub'), 'hub');
    assert.equal(given(call, '--alias'), 'friday');
    assert.equal(given(call, '--duration-days'), '30');

    assert.equal(sent.length, 2, 'the package, and the dashboard after it');
    assert.equal(sent[0].options.checkOnly, false);
    assert.ok(sent[0].files.includes('classes/GetCurrentUser.cls'), 'a new org has no class of its own');
    assert.equal(callCenter(), CALL_CENTER);
    assert.deepEqual(holders(), [userId(1)]);
    assert.ok(org.tables.Contact.length > 0);
    assert.match(output, /friday was created: [\s\S]*3 components deployed\.[\s\S]*Created \d+ × Account/);
    assert.match(output, /To open it: npx sf org open --target-org friday /);
});

test('without options: the default Dev Hub, 7 days; --no-sample creates no sample data', async () => {
    reset(fresh());
    takesDeployments(org);
    const calls = creates();
    const { code, output } = await scratch('--no-sample');
    assert.equal(code, 0, output);
    const [call] = calls();
    assert.equal(given(call, '--target-dev-hub'), undefined, 'the CLI knows its default one');
    assert.equal(given(call, '--alias'), 'crm-connect');
    assert.equal(given(call, '--duration-days'), '7');
    assert.equal(callCenter(), CALL_CENTER);
    assert.deepEqual(org.tables.Account, []);
});

test('a dry run lists the steps, and does not build or create anything', async () => {
    reset(fresh());
    const calls = creates();
    const { code, output, builds } = await scratch('--dry-run', '-v', 'hub');
    assert.equal(code, 0, output);
    assert.match(output, /Would run: sf org create scratch .*--target-dev-hub hub/);
    assert.match(output, /Would deploy .*CRMConnectCallCenterAdapter, CRM_Connect_Agent/);
    assert.match(output, /Would create the sample data/);
    assert.match((await scratch('--dry-run', '--no-sample')).output, /Would not create sample data/);
    assert.equal(builds, 0);
    assert.deepEqual(calls(), []);
    assert.deepEqual(org.requests, []);
});

test('if the Dev Hub creates no org, its message is shown, and nothing is sent to an org', async () => {
    reset(fresh());
    creates({ status: 1, name: 'LIMIT_EXCEEDED', message: 'The signup request failed because of the daily limit.' });
    const { code, output } = await scratch();
    assert.equal(code, 1);
    assert.match(output, /sf org create scratch: The signup request failed because of the daily limit\./);
    assert.doesNotMatch(output, /is there|deployed/);
    assert.deepEqual(org.requests, []);
});

test('does not create a scratch org if the build fails', async () => {
    const calls = creates();
    const { runCommand } = await import('../../scripts/org/command.mjs');
    const said = [];
    const hear = (line) => said.push(line);
    const parts = { build: () => Promise.reject(new Error('softphone.ts: Unterminated string')) };
    assert.equal(await runCommand(command, [], { say: hear, complain: hear, parts }), 1);
    assert.match(said.join('\n'), /Unterminated string/);
    assert.deepEqual(calls(), []);
});

test('if the deployment fails, the message says why and that the org was kept; no user is set up, no sample data created', async () => {
    reset(fresh());
    const failure = {
        componentType: 'Translations',
        fullName: 'de',
        problem: 'Translation Workbench is not enabled',
        success: false
    };
    takesDeployments(org, [{ status: 'Failed', details: { componentSuccesses: [], componentFailures: [failure] } }]);
    creates();
    const { code, output } = await scratch('-a', 'friday');
    assert.equal(code, 1);
    assert.match(output, /Translations de: Translation Workbench is not enabled/);
    assert.match(output, /was not deployed \(Failed\)\. The org was kept: friday\./);
    assert.equal(callCenter(), null);
    assert.deepEqual(holders(), []);
    assert.deepEqual(org.tables.Account, []);
});

test('an org without Open CTI gets the package without it, and its user the phone in the utility bar', async () => {
    const { CallCenterId: _, ...admin } = person(1, 'admin', { Username: TOKEN });
    const utility = { Id: UTILITY_PHONE, Name: 'CRM_Connect_Phone', Label: 'CRM Connect Phone' };
    const tables = fresh();
    reset({ ...tables, CallCenter: undefined, User: [admin], PermissionSet: [...tables.PermissionSet, utility] });
    const sent = takesDeployments(org);
    creates();
    const { code, output } = await scratch('--no-sample');
    assert.equal(code, 0, output);
    assert.match(output, /The org has no Open CTI.*package without Open CTI/);
    assert.equal(openCtiIn(sent[0].files), 'none');
    const given = org.tables.PermissionSetAssignment.map(({ PermissionSetId }) => PermissionSetId).sort();
    assert.deepEqual(given, [PERMISSION_SET, UTILITY_PHONE]);
    assert.equal(callCenter(), undefined, 'there is no such field');
});

test('--without-open-cti tries that package in an org that has Open CTI', async () => {
    reset(fresh());
    const { output } = await scratch('--dry-run', '--without-open-cti');
    assert.match(output, /Would deploy .*: CRM_Connect_Agent, CRM_Connect_Phone\./);
    const sent = takesDeployments(org);
    creates();
    await scratch('--without-open-cti', '--no-sample');
    assert.equal(openCtiIn(sent[0].files), 'none');
});

test('if the org rejects the user for the call center, its message is shown, the exit code is 1, and the rest is done', async () => {
    reset(fresh());
    takesDeployments(org);
    creates();
    org.refuse('User', () => ({ statusCode: 'INSUFFICIENT_ACCESS', message: 'Open CTI is switched off.' }));
    const { code, output } = await scratch();
    assert.equal(code, 1);
    assert.match(output, /: call center: Open CTI is switched off\./);
    assert.deepEqual(holders(), [], 'half a set-up helps nobody');
    assert.ok(org.tables.Contact.length > 0);
    assert.match(output, /To open it:/);
});

test('rejected sample data also has exit code 1', async () => {
    reset(fresh());
    takesDeployments(org);
    creates();
    org.refuse('Lead', () => ({ statusCode: 'INVALID_TYPE', message: "sObject type 'Lead' is not supported." }));
    const { code, output } = await scratch();
    assert.equal(code, 1);
    assert.match(output, /Lead .*: sObject type 'Lead' is not supported\./);
    assert.equal(callCenter(), CALL_CENTER);
});

test('wrong usage has exit code 2 and creates nothing', async () => {
    for (const [args, words] of [
        [['--days', '0'], /--days must be a number from 1 to 30\./],
        [['--days', '31'], /--days must be a number from 1 to 30\./],
        [['--days', '1.5'], /--days must be a number from 1 to 30\./],
        [['--days', 'seven'], /--days must be a number from 1 to 30\./],
        [['--open-cti', '--without-open-cti'], /not both/],
        [['friday'], /Unknown argument: friday/],
        [['-o', 'friday'], /use --alias, not --target-org/],
        [['--edition', 'Enterprise'], /--edition/]
    ]) {
        reset(fresh());
        const calls = creates();
        const { code, output, builds } = await scratch(...args);
        assert.equal(code, 2, output);
        assert.match(output, words);
        assert.equal(builds, 0);
        assert.deepEqual(calls(), []);
        assert.deepEqual(org.requests, []);
    }
});
