// The phone's layout defaults come from the package's metadata. A change of the XML takes effect at once.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { SOURCE } from '../../workbench/server/paths.mjs';
import { openWorkbench } from './support/workbench.mjs';

let folder, bench;
before(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'layouts-'));
    for (const part of ['labels', 'pages', 'callCenters', 'objects', 'customMetadata'])
        cpSync(path.join(SOURCE, part), path.join(folder, part), { recursive: true });
    bench = await openWorkbench({ metadata: folder });
});
after(async () => {
    await bench.close();
    rmSync(folder, { recursive: true });
});
beforeEach(() => bench.post('reset'));

const record = (name) => path.join(folder, `customMetadata/Softphone_Layout.${name}.md-meta.xml`);
const ask = (methodParams) => bench.cti('runApex', { apexClass: 'SoftphoneLayouts', methodName: 'read', methodParams });
const read = async (name) => JSON.parse((await ask(`name=${encodeURIComponent(name)}`)).returnValue.runApex);

describe('layout defaults', () => {
    it('are the record with the given name, with its texts unchanged', async () => {
        const { name, callTypes } = await read('Service');
        assert.equal(name, 'Service');
        assert.deepEqual(Object.keys(callTypes), ['Inbound', 'Outbound', 'Internal']);
        assert.match(callTypes.Inbound.objects, /^Case: CaseNumber, .*; Contact: /);
        assert.deepEqual(
            [callTypes.Inbound.singleMatch, callTypes.Inbound.multipleMatches, callTypes.Inbound.noMatch],
            ['record', 'search', 'new Case']
        );
        assert.equal(callTypes.Internal.objects, null);
    });

    it('are Default for an unknown name and without a name; case is ignored', async () => {
        for (const name of ['Nobody', '', '../Service', '__proto__']) assert.equal((await read(name)).name, 'Default');
        assert.equal(JSON.parse((await ask('none')).returnValue.runApex).name, 'Default');
        assert.equal((await read('sALES')).name, 'Sales');
    });

    it('change with the XML, and a new file is a new record', async () => {
        const xml = readFileSync(record('Sales'), 'utf8');
        writeFileSync(record('Sales'), xml.replace(/>new Lead</, '>flow New_Caller<'));
        assert.equal((await read('Sales')).callTypes.Inbound.noMatch, 'flow New_Caller');
        writeFileSync(record('Sales'), xml);
        assert.equal((await read('Ours')).name, 'Default');
        writeFileSync(record('Ours'), xml);
        assert.equal((await read('Ours')).name, 'Ours');
        rmSync(record('Ours'));
    });

    it('are empty in an org without records, and the response says so', async () => {
        const moved = path.join(folder, 'elsewhere');
        cpSync(path.join(folder, 'customMetadata'), moved, { recursive: true });
        rmSync(path.join(folder, 'customMetadata'), { recursive: true });
        assert.deepEqual(await read('Default'), { name: null, callTypes: {} });
        cpSync(moved, path.join(folder, 'customMetadata'), { recursive: true });
    });

    it('can be refused, as for a user without the permission set', async () => {
        await bench.post('faults', { target: 'apex:SoftphoneLayouts.read', kind: 'refuse', message: 'No.', times: 1 });
        assert.equal((await ask('name=Default')).success, false);
        assert.equal((await ask('name=Default')).success, true);
    });
});
