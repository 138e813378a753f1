/**
 * A browser in which nobody has worked, fast: the pages are closed and what their origins stored is deleted, but what the browser
 * fetched and compiled stays, as in an agent's. A new profile for each test would cost twice the time of the whole journey.
 */

const LOOPBACK = ['localhost', '127.0.0.1'];

/** Whether we know the storage keys of this page: of Salesforce's names Chromium's list of public suffixes decides. */
const onLoopback = (url) => LOOPBACK.includes(new URL(url).hostname);

/** Storage key of a frame: Chromium parts what a frame stores by the site around it. */
function storageKey(frameUrl, pageUrl) {
    const frame = new URL(frameUrl);
    const page = new URL(pageUrl);
    return frame.hostname === page.hostname
        ? `${frame.origin}/`
        : `${frame.origin}/^0${page.protocol}//${page.hostname}`;
}

const web = (frame) => frame.url().startsWith('http');

/**
 * What a page leaves in localStorage just before it goes may reach the browser after everything was deleted, so the first page
 * deletes it once more. It runs in every document of the page: sessionStorage tells whether it is the first of its origin.
 */
function deleteWhatCameLate() {
    if (sessionStorage.getItem('journey') === 'begun') return;
    localStorage.clear();
    sessionStorage.setItem('journey', 'begun');
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {import('playwright-core').BrowserContext | undefined} used
 * @returns {Promise<import('playwright-core').Page>} the only page, blank; its context is `used`, where that is possible
 */
export async function emptyBrowser(browser, used) {
    const pages = used?.pages() ?? [];
    if (!pages.length || !pages.every((page) => onLoopback(page.url()))) {
        await used?.close();
        return (await browser.newContext()).newPage();
    }
    const keys = new Set(
        pages.flatMap((page) => page.frames().filter(web)).map((frame) => storageKey(frame.url(), frame.page().url()))
    );
    const blank = await used.newPage();
    await Promise.all(pages.map((page) => page.close()));
    const devtools = await used.newCDPSession(blank);
    for (const key of keys)
        await devtools.send('Storage.clearDataForStorageKey', { storageKey: key, storageTypes: 'all' });
    await devtools.detach();
    await blank.addInitScript(deleteWhatCameLate);
    return blank;
}
