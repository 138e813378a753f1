// N5: numbers with an extension.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { startJourney } from './support/journey.mjs';

describe('N5: extensions', () => {
    let journey;
    before(async () => void (journey = await startJourney()));
    after(() => journey.end());
    beforeEach(() => journey.begin());
    afterEach(() => journey.assertNoFaults());

    /** The numbers that the phone system was asked to dial. */
    const dialedNumber = (callId) =>
        journey
            .frame()
            .evaluate(
                (id) => window.CRMConnect.demo.calls().find((call) => call.connection.callId === id).remote.number,
                callId
            );

    it('a typed number: dialed, matched, and stored without the extension, shown with it; one press sends it', async () => {
        await journey.panel.dial('tel:+447814256404;ext=2');
        await journey.panel.shows('Fred Bloggs');
        await journey.panel.shows('+44 7814 256404 ext. 2');
        const callId = await journey.outgoingCall();
        assert.match(await dialedNumber(callId), /^(\+44|0)7814256404$/);
        await journey.farEnd(callId, 'answer');
        await journey.panel.press('Send extension 2');
        await journey.panel.press('Hang up');
        const fred = await journey.recordNamed('Contact', 'Fred Bloggs');
        const task = await journey.taskOf(callId);
        assert.deepEqual(
            { who: task.WhoId, number: task.CallNumber__c, extension: task.CallExtension__c },
            { who: fred.Id, number: '+447814256404', extension: '2' }
        );
    });

    it('a clicked number, and dialing it again from Recent', async () => {
        await journey.goTo('Contact', await journey.recordNamed('Contact', 'Harry Thackray'));
        await journey.page
            .getByRole('button', { name: /020 7946 0112/ })
            .first()
            .click();
        const first = await journey.outgoingCall();
        const number = await dialedNumber(first);
        assert.match(number, /2079460112$/);
        await journey.panel.press('Hang up');
        const task = await journey.taskOf(first);
        assert.equal(task.CallExtension__c, '17');
        assert.match(task.CallNumber__c, /^\+442079460112$/);
        await journey.panel.press('Dial Harry Thackray');
        const second = await journey.callOtherThan(first);
        assert.equal(await dialedNumber(second), number);
        await journey.panel.shows('+44 20 7946 0112 ext. 17');
        await journey.panel.press('Hang up');
    });
});
