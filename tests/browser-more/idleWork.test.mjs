// What the phone makes the browser do while it is idle. With the full browser, because the lighter one shows no animation.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startWorkbench } from '../../workbench/server/workbench.mjs';
import { launch } from '../support/browser.mjs';
import { until } from '../support/until.mjs';
import {
    fillRecentCalls,
    framesPerSecond,
    openPhone,
    takeCallsByMouse,
    weigh
} from '../browser/support/callsByMouse.mjs';

/** After this many calls, everything that compiles at its first use has been used. */
const WARM = 8;
const MORE = 12;

describe('idle work', () => {
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

    it('calls that are finished by mouse leave nothing behind: no animation frame, node, or listener, and a constant heap', async () => {
        const phone = await openPhone(browser, workbench);
        const isStill = (when) => until(async () => (await framesPerSecond(phone)) === 0, `no animation frame ${when}`);
        await isStill('before the first call');
        await fillRecentCalls(phone);
        await takeCallsByMouse(phone, { calls: WARM });
        await isStill('after the first calls');
        const warm = await weigh(phone);
        await takeCallsByMouse(phone, { calls: MORE, from: WARM });
        await isStill('after the last call');
        let last;
        const grown = (what) => (last[what] - warm[what]) / MORE;
        // A busy browser needs more pauses to release what nothing uses any more.
        await until(
            async () => {
                last = await weigh(phone);
                return grown('nodes') < 10 && grown('listeners') < 1 && last.heap / warm.heap < 1.05;
            },
            () => `the calls to leave nothing behind: ${JSON.stringify({ warm, last })}`
        );
    });

    it('ringing animations run in the compositor: nothing is laid out or painted', async () => {
        const { page, panel } = await openPhone(browser, workbench);
        const ring = () => page.evaluate(() => void window.CRMConnect.demo.placeCall({ from: '+447700900100' }));
        await ring();
        await panel.offers('Answer');
        await ring();
        await panel.frame.getByRole('list', { name: 'Other calls' }).getByText('Ringing').waitFor();
        await page.keyboard.press('Shift+Tab'); // Answer does not move while it has the focus
        const moved = await page.evaluate(() =>
            document
                .getAnimations()
                .filter((animation) => animation instanceof CSSAnimation)
                .map(({ animationName, effect }) => ({
                    name: animationName,
                    what: effect.getKeyframes().flatMap((frame) => Object.keys(frame))
                }))
        );
        const names = ['crm-connect-answer', 'crm-connect-mark', 'crm-connect-ring', 'crm-connect-strip'];
        assert.deepEqual([...new Set(moved.map(({ name }) => name.replace(/-lwc-\w+$/, '')))].sort(), names);
        const allowed = ['offset', 'computedOffset', 'easing', 'composite', 'opacity', 'transform'];
        const others = moved.flatMap(({ what }) => what).filter((property) => !allowed.includes(property));
        assert.deepEqual(others, []);
    });
});
