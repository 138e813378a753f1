// The workbench follows the package's metadata: a change of the XML takes effect. For labels, see labels.test.mjs.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { SOURCE } from '../../workbench/server/paths.mjs';
import { openWorkbench } from './support/workbench.mjs';

const REPORT = 'reports/CRM_Connect_Calls/Call_History.report-meta.xml';

let folder, bench;
beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'metadata-'));
    for (const part of ['labels', 'pages', 'callCenters', 'objects', 'reports', 'reportTypes'])
        cpSync(path.join(SOURCE, part), path.join(folder, part), { recursive: true });
});
afterEach(async () => {
    await bench?.close();
    rmSync(folder, { recursive: true });
});

const start = async () => (bench = await openWorkbench({ metadata: folder }));
function change(file, from, to) {
    const text = readFileSync(path.join(folder, file), 'utf8');
    assert.ok(text.includes(from), `${file} has ${from}`);
    writeFileSync(path.join(folder, file), text.replace(from, to));
}
const report = async (name = 'Call_History') => bench.get(`reports/CRM_Connect_Calls/${name}`);

describe('settings', () => {
    it('come from the call center definition', async () => {
        await start();
        change(
            'callCenters/CRMConnectCallCenterAdapter.callCenter-meta.xml',
            '<value>answered</value>',
            '<value>ringing</value>'
        );
        assert.equal((await bench.get('settings')).body['/CRMConnect/screenPopOn'], 'ringing');
    });
});

describe('a page', () => {
    it('that uses URLFOR for a static resource without a path is rejected: Salesforce may add a "?" to the URL', async () => {
        const page = "<apex:page><script>go('{!URLFOR($Resource.SoftphoneFrame)}')</script></apex:page>";
        writeFileSync(path.join(folder, 'pages/Odd.page'), page);
        await start();
        assert.match(await (await bench.send('GET', '/apex/Odd')).text(), /cannot render \{!URLFOR/);
    });
});

describe('fields of activities', () => {
    const field = (name) => `objects/Activity/fields/${name}.field-meta.xml`;

    it('have the labels and values in the metadata', async () => {
        change(field('CallOutcome__c'), '<label>Call Outcome</label>', '<label>How it went</label>');
        change(field('CallOutcome__c'), '<fullName>Busy</fullName>', '<fullName>Engaged</fullName>');
        await start();
        const { CallOutcome__c: outcome } = (await bench.get('config')).body.objects.Task.fields;
        assert.equal(outcome.label, 'How it went');
        const save = (value) => bench.post('records/Task', { Subject: 'Call', CallOutcome__c: value });
        assert.equal((await save('Engaged')).status, 201);
        const { status, body } = await save('Busy');
        assert.equal(status, 400);
        assert.match(body.error, /Busy/);
    });

    it('are rejected if the package does not have them', async () => {
        rmSync(path.join(folder, field('CallTimeZone__c')));
        await start();
        const { status, body } = await bench.post('records/Task', {
            Subject: 'Call',
            CallTimeZone__c: 'Europe/London'
        });
        assert.equal(status, 400);
        assert.match(body.error, /CallTimeZone__c/);
    });
});

describe('reports', () => {
    it('are the ones in the folder', async () => {
        rmSync(path.join(folder, 'reports/CRM_Connect_Calls/Missed_Calls.report-meta.xml'));
        await start();
        const { reports } = (await bench.get('reports')).body;
        assert.deepEqual(
            reports.map(({ label }) => label),
            ['Call History', 'Calls by Outcome', 'Calls without a Record']
        );
        assert.deepEqual([...new Set(reports.map(({ folderLabel }) => folderLabel))], ['CRM Connect Calls']);
    });

    it('have the columns, filters, and order in the metadata', async () => {
        await start();
        const before = (await report()).body;
        assert.equal(before.columns[0], 'CallStartTime__c');
        assert.deepEqual(before.sort, { field: 'CallStartTime__c', down: true });
        change(REPORT, '<sortOrder>Desc</sortOrder>', '<sortOrder>Asc</sortOrder>');
        change(REPORT, '<field>Activity$CallStartTime__c</field>', '<field>Activity$CallEndTime__c</field>');
        const after = (await report()).body;
        assert.equal(after.columns[0], 'CallEndTime__c');
        assert.deepEqual(after.ids, before.ids.toReversed());
        change(REPORT, '<operator>notEqual</operator>', '<operator>equals</operator>');
        assert.deepEqual((await report()).body.ids, []);
    });

    for (const [what, from, to, words] of [
        ['a column that its type does not have', 'Activity$CallNumber__c', 'Activity$NoSuch', /Activity\$NoSuch/],
        ['an unsupported time interval', 'INTERVAL_LAST30', 'INTERVAL_CURFY', /INTERVAL_CURFY/],
        ['an unknown operator', '<operator>notEqual', '<operator>within', /within/],
        ['a type that does not exist', 'Call_History__c', 'No_Such__c', /No_Such__c/]
    ]) {
        it(`with ${what} is an error with a message`, async () => {
            change(REPORT, from, to);
            await start();
            const { status, body } = await report();
            assert.equal(status, 500);
            assert.match(body.error, words);
        });
    }

    it('that does not exist is not found', async () => {
        await start();
        assert.equal((await report('No_Such')).status, 404);
        assert.equal((await bench.get('reports/..%2F..%2Fobjects/Activity')).status, 404);
    });
});
