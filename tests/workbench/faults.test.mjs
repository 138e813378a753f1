// Faults: responses that are delayed, refused, or lost on request.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openWorkbench } from './support/workbench.mjs';

let bench;
let SAVE;
let key;
before(async () => {
    bench = await openWorkbench();
    key = `${(await bench.records('User'))[0].Id}/1001/fault-1`;
    SAVE = { record: { callKey: key, fields: { Subject: 'Call', TaskSubtype: 'Call' } } };
});
after(() => bench.close());
beforeEach(() => bench.post('reset'));

const apex = (name, params) => bench.apex(name, params);
const cti = (method, args) => bench.cti(method, args);
const order = async (fault) => assert.equal((await bench.post('faults', fault)).status, 201);
const FIND = {
    request: { phone: true, variants: ['4407814256404'], objects: [{ name: 'Contact', fields: ['Name'] }] }
};

describe('faults', () => {
    it('delay a response', async () => {
        await order({ target: 'apex:CallerLookup.find', kind: 'delay', seconds: 0.15 });
        const started = Date.now();
        assert.equal((await apex('CallerLookup.find', FIND)).rows.length, 1);
        assert.ok(Date.now() - started >= 140);
    });

    it('refuse a save like a validation rule, the given number of times', async () => {
        await order({
            target: 'apex:CallRecordSaver.save',
            kind: 'refuse',
            message: 'Choose an outcome.',
            fields: ['CallDisposition'],
            times: 1
        });
        assert.deepEqual((await bench.get('faults')).body.faults[0].times, 1);
        assert.deepEqual(await apex('CallRecordSaver.save', SAVE), {
            id: null,
            created: false,
            errors: [
                {
                    fields: ['CallDisposition'],
                    code: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
                    message: 'Choose an outcome.'
                }
            ]
        });
        assert.deepEqual((await bench.get('faults')).body.faults, []);
        assert.equal((await apex('CallRecordSaver.save', SAVE)).created, true);
    });

    it('refuse any other Apex with an exception and a message, until cleared', async () => {
        await order({ target: 'apex:CallerLookup.find', kind: 'refuse', message: 'Search is down.' });
        for (let n = 0; n < 2; n++) {
            const { status, body } = await bench.post('apex/CallerLookup.find', { request: {} });
            assert.deepEqual([status, body.body.message], [500, 'Search is down.']);
        }
        await bench.ask('DELETE', 'faults');
        assert.equal((await bench.post('apex/CallerLookup.find', { request: {} })).status, 200);
    });

    it('lose the response to a save that was done', async () => {
        await order({ target: 'apex:CallRecordSaver.save', kind: 'lose', times: 1 });
        const waiting = new AbortController();
        const answer = fetch(`${bench.url}/workbench/apex/CallRecordSaver.save`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(SAVE),
            signal: AbortSignal.any([waiting.signal, AbortSignal.timeout(150)])
        });
        await assert.rejects(answer, { name: 'TimeoutError' });
        assert.ok((await bench.records('Task')).some((task) => task.CallKey__c === key));
        assert.equal((await apex('CallRecordSaver.save', SAVE)).created, false);
    });

    it('refuse and lose an Open CTI call', async () => {
        await order({
            target: 'opencti:screenPop',
            kind: 'refuse',
            message: 'No access.',
            code: 'SERVER_ERROR',
            times: 1
        });
        assert.deepEqual((await cti('screenPop')).errors, [{ code: 'SERVER_ERROR', description: 'No access.' }]);
        await order({ target: 'opencti:screenPop', kind: 'lose', times: 2 });
        assert.deepEqual(await cti('screenPop'), { lost: true });
        assert.deepEqual(await cti('screenPop'), { lost: true });
        assert.equal((await cti('screenPop')).success, true);
        assert.equal((await bench.get('log')).body.messages[1].answer, 'lost');
    });

    it('refuse a web service', async () => {
        await order({ target: 'apex:GetCurrentUser.getUserTimeZone', kind: 'refuse', message: 'x' });
        const answer = await cti('runApex', { apexClass: 'GetCurrentUser', methodName: 'getUserTimeZone' });
        assert.equal(answer.success, false);
    });

    for (const [what, fault, words] of [
        ['a missing target', { kind: 'lose' }, /target/],
        ['a target that does not exist', { target: 'apex:CallerLookup.fimd', kind: 'lose' }, /fimd/],
        ['another kind', { target: 'opencti:screenPop', kind: 'explode' }, /explode/],
        ['a delay without seconds', { target: 'opencti:screenPop', kind: 'delay' }, /seconds/],
        ['a delay that is a text', { target: 'opencti:screenPop', kind: 'delay', seconds: '3' }, /seconds/],
        ['a refusal without a message', { target: 'opencti:screenPop', kind: 'refuse' }, /message/],
        ['invalid times', { target: 'opencti:screenPop', kind: 'lose', times: 0 }, /times/],
        ['fields that are not a list', { target: 'opencti:screenPop', kind: 'lose', fields: 'x' }, /fields/]
    ]) {
        it(`are rejected for ${what}`, async () => {
            const { status, body } = await bench.post('faults', fault);
            assert.equal(status, 400);
            assert.match(body.error, words);
            assert.deepEqual((await bench.get('faults')).body.faults, []);
        });
    }
});
