// Complete calls by mouse, in the phone's page without Salesforce, and what they leave in the browser.
import { Panel } from './panel.mjs';
import { timePasses } from '../../support/until.mjs';

/** The list of recent calls is filled in steps of this many calls, and must be full after at most this many. */
const STEP = 20;
const AT_MOST = 100;

/** Opens the phone's own page, connected to the demo line. */
export async function openPhone(browser, workbench) {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${workbench.url.replace('127.0.0.1', 'localhost')}/apex/Softphone`);
    const panel = new Panel(page, page);
    await panel.available();
    return { page, panel };
}

/** Calls one after another, each answered, noted, hung up, and saved. */
export async function takeCallsByMouse({ page, panel }, { calls, from = 0 }) {
    for (let n = from; n < from + calls; n++) {
        const number = `+4477009${String(n).padStart(5, '0')}`;
        await page.evaluate((caller) => void window.CRMConnect.demo.placeCall({ from: caller }), number);
        await panel.answer();
        await panel.notes().fill(`Notes ${n}`);
        await panel.press('Hang up');
        await panel.save();
    }
}

/**
 * Misses calls until the list of recent calls is full: from then on, a call replaces a line and adds none. Resolves to the number of
 * lines.
 */
export async function fillRecentCalls(phone) {
    const list = phone.panel.frame.locator('c-recent-calls');
    for (let missed = STEP; missed <= AT_MOST; missed += STEP) {
        const last = await missCalls(phone, { calls: STEP, from: missed - STEP });
        await list.locator(`li:first-child [data-number="${last}"]`).waitFor();
        const lines = await list.locator('li').count();
        if (lines < missed) return lines;
    }
    throw new Error(`The list of recent calls is not full after ${AT_MOST} calls.`);
}

/** Unanswered calls one after another. Resolves to the number of the last caller. */
async function missCalls({ page }, { calls, from }) {
    const numbers = Array.from({ length: calls }, (_, n) => `+4477008${String(from + n).padStart(5, '0')}`);
    await page.evaluate(async (callers) => {
        const { demo } = window.CRMConnect;
        for (const caller of callers) {
            const { callId } = await demo.placeCall({ from: caller });
            await demo.farEnd(callId, 'hangUp');
            await new Promise((resolve) => requestIdleCallback(resolve));
        }
    }, numbers);
    return numbers.at(-1);
}

/** The number of animation frames that the idle page requests per second. */
export async function framesPerSecond({ page }) {
    await page.mouse.move(0, 0);
    await timePasses(500); // effects that start when the pointer leaves
    await page.evaluate(() => {
        const native = window.requestAnimationFrame;
        window.framesAsked = 0;
        window.requestAnimationFrame = (callback) => {
            window.framesAsked += 1;
            return native.call(window, callback);
        };
    });
    await timePasses(1000);
    return page.evaluate(() => window.framesAsked);
}

/** The browser releases the screens of the last calls one at a time, in pauses between collections. */
const COLLECTIONS = 20;
const PAUSE_MS = 100;

/** What remains after garbage collections: the heap in bytes, DOM nodes in and outside of the page, and listeners. */
export async function weigh({ page }) {
    const devtools = await page.context().newCDPSession(page);
    for (let i = 0; i < COLLECTIONS; i++) {
        await devtools.send('HeapProfiler.collectGarbage');
        await timePasses(PAUSE_MS);
    }
    const { usedSize } = await devtools.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
    await devtools.detach();
    return { heap: usedSize, nodes, listeners: jsEventListeners };
}
