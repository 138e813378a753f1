/**
 * A fast way to get an unused browser: the page is reused, and what its origins stored is deleted. What the browser downloaded and
 * compiled stays, as in an agent's browser. A new profile for each test would take three times as long. A test that changes a page or
 * its context permanently (an init script, a route, a clock) must undo that or close the context.
 */

const LOOPBACK = ['localhost', '127.0.0.1'];

/**
 * Whether the storage keys of this page are known: for Salesforce's domains, they depend on Chromium's public suffix list. A blank page
 * has none.
 */
const onLoopback = (url) => url === 'about:blank' || LOOPBACK.includes(new URL(url).hostname);

/** The storage key of a frame: Chromium partitions a frame's storage by the site around it. */
function storageKey(frameUrl, pageUrl) {
    const frame = new URL(frameUrl);
    const page = new URL(pageUrl);
    return frame.hostname === page.hostname
        ? `${frame.origin}/`
        : `${frame.origin}/^0${page.protocol}//${page.hostname}`;
}

const web = (frame) => frame.url().startsWith('http');

/**
 * What a page writes to localStorage just before it closes may reach the browser after everything was deleted, and sessionStorage
 * stays with the page, so the first document of each origin deletes both. This runs in every document; the mark shows which one is
 * the first.
 */
function deleteWhatIsLeft(mark) {
    if (window.origin === 'null') return; // about:blank stores nothing
    if (sessionStorage.getItem('journey') === mark) return;
    localStorage.clear();
    sessionStorage.clear();
    sessionStorage.setItem('journey', mark);
}

/** The init script of each page that has started a journey. */
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
 * @returns {Promise<import('playwright-core').Page>} the only page, blank; its context is `used` if possible
 */
export async function emptyBrowser(browser, used) {
    const [page] = used?.pages() ?? [];
    return page && (await emptyFrame(page.mainFrame())) ? page : fresh(browser, used);
}

/**
 * The same for a frame of a page that stays: the frame is blank, and neither it nor the page has anything stored.
 * @param {import('playwright-core').Frame} frame of the first page of its context
 * @returns {Promise<boolean>} false: not possible here, use an empty browser
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
        return false; // the page has crashed
    }
}

async function fresh(browser, used) {
    await used?.close();
    // The browser's own setting for animations applies, not Playwright's.
    const context = await browser.newContext({ reducedMotion: null });
    const page = await context.newPage();
    await beginIn(page);
    return page;
}
