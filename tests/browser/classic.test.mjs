// The phone in Salesforce Classic: in a sidebar 200 px wide, on pages of which each loads the phone anew.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { nothingSerious } from './support/axe.mjs';
import { startJourney } from './support/journey.mjs';
import { Panel } from './support/panel.mjs';
import { overflowsOf } from './support/shownTexts.mjs';

const HOME = '/home/home.jsp';
const SHARED = '+441202528735';
const STRANGER = '+447700900999';

describe('the phone in Salesforce Classic', () => {
    let journey;
    before(async () => void (journey = await startJourney({ crmHost: 'classic' })));
    after(() => journey.end());
    afterEach(() => journey.assertNoFaults());

    const begin = (path = HOME) => journey.begin({ path });
    const open = (name) => journey.page.getByRole('link', { name, exact: true }).first().click();
    const loaded = (path) => journey.page.waitForURL((url) => url.pathname === path);
    const field = (label) => journey.page.getByRole('main').getByLabel(label, { exact: true });

    it('opens the caller’s record; call, notes, and the one call record outlive each page', async () => {
        await begin();
        const fred = await journey.recordNamed('Contact', 'Bloggs');
        const callId = await journey.ring();
        await journey.panel.answer();
        await loaded(`/${fred.Id}`);
        await journey.panel.offers('Hang up');
        await journey.panel.shows('Logged on: Fred Bloggs');
        await journey.panel.notes().fill('About the heating.');
        await open('Cases');
        await loaded('/500/o');
        await journey.panel.offers('Hang up');
        assert.equal(await journey.panel.notes().inputValue(), 'About the heating.');
        // L5: not in the journal, so they are looked up again
        await journey.panel.shows(/Acme Ltd/);
        await journey.panel.shows(/Heating fails every morning/);
        await journey.panel.press('Hang up');
        await open('Home');
        await loaded(HOME);
        await journey.panel.save();
        const task = await journey.taskOf(callId, ({ Description }) => Description === 'About the heating.');
        assert.equal(task.WhoId, fred.Id);
        await journey.page.goto(`${journey.origin}/${fred.Id}`);
        await journey.page.getByRole('link', { name: task.Subject }).waitFor();
        await journey.panel.available();
        await nothingSerious(journey.page.mainFrame(), 'the page of a record, with numbers to click');
    });

    it('opens the search page for several matches; the call belongs to the record that is opened there', async () => {
        await begin();
        const callId = await journey.ring({ from: SHARED });
        await journey.panel.answer();
        await loaded('/search/SearchResults');
        await journey.panel.offers('Hang up');
        const chosen = journey.page.getByRole('rowheader').last();
        const name = await chosen.innerText();
        await chosen.getByRole('link').click();
        await journey.panel.shows(`Logged on: ${name}`);
        await journey.panel.press('Hang up');
        await journey.panel.save();
        const lead = await journey.recordNamed('Lead', name);
        assert.equal((await journey.taskOf(callId)).WhoId, lead.Id);
    });

    it('does not leave a form with unsaved input, and says so; the panel is whole at 200 px', async () => {
        await begin('/003/e');
        const isWhole = async (where) => {
            await nothingSerious(journey.frame(), where);
            assert.deepEqual(await overflowsOf(journey.frame()), [], `${where}: does not fit`);
        };
        await nothingSerious(journey.page.mainFrame(), 'the page of a form');
        await field('Last Name').pressSequentially('Unsaved');
        await journey.ring();
        await journey.panel.offers('Answer');
        await isWhole('ringing');
        await journey.panel.answer();
        await journey.panel.shows(/could not be opened\. Salesforce stayed on this page/);
        assert.equal(new URL(journey.page.url()).pathname, '/003/e');
        assert.equal(await field('Last Name').inputValue(), 'Unsaved');
        await journey.ring({ from: STRANGER });
        await journey.panel.press('Hold and answer');
        await journey.panel.offers('Conference');
        await isWhole('two calls');
        await journey.panel.press('Hang up');
        await journey.panel.press('Hang up');
        await journey.panel.offers('Save');
        await isWhole('wrap-up');
    });

    it('during a call in the browser, opens the record in another tab, and the browser asks before the page is left', async () => {
        await begin();
        // the demo line as a phone system whose calls end with the page
        const demo = await (await fetch(`${journey.workbench.url}/resource/SoftphoneFrame/demo.js`)).text();
        const body = `${demo};window.crmConnectPhoneSystems.script = window.crmConnectPhoneSystems.demo;`;
        await journey.context.route('**/resource/Page', (route) =>
            route.fulfill({ contentType: 'text/javascript', body })
        );
        await journey.begin({ path: HOME, settings: { phoneSystem: 'script', phoneSystemScript: 'Page' } });
        const fred = await journey.recordNamed('Contact', 'Bloggs');
        await journey.ring();
        const [other] = await Promise.all([journey.context.waitForEvent('page'), journey.panel.answer()]);
        await other.waitForURL((url) => url.pathname === `/${fred.Id}`);
        await new Panel(other).shows('Logged on: Fred Bloggs');
        const asked = journey.page.waitForEvent('dialog').then(async (dialog) => {
            await dialog.dismiss();
            return dialog.type();
        });
        await open('Cases');
        assert.equal(await asked, 'beforeunload');
        assert.equal(new URL(journey.page.url()).pathname, HOME);
        await journey.panel.press('Hang up');
        await journey.panel.offers('Save');
    });
});
