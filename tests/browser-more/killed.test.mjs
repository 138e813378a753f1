// R4, R5: the browser is killed during a call. When it is back, the call has one record.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { CrashableBrowser } from '../support/crashableBrowser.mjs';
import { journaled } from '../browser/support/journaled.mjs';
import { startJourney } from '../browser/support/journey.mjs';
import { stays } from '../support/until.mjs';

const SAVE = 'apex:CallRecordSaver.save';

describe('the browser is killed', () => {
    let journey;
    let machine;
    before(async () => void (journey = await startJourney()));
    after(() => journey.end());
    beforeEach(async () => {
        await journey.post('reset', {});
        machine = new CrashableBrowser();
        journey.context = await machine.start();
        await journey.openTab();
        await journey.panel.available();
    });
    afterEach(() => machine.end());

    async function killAndStartAgain() {
        await machine.kill();
        journey.context = await machine.start();
        await journey.openTab();
    }

    it('during a call: one Task, with the notes that were typed', async () => {
        const callId = await journey.ring();
        await journey.panel.answer();
        await journey.panel.notes().fill('Typed before the power cut');
        await journaled(journey, 'Typed before the power cut');
        await killAndStartAgain();
        // the far end may still be connected, or may have hung up while no panel was open
        const hangUp = journey.panel.button('Hang up');
        const save = journey.panel.button('Save');
        await hangUp.and(journey.panel.frame.locator(':enabled')).or(save).first().waitFor();
        if (await save.isHidden()) await hangUp.click();
        const task = await journey.taskOf(callId);
        assert.match(task.Description, /^Typed before the power cut/);
        assert.equal(task.CallOutcome__c, 'Answered');
        await journey.panel.save();
        assert.equal((await journey.tasksOf(callId)).length, 1);
    });

    it('while the record is being saved: one Task', async () => {
        await journey.post('faults', { target: SAVE, kind: 'delay', seconds: 3, times: 1 });
        const callId = await journey.ring();
        await journey.panel.answer();
        await journey.farEnd(callId, 'hangUp');
        await journey.panel.offers('Save');
        await killAndStartAgain();
        await journey.taskOf(callId);
        await stays(3_500, async () => assert.equal((await journey.tasksOf(callId)).length, 1));
    });

    it('in wrap-up, with unsaved notes: the notes are restored', async () => {
        const callId = await journey.ring();
        await journey.panel.answer();
        await journey.farEnd(callId, 'hangUp');
        await journey.taskOf(callId);
        await journey.panel.notes().fill('Typed in wrap-up');
        await journaled(journey, 'Typed in wrap-up');
        await killAndStartAgain();
        await journey.panel.offers('Save');
        assert.equal(await journey.panel.notes().inputValue(), 'Typed in wrap-up');
        await journey.panel.save();
        await journey.taskOf(callId, ({ Description }) => Description === 'Typed in wrap-up');
    });
});
