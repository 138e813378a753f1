// npm run org:assign in the two worlds: the phone with Open CTI needs a call center, the phone in the utility bar a permission set.
import assert from 'node:assert/strict';
import path from 'node:path';
import { beforeEach, test } from 'node:test';
import { command } from '../../scripts/org-assign.mjs';
import { TOKEN, oneMachine } from './support/inProcess.mjs';
import { CALL_CENTER, PERMISSION_SET, UTILITY_PHONE, person, snapshot, tablesOf } from './support/people.mjs';

const { folder, org, reset, run } = await oneMachine();
const assign = (...args) => run(command, ['-o', TOKEN, ...args]);
const centerOf = (name) => org.tables.User.find(({ Username }) => Username.startsWith(name)).CallCenterId;
const held = () => org.tables.PermissionSetAssignment.map(({ PermissionSetId }) => PermissionSetId);
let undoFile;
let runs = 0;
beforeEach(() => {
    runs += 1;
    undoFile = path.join(folder, `undo-${runs}.json`);
});

test('an org without Open CTI: users get the permission sets of the phone in the utility bar, and --undo takes them back', async () => {
    const { CallCenterId: _, ...alice } = person(1, 'alice');
    reset(tablesOf([alice]));
    delete org.tables.CallCenter;
    // the field is not there either
    org.fail(/^GET .*CallCenterId/, { status: 400, body: [{ errorCode: 'INVALID_FIELD', message: 'No such column' }] });
    const there = await assign('alice@acme.example', '--undo-file', undoFile);
    assert.equal(there.code, 0, there.output);
    assert.match(there.output, /Acme: the phone in the utility bar \(the org has no Open CTI\)\./);
    assert.match(
        there.output,
        /permission set CRM Connect Agent, permission set CRM Connect Phone\. Phone: utility bar\./
    );
    assert.doesNotMatch(there.output, /belongs to the package/);
    assert.deepEqual(held(), [PERMISSION_SET, UTILITY_PHONE]);
    const back = await assign('--undo', undoFile);
    assert.equal(back.code, 0, back.output);
    assert.deepEqual(org.tables.PermissionSetAssignment, []);
});

test('--phone utility: --move takes users out of their call center, --call-center none leaves them both phones, and --undo restores', async () => {
    reset(tablesOf([person(1, 'alice'), person(2, 'bob', { CallCenterId: CALL_CENTER })]));
    const before = snapshot(org);
    const utility = ['--phone', 'utility', '--role', 'SalesEMEA'];

    const careful = await assign(...utility, '--dry-run');
    assert.match(
        careful.output,
        /bob@acme\.example: is in the call center CRM Connect \(use --move to take the user out of it\)\. Phone: Open CTI/
    );
    const both = await assign(...utility, '--call-center', 'none', '--dry-run');
    assert.match(
        both.output,
        /bob@acme\.example: permission set .*\. Phone: Open CTI \(CRM Connect\) and utility bar: both\./
    );
    assert.deepEqual(snapshot(org), before);

    const moved = await assign(...utility, '--move', '--undo-file', undoFile);
    assert.equal(moved.code, 0, moved.output);
    assert.match(moved.output, /bob@acme\.example: call center none, from CRM Connect, .*\. Phone: utility bar\./);
    assert.equal(centerOf('bob'), null);
    assert.deepEqual(held(), [PERMISSION_SET, UTILITY_PHONE, PERMISSION_SET, UTILITY_PHONE]);
    const back = await assign('--undo', undoFile);
    assert.equal(back.code, 0, back.output);
    assert.deepEqual(snapshot(org), before);
});

test('supervisors get no phone in either kind of org', async () => {
    reset(tablesOf([person(1, 'alice')]));
    const supervisor = { Id: 'sup', Name: 'CRM_Connect_Supervisor', Label: 'CRM Connect Supervisor' };
    org.tables.PermissionSet.push(supervisor);
    delete org.tables.CallCenter;
    const args = ['alice@acme.example', '--call-center', 'none', '--permission-set', 'CRM_Connect_Supervisor'];
    const { code, output } = await assign(...args, '--undo-file', undoFile);
    assert.equal(code, 0, output);
    assert.match(output, /alice@acme\.example: permission set CRM Connect Supervisor\. Phone: no phone\./);
    assert.deepEqual(held(), ['sup']);
});
