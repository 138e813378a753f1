// Screen pops of the workbench's Open CTI host: every type, invalid ones, and what a search opens.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { CtiWorkbench, assertInvalid } from './support/ctiWorkbench.mjs';

describe('screen pops through Open CTI', () => {
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

    const pops = {
        sobject: () => [{ recordId: cti.recordNamed('Account', 'Acme Ltd').Id }, /\/r\/Account\/001/],
        url: () => [{ url: '/lightning/o/Case/list' }, /\/o\/Case\/list/],
        objecthome: () => [{ scope: 'Lead' }, /\/o\/Lead\/list/],
        list: () => [{ listViewId: '00B000000000001', scope: 'Contact' }, /\/o\/Contact\/list\?filterName=00B/],
        search: () => [{ searchString: 'Acme' }, /\/search\?q=Acme/],
        newRecord: () => [
            { entityName: 'Lead', defaultFieldValues: { LastName: 'Näme, with = and ,', Phone: '+44 1' } },
            /\/o\/Lead\/new/
        ],
        flow: () => [
            { flowDevName: 'Greet', flowArgs: [{ name: 'who', type: 'String', value: 'Fred' }] },
            /\/flow\/Greet/
        ]
    };
    for (const [type, example] of Object.entries(pops)) {
        it(`pops ${type}`, async () => {
            const [params, url] = example();
            assert.deepEqual(await client.call('screenPop', { type, params }), {
                success: true,
                returnValue: null,
                errors: null
            });
            await page.waitForURL(url);
            if (type === 'newRecord') {
                const form = page.getByRole('dialog', { name: 'New Lead' });
                const lastName = form.getByRole('textbox', { name: /Last Name/ });
                assert.equal(await lastName.inputValue(), 'Näme, with = and ,');
                assert.equal(await form.getByRole('textbox', { name: 'Phone' }).inputValue(), '+44 1');
            }
            if (type === 'flow') await page.getByRole('row', { name: /who.*Fred/ }).waitFor();
        });
    }

    it('rejects invalid pops and stays on the page', async () => {
        const wrong = [
            ['sobject', { recordId: 'nonsense' }, 'recordId'],
            ['url', { url: 'https://elsewhere.example/' }, 'url'],
            ['url', { url: '//elsewhere.example/' }, 'url'],
            ['search', { searchString: 'ab' }, 'searchString'],
            ['newRecord', { entityName: 'Nothing__c' }, 'entityName'],
            ['flow', {}, 'flowDevName'],
            ['window', {}, 'type'],
            ['search', null, 'params']
        ];
        for (const [type, params, parameter] of wrong)
            assertInvalid(await client.call('screenPop', { type, params }), parameter);
        const gone = await client.call('screenPop', { type: 'sobject', params: { recordId: '003000000000000AAA' } });
        assert.equal(gone.errors[0].code, 'GENERIC_ERROR');
        assert.match(page.url(), /page\/home/);
    });

    it('reports a new record form without a record', async () => {
        await client.listen('onNavigationChange');
        await client.call('screenPop', { type: 'newRecord', params: { entityName: 'Contact' } });
        const { response } = await client.event('onNavigationChange', ({ url }) => url.includes('/new'));
        assert.equal(response.recordId, '');
        assert.equal(response.objectType, '');
    });

    it('searches and pops as the softphone layout says; deferred and outbound searches pop nothing', async () => {
        const fred = cti.recordNamed('Contact', 'Fred Bloggs');
        const search = (more) =>
            client.call('searchAndScreenPop', { searchParams: '+447814256404', callType: 'inbound', ...more });
        const deferred = await search({ deferred: true });
        assert.ok(deferred.returnValue[fred.Id]);
        await search({ callType: 'outbound' });
        assert.match(page.url(), /page\/home/);
        assert.equal((await search()).returnValue[fred.Id].Name, 'Fred Bloggs');
        await page.waitForURL(new RegExp(fred.Id));
        await search({ searchParams: '+447700900999', defaultFieldValues: { Phone: '+447700900999' } });
        await page.getByRole('dialog', { name: 'New Lead' }).waitFor();
        await search({ searchParams: '+441202528735' });
        await page.waitForURL(/\/search\?q=/);
        assertInvalid(await search({ callType: 'sideways' }), 'callType');
    });
});
