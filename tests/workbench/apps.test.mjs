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

    it('are the standard app, then the console, both with the phone in the utility bar', async () => {
        const { apps } = await config();
        assert.deepEqual(
            apps.map(({ label, console }) => [label, console]),
            [
                ['CRM Connect', false],
                ['CRM Connect Console', true]
            ]
        );
        for (const { softphone } of apps) assert.deepEqual(softphone, { label: 'Phone', icon: 'call' });
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

    it('have no phone without a utility bar', async () => {
        change(APP, '    <utilityBar>CRM_Connect_UtilityBar</utilityBar>\n', '');
        assert.equal((await config()).apps[0].softphone, null);
    });
});
