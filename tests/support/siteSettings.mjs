/** Chromium's own settings for a site, which the browser's pages then obey. */
const PAGE = 'chrome://settings/content';

async function openSettings(context) {
    const settings = await context.newPage();
    await settings.goto(PAGE, { waitUntil: 'commit' });
    return settings;
}

/**
 * @param {import('playwright-core').BrowserContext} context with a profile (launchProfile)
 * @returns {Promise<string | false>} why the browser has no site settings; false: it has
 */
export async function whyNoSiteSettings(context) {
    try {
        await (await openSettings(context)).close();
        return false;
    } catch {
        return 'This needs a whole Chromium: the headless shell has no site settings.';
    }
}

/**
 * Playwright's grantPermissions() has an effect only on a site's own window, not on its frame in a page of another site.
 * @param {import('playwright-core').BrowserContext} context with a profile (launchProfile)
 * @param {string} origin
 * @param {'notifications'} permission
 * @param {'allow' | 'block' | 'ask'} setting
 */
export async function setSitePermission(context, origin, permission, setting) {
    const settings = await openSettings(context);
    await settings.evaluate((args) => window.chrome.send('setOriginPermissions', args), [origin, permission, setting]);
    await settings.close();
}
