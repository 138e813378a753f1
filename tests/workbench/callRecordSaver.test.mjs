// The stand-in for the package's Apex that saves call records.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openWorkbench } from './support/workbench.mjs';

let bench;
before(async () => (bench = await openWorkbench()));
after(() => bench.close());
beforeEach(() => bench.post('reset'));

const apex = (name, params) => bench.apex(name, params);

describe('CallRecordSaver.save', () => {
    /** The fields of every complete record. */
    const CALL = { Subject: 'Call', TaskSubtype: 'Call' };
    const users = async () => (await bench.records('User')).map(({ Id }) => Id);
    const keyOf = async (call) => `${(await users())[0]}/1001/${call}`;
    const saveAs = (callKey, fields, replaces) =>
        apex('CallRecordSaver.save', { record: { callKey, fields, replaces } });
    const save = async (call, fields, replaces) => saveAs(await keyOf(call), fields, replaces);
    const withKey = async (call) => {
        const key = await keyOf(call);
        return (await bench.records('Task')).filter((task) => task.CallKey__c === key);
    };

    it('creates one Task for a key, however often it is sent (R4), and changes only the given fields (R7)', async () => {
        const first = await save('key-1', { Subject: 'Inbound Call', Status: 'Completed', TaskSubtype: 'Call' });
        assert.deepEqual([first.created, first.errors], [true, []]);
        const second = await save('key-1', { Description: 'notes', TaskSubtype: 'Task' });
        assert.deepEqual([second.id, second.created], [first.id, false]);
        const [task, ...others] = await withKey('key-1');
        assert.deepEqual(others, []);
        assert.deepEqual(
            [task.Subject, task.Status, task.Description, task.TaskSubtype],
            ['Inbound Call', 'Completed', 'notes', 'Call']
        );
        assert.match(task.OwnerId, /^005/);
    });

    it('returns errors by field, and writes nothing', async () => {
        for (const [fields, error] of [
            [{ Subject: 'x'.repeat(300) }, ['Subject', 'STRING_TOO_LONG']],
            [{ WhoId: 'nobody' }, ['WhoId', 'INVALID_FIELD_VALUE']],
            [{ Secret__c: 'x' }, ['Secret__c', 'FIELD_NOT_ALLOWED']],
            [{ CallKey__c: 'another' }, ['CallKey__c', 'FIELD_NOT_ALLOWED']],
            [{ OwnerId: (await users())[1] }, ['OwnerId', 'FIELD_NOT_ALLOWED']]
        ]) {
            const { id, created, errors } = await save('key-2', { ...CALL, ...fields });
            assert.deepEqual([id, created], [null, false]);
            assert.deepEqual([...errors[0].fields, errors[0].code], error);
            assert.ok(errors[0].message);
        }
        assert.deepEqual(await withKey('key-2'), []);
    });

    it("keeps users' edits, and loses no notes (R6, R7)", async () => {
        const { id } = await save('key-3', { ...CALL, Description: 'first' });
        const again = await save('key-3', { Description: 'first and second' }, { Description: ['first'] });
        assert.deepEqual([again.id, again.kept], [id, []]);
        await save(
            'key-3',
            { Subject: 'Boiler', Description: 'by hand' },
            { Subject: ['Call'], Description: ['first and second'] }
        );
        const { kept } = await save('key-3', { Subject: 'Call', Description: 'by phone' });
        assert.deepEqual(kept, ['Subject', 'Description']);
        await save('key-3', { Description: 'by phone, later' }, { Description: ['by phone'] });
        const [task] = await withKey('key-3');
        assert.deepEqual([task.Subject, task.Description], ['Boiler', 'by hand\n\nby phone, later']);
    });

    it('recognizes its own notes with the line breaks of Salesforce (R7)', async () => {
        const { id } = await save('key-5', { ...CALL, Description: 'Boiler\nleaks ' });
        await bench.ask('PATCH', `records/Task/${id}`, { Description: 'Boiler\r\nleaks' });
        const { kept } = await save(
            'key-5',
            { Description: 'Boiler\nleaks badly' },
            { Description: ['Boiler\nleaks '] }
        );
        assert.deepEqual(kept, []);
        await bench.ask('PATCH', `records/Task/${id}`, { Description: 'By hand\r\n\r\nBoiler\r\nleaks badly' });
        await save('key-5', { Description: 'Boiler\nmended' }, { Description: ['Boiler\nleaks badly'] });
        assert.equal(
            (await withKey('key-5'))[0].Description,
            'By hand\n\nBoiler\nmended',
            'R6: no notes of a user are lost'
        );
    });

    it('uses the values from whoever saw more of the call (R3)', async () => {
        await save('key-4', {
            ...CALL,
            CallDurationInSeconds: 0,
            CallOutcome__c: 'Missed',
            CallDisposition: 'Missed'
        });
        await save('key-4', { CallDurationInSeconds: 83, CallOutcome__c: 'Answered', CallDisposition: 'Answered' });
        await save('key-4', { CallDurationInSeconds: 0, CallOutcome__c: 'Missed' });
        const [task] = await withKey('key-4');
        assert.deepEqual(
            [task.CallDurationInSeconds, task.CallOutcome__c, task.CallDisposition],
            [83, 'Answered', 'Answered']
        );
    });

    it("accepts only the user's own keys; the user owns the record (R3, R4)", async () => {
        const [me, other] = await users();
        for (const key of [`${other}/1001/key-6`, me, `${me}1001/key-6`, 'user/1001/key-6', '/key-6']) {
            const { id, errors } = await saveAs(key, { Subject: 'Call' });
            assert.deepEqual([id, errors[0].code], [null, 'NOT_YOUR_CALL'], key);
        }
        await save('key-6', CALL);
        const [task] = await withKey('key-6');
        assert.equal(task.OwnerId, me);
    });

    it('says that a record now belongs to another user, without the name', async () => {
        const { id } = await save('key-7', CALL);
        await bench.ask('PATCH', `records/Task/${id}`, { OwnerId: (await users())[1] });
        const answer = await save('key-7', { ...CALL, Description: 'notes' });
        assert.deepEqual([answer.id, answer.errors.length, answer.errors[0].code], [null, 1, 'NOT_YOUR_RECORD']);
        assert.match(answer.errors[0].message, /another user/);
        assert.equal(answer.errors[0].message.includes(id), false);
        assert.equal((await withKey('key-7')).length, 1);
    });

    it("does not create a Task from changes only, if the Task was deleted or is another user's (R4)", async () => {
        const refused = { id: null, code: 'NO_RECORD_TO_CHANGE' };
        const change = async (call) => {
            const { id, errors } = await save(call, { Description: 'notes' });
            return { id, code: errors[0]?.code };
        };
        const { id: deleted } = await save('key-8', CALL);
        await bench.ask('DELETE', `records/Task/${deleted}`);
        assert.deepEqual(await change('key-8'), refused);
        assert.deepEqual(await withKey('key-8'), []);
        const whole = await save('key-8', { ...CALL, Description: 'notes' });
        assert.deepEqual([whole.created, whole.errors], [true, []]);
        const { id: given } = await save('key-9', CALL);
        await bench.ask('PATCH', `records/Task/${given}`, { OwnerId: (await users())[1] });
        assert.deepEqual(await change('key-9'), refused);
    });

    it('requires a key', async () => {
        for (const params of [{}, { record: null }, { record: { callKey: ' ' } }]) {
            const { errors } = await apex('CallRecordSaver.save', params);
            assert.equal(errors[0].code, 'REQUIRED_FIELD_MISSING');
        }
    });
});

it('an Apex method that does not exist is rejected', async () => {
    assert.equal((await bench.post('apex/CallerLookup.drop', {})).status, 404);
    assert.equal((await bench.post('apex/constructor', {})).status, 404);
});
