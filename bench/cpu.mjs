// [cpu-idle], [cpu-ringing]: the CPU time that the whole browser takes per second while the phone is idle after a call that was
// finished by mouse, and while a call rings. The baseline is a browser with a minimal page that shows the same text. They run in turn,
// each in its own browser.
import http from 'node:http';
import { launch } from '../tests/support/browser.mjs';
import { openPhone, takeCallsByMouse } from '../tests/browser/support/callsByMouse.mjs';
import { startWorkbench } from '../workbench/server/workbench.mjs';
import { result } from './statistics.mjs';

const RUNS = 5;
const SETTLE_MS = 2_000;
/** The browser counts in hundredths of a second, so in a shorter time, the difference would only be rounding. */
const WATCH_MS = 15_000;

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function cpuOf(browser) {
    await sleep(SETTLE_MS);
    const devtools = await browser.newBrowserCDPSession();
    const used = async () => {
        const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
        return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
    };
    const [before, from] = [await used(), performance.now()];
    await sleep(WATCH_MS);
    return ((await used()) - before) / ((performance.now() - from) / 1000);
}

async function bareServer() {
    const html = '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><p>Available</p>';
    const server = http.createServer((request, response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        response.end(html);
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    return { url: `http://localhost:${server.address().port}/`, close: () => server.close() };
}

/** Both measurements of a page, in a separate browser. */
async function measure(open) {
    const browser = await launch();
    try {
        const { ring } = await open(browser);
        const idle = await cpuOf(browser);
        await ring();
        return { idle, ringing: await cpuOf(browser) };
    } finally {
        await browser.close();
    }
}

export async function benchCpu() {
    const workbench = await startWorkbench({});
    const bare = await bareServer();
    const openOurs = async (browser) => {
        const phone = await openPhone(browser, workbench);
        await takeCallsByMouse(phone, { calls: 1 });
        await phone.page.mouse.move(0, 0);
        const ring = async () => {
            await phone.page.evaluate(() => void window.CRMConnect.demo.placeCall({ from: '+447700900100' }));
            await phone.panel.offers('Answer');
        };
        return { ring };
    };
    const openBare = async (browser) => {
        const page = await browser.newPage();
        await page.goto(bare.url);
        return { ring: () => page.evaluate(() => (document.querySelector('p').textContent = 'Ringing')) };
    };
    const ours = [];
    const floor = [];
    try {
        for (let run = 0; run < RUNS; run++) {
            ours.push(await measure(openOurs));
            floor.push(await measure(openBare));
        }
    } finally {
        await workbench.close();
        bare.close();
    }
    return {
        results: ['idle', 'ringing'].map((what) =>
            result(
                `cpu-${what}`,
                'cores',
                'a bare page that says the same',
                ours.map((one) => one[what]),
                floor.map((one) => one[what])
            )
        )
    };
}
