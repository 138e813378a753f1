// Call center settings and softphone layout: what the org returns, and how they are changed.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { readCallCenter } from '../../workbench/server/callCenter/definition.mjs';
import { openWorkbench } from './support/workbench.mjs';

let bench;
before(async () => (bench = await openWorkbench()));
after(() => bench.close());
beforeEach(() => bench.post('reset'));

const cti = (method, args) => bench.cti(method, args);

describe('settings', () => {
    it('are the flat map of the call center definition', async () => {
        const { returnValue } = await cti('getCallCenterSettings');
        assert.equal(returnValue['/reqGeneralInfo/reqAdapterUrl'], '/apex/Softphone');
        assert.equal(returnValue['/reqGeneralInfo/reqAdapterUrl/label'], 'CTI Adapter URL');
        assert.match(returnValue['/reqGeneralInfo/reqAdapterUrl/sortOrder'], /^\d+\.0$/);
        assert.equal(returnValue['/CRMConnect/activityLogging'], 'true');
        assert.equal(returnValue['/reqDialingOptions/reqInternationalPrefix'], '00');
        assert.equal(returnValue['/label'], 'CRM Connect');
        assert.ok(Object.values(returnValue).every((value) => typeof value === 'string'));
    });

    it('are changed by short name or path, and reset with null', async () => {
        await bench.put('settings', { activityLogging: 'false', reqOutsidePrefix: 9, ours: true });
        const changed = (await cti('getCallCenterSettings')).returnValue;
        assert.equal(changed['/CRMConnect/activityLogging'], 'false');
        assert.equal(changed['/reqDialingOptions/reqOutsidePrefix'], '9');
        assert.equal(changed['/CRMConnect/ours'], 'true');
        const { body } = await bench.ask('PATCH', 'settings', {
            '/CRMConnect/activityLogging': null,
            screenPop: 'false'
        });
        assert.equal(body['/CRMConnect/activityLogging'], 'true');
        assert.equal(body['/CRMConnect/screenPop'], 'false');
        assert.equal(body['/CRMConnect/ours'], 'true');
        assert.equal((await bench.put('settings', {})).body['/CRMConnect/screenPop'], 'true');
    });

    it('are texts: anything else is rejected, and nothing changes', async () => {
        const { status, body } = await bench.put('settings', { screenPop: 'false', activityLogging: {} });
        assert.equal(status, 400);
        assert.match(body.error, /activityLogging/);
        assert.equal((await bench.get('settings')).body['/CRMConnect/screenPop'], 'true');
    });

    it('contain the lab in SIP mode, also after a reset', async () => {
        const sip = await openWorkbench({
            phone: 'sip',
            sip: { server: 'ws://127.0.0.1:15088/ws', domain: 'pbx.example' }
        });
        await sip.post('reset');
        const { body } = await sip.get('settings');
        assert.deepEqual(
            ['phoneSystem', 'sipServer', 'sipDomain'].map((name) => body[`/CRMConnect/${name}`]),
            ['sip', 'ws://127.0.0.1:15088/ws', 'pbx.example']
        );
        await sip.close();
        await assert.rejects(openWorkbench({ phone: 'sip' }), /server and a domain/);
    });

    it('cannot be read from a missing or invalid definition: the error says so', () => {
        const folder = mkdtempSync(path.join(os.tmpdir(), 'callCenter-'));
        const file = path.join(folder, 'x.xml');
        assert.throws(() => readCallCenter(file), /cannot be read/);
        writeFileSync(file, '<Other/>');
        assert.throws(() => readCallCenter(file), /not a call center definition/);
        writeFileSync(file, '<CallCenter><customSettings>{</customSettings></CallCenter>');
        assert.throws(() => readCallCenter(file), /customSettings .* not JSON/);
        rmSync(folder, { recursive: true });
    });
});

describe('the softphone layout', () => {
    it('is fully set up at the start', async () => {
        const { returnValue } = await cti('getSoftphoneLayout');
        assert.deepEqual(Object.keys(returnValue.Inbound.objects), ['Account', 'Contact', 'Lead']);
        assert.equal(returnValue.Inbound.screenPopSettings.SingleMatch.screenPopType, 'PopToEntity');
        assert.equal(returnValue.Inbound.screenPopSettings.MultipleMatches.screenPopType, 'PopToSearch');
        assert.deepEqual([returnValue.Outbound.screenPopSettings, returnValue.Internal.screenPopSettings], [{}, {}]);
    });

    it('can be replaced, also by an empty one', async () => {
        const layout = (await bench.get('layout')).body;
        delete layout.Inbound.objects.Lead;
        await bench.put('layout', layout);
        assert.deepEqual((await cti('getSoftphoneLayout')).returnValue, layout);
        await bench.put('layout', {});
        assert.deepEqual((await cti('getSoftphoneLayout')).returnValue, {});
        assert.equal((await cti('searchAndScreenPop', { searchParams: '0781', callType: 'inbound' })).success, true);
    });

    for (const [what, layout, words] of [
        ['a list', [], /object/],
        ['another call type', { Sideways: {} }, /Sideways/],
        ['a call type that is a text', { Inbound: 'x' }, /Inbound/],
        ['objects that are a list', { Inbound: { objects: [] } }, /Inbound\.objects/],
        ['fields that are texts', { Inbound: { objects: { Lead: ['Phone'] } } }, /Inbound\.objects\.Lead/],
        ['pop settings that are a text', { Inbound: { screenPopSettings: 'x' } }, /screenPopSettings/]
    ]) {
        it(`is rejected for ${what}`, async () => {
            const { status, body } = await bench.put('layout', layout);
            assert.equal(status, 400);
            assert.match(body.error, words);
            assert.ok((await bench.get('layout')).body.Outbound);
        });
    }
});
