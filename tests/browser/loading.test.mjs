// What the phone's page loads, and when.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startWorkbench } from '../../workbench/server/workbench.mjs';
import { launch } from '../support/browser.mjs';
import { startJourney } from './support/journey.mjs';
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

describe('the script of the numbers', () => {
    let journey;
    before(async () => void (journey = await startJourney()));
    after(() => journey.end());

    const loads = () =>
        journey.frame().evaluate(() => {
            const entries = performance.getEntriesByType('resource');
            const of = (name) => entries.filter((entry) => entry.name.endsWith(`/${name}`));
            return {
                numbers: of('numbers.js').map(({ startTime }) => startTime),
                panel: of('panel.js')[0].startTime
            };
        });

    it('is fetched once, and before the panel that waits for it', async () => {
        await journey.begin();
        const { numbers, panel } = await loads();
        assert.equal(numbers.length, 1);
        assert.ok(numbers[0] < panel, `${numbers[0]} ms, the panel after ${panel} ms`);
    });

    it('N8: without it, the agent is told, calls work, and their records are saved', async () => {
        await journey.page.route('**/numbers.js', (route) => route.abort());
        await journey.page.reload();
        await journey.panel.shows('A part of the phone did not load');
        const call = await journey.ring({ from: '07814256404' });
        await journey.panel.shows('07814256404');
        await journey.panel.answer();
        await journey.panel.press('Hang up');
        await journey.panel.save();
        await journey.taskOf(call);
    });
});
