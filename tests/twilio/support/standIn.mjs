/** The stand-ins for Twilio, with a browser in which one page plays the far end. */
import { launch } from '../../support/browser.mjs';
import { watchMedia } from '../../pbx/support/inPage.mjs';
import { startTwilio } from '../../../workbench/twilio/startTwilio.mjs';
import { MEDIA_ARGS, openFarEnd } from './farEnd.mjs';

/**
 * @param {Parameters<typeof startTwilio>[0]} [options]
 * @returns the stand-ins, `browser`, `farEnd` (the page), `newPage()` (one for a worker), and `stop()`
 */
export async function startStandIn(options) {
    const twilio = await startTwilio(options);
    const browser = await launch({ args: MEDIA_ARGS });
    const farEnd = await openFarEnd(browser, twilio);
    return {
        ...twilio,
        browser,
        /** What a customer hears, in Hz. */
        customerHears: (callSid) => farEnd.evaluate((sid) => window.hears(sid), callSid),
        async newPage(url) {
            const context = await browser.newContext({ ignoreHTTPSErrors: true });
            const page = await context.newPage();
            await page.addInitScript(watchMedia);
            await page.goto(url);
            return page;
        },
        async stop() {
            await browser.close();
            await twilio.stop();
        }
    };
}
