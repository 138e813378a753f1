// S5: notifications of the phone in a frame of another site, as in Salesforce, with Chromium's real permission.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { setSitePermission, whyNoSiteSettings } from '../support/siteSettings.mjs';
import { nothingSerious } from './support/axe.mjs';
import { startJourney } from './support/journey.mjs';
import { until } from '../support/until.mjs';

/** Records the notifications of this page, which Chromium still shows. */
const record = (frame) =>
    frame.evaluate(() => {
        window.notices = [];
        window.Notification = class extends window.Notification {
            constructor(title, options) {
                super(title, options);
                const notice = { title, is: 'new', click: () => this.dispatchEvent(new Event('click')) };
                this.addEventListener('show', () => (notice.is = 'shown'));
                this.addEventListener('close', () => (notice.is = 'closed'));
                window.notices.push(notice);
            }
        };
    });
const noticesOf = (frame) => frame.evaluate(() => window.notices.map(({ title, is }) => [title, is]));

/** All tabs of a headless browser are visible, so the page is told otherwise. */
const setVisible = (frame, visible) =>
    frame.evaluate(
        (state) => {
            Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
            document.dispatchEvent(new Event('visibilitychange'));
        },
        visible ? 'visible' : 'hidden'
    );

describe('notifications', () => {
    let journey;
    let skip;
    before(async () => {
        journey = await startJourney({ crmHost: 'openCti', light: false, profile: true });
        skip = await whyNoSiteSettings(journey.context);
    });
    after(() => journey.end());
    afterEach(() => journey.assertNoFaults());

    const test = (title, run) => it(title, (t) => (skip ? t.skip(skip) : run()));
    const site = () => new URL(journey.frame().url()).origin;
    const permission = (setting) => setSitePermission(journey.context, site(), 'notifications', setting);

    /** Presses a button of the sheet with the keyboard, and resolves to the window that opens. */
    async function opens(button) {
        const opened = journey.page.waitForEvent('popup');
        await journey.panel.button(button).focus();
        await journey.page.keyboard.press('Enter');
        const asking = await opened;
        await asking.waitForLoadState();
        return asking;
    }

    test('are asked for when the agent wants it; after a refusal both windows say so, and nothing asks again', async () => {
        await journey.begin();
        assert.equal(journey.context.pages().length, 1);
        await journey.panel.press('Sound and devices');
        const asking = await opens('Notify me of calls');
        await asking.getByText(/your browser needs your permission/).waitFor();
        await nothingSerious(asking.mainFrame(), 'the window');
        // a headless browser answers its question with no
        await asking.getByRole('button', { name: 'Allow notifications' }).click();
        await asking.getByText(/open the site settings next to this window's address/).waitFor();
        await journey.panel.shows('Notifications are blocked.');
        await asking.getByRole('button', { name: 'Close' }).focus();
        await Promise.all([asking.waitForEvent('close'), asking.keyboard.press('Enter').catch(() => undefined)]);

        await journey.page.reload();
        await journey.panel.available();
        await journey.panel.press('Sound and devices');
        await journey.panel.shows('Notifications are blocked.');
        const again = await opens('How to allow notifications');
        await again.getByText(/open the site settings/).waitFor();
        assert.equal(await again.getByRole('button', { name: 'Allow notifications' }).count(), 0);
        await again.close();
    });

    test('name the caller if no tab is visible, in one of several tabs, until the call is answered or gone', async () => {
        await journey.begin();
        await permission('ask');
        await journey.panel.press('Sound and devices');
        const asking = await opens('Notify me of calls');
        await permission('allow');
        await until(() => asking.isClosed(), 'the window to close');
        await journey.panel.shows(/^You get a notification when a call rings/);
        const first = { page: journey.page, panel: journey.panel, frame: journey.frame() };
        await record(first.frame);
        await journey.openTab();
        await journey.panel.available();
        const second = { panel: journey.panel, frame: journey.frame() };
        await record(second.frame);
        Object.assign(journey, { page: first.page, panel: first.panel });

        await setVisible(first.frame, false);
        const seen = await journey.ring();
        await second.panel.shows('Fred Bloggs');
        await second.panel.shows('0:01');
        assert.deepEqual(await noticesOf(first.frame), []);
        await journey.farEnd(seen, 'hangUp');
        await second.panel.offers('Dial');

        await setVisible(second.frame, false);
        await journey.ring();
        const becomes = (index, is) =>
            until(async () => (await noticesOf(first.frame))[index]?.[1] === is, `notification ${index} to be ${is}`);
        await becomes(0, 'shown');
        assert.deepEqual(await noticesOf(first.frame), [['Ringing: Fred Bloggs', 'shown']]);
        await setVisible(second.frame, true);
        await second.panel.answer();
        await becomes(0, 'closed');
        await second.panel.press('Hang up');
        await second.panel.save();

        await setVisible(second.frame, false);
        const another = await journey.ring();
        await becomes(1, 'shown');
        await first.frame.evaluate(() => window.notices[1].click());
        await becomes(1, 'closed');
        await journey.farEnd(another, 'hangUp');
        assert.deepEqual(await noticesOf(second.frame), []);
    });

    it('come on top of what a window of its own shows while it rings: the caller in its title, and an icon', async () => {
        await journey.begin();
        const own = await journey.context.newPage();
        await own.goto(`${journey.origin}/apex/Softphone`);
        await own.getByText('Available').first().waitFor();
        const look = () => own.evaluate(() => [document.title, document.querySelectorAll('link[rel="icon"]').length]);
        const before = await look();
        const callId = await journey.ring();
        await until(async () => (await look())[0] === '+447814256404', 'the caller in the title');
        assert.equal((await look())[1], before[1] + 1);
        await own.evaluate((id) => window.CRMConnect.demo.farEnd(id, 'hangUp'), callId);
        await until(async () => (await look())[0] === before[0], 'the title as before');
        assert.deepEqual(await look(), before);
    });
});
