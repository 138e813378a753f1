// [memory-10000]: the JavaScript heap of the real frame and panel after 10,000 calls, compared with one without calls, each after a
// garbage collection. The page is opened without the shell, so that only our code is measured.
import { launch } from '../tests/support/browser.mjs';
import { until } from '../tests/support/until.mjs';
import { startWorkbench } from '../workbench/server/workbench.mjs';
import { result } from './statistics.mjs';

const CALLS = 10_000;
const AT_ONCE = 20;
const SAMPLES = 30;

async function openPanel(browser, workbench) {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`http://localhost:${workbench.port}/apex/Softphone`);
    await page.getByText('Available', { exact: true }).first().waitFor();
    return page;
}

/** Measures the page and closes it. */
async function heapOf(page) {
    const devtools = await page.context().newCDPSession(page);
    const values = [];
    for (let sample = 0; sample < SAMPLES; sample++) {
        await devtools.send('HeapProfiler.collectGarbage');
        values.push((await devtools.send('Runtime.getHeapUsage')).usedSize / 1024 ** 2);
    }
    await page.context().close();
    return values;
}

/** Runs in the page. Callers who give up: each is looked up, recorded, and added to the recent calls. */
async function takeCalls([calls, atOnce]) {
    const { demo } = window.CRMConnect;
    const one = async (n) => {
        const { callId } = await demo.placeCall({ from: `+4477009${String(n).padStart(5, '0')}` });
        await demo.farEnd(callId, 'hangUp');
    };
    // Waits for each save, because a pile of unsaved calls would not be realistic.
    const idle = () => new Promise((resolve) => requestIdleCallback(resolve));
    for (let from = 0; from < calls; from += atOnce) {
        await Promise.all(Array.from({ length: atOnce }, (_, i) => one(from + i)));
        await idle();
    }
}

async function recorded(workbench) {
    const { records } = await (await fetch(`${workbench.url}/workbench/records/Task`)).json();
    return records.filter((task) => task.CallNumber__c?.startsWith('+4477009')).length;
}

export async function benchMemory() {
    const workbench = await startWorkbench({});
    const browser = await launch();
    try {
        const floor = await heapOf(await openPanel(browser, workbench));
        const page = await openPanel(browser, workbench);
        const before = await recorded(workbench);
        await page.evaluate(takeCalls, [CALLS, AT_ONCE]);
        await until(async () => (await recorded(workbench)) - before === CALLS, `${CALLS} calls that are recorded`);
        const ours = await heapOf(page);
        return { results: [result(`memory-${CALLS}`, 'MiB', 'a panel that took no call', ours, floor)] };
    } finally {
        await browser.close();
        await workbench.close();
    }
}
