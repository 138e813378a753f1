// npm run org:assign with Salesforce's own client library, against a stand-in for Salesforce.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../../scripts/project.mjs';
import {
    CALL_CENTER,
    OTHER_CENTER,
    PERMISSION_SET,
    changesIn,
    orgOf,
    person,
    snapshot,
    userId
} from './support/people.mjs';
import { TOKEN, folderFor, runAgainst } from './support/runAgainst.mjs';

const assign = (args, where) => runAgainst('org-assign.mjs', ['-o', TOKEN, ...args], where);
const centerOf = (org, name) => org.tables.User.find(({ Username }) => Username.startsWith(name)).CallCenterId;
const holders = (org) => org.tables.PermissionSetAssignment.map(({ AssigneeId }) => AssigneeId).sort();

test('a list: users who can get both, and each skipped user is reported with the reason', async (t) => {
    const org = await orgOf(
        t,
        [
            person(1, 'alice'),
            person(2, 'bob', { IsActive: false }),
            person(3, 'carol', { UserType: 'PowerCustomerSuccess' }),
            person(4, 'dave', { CallCenterId: OTHER_CENTER }),
            person(5, 'erin', { CallCenterId: CALL_CENTER }),
            person(6, 'frank', { CallCenterId: CALL_CENTER }),
            person(7, 'grace')
        ],
        [{ Id: 'a', AssigneeId: userId(5), PermissionSetId: PERMISSION_SET }]
    );
    const cwd = folderFor(t);
    const names = ['alice', 'bob', 'carol', 'dave', 'erin', 'frank', 'heidi'].map((name) => `${name}@acme.example`);
    writeFileSync(
        path.join(cwd, 'agents.csv'),
        `Username;Name\n${names.map((name) => `${name};X`).join('\r\n')}\n# end\n`
    );
    const { code, output } = await assign(['--list', 'agents.csv'], { url: org.url, cwd });

    assert.equal(code, 0, output);
    assert.match(output, /belongs to the package, and an upgrade resets it.* clone it/);
    assert.match(output, /bob@acme\.example: is not active/);
    assert.match(output, /carol@acme\.example: is of the type PowerCustomerSuccess, which cannot have a softphone/);
    assert.match(output, /dave@acme\.example: is in the call center Old phones/);
    assert.match(output, /erin@acme\.example: is already set up\. Phone: Open CTI \(CRM Connect\)\./);
    assert.match(output, /heidi@acme\.example: the org has no user with this name/);
    assert.equal(centerOf(org, 'alice'), CALL_CENTER);
    assert.equal(centerOf(org, 'dave'), OTHER_CENTER);
    assert.equal(centerOf(org, 'grace'), null, 'was not on the list');
    assert.deepEqual(holders(org), [userId(1), userId(5), userId(6)]);
});

test('a profile with a quote in its name selects exactly the users who have it', async (t) => {
    const org = await orgOf(t, [person(1, 'alice'), person(2, 'bob', { ProfileId: 'other' })]);
    const { code, output } = await assign(['--profile', "Sales 'n' Service"], { url: org.url, cwd: folderFor(t) });
    assert.equal(code, 0, output);
    assert.deepEqual(holders(org), [userId(1)]);

    const none = await assign(['--profile', 'Sails'], { url: org.url, cwd: folderFor(t) });
    assert.equal(none.code, 1);
    assert.match(none.output, /The org has no profile "Sails"/);
});

test('a role by its API name; a name that two roles share is rejected', async (t) => {
    const org = await orgOf(t, [person(1, 'alice'), person(2, 'bob', { UserRoleId: 'apac' })]);
    const two = await assign(['--role', 'Sales'], { url: org.url, cwd: folderFor(t) });
    assert.equal(two.code, 1);
    assert.match(two.output, /2 roles are named "Sales".*SalesEMEA, SalesAPAC/);
    assert.deepEqual(changesIn(org), []);

    const { code, output } = await assign(['--role', 'SalesAPAC'], { url: org.url, cwd: folderFor(t) });
    assert.equal(code, 0, output);
    assert.deepEqual(holders(org), [userId(2)]);
});

test('a dry run says what it would do, changes nothing, and writes no file', async (t) => {
    const org = await orgOf(t, [person(1, 'alice')]);
    const before = snapshot(org);
    const cwd = folderFor(t);
    const { code, output } = await assign(['alice@acme.example', '--dry-run'], { url: org.url, cwd });
    assert.equal(code, 0, output);
    assert.match(output, /Acme: the phone with Open CTI \(the org has the call center CRMConnectCallCenterAdapter\)\./);
    assert.match(
        output,
        /alice@acme\.example: call center CRM Connect, permission set CRM Connect Agent\. Phone: Open CTI \(CRM Connect\)\./
    );
    assert.deepEqual(changesIn(org), []);
    assert.deepEqual(snapshot(org), before);
    assert.deepEqual(
        readdirSync(cwd).filter((name) => name.endsWith('.json')),
        []
    );
});

