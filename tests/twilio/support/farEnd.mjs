/** The page that plays the far end, in a test's browser. */

/** The audio stays on this machine, whose addresses a page must be allowed to use. */
export const MEDIA_ARGS = [
    '--disable-features=Translate,WebRtcHideLocalIpsWithMdns',
    '--allow-loopback-in-peer-connection'
];

/** @returns {Promise<import('playwright-core').Page>} when it plays the far end */
export async function openFarEnd(browser, { farEnd, control }) {
    const page = await browser.newPage();
    await page.goto(farEnd);
    await control.farEndReady;
    return page;
}
