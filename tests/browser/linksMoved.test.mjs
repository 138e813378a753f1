// A11: the record of a call is merged, converted, or deleted during the call. The call is still saved, and the agent is told.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { startJourney } from './support/journey.mjs';

const FRED = '+447814256404';
const DAVID = '+447700900399';

describe('A11: a record that is no longer there', () => {
    let journey;
    before(async () => void (journey = await startJourney()));
    after(() => journey.end());
    beforeEach(() => journey.begin());
    afterEach(() => journey.assertNoFaults());

    const shown = (text) => journey.panel.shows(text);
    const remove = (object, { Id }) => journey.request('DELETE', `records/${object}/${Id}`);

    it('a call that is missed after its contact was deleted is saved without the link', async () => {
        const fred = await journey.recordNamed('Contact', 'Fred Bloggs');
        const callId = await journey.ring({ from: FRED });
        await shown('Fred Bloggs');
        await remove('Contact', fred);
        await journey.farEnd(callId, 'hangUp');
        const task = await journey.taskOf(callId);
        assert.deepEqual([task.CallOutcome__c, task.WhoId ?? null], ['Missed', null]);
        await shown(/Fred Bloggs was deleted, or you can no longer see it/);
    });

    it('a call whose contact is merged is logged on the merged contact', async () => {
        const [fred, harry] = [
            await journey.recordNamed('Contact', 'Fred Bloggs'),
            await journey.recordNamed('Contact', 'Harry Thackray')
        ];
        const callId = await journey.ring({ from: FRED });
        await journey.panel.answer();
        await journey.post(`records/Contact/${fred.Id}/merge`, { into: harry.Id });
        await journey.farEnd(callId, 'hangUp');
        assert.equal((await journey.taskOf(callId)).WhoId, harry.Id);
        await journey.panel
            .loggedOn()
            .getByText(/Harry Thackray/)
            .waitFor();
        await shown(/Fred Bloggs was merged or converted. The call is logged on Harry Thackray/);
    });

    it('a lead that is converted during the call is followed to its contact', async () => {
        const lead = await journey.recordNamed('Lead', 'David Teague');
        const callId = await journey.ring({ from: DAVID });
        await journey.panel.answer();
        await shown('David Teague');
        await journey.post(`records/Lead/${lead.Id}/convert`, {});
        await journey.farEnd(callId, 'hangUp');
        const contact = await journey.recordNamed('Contact', 'David Teague');
        assert.equal((await journey.taskOf(callId)).WhoId, contact.Id);
        await shown(/Contact/);
    });

    it('a converted lead is found as its contact', async () => {
        const lead = await journey.recordNamed('Lead', 'David Teague');
        await journey.post(`records/Lead/${lead.Id}/convert`, {});
        const callId = await journey.ring({ from: DAVID });
        await journey.panel.answer();
        await shown(/^Contact/);
        await journey.farEnd(callId, 'hangUp');
        const contact = await journey.recordNamed('Contact', 'David Teague');
        assert.equal((await journey.taskOf(callId)).WhoId, contact.Id);
    });
});
