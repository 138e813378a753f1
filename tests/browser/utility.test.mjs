// The phone without Open CTI: the package's own component in the utility bar holds the panel, and the phone's page in an iframe.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { nothingSerious } from './support/axe.mjs';
import { startJourney } from './support/journey.mjs';
import { Panel } from './support/panel.mjs';
import { stays, until } from '../support/until.mjs';

describe('the phone in the utility bar, without Open CTI', () => {
    let journey;
    before(async () => void (journey = await startJourney({ crmHost: 'utility' })));
    after(() => journey.end());
    afterEach(() => journey.assertNoFaults());

    /** The item in the utility bar, whatever it says. */
    const item = () => journey.page.locator('.slds-utility-bar__action');
    const isOpen = () => item().getAttribute('aria-pressed');

    it('rings, opens, is answered, pops the caller’s record, and saves one call record with its name', async () => {
        await journey.begin({ open: false });
        assert.equal(await isOpen(), 'false', 'the utility is started, but not open');
        const callId = await journey.ring();
        await until(async () => (await isOpen()) === 'true', 'the panel opens for the call');
        await item().getByText('Ringing: Fred Bloggs').waitFor();
        assert.equal(await journey.page.locator('.slds-has-notification').count(), 1, 'S3: the item is highlighted');
        await nothingSerious(journey.page.mainFrame(), 'the page with a call that rings');
        // a shortcut is heard after a click on a text, too
        await journey.panel.text(/matched on/).click();
        await journey.page.keyboard.press('Alt+Shift+KeyA');
        await journey.page.waitForURL(/\/lightning\/r\/Contact\//);
        await journey.panel.shows('Logged on: Fred Bloggs');
        assert.equal(await journey.page.locator('.slds-has-notification').count(), 0);
        await journey.panel.notes().fill('About the heating.');
        await journey.panel.press('Hang up');
        await journey.panel.save();
        const task = await journey.taskOf(callId, ({ Description }) => Description === 'About the heating.');
        const fred = await journey.recordNamed('Contact', 'Bloggs');
        assert.equal(task.WhoId, fred.Id);
        assert.equal(task.OwnerId, (await journey.get('user')).Id);
    });

    it('reads its settings and its layout from custom metadata', async () => {
        await journey.begin({ settings: { screenPop: 'false' } });
        await journey.ring();
        await journey.panel.answer();
        await journey.panel.shows('Logged on: Fred Bloggs');
        assert.match(journey.page.url(), /\/lightning\/page\/home$/, 'P4: nothing pops');
        const { messages } = await journey.get('log');
        const asked = messages.map(({ method }) => method);
        assert.ok(asked.includes('apex:UtilityPhone.setup') && asked.includes('apex:UtilityPhone.layout'));
        assert.deepEqual(
            asked.filter((method) => !method.startsWith('apex:')),
            [],
            'Open CTI is not used'
        );
        await journey.panel.press('Hang up');
    });

    it('dials a number that is pressed on a record’s page; the call belongs to the record (A4, D6)', async () => {
        await journey.begin();
        const fred = await journey.recordNamed('Contact', 'Bloggs');
        await journey.page.goto(`${journey.origin}/lightning/r/Contact/${fred.Id}/view`);
        await journey.panel.available();
        await journey.page
            .locator('c-call-numbers')
            .getByRole('button', { name: /^Call .*7814/ })
            .click();
        const callId = await journey.outgoingCall();
        await until(async () => (await isOpen()) === 'true', 'the panel opens');
        await journey.panel.shows('Logged on: Fred Bloggs');
        await journey.farEnd(callId, 'answer');
        await journey.panel.press('Hang up');
        await journey.panel.save();
        const task = await journey.taskOf(callId);
        assert.equal(task.WhoId, fred.Id);
        assert.equal(task.CallType, 'Outbound');
    });

    it('dials with the quick action Call from a case: asks which of its contact’s numbers, and the call belongs to the case (A4, D6)', async () => {
        await journey.begin();
        const fred = await journey.recordNamed('Contact', 'Bloggs');
        await journey.request('PATCH', `records/Contact/${fred.Id}`, { HomePhone: '01202 528700' });
        const [{ Id }] = (await journey.records('Case')).filter(({ ContactId }) => ContactId === fred.Id);
        await journey.page.goto(`${journey.origin}/lightning/r/Case/${Id}/view`);
        await journey.panel.available();
        await journey.page.getByRole('button', { name: 'Call', exact: true }).click();
        const choice = journey.page.getByRole('dialog', { name: 'Which number do you want to call?' });
        await choice.waitFor();
        await nothingSerious(journey.page.mainFrame(), 'the choice of a number');
        await choice.getByRole('button', { name: 'Call 01202 528700' }).click();
        const callId = await journey.outgoingCall();
        await journey.farEnd(callId, 'answer');
        await journey.panel.press('Hang up');
        await journey.panel.save();
        assert.equal((await journey.taskOf(callId)).WhatId, Id);
    });

    it('dials with the list button Call from two selected cases; the call belongs to the one that is pressed (A4, D6)', async () => {
        await journey.begin();
        await journey.page.goto(`${journey.origin}/lightning/o/Case/list`);
        await journey.panel.available();
        const fred = await journey.recordNamed('Contact', 'Bloggs');
        const cases = await journey.records('Case');
        const his = cases.find(({ ContactId }) => ContactId === fred.Id);
        const other = cases.find(({ ContactId }) => ContactId !== fred.Id);
        for (const { CaseNumber } of [other, his])
            await journey.page.getByRole('checkbox', { name: `Select ${CaseNumber}` }).check();
        await journey.page.getByRole('button', { name: 'Call', exact: true }).click();
        const page = journey.page.frameLocator('shell-list-button-page iframe');
        const line = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: his.CaseNumber }) });
        await page.getByText('Press the number that you want to call.').waitFor();
        assert.equal(await page.getByRole('heading', { level: 2 }).count(), 2, 'only what is selected');
        await nothingSerious(journey.page.mainFrame(), 'the page of the list button');
        await line.getByRole('button', { name: /^Call .*7814/ }).click();
        await page.getByText('The phone is dialing.').waitFor();
        const callId = await journey.outgoingCall();
        await until(async () => (await isOpen()) === 'true', 'the panel opens');
        await journey.farEnd(callId, 'answer');
        await page.getByRole('button', { name: 'Back to List' }).click();
        await journey.page.waitForURL(/\/lightning\/o\/Case\/list$/);
        await journey.panel.press('Hang up');
        await journey.panel.save();
        assert.equal((await journey.taskOf(callId)).WhatId, his.Id);
    });

    it('dials with the action of a screen flow: the record’s first number, for the record (A4, D6), and the flow goes on', async () => {
        await journey.begin();
        const fred = await journey.recordNamed('Contact', 'Bloggs');
        await journey.page.goto(`${journey.origin}/lightning/flow/Call_a_Number?recordId=${fred.Id}`);
        await journey.panel.available();
        await journey.page.getByRole('button', { name: 'Next' }).click();
        await journey.page.getByText('The flow goes on with its next element.').waitFor();
        const callId = await journey.outgoingCall();
        await journey.farEnd(callId, 'answer');
        await journey.panel.press('Hang up');
        await journey.panel.save();
        assert.equal((await journey.taskOf(callId)).WhoId, fred.Id);
    });

    it('the action of a screen flow takes the fault path, with the reason, if the phone does not dial (D1, D3)', async () => {
        await journey.begin({ settings: { clickToDial: 'false' } });
        await journey.page.goto(`${journey.origin}/lightning/flow/Call_a_Number?phoneNumber=020+7946+0112`);
        await journey.panel.available();
        await journey.page.getByRole('button', { name: 'Next' }).click();
        await journey.page.getByText(/^Fault path: The phone can't dial now/).waitFor();
    });

    it('has nothing to call if no record is selected in the list', async () => {
        await journey.begin();
        await journey.page.goto(`${journey.origin}/lightning/o/Contact/list`);
        await journey.page.getByRole('button', { name: 'Call', exact: true }).click();
        const page = journey.page.frameLocator('shell-list-button-page iframe');
        await page.getByText(/There are no records to call/).waitFor();
    });

    // In an org, the page is of the same site as Lightning Experience, so a tab of its own reaches the phone, too. Here it is not.
    it('dials the number of a telephone link in another tab, after the agent has confirmed it', async () => {
        await journey.begin();
        const phonePage = await journey.page.locator('c-softphone-utility iframe').getAttribute('src');
        const tab = await journey.context.newPage();
        await tab.goto(`${journey.origin}/workbench/config`);
        await tab.evaluate((address) => {
            document.body.appendChild(document.createElement('iframe')).src = address;
        }, new URL('/apex/PhoneLinks?tel=tel%3A%2B447814256404', phonePage).href);
        const link = tab.frameLocator('iframe');
        await link.getByText('+447814256404').waitFor();
        const calls = await journey.frame().evaluate(() => window.CRMConnect.demo.calls().length);
        assert.equal(calls, 0, 'a link alone dials nothing');
        await link.getByRole('button', { name: 'Call' }).click();
        await link.getByText('The phone is dialing.').waitFor();
        const callId = await journey.outgoingCall();
        await journey.panel.shows('Logged on: Fred Bloggs');
        await journey.farEnd(callId, 'answer');
        await journey.panel.press('Hang up');
    });

    it('says why it cannot start, and starts at the next try', async () => {
        await journey.begin({ open: false });
        const refusal = { target: 'apex:UtilityPhone.setup', kind: 'refuse', message: 'Not today.', times: 1 };
        await journey.post('faults', refusal);
        await journey.page.reload();
        await item().click();
        const fault = journey.page.locator('c-softphone-utility').getByRole('alert');
        await fault.getByText(/could not be started.*Not today\./).waitFor();
        await fault.getByRole('button', { name: 'Try again' }).click();
        await journey.panel.available();
    });

    it('loads the page that it remembers, unless Salesforce says that it is another one now', async () => {
        await journey.begin();
        const address = () => journey.page.locator('c-softphone-utility iframe').getAttribute('src');
        const { origin } = new URL(await address());
        const remembered = (page) =>
            journey.page.evaluate((there) => {
                const [key] = Object.keys(localStorage).filter((name) => name.startsWith('crm-connect-utility-page'));
                if (there) localStorage.setItem(key, JSON.stringify(there));
                return JSON.parse(localStorage.getItem(key));
            }, page);
        assert.equal(await remembered(), `${origin}/apex/SoftphoneUtility`);
        await remembered(`${journey.origin}/apex/SoftphoneUtility`);
        await journey.page.reload();
        await journey.panel.available();
        assert.equal(new URL(await address()).origin, origin);
        assert.equal(await remembered(), `${origin}/apex/SoftphoneUtility`);
    });

    it('with the phone of Open CTI in another tab: one leads, both say so and show the call, and there is one record', async () => {
        await journey.begin();
        const utility = journey.panel;
        const page = await journey.context.newPage();
        await page.addInitScript(() => window.localStorage.setItem('workbench.app', 'CRM_Connect'));
        await page.goto(`${journey.origin}/lightning/page/home`);
        const openCti = new Panel(page);
        await openCti.available();
        const both = [utility, openCti];
        const notice = /Two phones are open in this browser.* the settings of Default apply/;
        // the utility is started in its tab, but not open
        for (const panel of both) await panel.text(notice).waitFor({ state: 'attached' });

        const callId = await journey.ring();
        for (const panel of both) await panel.text('Fred Bloggs').first().waitFor({ state: 'attached' });
        await openCti.answer();
        await page.waitForURL(/\/lightning\/r\/Contact\//);
        assert.match(journey.page.url(), /\/lightning\/page\/home$/, 'P5: it pops once, in the tab in use');
        await openCti.press('Hang up');
        await openCti.save();
        assert.equal((await journey.taskOf(callId)).CallOutcome__c, 'Answered');

        await page.close();
        await utility.text(notice).waitFor({ state: 'detached' });
    });

    it('gives no ports to another window, even if it knows what the phone’s page would say', async () => {
        await journey.begin();
        const address = await journey.page.locator('c-softphone-utility iframe').getAttribute('src');
        const nonce = new URL(address).searchParams.get('crmConnectUtility');
        await journey.page.evaluate((known) => {
            const stranger = document.body.appendChild(document.createElement('iframe'));
            window.portsOfStranger = 0;
            stranger.contentWindow.addEventListener('message', ({ ports }) => (window.portsOfStranger += ports.length));
            stranger.contentWindow.eval(
                `parent.postMessage(JSON.stringify({ crmConnect: 'utilityPage', nonce: '${known}' }), '*')`
            );
        }, nonce);
        await stays(300, async () => assert.equal(await journey.page.evaluate(() => window.portsOfStranger), 0));
        await journey.panel.available();
    });
});
