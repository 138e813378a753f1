// K, D, S3: the agent uses the phone; the panel shows what the phone system reports.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { needs, startJourney } from './support/journey.mjs';

describe('K: call control', () => {
    let journey;
    before(async () => void (journey = await startJourney()));
    after(() => journey.end());
    beforeEach(() => journey.begin());
    afterEach(() => journey.assertNoFaults());

    it('answers, holds, resumes, mutes, and hangs up', async () => {
        await journey.ring();
        await journey.panel.answer();
        for (const [pressed, then] of [
            ['Hold', 'Resume'],
            ['Resume', 'Hold'],
            ['Mute', 'Unmute'],
            ['Unmute', 'Mute']
        ]) {
            await journey.panel.press(pressed);
            await journey.panel.offers(then);
        }
        await journey.panel.press('Hang up');
        await journey.panel.offers('Save');
    });

    it('shows that the other party has put the call on hold', async () => {
        const callId = await journey.ring();
        await journey.panel.answer();
        await journey.farEnd(callId, 'hold');
        await journey.panel.shows(/put you on hold|on hold by/i);
        await journey.farEnd(callId, 'resume');
    });

    it('sends keypad digits', async () => {
        await journey.ring();
        await journey.panel.answer();
        await journey.panel.press('Keypad');
        await journey.panel.button('5').click();
        await journey.panel.offers('Hang up');
    });

    it('two calls: hold and answer, swap, and both are recorded', async () => {
        const first = await journey.ring();
        await journey.panel.answer();
        const second = await journey.ring({ from: '+441202528735' });
        await journey.panel.press('Hold and answer');
        await journey.panel.shows(/1202 528735/);
        await journey.farEnd(second, 'hangUp');
        await journey.taskOf(second);
        await journey.farEnd(first, 'hangUp');
        await journey.taskOf(first);
    });

    it('a conference: two calls are joined and muted together, survive a reload, and are recorded one by one', async () => {
        const { panel } = journey;
        const first = await journey.ring();
        await panel.answer();
        const second = await journey.ring({ from: '+447700900999', name: 'Nora Stranger' });
        await panel.press('Hold and answer');
        await panel.press('Conference');
        await panel.shows('In a conference with Fred Bloggs');
        await panel.press('Mute');
        await journey.reload();
        await panel.shows(/In a conference with/);
        await panel.press('Unmute');
        await journey.farEnd(first, 'hangUp');
        await journey.taskOf(first);
        await panel.text('In a conference').first().waitFor({ state: 'detached' });
        await journey.farEnd(second, 'hangUp');
        await journey.taskOf(second);
    });

    it('two customers: connecting them takes an option with both names and a confirmation, never one press', async () => {
        // where a pop loads the page anew, it closes what the agent has opened in the panel
        await journey.begin({ settings: { screenPop: 'false' } });
        const first = await journey.ring();
        await journey.panel.answer();
        const second = await journey.ring({ from: '+447700900999', name: 'Nora Stranger' });
        await journey.panel.press('Hold and answer');
        await journey.panel.shows('Nora Stranger');
        await journey.panel.offers('Swap');
        assert.equal(await journey.panel.button('Complete transfer').count(), 0);
        await journey.panel.press('Transfer');
        const offer = journey.panel.button('Connect Nora Stranger with Fred Bloggs');
        await offer.dblclick();
        await journey.panel.shows(/Connect Nora Stranger with Fred Bloggs\?/);
        assert.match(await journey.panel.focused(), /^Connect Nora Stranger with Fred Bloggs\?/);
        assert.equal((await journey.tasksOf(first)).length, 0, 'nothing was joined by pressing twice in one place');
        await journey.page.keyboard.press('Tab');
        assert.equal(await journey.panel.focused(), 'Back');
        await journey.page.keyboard.press('Tab');
        await journey.page.keyboard.press('Enter');
        for (const callId of [first, second])
            await journey.taskOf(callId, (task) => task.CallOutcome__c === 'Transferred');
    });

    it('a typed number that cannot be dialed is refused with a message', async () => {
        await journey.panel.dial('hello');
        await journey.panel.shows(/cannot be dialed|can't be dialed|cannot dial/i);
        await journey.panel.available();
    });

    it('D2: clicking a number dials it and opens the panel', async () => {
        await journey.goTo('Contact', await journey.recordNamed('Contact', 'Fred Bloggs'));
        await journey.crm.number(journey).first().click();
        await journey.panel.offers('Hang up');
        await journey.panel.shows('Fred Bloggs');
    });

    it('D3: a second dial while one is in progress is refused with its own message', async () => {
        await journey.goTo('Contact', await journey.recordNamed('Contact', 'Fred Bloggs'));
        const number = journey.crm.number(journey).first();
        await number.click();
        await journey.panel.offers('Hang up');
        await number.click();
        await journey.panel.shows(/already|another call|on its way/i);
    });

    it('S3: the utility bar shows the state, also when the panel is minimized', needs('utilityItem'), async () => {
        await journey.page
            .getByRole('button', { name: /Available/ })
            .first()
            .waitFor();
        await journey.ring();
        await journey.page
            .getByText(/Ringing.*Fred Bloggs/)
            .first()
            .waitFor();
        await journey.panel.answer();
        await journey.page
            .getByText(/\d:\d\d.*Fred Bloggs/)
            .first()
            .waitFor();
    });
});
