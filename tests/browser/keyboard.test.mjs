// U: a complete call with the keyboard only, and what a screen reader announces.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { startJourney } from './support/journey.mjs';
import { stays } from '../support/until.mjs';

describe('U: keyboard only', () => {
    let journey;
    before(async () => void (journey = await startJourney()));
    after(() => journey.end());
    afterEach(() => journey.assertNoFaults());

    /** Presses Tab until the control with this name has the focus. Fails after a complete round. */
    async function tabTo(name) {
        for (let presses = 0; presses < 60; presses++) {
            if ((await journey.panel.focused()).includes(name)) return;
            await journey.page.keyboard.press('Tab');
        }
        assert.fail(`${name} cannot be reached by Tab`);
    }

    it('a call is answered, held, resumed, noted, ended, and saved', async () => {
        await journey.begin();
        await journey.frame().locator('body').focus();
        const callId = await journey.ring();
        await journey.panel.offers('Answer');
        await tabTo('Answer');
        await journey.page.keyboard.press('Enter');
        await journey.panel.offers('Hold');
        await tabTo('Hold');
        await journey.page.keyboard.press('Enter');
        await journey.panel.offers('Resume');
        await tabTo('Resume');
        await journey.page.keyboard.press('Enter');
        await journey.panel.offers('Hold');
        await tabTo('Notes');
        await journey.page.keyboard.type('By keyboard');
        await tabTo('Hang up');
        await journey.page.keyboard.press('Enter');
        await journey.panel.offers('Save');
        await tabTo('Save');
        await journey.page.keyboard.press('Enter');
        await journey.panel.offers('Dial');
        assert.equal((await journey.taskOf(callId)).Description, 'By keyboard');
    });

    it('Enter dials the number', async () => {
        await journey.begin();
        await tabTo('Name or number');
        await journey.page.keyboard.type('07814256404');
        await journey.page.keyboard.press('Enter');
        await journey.panel.offers('Hang up');
    });

    it('a key pressed while typing elsewhere never answers', async () => {
        await journey.begin();
        const search = journey.page.getByRole('searchbox').or(journey.page.getByRole('textbox')).first();
        await search.click();
        await journey.ring();
        await journey.panel.offers('Answer');
        await journey.page.keyboard.type('a b');
        await journey.page.keyboard.press('Enter');
        await stays(300, async () => assert.equal(await journey.panel.button('Hold').count(), 0));
    });

    it('ringing, connecting and ending are announced', async () => {
        await journey.begin();
        const callId = await journey.ring();
        await journey.panel.offers('Answer');
        assert.match(await journey.panel.announced(), /Fred|ring|call/i);
        await journey.panel.answer();
        assert.match(await journey.panel.announced(), /connected/i);
        await journey.farEnd(callId, 'hangUp');
        await journey.panel.offers('Save');
        assert.match(await journey.panel.announced(), /ended/i);
    });
});
