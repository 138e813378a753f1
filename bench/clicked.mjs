// [memory-clicked-500]: the heap of the real frame and panel after 500 calls that were answered, noted, hung up, and saved by mouse,
// compared with the same panel before its first call. [memory-clicked-470]: compared with the same panel after its first 30 calls, when
// its lists are full and everything has been compiled, so that it shows what each further call leaves behind.
import { launch } from '../tests/support/browser.mjs';
import { framesPerSecond, openPhone, takeCallsByMouse, weigh } from '../tests/browser/support/callsByMouse.mjs';
import { startWorkbench } from '../workbench/server/workbench.mjs';
import { result } from './statistics.mjs';

const CALLS = 500;
const WARM = 30;
const SAMPLES = 10;

async function heapOf(phone) {
    const values = [];
    for (let sample = 0; sample < SAMPLES; sample++) values.push((await weigh(phone)).heap / 1024 ** 2);
    return values;
}

export async function benchClicked() {
    const workbench = await startWorkbench({});
    const browser = await launch();
    try {
        const phone = await openPhone(browser, workbench);
        const fresh = await heapOf(phone);
        await takeCallsByMouse(phone, { calls: WARM });
        const warm = await heapOf(phone);
        await takeCallsByMouse(phone, { calls: CALLS - WARM, from: WARM });
        const frames = await framesPerSecond(phone);
        if (frames > 0) throw new Error(`${frames} animation frames per second after the last call`);
        const last = await heapOf(phone);
        return {
            results: [
                result(`memory-clicked-${CALLS}`, 'MiB', 'the same panel before its first call', last, fresh),
                result(`memory-clicked-${CALLS - WARM}`, 'MiB', `the same panel after its first ${WARM}`, last, warm)
            ]
        };
    } finally {
        await browser.close();
        await workbench.close();
    }
}
