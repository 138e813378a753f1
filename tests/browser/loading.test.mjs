// What the phone's page loads, and when.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startWorkbench } from '../../workbench/server/workbench.mjs';
import { launch } from '../support/browser.mjs';
import { Panel } from './support/panel.mjs';

describe('the script of the phone system', () => {
    let workbench;
    let browser;
    before(async () => {
        workbench = await startWorkbench({
            phone: 'sip',
            sip: { server: 'wss://pbx.example/ws', domain: 'pbx.example' }
        });
        browser = await launch();
    });
    after(async () => {
        await browser.close();
        await workbench.close();
    });

    it('waits for the settings the first time, and loads before them the next time', async () => {
        const page = await (await browser.newContext()).newPage();
        /** The scripts that the phone's frame loaded, in the order of the requests. */
        const loaded = async () => {
            await new Panel(page).frame.getByRole('textbox', { name: 'Extension' }).waitFor();
            const phone = page.frames().find((frame) => frame.url().includes('/apex/Softphone'));
            return phone.evaluate(() =>
                performance
                    .getEntriesByType('resource')
                    .map(({ name }) => /(sip|panel)\.js$/.exec(name)?.[1])
                    .filter(Boolean)
            );
        };
        await page.goto(`http://localhost:${workbench.port}/lightning/page/home`);
        assert.deepEqual(await loaded(), ['panel', 'sip']);
        await page.reload();
        // After the settings, the browser asks the workbench whether the script has changed, which it would not ask an org.
        assert.deepEqual((await loaded()).slice(0, 2), ['sip', 'panel']);
    });
});
