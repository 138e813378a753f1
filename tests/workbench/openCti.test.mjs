// The org's part of Open CTI.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openWorkbench } from './support/workbench.mjs';

let bench;
before(async () => (bench = await openWorkbench()));
after(() => bench.close());
beforeEach(() => bench.post('reset'));

const cti = (method, args) => bench.cti(method, args);

describe('Open CTI', () => {
    it('runs the web services of GetCurrentUser and CRMConnectUser, and no other Apex', async () => {
        const run = (methodName, apexClass = 'GetCurrentUser', methodParams = 'none') =>
            cti('runApex', { apexClass, methodName, methodParams });
        assert.deepEqual((await run('getUserTimeZone')).returnValue, { runApex: 'Europe/London' });
        assert.deepEqual((await run('getInternalNumbersDigitsLength')).returnValue, { runApex: '5' });
        assert.match((await run('getUserId', 'GetCurrentUser', 'a=b')).returnValue.runApex, /^005\w{15}$/);
        assert.deepEqual((await run('getUserTimeZone', 'CRMConnectUser')).returnValue, { runApex: 'Europe/London' });
        assert.match((await run('getUserId', 'CRMConnectUser')).returnValue.runApex, /^005\w{15}$/);
        assert.match(
            (await run('find', 'CallerLookup')).errors[0].description,
            /^Could not load Apex class: CallerLookup/
        );
        assert.match((await run('getPassword')).errors[0].description, /getPassword does not exist/);
    });

    it('saves a log: a new record by its object, a change by its id', async () => {
        const created = await cti('saveLog', { object: { entityApiName: 'Task', Subject: 'Call' } });
        const { recordId } = created.returnValue;
        const changed = await cti('saveLog', { object: { Id: recordId, Description: 'notes' } });
        assert.deepEqual(changed, { success: true, returnValue: { recordId }, errors: null });
        const refused = await cti('saveLog', { object: { entityApiName: 'Task', Subject: 5 } });
        assert.deepEqual([refused.success, refused.errors[0].details[0].fields], [false, ['Subject']]);
        for (const object of [null, { entityApiName: 'Widget' }, { Id: 'nobody' }, {}]) {
            assert.equal((await cti('saveLog', { object })).success, false);
        }
    });

    it('searches the objects and fields of the layout, and returns what a later pop needs', async () => {
        const { returnValue } = await cti('searchAndScreenPop', { searchParams: '07814256404', callType: 'inbound' });
        const [[id, record]] = Object.entries(returnValue);
        assert.deepEqual([record.Id, record.RecordType, record.MobilePhone], [id, 'Contact', '+44 (0)7814 256404']);
        const deferred = async (searchParams) =>
            (await cti('searchAndScreenPop', { searchParams, callType: 'inbound', deferred: true })).returnValue;
        assert.deepEqual((await deferred('07814256404')).SCREEN_POP_DATA, {
            type: 'sobject',
            params: { recordId: id }
        });
        assert.equal((await deferred('01202528735')).SCREEN_POP_DATA.type, 'search');
        assert.equal((await deferred('+447700900999')).SCREEN_POP_DATA.params.entityName, 'Lead');
        assert.deepEqual(
            (await cti('searchAndScreenPop', { searchParams: '07', callType: 'inbound' })).returnValue,
            {}
        );
        assert.equal((await cti('searchAndScreenPop', { callType: 'sideways' })).errors[0].code, 'INVALID_PARAM');
    });

    it('has only the documented methods', async () => {
        for (const method of ['getAgentState', 'constructor']) assert.equal((await cti(method)).success, false);
    });

    it('keeps a log of the last 500 calls', async () => {
        await cti('screenPop', { type: 'sobject', params: {} });
        await bench.apex('CallerLookup.find', { request: { objects: [] } });
        const { messages } = (await bench.get('log')).body;
        assert.deepEqual(
            messages.map(({ method }) => method),
            ['screenPop', 'apex:CallerLookup.find']
        );
        assert.deepEqual(messages[0].args, { type: 'sobject', params: {} });
        for (let n = 0; n < 510; n++) bench.org.note('refreshView', { n }, null);
        const { messages: last } = (await bench.get('log')).body;
        assert.deepEqual([last.length, last.at(-1).args.n], [500, 509]);
    });
});
