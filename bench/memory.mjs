// [memory-10000]: the JavaScript heap of the real frame and panel after 10,000 calls, against one that took none; after a
// garbage collection each. The page is opened without the shell, so that only ours is weighed.
import { launch } from '../tests/support/browser.mjs';
import { startWorkbench } from '../workbench/server/workbench.mjs';
import { result } from './statistics.mjs';

const CALLS = 10_000;
const AT_ONCE = 20;
const SAMPLES = 30;

async function heapOf(page) {
    const devtools = await page.context().newCDPSession(page);
    const values = [];
    for (let sample = 0; sample < SAMPLES; sample++) {
        await devtools.send('HeapProfiler.collectGarbage');
        values.push((await devtools.send('Runtime.getHeapUsage')).usedSize / 1024 ** 2);
    }
    return values;
}

async function openPanel(browser, workbench) {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`http://localhost:${workbench.port}/apex/Softphone`);
    await page.getByText('Available', { exact: true }).first().waitFor();
    return page;
}

export async function benchMemory() {
    const workbench = await startWorkbench({});
    const browser = await launch();
    try {
        const floor = await heapOf(await openPanel(browser, workbench));
        const page = await openPanel(browser, workbench);
        // callers who give up: each is looked up, recorded and remembered among the recent calls
        await page.evaluate(
            async ([calls, atOnce]) => {
                const { demo } = window.CRMConnect;
                const one = async (n) => {
                    const { callId } = await demo.placeCall({
                        from: `+4477009${String(n % 100_000).padStart(5, '0')}`
                    });
                    await demo.farEnd(callId, 'hangUp');
                };
                for (let from = 0; from < calls; from += atOnce) {
                    await Promise.all(Array.from({ length: atOnce }, (_, i) => one(from + i)));
                }
            },
            [CALLS, AT_ONCE]
        );
        await page.waitForTimeout(3000); // the last saves
        const tasks = (await (await fetch(`${workbench.url}/workbench/records/Task`)).json()).records;
        const recorded = tasks.filter((task) => /^\+4477009/.test(task.CallNumber__c ?? '')).length;
        if (recorded !== CALLS) throw new Error(`${recorded} of ${CALLS} calls were recorded`);
        const ours = await heapOf(page);
        return { results: [result(`memory-${CALLS}`, 'MiB', 'a panel that took no call', ours, floor)] };
    } finally {
        await browser.close();
        await workbench.close();
    }
}
