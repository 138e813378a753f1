// What a contact center has beside calls: activities, and interactions of other channels (S9, R10, T2).
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { nothingSerious } from './support/axe.mjs';
import { startJourney } from './support/journey.mjs';
import { until } from '../support/until.mjs';

describe('a contact center', () => {
    let journey;
    before(async () => void (journey = await startJourney()));
    after(() => journey.end());
    beforeEach(() => journey.begin());
    afterEach(() => journey.assertNoFaults());

    const setActivity = (name) =>
        journey.frame().evaluate((activity) => window.CRMConnect.demo.setActivity(activity), name);
    const list = () => journey.panel.frame.getByRole('combobox', { name: 'Activity' });
    const shown = () => list().evaluate((element) => element.selectedOptions[0].text);

    it('S9, D3: the agent changes the activity; offline, no call is made, and the panel says why', async () => {
        await setActivity('Available');
        await list().selectOption('Offline');
        await journey.panel.says('Offline');
        await until(async () => (await shown()) === 'Offline', 'the activity is confirmed');
        await nothingSerious(journey.frame(), 'the activity');
        await journey.panel.dial('07814256404');
        await journey.panel.shows('Your activity is Offline. To make calls, choose another activity.');
        await list().selectOption('Available');
        await journey.panel.available();
        await journey.reload();
        await until(async () => (await shown()) === 'Available', 'the activity after a reload');
    });

    it('R10, T2: a chat is accepted, recorded in its own words, and completed with wrap-up', async () => {
        const callId = await journey.ring({ from: 'anonymous', name: 'Nora Stranger', channel: 'chat' });
        await journey.panel.shows('Chat waiting');
        await journey.panel.press('Accept');
        await journey.panel.notes().fill('Asked about chairs');
        await journey.farEnd(callId, 'hangUp');
        await journey.panel.press('Save');
        const task = await journey.taskOf(callId, ({ Description }) => Description === 'Asked about chairs');
        assert.match(task.Subject, /^Inbound Chat at .* from Nora Stranger$/);
        assert.equal(task.TaskSubtype, 'Task');
        await journey.reload();
        await journey.panel.available();
        assert.equal(await journey.panel.button('Save').count(), 0);
    });
});
