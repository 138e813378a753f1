// Two Salesforce tabs are two panels and one phone (S2, D3, P5).
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { startJourney } from './support/journey.mjs';
import { stays } from '../support/until.mjs';

describe('two tabs, one phone', () => {
    let journey;
    let first;
    let second;
    before(async () => void (journey = await startJourney()));
    after(() => journey.end());
    beforeEach(() => openTwoTabs());
    afterEach(() => journey.assertNoFaults());

    async function openTwoTabs(options) {
        await journey.begin(options);
        first = { page: journey.page, panel: journey.panel };
        await journey.openTab();
        second = { page: journey.page, panel: journey.panel };
        await second.panel.available();
    }

    const lookAt = async (tab) => {
        await tab.page.bringToFront();
        Object.assign(journey, tab);
    };

    it('S2: both tabs show the same phone and its calls', async () => {
        const callId = await journey.ring();
        for (const { panel } of [first, second]) {
            await panel.shows('Fred Bloggs');
            await panel.offers('Answer');
        }
        await lookAt(first);
        await journey.farEnd(callId, 'hangUp');
        for (const { panel } of [first, second]) await panel.offers('Dial');
    });

    it('S8: both tabs show how the call sounds', async () => {
        const callId = await journey.ring();
        await first.panel.answer();
        const sounds = (words) =>
            Promise.all([first, second].map(({ panel }) => panel.frame.getByRole('img', { name: words }).waitFor()));
        await sounds('Sound quality: excellent');
        await lookAt(first);
        await journey.farEnd(callId, 'soundsBad');
        await sounds('Sound quality: poor');
        await first.panel.press('Hang up');
        await first.panel.save();
    });

    it('K: a following tab can answer, hold, note, and end a call like the leading tab', async () => {
        const callId = await journey.ring();
        await second.panel.answer();
        await first.panel.offers('Hang up');
        await second.panel.press('Hold');
        await first.panel.offers('Resume');
        await second.panel.notes().fill('Typed in the second tab');
        await first.panel.press('Resume');
        await second.panel.press('Hang up');
        await second.panel.save();
        await first.panel.offers('Dial');
        assert.equal((await journey.taskOf(callId)).Description, 'Typed in the second tab');
    });

    it('S2: when the leading tab is closed, the other tab takes over automatically, with the call', async () => {
        const callId = await journey.ring();
        await second.panel.answer();
        await first.page.close();
        await second.panel.offers('Hold');
        await second.panel.press('Hang up');
        await second.panel.save();
        const task = await journey.taskOf(callId);
        assert.equal(task.CallOutcome__c, 'Answered');
        assert.equal(task.Description ?? '', '');
    });

    it('D3: a number clicked in another tab is dialed, and the call is linked to the record it was clicked on', async () => {
        const fred = await journey.recordNamed('Contact', 'Fred Bloggs');
        await journey.goTo('Contact', fred);
        await second.page
            .getByRole('button', { name: /(Call|Dial)/ })
            .first()
            .click();
        await first.panel.offers('Hang up');
        await lookAt(first);
        const callId = await journey.outgoingCall();
        await first.panel.press('Hang up');
        assert.equal((await journey.taskOf(callId)).WhoId, fred.Id);
    });

    it('A3: a record opened in another tab becomes the related record', async () => {
        const callId = await journey.ring({ from: '+447700900999' });
        await second.panel.answer();
        // P3 opens a new record for an unknown caller; the agent navigates away from there. If the tab in use responds too slowly,
        // the leading tab opens it (P5).
        await Promise.any([first, second].map(({ page }) => page.getByRole('dialog', { name: /New Lead/ }).waitFor()));
        const fred = await journey.recordNamed('Contact', 'Fred Bloggs');
        await journey.goTo('Contact', fred);
        await second.panel.shows(/Logged on: Fred Bloggs/);
        await second.panel.press('Hang up');
        assert.equal((await journey.taskOf(callId)).WhoId, fred.Id);
    });

    // All tabs of a headless browser are visible, so the one that was used last counts as the tab in use.
    it('P5: the screen pop opens only in the tab that the agent is using', async () => {
        await openTwoTabs({ settings: { screenPopOn: 'ringing' } });
        const home = first.page.url();
        await lookAt(second);
        await second.panel.text('Available').first().click();
        await journey.ring();
        await second.page.waitForURL(/\/lightning\/r\/Contact\//);
        assert.equal(first.page.url(), home);
    });

    it('P5: after answering in the leading tab, the pop opens there', async () => {
        const home = second.page.url();
        await lookAt(first);
        await journey.ring();
        await first.panel.answer();
        await first.page.waitForURL(/\/lightning\/r\/Contact\//);
        assert.equal(second.page.url(), home);
    });

    it('R4: one call, one Task, however many tabs there are', async () => {
        const callId = await journey.ring();
        await first.panel.answer();
        await lookAt(first);
        await journey.farEnd(callId, 'hangUp');
        await journey.taskOf(callId);
        await stays(500, async () => assert.equal((await journey.tasksOf(callId)).length, 1));
    });
});