test('the undo file contains users and org: git ignores it, and only its owner can read it', async (t) => {
    const org = await orgOf(t, [person(1, 'alice')]);
    const cwd = folderFor(t);
    const { code, output } = await assign(['alice@acme.example'], { url: org.url, cwd });
    assert.equal(code, 0, output);
    const [, name] = /--undo (\S+)/.exec(output);
    assert.match(readFileSync(path.join(cwd, name), 'utf8'), /alice@acme\.example/);
    // Git may not be installed.
    const ignored = readFileSync(path.join(ROOT, '.gitignore'), 'utf8').split('\n');
    const patterns = ignored.filter((line) => /^org-assign[-\w*.]*$/.test(line));
    const matches = (pattern) => new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(name);
    assert.ok(patterns.some(matches), `${name} is ignored by git`);
    if (process.platform !== 'win32') assert.equal(statSync(path.join(cwd, name)).mode & 0o777, 0o600);
});

test('sends 450 users in calls of at most 200 and reads all pages of a query', async (t) => {
    const crowd = Array.from({ length: 650 }, (_, at) => person(at, `agent${at}`, { IsActive: at >= 200 }));
    const org = await orgOf(t, crowd);
    const { code, output } = await assign(['--role', 'SalesEMEA'], { url: org.url, cwd: folderFor(t) });
    assert.equal(code, 0, output);
    const sizes = changesIn(org).map(({ method, body }) => `${method} ${JSON.parse(body).records.length}`);
    assert.deepEqual(sizes, ['PATCH 200', 'PATCH 200', 'PATCH 50', 'POST 200', 'POST 200', 'POST 50']);
    assert.equal(holders(org).length, 450);
});

