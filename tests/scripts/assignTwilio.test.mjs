// npm run org:assign --twilio: Flex users and workers for many users at once, from a table.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { command } from '../../scripts/org-assign.mjs';
import { TOKEN, oneMachine } from './support/inProcess.mjs';
import { PERMISSION_SET, TWILIO, changesIn, person, snapshot, tablesOf } from './support/people.mjs';

const FLEX_USER = `FU${'0'.repeat(32)}`;
const WORKER = `WK${'1'.repeat(32)}`;

const { folder, org, reset, run } = await oneMachine();
const table = path.join(folder, 'users.csv');
const undoFile = path.join(folder, 'undo-twilio.json');

const assign = (lines, ...args) => {
    writeFileSync(table, lines.join('\n'));
    return run(command, ['-o', TOKEN, '--twilio', table, '--undo-file', undoFile, ...args]);
};
const twilioUsers = () => org.tables.User.map(({ Twilio_User__c }) => Twilio_User__c);

test('users get their Flex user or worker, and its permission set; --undo takes both back', async () => {
    reset(
        tablesOf([
            person(1, 'alice', { Twilio_User__c: null }),
            person(2, 'bob', { Twilio_User__c: FLEX_USER }),
            person(3, 'carol', { Twilio_User__c: FLEX_USER })
        ])
    );
    const before = snapshot(org);
    const lines = ['Username,Twilio user', `alice@acme.example,${FLEX_USER}`, `bob@acme.example,${WORKER}`];
    const { code, output } = await assign(lines);
    assert.equal(code, 0, output);
    assert.match(output, /alice@acme\.example: .*, Twilio user FU0{32}, permission set .*CRM Connect Twilio\./);
    assert.match(output, /bob@acme\.example: .*, Twilio user WK1{32}, before FU0{32}, /);
    assert.match(output, /Twilio users of several Salesforce users.*:\n {2}FU0{32}: alice@.*, carol@/);
    assert.deepEqual(twilioUsers(), [FLEX_USER, WORKER, FLEX_USER]);
    assert.deepEqual(
        org.tables.PermissionSetAssignment.map(({ PermissionSetId }) => PermissionSetId),
        [PERMISSION_SET, TWILIO, PERMISSION_SET, TWILIO]
    );

    const back = await run(command, ['-o', TOKEN, '--undo', undoFile]);
    assert.equal(back.code, 0, back.output);
    assert.deepEqual(snapshot(org), before);
});

test('names the line that has no Twilio user, and what to do without access to the field; nothing is changed', async () => {
    reset(tablesOf([person(1, 'alice')]));
    for (const value of ['', 'ada', FLEX_USER.slice(1), `FU${'A'.repeat(32)}`, `US${'0'.repeat(32)}`]) {
        const { code, output } = await assign([`alice@acme.example,${value}`]);
        assert.equal(code, 1, value);
        assert.match(output, /Line 1 does not contain a Twilio user for alice@acme\.example, only "/);
    }
    assert.equal((await assign([`alice@acme.example,${WORKER}`], '--devices', table)).code, 2);
    org.fail(/^GET .*Twilio_User__c/, {
        status: 400,
        body: [{ errorCode: 'INVALID_FIELD', message: 'No such column' }]
    });
    const locked = await assign([`alice@acme.example,${WORKER}`]);
    assert.match(locked.output, /no field Twilio_User__c on User, or you have no access.*CRM_Connect_Admin/);
    assert.deepEqual(changesIn(org), []);
});
