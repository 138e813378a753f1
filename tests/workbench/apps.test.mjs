// The apps in the workbench come from the package's metadata.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { SOURCE } from '../../workbench/server/paths.mjs';
import { openWorkbench } from './support/workbench.mjs';

const APP = 'applications/CRM_Connect.app-meta.xml';

describe('apps', () => {
    let folder, bench;
    beforeEach(() => {
        folder = mkdtempSync(path.join(os.tmpdir(), 'apps-'));
        for (const part of ['labels', 'pages', 'callCenters', 'objects', 'applications', 'tabs', 'flexipages'])
            cpSync(path.join(SOURCE, part), path.join(folder, part), { recursive: true });
    });
    afterEach(async () => {
        await bench?.close();
        bench = undefined;
        rmSync(folder, { recursive: true });
    });

    function change(file, from, to) {
        const text = readFileSync(path.join(folder, file), 'utf8');
        assert.ok(text.includes(from), `${file} has ${from}`);
        writeFileSync(path.join(folder, file), text.replace(from, to));
    }
    async function config() {
        bench ??= await openWorkbench({ metadata: folder });
        return (await bench.get('config')).body;
    }

    it('are the standard apps, then the consoles, each with the phone through Open CTI and without it', async () => {
        const { apps } = await config();
        assert.deepEqual(
            apps.map(({ label, console, softphone }) => [label, console, softphone.host, softphone.configuration]),
            [
                ['CRM Connect', false, 'openCti', ''],
                ['CRM Connect Phone', false, 'utility', 'Default'],
                ['CRM Connect Console', true, 'openCti', ''],
                ['CRM Connect Phone Console', true, 'utility', 'Default']
            ]
        );
        for (const { softphone } of apps) assert.deepEqual([softphone.label, softphone.icon], ['Phone', 'call']);
    });

    it('have the name and the tabs in the metadata, in order', async () => {
        const before = (await config()).apps[0];
        change(APP, '<label>CRM Connect</label>', '<label>Our Phone</label>');
        change(APP, '    <tabs>standard-Lead</tabs>\n', '');
        change('tabs/Setup_Check.tab-meta.xml', '<label>Setup Check</label>', '<label>Is it set up?</label>');
        const after = (await config()).apps[0];
        assert.equal(after.label, 'Our Phone');
        const names = ({ tabs }) => tabs.map(({ name }) => name);
        assert.deepEqual(
            names(after),
            names(before).filter((name) => name !== 'standard-Lead')
        );
        assert.deepEqual(after.tabs.at(-1), { name: 'Setup_Check', label: 'Is it set up?' });
    });

    it('have the label of the utility bar for the phone', async () => {
        change('flexipages/CRM_Connect_UtilityBar.flexipage-meta.xml', '<value>Phone</value>', '<value>Calls</value>');
        const { apps, utilityBar } = await config();
        assert.equal(utilityBar.label, 'Calls');
        assert.equal(apps[1].softphone.label, 'Phone');
    });

    it('are opened by a new browser according to the host', async () => {
        const { firstApp } = await config();
        assert.equal(firstApp, 'CRM_Connect');
        const other = await openWorkbench({ metadata: folder, crmHost: 'utility' });
        assert.equal((await other.get('config')).body.firstApp, 'CRM_Connect_Phone');
        await other.close();
    });

    it('have no phone without a utility bar', async () => {
        change(APP, '    <utilityBar>CRM_Connect_UtilityBar</utilityBar>\n', '');
        assert.equal((await config()).apps[0].softphone, null);
    });
});