test("a user whom the org rejects is reported with the org's message, gets neither part, and does not affect the others", async (t) => {
    const org = await orgOf(t, [person(1, 'alice'), person(2, 'bob'), person(3, 'carol')]);
    org.refuse('User', ({ id }) =>
        id === userId(2) ? { statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Ask Legal first.' } : undefined
    );
    org.refuse('PermissionSetAssignment', ({ AssigneeId }) =>
        AssigneeId === userId(3) ? { statusCode: 'LICENSE_LIMIT_EXCEEDED', message: 'No license left.' } : undefined
    );
    const cwd = folderFor(t);
    const { code, output } = await assign(['--role', 'SalesEMEA', '--undo-file', 'undo.json'], { url: org.url, cwd });
    assert.equal(code, 1);
    assert.match(output, /bob@acme\.example: call center: Ask Legal first\./);
    assert.match(output, /carol@acme\.example: permission set: No license left\./);
    assert.match(output, /1 user set up, 2 rejected/);
    assert.deepEqual(holders(org), [userId(1)]);
    const { changes } = JSON.parse(readFileSync(path.join(cwd, 'undo.json'), 'utf8'));
    assert.deepEqual(
        changes.map(({ username, callCenter, permissionSets }) => [username, Boolean(callCenter), permissionSets]),
        [
            ['alice@acme.example', true, [PERMISSION_SET]],
            ['carol@acme.example', true, []]
        ]
    );
});

test('--undo restores exactly the state before', async (t) => {
    const org = await orgOf(
        t,
        [
            person(1, 'alice'),
            person(2, 'bob', { CallCenterId: OTHER_CENTER }),
            person(3, 'carol', { CallCenterId: CALL_CENTER })
        ],
        [{ Id: 'a', AssigneeId: userId(2), PermissionSetId: PERMISSION_SET }]
    );
    const before = snapshot(org);
    const where = { url: org.url, cwd: folderFor(t) };
    const there = await assign(['--role', 'SalesEMEA', '--move', '--undo-file', 'undo.json'], where);
    assert.equal(there.code, 0, there.output);
    assert.equal(centerOf(org, 'bob'), CALL_CENTER);
    assert.equal(holders(org).length, 3);

    const changed = snapshot(org);
    const dry = await assign(['--undo', 'undo.json', '--dry-run'], where);
    assert.equal(dry.code, 0, dry.output);
    assert.deepEqual(snapshot(org), changed);

    const back = await assign(['--undo', 'undo.json'], where);
    assert.equal(back.code, 0, back.output);
    assert.deepEqual(snapshot(org), before);

    const again = await assign(['--undo', 'undo.json'], where);
    assert.equal(again.code, 0, again.output);
    assert.deepEqual(snapshot(org), before);
});

test('--undo skips what was changed since, and rejects the file of another org', async (t) => {
    const org = await orgOf(t, [person(1, 'alice'), person(2, 'bob')]);
    const where = { url: org.url, cwd: folderFor(t) };
    await assign(['--role', 'SalesEMEA', '--undo-file', 'undo.json'], where);
    org.tables.User[0].CallCenterId = OTHER_CENTER;
    const { code, output } = await assign(['--undo', 'undo.json'], where);
    assert.equal(code, 0, output);
    assert.match(output, /alice@acme\.example: call center was changed since/);
    assert.equal(centerOf(org, 'alice'), OTHER_CENTER);
    assert.equal(centerOf(org, 'bob'), null);

    org.tables.Organization[0].Id = '00D000000000002EAA';
    const other = await assign(['--undo', 'undo.json'], where);
    assert.equal(other.code, 1);
    assert.match(other.output, /is for the org Acme \(00D000000000001EAA\)/);
});

test('an interrupted call leaves its users in the undo file, because the org may have applied it', async (t) => {
    const org = await orgOf(t, [person(1, 'alice')]);
    org.fail(/^PATCH .*composite/, {
        status: 400,
        body: [{ errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'TotalRequests Limit exceeded.' }]
    });
    const cwd = folderFor(t);
    const { code, output } = await assign(['alice@acme.example', '--undo-file', 'undo.json'], { url: org.url, cwd });
    assert.equal(code, 1);
    assert.match(output, /TotalRequests Limit exceeded\. The org has used up its API calls for today\./);
    const { changes } = JSON.parse(readFileSync(path.join(cwd, 'undo.json'), 'utf8'));
    assert.deepEqual(changes[0].callCenter, { before: null, after: CALL_CENTER });
    assert.deepEqual(changes[0].permissionSets, []);
});

test('does not overwrite an older undo file, and changes nothing', async (t) => {
    const org = await orgOf(t, [person(1, 'alice')]);
    const cwd = folderFor(t);
    writeFileSync(path.join(cwd, 'undo.json'), 'precious');
    const { code, output } = await assign(['alice@acme.example', '--undo-file', 'undo.json'], { url: org.url, cwd });
    assert.equal(code, 1);
    assert.match(output, /undo\.json already exists/);
    assert.equal(readFileSync(path.join(cwd, 'undo.json'), 'utf8'), 'precious');
    assert.deepEqual(changesIn(org), []);
});

test('explains what is wrong with the org or the login', async (t) => {
    const org = await orgOf(t, [person(1, 'alice')]);
    const where = { url: org.url, cwd: folderFor(t) };
    org.tables.CallCenter.length = 0;
    const empty = await assign(['alice@acme.example', '--phone', 'open-cti'], where);
    assert.equal(empty.code, 1);
    assert.match(empty.output, /The org has no call center CRMConnectCallCenterAdapter\. Deploy first/);

    org.tables.PermissionSet.splice(1, 1);
    const bare = await assign(['alice@acme.example'], where);
    assert.equal(bare.code, 1);
    assert.match(bare.output, /The org has no permission set CRM_Connect_Phone\. Deploy first/);

    delete org.tables.CallCenter;
    const none = await assign(['alice@acme.example', '--call-center', 'AcmePhone'], where);
    assert.equal(none.code, 1);
    assert.match(none.output, /has no call centers.*needs Open CTI/);

    const unknown = await runAgainst('org-assign.mjs', ['-o', 'nowhere', 'alice@acme.example'], where);
    assert.equal(unknown.code, 1);
    assert.match(unknown.output, /nowhere.*Log in first/s);
    assert.doesNotMatch(empty.output + unknown.output, /\n\s+at /, 'no stack trace');
});

test('wrong usage is explained, and nothing is sent to the org', async (t) => {
    const org = await orgOf(t, [person(1, 'alice')]);
    const where = { url: org.url, cwd: folderFor(t) };
    const wrong = [
        [['-o', TOKEN], /Say which users/],
        [['-o', TOKEN, '--list', 'a', '--role', 'b'], /Give only one of these/],
        [['alice@acme.example'], /Give the org/],
        [['-o', TOKEN, '--sudo'], /--sudo/],
        [['-o', TOKEN, 'alice@acme.example', '--phone', 'classic'], /--phone must be one of open-cti, utility/],
        [['-o', TOKEN, 'alice@acme.example', '--phone', 'utility', '--call-center', 'Acme'], /can only be "none"/]
    ];
    for (const [args, words] of wrong) {
        const { code, output } = await runAgainst('org-assign.mjs', args, where);
        assert.equal(code, 2, output);
        assert.match(output, words);
    }
    assert.deepEqual(org.requests, []);
    const help = await runAgainst('org-assign.mjs', ['--help'], where);
    assert.equal(help.code, 0);
    assert.match(help.output, /--undo/);
});
