// npm run org:assign --devices: desk phones for many users at once, from a table.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, test } from 'node:test';
import { command } from '../../scripts/org-assign.mjs';
import { TOKEN, oneMachine } from './support/inProcess.mjs';
import {
    CALL_CENTER,
    DESK_PHONE,
    PERMISSION_SET,
    UTILITY_PHONE,
    changesIn,
    person,
    snapshot,
    tablesOf
} from './support/people.mjs';

const { folder, org, reset, run } = await oneMachine();
const table = path.join(folder, 'phones.csv');
let undoFile;
let runs = 0;
beforeEach(() => {
    runs += 1;
    undoFile = path.join(folder, `undo-${runs}.json`);
});

const assign = (lines, ...args) => {
    writeFileSync(table, lines.join('\n'));
    return run(command, ['-o', TOKEN, '--devices', table, '--undo-file', undoFile, ...args]);
};
const deviceOf = (name) => org.tables.User.find(({ Username }) => Username.startsWith(name)).Desk_Phone__c;
const held = () => org.tables.PermissionSetAssignment.map(({ PermissionSetId }) => PermissionSetId);

test('a table: users get their desk phone, its permission set, and what an agent needs; the same table again changes nothing', async () => {
    reset(tablesOf([person(1, 'alice'), person(2, 'bob', { Desk_Phone__c: '1009', CallCenterId: CALL_CENTER })]));
    const lines = ['Username;Desk phone', 'alice@acme.example;1003', '# left', '"BOB@acme.example"; "1006"'];
    const { code, output } = await assign(lines);
    assert.equal(code, 0, output);
    assert.match(
        output,
        /alice@acme\.example: call center CRM Connect, desk phone 1003, permission set CRM Connect Agent, permission set CRM Connect Desk Phone\./
    );
    assert.match(output, /bob@acme\.example: desk phone 1006, before 1009, permission set/);
    assert.match(output, /2 users set up, 0 rejected/);
    assert.deepEqual([deviceOf('alice'), deviceOf('bob')], ['1003', '1006']);
    assert.deepEqual(held(), [PERMISSION_SET, DESK_PHONE, PERMISSION_SET, DESK_PHONE]);

    const before = snapshot(org);
    const again = await assign(lines);
    assert.equal(again.code, 0, again.output);
    assert.match(again.output, /0 users to set up, 2 skipped/);
    assert.match(again.output, /alice@acme\.example: is already set up/);
    assert.deepEqual(snapshot(org), before);
});

test('--undo restores the desk phone of before, unless it was changed since', async () => {
    reset(tablesOf([person(1, 'alice', { Desk_Phone__c: null }), person(2, 'bob', { Desk_Phone__c: '1009' })]));
    const before = snapshot(org);
    await assign(['alice@acme.example,1003', 'bob@acme.example,1006']);
    const back = await run(command, ['-o', TOKEN, '--undo', undoFile]);
    assert.equal(back.code, 0, back.output);
    assert.deepEqual(snapshot(org), before);

    undoFile += '-2';
    await assign(['alice@acme.example,1003', 'bob@acme.example,1006']);
    org.tables.User[1].Desk_Phone__c = '1011';
    const { code, output } = await run(command, ['-o', TOKEN, '--undo', undoFile]);
    assert.equal(code, 0, output);
    assert.match(output, /bob@acme\.example: desk phone was changed since/);
    assert.deepEqual([deviceOf('alice'), deviceOf('bob')], [null, '1011']);
    assert.equal(org.tables.User[1].CallCenterId, null, 'the call center is restored all the same');
});

test('reports what it could not do, and desk phones that several users have', async () => {
    reset(
        tablesOf([
            person(1, 'alice'),
            person(2, 'bob'),
            person(3, 'carol', { Desk_Phone__c: '1003' }),
            person(4, 'dave', { Desk_Phone__c: '1003', IsActive: false }),
            person(5, 'erin')
        ])
    );
    org.refuse('User', ({ Desk_Phone__c }) =>
        Desk_Phone__c === '1006' ? { statusCode: 'CANNOT_INSERT_UPDATE', message: 'Not on Fridays.' } : undefined
    );
    const lines = [
        'alice@acme.example,1003',
        'bob@acme.example,1006',
        'dave@acme.example,1007',
        'ghost@acme.example,1008'
    ];
    const { code, output } = await assign(lines, '--call-center', 'none');
    assert.equal(code, 1);
    assert.match(output, /Desk phones of several users.*:\n {2}1003: alice@acme\.example, carol@acme\.example\n/);
    assert.match(output, /dave@acme\.example: is not active/);
    assert.match(output, /ghost@acme\.example: the org has no user with this name/);
    assert.match(output, /bob@acme\.example: desk phone: Not on Fridays\./);
    assert.match(output, /1 user set up, 1 rejected/);
    assert.deepEqual(held(), [PERMISSION_SET, DESK_PHONE]);
    const { changes } = JSON.parse(readFileSync(undoFile, 'utf8'));
    assert.deepEqual(
        changes.map(({ username, device }) => [username, device]),
        [['alice@acme.example', { before: null, after: '1003' }]]
    );
});

test('in an org without Open CTI, it adds the desk phone to the phone in the utility bar', async () => {
    const { CallCenterId: _, ...alice } = person(1, 'alice');
    reset(tablesOf([alice]));
    delete org.tables.CallCenter;
    const { code, output } = await assign(['alice@acme.example\t1003']);
    assert.equal(code, 0, output);
    assert.deepEqual(held(), [PERMISSION_SET, UTILITY_PHONE, DESK_PHONE]);
    assert.equal(deviceOf('alice'), '1003');
});

test('names the line of a table that is wrong, and what to do without access to the field; nothing is changed', async () => {
    reset(tablesOf([person(1, 'alice')]));
    for (const [line, words] of [
        ['1003,alice@acme.example', /Line 1 does not contain a username: 1003/],
        ['alice@acme.example', /Line 1 does not contain a desk phone for alice@acme\.example, only ""/],
        ['alice@acme.example,10 03', /only "10 03"/],
        ['alice@acme.example,1003/n', /only "1003\/n"/],
        ['alice@acme.example,1003\nAlice@acme.example,1004', /Line 2 contains Alice@acme\.example again/]
    ]) {
        const { code, output } = await assign([line]);
        assert.equal(code, 1, line);
        assert.match(output, words);
    }
    const two = await assign(['alice@acme.example,1003'], '--role', 'SalesEMEA');
    assert.equal(two.code, 2);

    org.fail(/^GET .*Desk_Phone__c/, {
        status: 400,
        body: [{ errorCode: 'INVALID_FIELD', message: 'No such column' }]
    });
    const locked = await assign(['alice@acme.example,1003']);
    assert.equal(locked.code, 1);
    assert.match(locked.output, /no field Desk_Phone__c on User, or you have no access.*CRM_Connect_Admin/);
    assert.deepEqual(changesIn(org), []);
});
