/**
 * A quick way to get an unused browser: one page stays and forgets what its origins stored, and what the browser fetched and
 * compiled stays with it, as in an agent's. A new profile for each test would cost three times as much. Whoever changes a page or
 * its context for good (an init script, a route, a clock) takes that back, or closes the context.
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
 * What a page leaves in localStorage just before it goes may reach the browser after everything was deleted, and sessionStorage
 * stays with the page: the first document of each origin deletes both. It runs in every document; the mark shows which is the first.
 */
function deleteWhatIsLeft(mark) {
    if (window.origin === 'null') return; // about:blank stores nothing
    if (sessionStorage.getItem('journey') === mark) return;
    localStorage.clear();
    sessionStorage.clear();
    sessionStorage.setItem('journey', mark);
}

/** The init script of each page that has begun a journey. */
const scripts = new WeakMap();
let begun = 0;

async function beginIn(page) {
    const mark = `${(begun += 1)}`;
    await scripts.get(page)?.dispose();
    scripts.set(page, await page.addInitScript(deleteWhatIsLeft, mark));
    return mark;
}

const keysOf = (pages) =>
    new Set(
        pages.flatMap((page) => page.frames().filter(web)).map((frame) => storageKey(frame.url(), frame.page().url()))
    );

async function clear(page, keys) {
    const devtools = await page.context().newCDPSession(page);
    for (const key of keys)
        await devtools.send('Storage.clearDataForStorageKey', { storageKey: key, storageTypes: 'all' });
    await devtools.detach();
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {import('playwright-core').BrowserContext | undefined} used
 * @returns {Promise<import('playwright-core').Page>} the only page, blank; its context is `used`, where that is possible
 */
export async function emptyBrowser(browser, used) {
    const [page] = used?.pages() ?? [];
    return page && (await emptyFrame(page.mainFrame())) ? page : fresh(browser, used);
}

/**
 * The same for one frame of a page that stays: it is blank, and nothing is stored any more, by it nor by the page.
 * @param {import('playwright-core').Frame} frame of the first page of its context
 * @returns {Promise<boolean>} false: not here, take an empty browser
 */
export async function emptyFrame(frame) {
    const page = frame.page();
    const pages = page.context().pages();
    if (!pages.every((one) => onLoopback(one.url()))) return false;
    const keys = keysOf(pages);
    await Promise.all(pages.slice(1).map((other) => other.close()));
    try {
        await frame.goto('about:blank');
        await clear(page, keys);
        await page.evaluate(deleteWhatIsLeft, await beginIn(page));
        return true;
    } catch {
        return false; // it has crashed
    }
}

async function fresh(browser, used) {
    await used?.close();
    // how much may move is the browser's own affair, not the driver's
    const context = await browser.newContext({ reducedMotion: null });
    const page = await context.newPage();
    await beginIn(page);
    return page;
}
