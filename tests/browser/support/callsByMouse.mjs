// Complete calls by mouse, in the phone's page without Salesforce, and what they leave in the browser.
import { Panel } from './panel.mjs';

/** More than fit into the list of recent calls. */
const MISSED = 35;

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

/** Unanswered calls one after another, which fill the list of recent calls. */
export async function missCalls({ page, panel }) {
    await page.evaluate(async (calls) => {
        const { demo } = window.CRMConnect;
        for (let n = 0; n < calls; n++) {
            const { callId } = await demo.placeCall({ from: `+4477008${String(n).padStart(5, '0')}` });
            await demo.farEnd(callId, 'hangUp');
            await new Promise((resolve) => requestIdleCallback(resolve));
        }
    }, MISSED);
    await panel.available();
}

/** The number of animation frames that the idle page requests per second. */
export async function framesPerSecond({ page }) {
    await page.mouse.move(0, 0);
    return page.evaluate(async () => {
        const native = window.requestAnimationFrame;
        let count = 0;
        const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
        await wait(500); // effects that start when the pointer leaves
        window.requestAnimationFrame = (callback) => {
            count += 1;
            return native.call(window, callback);
        };
        await wait(1000);
        window.requestAnimationFrame = native;
        return count;
    });
}

/** What remains after a garbage collection: the heap in bytes, DOM nodes in and outside of the page, and listeners. */
export async function weigh({ page }) {
    const devtools = await page.context().newCDPSession(page);
    for (let i = 0; i < 3; i++) await devtools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await devtools.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
    await devtools.detach();
    return { heap: usedSize, nodes, listeners: jsEventListeners };
}
