// [takeover]: from closing the tab with the phone until the next one leads. The baseline is a minimal page that waits for the same kind
// of lock.
// [tabs-2], [tabs-5], [tabs-20]: from a phone event in the leading tab until the last of this many panels has it. One tab is visible
// and shows it; the others are hidden, as usual. The baseline is a message of the same size to the same number of minimal pages.
import { startJourney } from '../tests/browser/support/journey.mjs';
import { result } from './statistics.mjs';

const RUNS = 30;
const TABS = [2, 5, 20];
/** As long as the mirror of one call. */
const MESSAGE_LENGTH = 2_000;

/** Runs in a page: the time at which it received something, by the clock that all pages on the machine share. */
function listen() {
    const now = () => performance.timeOrigin + performance.now();
    window.heard = [];
    window.sharedNow = now;
    const panel = document.querySelector('c-softphone');
    panel?.addEventListener('crmconnectframe', ({ detail }) => {
        const { event, leads } = JSON.parse(detail).event ?? {};
        if (event === 'Mirrored' || (event === 'Standing' && leads)) window.heard.push({ type: event, at: now() });
    });
}

/** Hides a tab, because all tabs of a headless browser are visible. */
const hide = ({ page, frame }) =>
    Promise.all(
        [page.mainFrame(), frame].map((where) =>
            where.evaluate(() => {
                Object.defineProperty(document, 'visibilityState', { get: () => 'hidden', configurable: true });
                Object.defineProperty(document, 'hidden', { get: () => true, configurable: true });
                document.dispatchEvent(new Event('visibilitychange'));
            })
        )
    );

const frameOf = (page) => page.frames().find((frame) => frame.url().includes('/apex/Softphone'));
const waitForHeard = async (frames, type) => {
    const times = await Promise.all(
        frames.map(async (frame) => {
            const heard = await frame.waitForFunction(
                (wanted) => window.heard.find((one) => one.type === wanted),
                type
            );
            return (await heard.jsonValue()).at;
        })
    );
    return Math.max(...times);
};
const forget = (frames) => Promise.all(frames.map((frame) => frame.evaluate(() => (window.heard.length = 0))));

async function takeovers(journey) {
    const ours = [];
    const floor = [];
    await journey.begin();
    let leader = journey.page;
    for (let run = 0; run < RUNS; run++) {
        await journey.openTab();
        await journey.panel.available();
        const next = journey.page;
        const frame = frameOf(next);
        await frame.evaluate(listen);
        await frame.evaluate(() => (window.heard.length = 0));
        const started = performance.timeOrigin + performance.now();
        await Promise.all([leader.close(), waitForHeard([frame], 'Standing').then((at) => ours.push(at - started))]);
        leader = next;
    }
    const blank = `${journey.origin}/resource/SoftphoneFrame/frame.js`;
    const hold = () =>
        void navigator.locks.request('bench', () => {
            window.heldAt = performance.timeOrigin + performance.now();
            return new Promise(() => {});
        });
    let holder = await journey.context.newPage();
    await holder.goto(blank);
    await holder.evaluate(hold);
    for (let run = 0; run < RUNS; run++) {
        const next = await journey.context.newPage();
        await next.goto(blank);
        await next.evaluate(hold);
        const started = performance.timeOrigin + performance.now();
        await Promise.all([holder.close(), next.waitForFunction(() => window.heldAt)]);
        floor.push((await next.evaluate(() => window.heldAt)) - started);
        holder = next;
    }
    return result('takeover', 'ms', 'a bare page that waits for a lock', ours, floor);
}

async function manyTabs(journey, tabs) {
    const ours = [];
    const floor = [];
    await journey.begin();
    const leader = { page: journey.page, frame: frameOf(journey.page) };
    const others = [];
    for (let tab = 1; tab < tabs; tab++) {
        await hide({ page: journey.page, frame: frameOf(journey.page) });
        await journey.openTab();
        await journey.panel.available();
        others.push(frameOf(journey.page));
    }
    await Promise.all(others.map((frame) => frame.evaluate(listen)));
    await leader.frame.evaluate(listen);
    const { callId } = await leader.frame.evaluate(() => window.CRMConnect.demo.placeCall({ from: '+447814256404' }));
    await journey.panel.answer();
    for (let run = 0; run < RUNS; run++) {
        await journey.page.waitForTimeout(50);
        await forget(others);
        const started = await leader.frame.evaluate(
            ([id, action]) => {
                const at = window.sharedNow();
                void window.CRMConnect.demo.farEnd(id, action);
                return at;
            },
            [callId, run % 2 === 0 ? 'hold' : 'resume']
        );
        ours.push((await waitForHeard(others, 'Mirrored')) - started);
    }

    const blank = `${journey.origin}/resource/SoftphoneFrame/frame.js`;
    const pages = [];
    for (let tab = 0; tab < tabs; tab++) {
        const page = await journey.context.newPage();
        await page.goto(blank);
        await page.evaluate(() => {
            window.heard = [];
            window.channel = new BroadcastChannel('bench');
            window.channel.onmessage = () =>
                window.heard.push({ type: 'bare', at: performance.timeOrigin + performance.now() });
        });
        pages.push(page);
    }
    const [sender, ...receivers] = pages;
    for (let run = 0; run < RUNS; run++) {
        await forget(receivers);
        const started = await sender.evaluate((length) => {
            window.channel.postMessage('x'.repeat(length));
            return performance.timeOrigin + performance.now();
        }, MESSAGE_LENGTH);
        floor.push((await waitForHeard(receivers, 'bare')) - started);
    }
    return result(`tabs-${tabs}`, 'ms', `a bare message to ${tabs - 1} bare pages`, ours, floor);
}

export async function benchTabs() {
    const journey = await startJourney({ light: false });
    try {
        const results = [await takeovers(journey)];
        for (const tabs of TABS) results.push(await manyTabs(journey, tabs));
        return { results };
    } finally {
        await journey.end();
    }
}
