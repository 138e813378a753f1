/** The pictures of a call from Twilio: the panel, and the page that plays the customer, both on the stand-ins. */
import { Panel } from '../../tests/browser/support/panel.mjs';
import { launch } from '../../tests/support/browser.mjs';
import { MEDIA_ARGS, openFarEnd } from '../../tests/twilio/support/farEnd.mjs';
import { startWorkbench } from '../../workbench/server/workbench.mjs';
import { startTwilio } from '../../workbench/twilio/startTwilio.mjs';

/**
 * @param {(name: string, at: { page: import('playwright-core').Page }) => Promise<void>} picture
 * @param {{ width: number, height: number }} viewport
 */
export async function twilioPictures(picture, viewport) {
    const twilio = await startTwilio();
    const workbench = await startWorkbench({ phone: 'twilio', twilio });
    const browser = await launch({ light: false, args: MEDIA_ARGS });
    try {
        twilio.control.setActivity('ada', 'Available');
        const context = await browser.newContext({ viewport, permissions: ['microphone'] });
        const farEnd = await openFarEnd(context, twilio);
        await farEnd.setViewportSize({ width: 800, height: 760 });
        const page = await context.newPage();
        await page.goto(`http://localhost:${workbench.port}/lightning/page/home`);
        const panel = new Panel(page);
        await panel.shows('Available');
        await farEnd.getByRole('button', { name: 'Start', exact: true }).click();
        await panel.answer();
        await page.waitForURL(/\/Contact\//);
        await picture('twilio', { page });
        await farEnd.getByText('task assigned').waitFor();
        await picture('twilio-customers', { page: farEnd });
    } finally {
        await browser.close();
        await workbench.close();
        await twilio.stop();
    }
}
