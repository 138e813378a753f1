// An unsaved call record: what the agent can do about it, and that the click to do it is not lost.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { needs, startJourney } from './support/journey.mjs';
import { timePasses, until } from '../support/until.mjs';

const SAVE = 'apex:CallRecordSaver.save';

describe('R5: an unsaved call record', () => {
    let journey;
    before(async () => void (journey = await startJourney()));
    after(() => journey.end());
    beforeEach(() => journey.begin());
    afterEach(() => journey.assertNoFaults());

    const fault = (more) =>
        journey.post('faults', {
            target: SAVE,
            kind: 'refuse',
            message: 'Choose an outcome.',
            fields: ['CallDisposition'],
            ...more
        });

    /** There is an unsaved record, and the agent is back in Salesforce. */
    async function recordWaits(more) {
        await fault(more);
        await journey.ring();
        await journey.panel.answer();
        await journey.panel.press('Hang up');
        await journey.panel.save();
        await journey.panel.shows('Choose an outcome.');
        await journey.page.locator('header').first().click();
    }

    /** A slow click, with time for something to happen in between. */
    async function slowClick(button) {
        const { x, y, width, height } = await button.boundingBox();
        await journey.page.mouse.move(x + width / 2, y + height / 2);
        await journey.page.mouse.down();
        await timePasses(350);
        await journey.page.mouse.up();
    }

    it('for a field that the phone does not write, the agent asks the administrator; once the rule is removed, Try again saves', async () => {
        await recordWaits({ fields: ['Call_Reason__c'] });
        await journey.panel.shows(/The phone doesn't fill in Call Reason\. Send a copy/);
        assert.equal(await journey.panel.button('Fix').count(), 0);
        await journey.panel.press('Copy');
        // The focus in the panel has caused another attempt.
        await journey.panel.frame.locator('li[aria-busy="false"]').first().waitFor();
        await journey.request('DELETE', 'faults');
        await journey.panel.press('Try again');
        await until(
            async () => (await journey.records('Task')).some((task) => task.CallDisposition === 'Answered'),
            'the Task'
        );
    });

    it('the first click in the panel: Fix opens, although the record is retried when the window gets the focus', async () => {
        await recordWaits();
        await slowClick(journey.panel.button('Fix'));
        await journey.panel.offers('Save the changes');
        await journey.panel.press('Back');
        await journey.page.locator('header').first().click();
        await slowClick(journey.panel.button('Copy'));
        await journey.panel.frame.getByText(/Copied|This browser blocks copying/).waitFor();
    });

    it('the first key in the panel works as well: Enter, or a space', async () => {
        await recordWaits();
        for (const key of ['Enter', 'Space']) {
            await journey.page.locator('header').first().click();
            await journey.panel.button('Fix').focus();
            await journey.page.keyboard.press(key, { delay: 350 });
            await journey.panel.offers('Save the changes');
            await journey.panel.press('Back');
        }
    });

    const moves =
        'a click does not hit what moves there when the record is saved: the list does not change while a button is pressed';
    it(moves, needs('ownWindow'), async () => {
        await recordWaits();
        await journey.request('DELETE', 'faults');
        const copy = journey.panel.button('Copy');
        const { x, y, width, height } = await copy.boundingBox();
        await journey.page.mouse.move(x + width / 2, y + height / 2);
        await journey.page.mouse.down();
        await until(
            async () => (await journey.records('Task')).some((task) => task.CallDisposition === 'Answered'),
            'the record is saved while the button is down'
        );
        assert.deepEqual(await copy.boundingBox(), { x, y, width, height });
        await journey.page.mouse.up();
        await copy.waitFor({ state: 'detached' });
    });
});
