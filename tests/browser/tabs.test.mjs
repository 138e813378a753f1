// Two Salesforce tabs are two panels and one phone (S2, D3, P5).
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { startJourney } from './support/journey.mjs';

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
        await second.panel.shows(/in use in another tab/i);
    }

    const lookAt = async (tab) => {
        await tab.page.bringToFront();
        Object.assign(journey, tab);
    };

    it('S2: the second tab says that the phone is in use in another, and can take it', async () => {
        await second.panel.press('Use the phone here');
        await second.panel.available();
        await first.panel.shows(/in use in another tab/i);
    });

    it('S2: when the tab that holds the phone is closed, the other one takes over by itself', async () => {
        await first.page.close();
        await second.panel.available();
    });

    it('the phone is not taken away during a call', async () => {
        await lookAt(first);
        await journey.ring();
        await first.panel.answer();
        await lookAt(second);
        await second.panel.press('Use the phone here');
        await second.panel.shows(/call/i);
        await lookAt(first);
        await first.panel.offers('Hang up');
    });

    it('D3: a number clicked in the other tab is dialled by the tab that holds the phone', async () => {
        await journey.goTo('Contact', await journey.recordNamed('Contact', 'Fred Bloggs'));
        await second.page
            .getByRole('button', { name: /(Call|Dial)/ })
            .first()
            .click();
        await first.panel.offers('Hang up');
    });

    // Every tab of a headless browser counts as visible: the one that was touched last is the one that is looked at.
    it('P5: the pop happens in the tab that the agent looks at, and in no other', async () => {
        await openTwoTabs({ settings: { screen_pop_on: 'ringing' } });
        const home = first.page.url();
        await lookAt(second);
        await second.panel
            .text(/in use in another tab/i)
            .first()
            .click();
        await journey.ring();
        await second.page.waitForURL(/\/lightning\/r\/Contact\//);
        assert.equal(first.page.url(), home);
    });

    it('P5: whoever answers looks at the tab with the phone', async () => {
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
        await journey.page.waitForTimeout(500);
        assert.equal((await journey.tasksOf(callId)).length, 1);
    });
});
