// The demo line's controls in the panel, which send escape commands: for people who have no phone system yet.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { startJourney } from './support/journey.mjs';

describe('the controls of the demo line', () => {
    let journey;
    before(async () => void (journey = await startJourney()));
    after(() => journey.end());
    beforeEach(() => journey.begin());
    afterEach(() => journey.assertNoFaults());

    it('ring the agent with a number and a name, and play the far end until it hangs up', async () => {
        const { panel } = journey;
        await panel.press('Demo line');
        await panel.frame.getByLabel("Caller's number").fill('+442079460999');
        await panel.frame.getByLabel("Caller's name").fill('Nadia Trial');
        await panel.press('Call me');
        await panel.answer();
        await panel.shows('Nadia Trial');
        const { connection } = await journey.frame().evaluate(() => window.CRMConnect.demo.calls()[0]);
        await panel.press('Holds');
        await panel.frame.getByRole('button', { name: 'Resumes' }).waitFor();
        await panel.press('Hangs up');
        const task = await journey.taskOf(connection.callId);
        assert.equal(task.CallNumber__c, '+442079460999');
    });
});
