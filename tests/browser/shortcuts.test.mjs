// A call with keyboard shortcuts, wherever the focus is in the panel, and the sheet that shows and changes them.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { nothingSerious } from './support/axe.mjs';
import { startJourney } from './support/journey.mjs';
import { stays } from '../support/until.mjs';

describe('keyboard shortcuts', () => {
    let journey;
    before(async () => void (journey = await startJourney()));
    after(() => journey.end());
    beforeEach(() => journey.begin());
    afterEach(() => journey.assertNoFaults());

    const press = (keys) => journey.page.keyboard.press(keys);
    const here = () => journey.panel.text('Available').first().click();
    const sheet = () => journey.panel.frame.locator('c-shortcuts');

    it('handle a call from the first ring to the saved record, also from the notes field', async () => {
        await here();
        const callId = await journey.ring();
        await journey.panel.offers('Answer');
        await press('Alt+Shift+KeyA');
        await journey.panel.offers('Hang up');
        await press('Alt+Shift+KeyJ');
        await journey.page.keyboard.type('By shortcut');
        await press('Alt+Shift+KeyH');
        await journey.panel.offers('Resume');
        await press('Alt+Shift+KeyH');
        await press('Alt+Shift+KeyM');
        await journey.panel.offers('Unmute');
        await press('Alt+Shift+KeyK');
        await journey.panel.offers('#');
        await press('Alt+Shift+KeyT');
        await journey.panel.offers('Transfer now');
        await press('Alt+Shift+KeyE');
        await journey.panel.offers('Save');
        await press('Alt+Shift+KeyS');
        await journey.panel.offers('Dial');
        assert.equal((await journey.taskOf(callId)).Description, 'By shortcut');
        await press('Alt+Shift+KeyR');
        await journey.panel.offers('Hang up');
        await journey.outgoingCall();
    });

    it('call voicemail when a message waits, also one from before a reload; then none waits', async () => {
        await journey.panel.press('Demo line');
        await journey.panel.press('Leave a message');
        await journey.panel.shows('New voicemail messages: 1');
        await journey.reload();
        await journey.panel.shows('New voicemail messages: 1');
        await here();
        await press('Alt+Shift+KeyI');
        await journey.panel.offers('Hold');
        await journey.panel.text('New voicemail messages: 1').waitFor({ state: 'detached' });
        await journey.outgoingCall();
    });

    it('do nothing while the agent works elsewhere in Salesforce', async () => {
        await journey.page.getByRole('searchbox').or(journey.page.getByRole('textbox')).first().click();
        await journey.ring();
        await journey.panel.offers('Answer');
        await press('Alt+Shift+KeyA');
        await stays(300, async () => assert.equal(await journey.panel.button('Hold').count(), 0));
    });

    it('are shown in a help sheet, can be changed there, and are kept', async () => {
        await here();
        await press('Alt+Shift+Slash');
        await sheet().getByText('Alt+Shift+A', { exact: true }).waitFor();
        await nothingSerious(journey.frame(), 'help sheet');
        await journey.panel.press('Change: Answer');
        await press('Control+F8');
        await sheet().getByText('Ctrl+F8', { exact: true }).waitFor();
        await press('Escape');
        assert.equal(await sheet().locator('kbd').count(), 0);
        await journey.reload();
        await journey.panel.available();
        await here();
        await journey.ring();
        await journey.panel.offers('Answer');
        await press('Control+F8');
        await journey.panel.offers('Hang up');
    });
});
