// [ring-to-card…]: from the INVITE on the phone's WebSocket to the caller on the screen. The baseline is a minimal JsSIP phone that
// writes the same text for the same INVITE.
// [load-to-available…]: from the load of the page to Available, for each host. With Open CTI, in Lightning Experience and in Classic, that
// page is the phone's frame, and the baseline the minimal phone in a page that loads LWC, too. In the utility bar, it is the Lightning
// page, and the baseline the same page with the minimal phone in place of our component. Both sign in with the same extension and
// password, typed in the same way, and both load LWC's engine and base components, which Salesforce serves to any page with a
// component, so the ratio shows our part.
// All use the lab's PBX and are skipped without it.
import { launch } from '../tests/support/browser.mjs';
import { until } from '../tests/support/until.mjs';
import { labAvailable, startLab } from '../tests/pbx/lab/lab.mjs';
import { startWorkbench } from '../workbench/server/workbench.mjs';
import { bareLightningPage, barePage } from './barePage.mjs';
import { result } from './statistics.mjs';
import { stopwatch } from './stopwatch.mjs';

const RUNS = 20;

/** The frame in which Open CTI runs the phone, in Lightning Experience and in Classic. */
const FRAME = 'iframe[src*="/apex/Softphone"]';

/**
 * A host: what the ids of its figures end in, where its phone and its panel are, the page with the minimal phone, and what that is.
 * The time of the load is that of the page with the panel.
 */
const HOSTS = {
    openCti: {
        suffix: '',
        path: 'lightning/page/home',
        panel: (page) => page.frameLocator(FRAME).locator('c-softphone'),
        bare: barePage,
        floorIs: 'a bare JsSIP page with LWC that registers with the same PBX'
    },
    utility: {
        suffix: '-utility',
        path: 'lightning/page/home',
        // Started with the page, but not shown until its item is pressed.
        open: (page) => page.locator('.slds-utility-bar__action').dispatchEvent('click'),
        panel: (page) => page.locator('c-softphone'),
        bare: bareLightningPage,
        floorIs: 'the same page with bare JsSIP that registers with the same PBX'
    },
    classic: {
        suffix: '-classic',
        path: 'home/home.jsp',
        panel: (page) => page.frameLocator(FRAME).locator('c-softphone'),
        bare: barePage,
        floorIs: 'a bare JsSIP page with LWC that registers with the same PBX'
    }
};

export async function benchPhone() {
    const { ok, reason } = await labAvailable();
    if (!ok) return { skipped: reason };
    const lab = await startLab({});
    const browser = await launch();
    const results = [];
    try {
        for (const [crmHost, host] of Object.entries(HOSTS))
            results.push(...(await benchHost(crmHost, host, lab, browser)));
    } finally {
        await browser.close();
        await lab.stop();
    }
    return { results };
}

async function benchHost(crmHost, { suffix, path, open, panel, bare, floorIs }, lab, browser) {
    const sip = { server: lab.sipServer, domain: lab.domain };
    const workbench = await startWorkbench({ crmHost, phone: 'sip', sip });
    const floor = await bare(lab, workbench);
    const loads = { ours: [], floor: [] };
    const cards = { ours: [], floor: [] };
    try {
        const phones = [
            { name: 'floor', url: floor.url + (bare === barePage ? '' : path), find: (page) => page.locator('#bare') },
            { name: 'ours', url: `http://localhost:${workbench.port}/${path}`, find: panel, open }
        ];
        // By turns, because the machine may have other things to do; and one at a time, because two registrations of a number would
        // ring alternately.
        for (let run = 0; run < RUNS; run++) {
            for (const { name, url, find, open: show = () => {} } of phones) {
                const page = await newPage(browser);
                await page.goto(url);
                await show(page);
                await signIn(find(page), lab.agent);
                const screen = await (await find(page).elementHandle()).ownerFrame();
                loads[name].push(await screen.evaluate(() => performance.now()));
                const phone = page.frames().find((one) => one.url().includes('/apex/Softphone')) ?? screen;
                const calls = run === RUNS - 1 ? RUNS : 0;
                for (let call = 0; call < calls; call++) cards[name].push(await ringing(lab, phone, screen));
                await page.context().close();
            }
        }
    } finally {
        await workbench.close();
        floor.close();
    }
    const painted = 'a bare page that paints the same text on the same INVITE';
    return [
        result(`ring-to-card${suffix}`, 'ms', painted, cards.ours, cards.floor),
        result(`load-to-available${suffix}`, 'ms', floorIs, loads.ours, loads.floor)
    ];
}

async function newPage(browser) {
    const page = await (await browser.newContext({ permissions: ['microphone'] })).newPage();
    await page.addInitScript(stopwatch);
    return page;
}

async function signIn(phone, { user, password }) {
    await phone.getByLabel('Extension').fill(user);
    await phone.getByLabel('Password').fill(password);
    await phone.getByRole('button', { name: 'Sign in', exact: true }).click();
    await phone.getByText('Available').first().waitFor();
}

/** @returns {Promise<number>} milliseconds from the INVITE in the page `phone` to the caller on `screen` */
async function ringing(lab, phone, screen) {
    const [rung, painted] = [
        await phone.evaluate(() => window.rings.length),
        await screen.evaluate(() => window.paints.length)
    ];
    await lab.ringAgent({});
    const paint = await (await screen.waitForFunction((n) => window.paints[n], painted)).jsonValue();
    const ring = await phone.evaluate((n) => window.rings[n], rung);
    await lab.customer.command('hangup');
    // The customer's phone has one line, so the next call starts when the PBX has ended this one.
    await until(async () => (await lab.pbx.channels()).length === 0, 'the exchange to be empty');
    await screen.waitForFunction(() => !window.shows(/7814\s?256404/));
    return paint - ring;
}
