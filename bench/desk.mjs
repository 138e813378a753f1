// [handset-to-card]: from the exchange's report that the desk phone rings to the caller on the screen, through the CTI server. The
// baseline is a bare page at a relay that passes the exchange's events on as they are.
// [click-to-handset]: from the click on a number in Salesforce to the action with which the exchange calls the desk phone (Originate). The
// baseline is a button on that page.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launch } from '../tests/support/browser.mjs';
import { Manager } from '../tests/support/cti/manager.mjs';
import { MISSED } from '../tests/support/cti/recordedCall.mjs';
import { serverAt } from '../tests/support/cti/serverAt.mjs';
import { startWorkbench } from '../workbench/server/workbench.mjs';
import { bareDesk } from './cti/bareDesk.mjs';
import { startRelay } from './cti/processes.mjs';
import { result } from './statistics.mjs';
import { stopwatch } from './stopwatch.mjs';

const RUNS = 25;
/** Ada Agent's. */
const DEVICE = '1003';
const now = () => performance.timeOrigin + performance.now();

export async function benchDesk() {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-desk-'));
    const manager = await new Manager([DEVICE]).start();
    manager.refuses = ['Originate']; // so that each click finds an idle phone
    const relay = await startRelay(manager);
    const server = await serverAt(manager, folder);
    const workbench = await startWorkbench({ phone: 'desk', desk: { servers: [server.address] } });
    const { org } = workbench;
    await server.start({
        origins: [`http://127.0.0.1:${workbench.port}`],
        orgId: org.id,
        publicKeys: [await org.certificates.publicKey()]
    });
    const bare = await bareDesk(relay, DEVICE);
    const browser = await launch();
    const cards = { ours: [], floor: [] };
    const clicks = { ours: [], floor: [] };
    try {
        const fred = workbench.store.all('Contact').find(({ LastName }) => LastName === 'Bloggs');
        const pages = {
            floor: await openPage(browser, bare.url, (page) => page.locator('#bare'), 'Call'),
            ours: await openPage(
                browser,
                `http://localhost:${workbench.port}/lightning/r/Contact/${fred.Id}/view`,
                (page) => page.frameLocator('iframe[src*="/apex/Softphone"]').locator('c-softphone'),
                /^Call .*7814/
            )
        };
        // By turns, because the machine may have other things to do.
        for (let run = 0; run < RUNS; run++) {
            for (const [name, page] of Object.entries(pages)) {
                cards[name].push(await ringing(page, missed(manager)));
                clicks[name].push(await clicking(manager, page));
            }
        }
    } finally {
        await browser.close();
        bare.close();
        await Promise.all([server.stop(), relay.stop()]);
        await workbench.close();
        await manager.stop();
        rmSync(folder, { recursive: true, force: true });
    }
    return {
        results: [
            result('handset-to-card', 'ms', 'a bare page on a bare socket', cards.ours, cards.floor),
            result('click-to-handset', 'ms', 'a button on a bare page', clicks.ours, clicks.floor)
        ]
    };
}

/** An agent's page, or the baseline's, with a phone that is free. */
export async function openPage(browser, url, find, number) {
    const page = await (await browser.newContext()).newPage();
    await page.addInitScript(stopwatch);
    await page.goto(url);
    const phone = find(page);
    await phone.getByText('Available').first().waitFor();
    const button = page.getByRole('button', { name: number }).first();
    await button.waitFor();
    return { page, screen: await (await phone.elementHandle()).ownerFrame(), button };
}

/** How far the browser's clock is ahead of this process's, in milliseconds: the middle of the shortest of several questions. */
async function ahead(frame) {
    let best = { took: Infinity };
    for (let question = 0; question < 10; question++) {
        const asked = now();
        const theirs = await frame.evaluate(() => performance.timeOrigin + performance.now());
        const took = now() - asked;
        if (took < best.took) best = { took, by: theirs - (asked + took / 2) };
    }
    return best.by;
}

/**
 * From the time at which a call rings to its caller's number on the screen, in milliseconds.
 * @param {Awaited<ReturnType<typeof openPage>>} page
 * @param {(rang: (at: number) => void) => Promise<() => void | Promise<void>>} call reports when it rings; what it resolves to ends it
 */
export async function ringing({ page, screen }, call) {
    await page.bringToFront();
    await screen.waitForFunction(() => !window.shows(/7814\s?256404/));
    const by = await ahead(screen);
    const painted = await screen.evaluate(() => window.paints.length);
    let rang = 0;
    const end = await call((at) => (rang = at));
    const paint = await (await screen.waitForFunction((n) => window.paints[n], painted)).jsonValue();
    await end();
    await screen.waitForFunction(() => !window.shows(/7814\s?256404/));
    return paint - by - rang;
}

/** A call to the desk phone that nobody answers. */
const missed = (manager) => (rang) => {
    const call = manager.call(MISSED, { device: DEVICE, longestMs: 600 }, (step) => {
        if (step === MISSED.rings) rang(now());
    });
    return Promise.resolve(() => call);
};

async function clicking(manager, { page, button }) {
    const by = await ahead(page);
    const originated = new Promise((resolve) => {
        manager.heard = (name) => name === 'Originate' && resolve(now());
    });
    const clicked = button.evaluate(
        (element) =>
            new Promise((resolve) => {
                const heed = () => resolve(performance.timeOrigin + performance.now());
                element.addEventListener('click', heed, { capture: true, once: true });
            })
    );
    await button.click();
    const took = (await originated) - ((await clicked) - by);
    manager.heard = () => {};
    await sleep(500); // the refusal is on the screen
    return took;
}
