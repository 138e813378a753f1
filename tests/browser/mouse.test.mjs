// What an agent's mouse leaves behind. With the whole browser, as the lighter one shows no animation, and animations are what leaks.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startWorkbench } from '../../workbench/server/workbench.mjs';
import { launch } from '../support/browser.mjs';
import { framesPerSecond, openPhone, takeCallsByMouse, weigh } from './support/callsByMouse.mjs';

/** The recent calls are full then, and what compiles when it is first used has been used. */
const WARM = 30;
const MORE = 20;

describe('calls that are answered, noted, hung up and saved by mouse', () => {
    let workbench;
    let browser;
    before(async () => {
        workbench = await startWorkbench({});
        browser = await launch();
    });
    after(async () => {
        await browser.close();
        await workbench.close();
    });

    it('leave nothing behind: no animation frame, no node, no listener, and a heap that stays', async () => {
        const phone = await openPhone(browser, workbench);
        assert.equal(await framesPerSecond(phone), 0, 'frames a second before the first call');
        await takeCallsByMouse(phone, { calls: WARM });
        const warm = await weigh(phone);
        await takeCallsByMouse(phone, { calls: MORE, from: WARM });
        assert.equal(await framesPerSecond(phone), 0, 'frames a second after the last call');
        const last = await weigh(phone);
        const grown = (what) => (last[what] - warm[what]) / MORE;
        assert.ok(grown('nodes') < 10, `${grown('nodes')} nodes a call stay: ${JSON.stringify({ warm, last })}`);
        assert.ok(grown('listeners') < 1, `${grown('listeners')} listeners a call stay`);
        assert.ok(last.heap / warm.heap < 1.05, `the heap grew by the factor ${last.heap / warm.heap}`);
    });
});
