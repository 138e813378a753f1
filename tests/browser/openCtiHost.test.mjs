// The host side of Open CTI in the workbench, with messages from a fake softphone frame.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { FakeClient } from './support/fakeSoftphone.mjs';
import { until } from '../support/until.mjs';
import { CtiWorkbench, assertInvalid } from './support/ctiWorkbench.mjs';

describe('the host of Open CTI', () => {
    const cti = new CtiWorkbench();
    let page, client;
    before(() => cti.start());
    after(() => cti.stop());
    const open = async (path) => {
        await cti.open(path);
        ({ page, client } = cti);
    };
    beforeEach(() => open());
    afterEach(() => cti.assertNoErrors());

    it('gives the frame the parameters that Salesforce appends', async () => {
        const url = new URL((await client.frame()).url());
        assert.equal(url.origin, cti.softphone.origin);
        const { nonce, ltn_app_id: app, ...rest } = Object.fromEntries(url.searchParams);
        assert.match(nonce, /^[0-9a-f]{64}$/);
        assert.match(app, /^06m/);
        const sfdcIframeOrigin = `http://localhost:${cti.workbench.port}`;
        assert.deepEqual(rest, { mode: 'Lightning', isdtp: 'vw', sfdcIframeOrigin, clc: '0' });
        assert.equal(await page.locator('iframe').getAttribute('allow'), 'microphone; autoplay');
    });

    for (const apiVersion of [43, 57, 67]) {
        it(`answers version ${apiVersion} in its own version, for the callback only`, async () => {
            client.apiVersion = apiVersion;
            const answer = await client.ask('isSoftphonePanelVisible');
            assert.deepEqual(answer, {
                methodName: 'isSoftphonePanelVisible',
                callId: 0,
                apiVersion,
                apiType: 'opencti',
                response: { success: true, returnValue: { visible: true }, errors: null },
                shouldExecuteCallback: true,
                shouldExecuteListener: false
            });
        });

        it(`reports navigation to version ${apiVersion} once per registration, and never acknowledges it`, async () => {
            client.apiVersion = apiVersion;
            await client.listen('onNavigationChange');
            await client.listen('onNavigationChange'); // the library itself would run both listeners
            await client.call('getAppViewInfo'); // by now, anything that follows the registrations would have arrived
            assert.deepEqual(await client.received('onNavigationChange'), []);

            const fred = cti.recordNamed('Contact', 'Fred Bloggs');
            await page.getByRole('link', { name: 'Contacts', exact: true }).click();
            await page.getByRole('link', { name: 'Fred Bloggs', exact: true }).click();
            const event = await client.event('onNavigationChange', (payload) => payload.recordId);
            assert.equal(event.apiVersion, apiVersion);
            assert.equal(event.shouldExecuteCallback, false);
            assert.deepEqual(event.response, {
                url: `http://localhost:${cti.workbench.port}/lightning/r/Contact/${fred.Id}/view`,
                recordId: fred.Id,
                recordName: 'Fred Bloggs',
                objectType: 'Contact'
            });
            const all = await client.received('onNavigationChange');
            assert.equal(all.length, 2, 'one for the list, one for the record');
            assert.deepEqual(Object.keys(all[0].response), ['url']);
        });
    }

    it('ignores malformed messages, logs why, and continues', async () => {
        const wrong = [
            'a text',
            null,
            [1],
            { apiType: 'other', methodName: 'getAppViewInfo', callId: 0, apiVersion: 57 },
            { apiType: 'opencti', callId: 0, apiVersion: 57 },
            { apiType: 'opencti', methodName: 'getAppViewInfo', callId: -1, apiVersion: 57 },
            { apiType: 'opencti', methodName: 'getAppViewInfo', callId: 0, apiVersion: '57' },
            { apiType: 'opencti', methodName: 'getAppViewInfo', callId: 0, apiVersion: 57, args: 'x' }
        ];
        for (const message of wrong) await client.post(message);
        assert.equal((await client.call('getAppViewInfo')).success, true);
        const ignored = cti.warnings.filter((one) => one.startsWith('Open CTI message ignored'));
        assert.equal(ignored.length, wrong.length, ignored.join('\n'));
        assert.equal((await (await client.frame()).evaluate(() => window.wire.received)).length, 1);
    });

    it('accepts messages only from the frame', async () => {
        await page.evaluate(() =>
            window.postMessage(
                {
                    methodName: 'setSoftphonePanelVisibility',
                    callId: 0,
                    apiVersion: 57,
                    apiType: 'opencti',
                    isCallbackRegistered: true,
                    args: { visible: false }
                },
                window.origin
            )
        );
        assert.deepEqual((await client.call('isSoftphonePanelVisible')).returnValue, { visible: true });
    });

    it('answers an unknown method with a GENERIC_ERROR, names of Object.prototype too', async () => {
        for (const method of ['getAgentState', 'toString', '__proto__']) {
            const { success, errors: found } = await client.call(method);
            assert.equal(success, false);
            assert.equal(found[0].code, 'GENERIC_ERROR');
        }
    });

    it('executes a call without a callback, but sends no response', async () => {
        await client.send('setSoftphonePanelVisibility', { visible: false }, { isCallbackRegistered: false });
        await until(async () => !(await page.locator('iframe').isVisible()), 'the panel to close');
        assert.deepEqual(await client.received('setSoftphonePanelVisibility'), []);
        assert.deepEqual((await client.call('isSoftphonePanelVisible')).returnValue, { visible: false });
    });

    it('sizes the panel within the documented limits only', async () => {
        const box = () => page.locator('.slds-utility-panel').boundingBox();
        assert.equal((await client.call('setSoftphonePanelHeight', { heightPX: 240 })).success, true);
        assert.equal((await client.call('setSoftphonePanelWidth', { widthPX: 320 })).success, true);
        assert.deepEqual([(await box()).height, (await box()).width], [240, 320]);
        for (const heightPX of [239, 2561, '400', NaN, undefined])
            assertInvalid(await client.call('setSoftphonePanelHeight', { heightPX }), 'heightPX');
        for (const widthPX of [199, 1921, null])
            assertInvalid(await client.call('setSoftphonePanelWidth', { widthPX }), 'widthPX');
        assert.deepEqual([(await box()).height, (await box()).width], [240, 320]);
    });

    it('labels the utility item and the panel', async () => {
        await client.call('setSoftphoneItemLabel', { label: 'Ringing <b>0:04</b>' });
        await client.call('setSoftphonePanelLabel', { label: 'Desk phone' });
        await client.call('setSoftphoneItemIcon', { key: 'incoming_call' });
        await page.getByRole('button', { name: 'Ringing <b>0:04</b>' }).waitFor();
        await page.getByRole('heading', { name: 'Desk phone' }).waitFor();
        assertInvalid(await client.call('setSoftphoneItemLabel', { label: 7 }), 'label');
    });

    it('makes numbers clickable while click to dial is on, and reports the record', async () => {
        const acme = cti.recordNamed('Account', 'Acme Ltd');
        await open(`/lightning/r/Account/${acme.Id}/view`);
        const number = page.getByRole('button', { name: `Call ${acme.Phone}` }).first();
        await page.getByText(acme.Phone).first().waitFor();
        assert.equal(await number.count(), 0);
        await client.listen('onClickToDial');
        await client.call('enableClickToDial');
        await number.click();
        const event = await client.event('onClickToDial');
        assert.deepEqual(event.response, {
            number: acme.Phone,
            recordId: acme.Id,
            recordName: 'Acme Ltd',
            objectType: 'Account'
        });
        assert.equal(event.shouldExecuteListener, true);
        await client.call('disableClickToDial');
        assert.equal(await number.count(), 0);
    });

    it('includes the contact of a person account in clicks and pages', async () => {
        const person = cti.workbench.store.all('Account').find((one) => one.IsPersonAccount);
        await open(`/lightning/r/Account/${person.Id}/view`);
        const { returnValue } = await client.call('getAppViewInfo');
        assert.equal(returnValue.recordId, person.Id);
        assert.equal(returnValue.contactId, person.PersonContactId);
        assert.equal(returnValue.personAccount, true);
    });

    it('forwards the requests to the org', async () => {
        const settings = (await client.call('getCallCenterSettings')).returnValue;
        assert.equal(settings['/reqGeneralInfo/reqSoftphoneHeight'], '600');
        assert.ok((await client.call('getSoftphoneLayout')).returnValue.Inbound.objects.Contact);
        const zone = { apexClass: 'GetCurrentUser', methodName: 'getUserTimeZone', methodParams: 'none' };
        assert.deepEqual((await client.call('runApex', zone)).returnValue, { runApex: 'Europe/London' });
        const unknown = await client.call('runApex', { ...zone, apexClass: 'Nobody' });
        assert.match(unknown.errors[0].description, /^Could not load Apex class:/);
        const saved = await client.call('saveLog', { object: { entityApiName: 'Task', Subject: 'From the wire' } });
        const { recordId } = saved.returnValue;
        assert.equal(cti.workbench.store.find('Task', recordId).Subject, 'From the wire');
    });

    it('applies faults: a refusal in the documented format, no response if lost', async () => {
        await cti.setFault({
            target: 'opencti:screenPop',
            kind: 'refuse',
            code: 'SOFTPHONE_CONTAINER_ERROR',
            message: 'Not yet.',
            times: 1
        });
        const pop = { type: 'search', params: { searchString: 'Acme' } };
        assert.deepEqual(await client.call('screenPop', pop), {
            success: false,
            returnValue: null,
            errors: [{ code: 'SOFTPHONE_CONTAINER_ERROR', description: 'Not yet.' }]
        });
        assert.match(page.url(), /page\/home/);
        await cti.setFault({ target: 'opencti:refreshView', kind: 'lose', times: 1 });
        await client.send('refreshView');
        await client.call('refreshView'); // the second one is answered, so the first one would have been as well
        assert.equal((await client.received('refreshView')).length, 1);
    });

    it('answers when the org cannot be reached', async (test) => {
        test.after(() => page.unrouteAll());
        await page.route('**/workbench/opencti/**', (route) => route.abort());
        const { success, errors: found } = await client.call('refreshView');
        assert.equal(success, false);
        assert.equal(found[0].code, 'SERVER_ERROR');
    });

    it('forgets the listeners and click to dial of a reloaded frame', async () => {
        await client.listen('onNavigationChange');
        await client.call('enableClickToDial');
        await (await client.frame()).evaluate(() => window.location.reload());
        const next = new FakeClient(page);
        await until(
            async () => (await (await next.frame()).evaluate(() => window.wire.received.length)) === 0,
            'a new document'
        );
        await next.call('isSoftphonePanelVisible');
        await page.getByRole('link', { name: 'Accounts', exact: true }).click();
        await page.getByText('020 7946 0018').first().waitFor();
        await next.call('isSoftphonePanelVisible');
        assert.deepEqual(await next.received('onNavigationChange'), []);
        assert.equal(await page.getByRole('button', { name: /^Call / }).count(), 0);
    });

    it('delivers messages of a channel to the subscriber, until it unsubscribes', async () => {
        const channel = { eventName: 'Phone__c' };
        await client.call('subscribe', { ...channel, subscription: {} });
        await client.call('publish', { ...channel, message: { text: 'hello' } });
        const event = await client.event('subscribe');
        assert.deepEqual([event.eventName, event.response], ['Phone__c', { text: 'hello' }]);
        await client.call('unsubscribe', channel);
        await client.call('publish', { ...channel, message: { text: 'nobody hears' } });
        assert.equal((await client.received('subscribe')).filter((one) => one.shouldExecuteListener).length, 1);
    });
});
