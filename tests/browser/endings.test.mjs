// R1-R3: every way in which a call can end leaves one Task with the right values.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { startJourney } from './support/journey.mjs';
import { timePasses } from '../support/until.mjs';

describe('R1-R3: every way a call can end', () => {
    let journey;
    before(async () => void (journey = await startJourney()));
    after(() => journey.end());
    beforeEach(() => journey.begin());
    afterEach(() => journey.assertNoFaults());

    const talk = () => timePasses(1200);

    async function answeredCall(options) {
        const callId = await journey.ring(options);
        await journey.panel.answer();
        await talk();
        return callId;
    }

    it('the far end hangs up', async () => {
        const began = Date.now();
        const callId = await answeredCall();
        await journey.farEnd(callId, 'hangUp');
        const task = await journey.taskOf(callId);
        const seconds = Math.ceil((Date.now() - began) / 1000);
        const fred = await journey.recordNamed('Contact', 'Fred Bloggs');
        assert.match(
            task.Subject,
            /^Inbound Call at \d\d:\d\d:\d\d Europe\/London from \+447814256404 \(Fred Bloggs\)$/
        );
        assert.equal(task.Status, 'Completed');
        assert.equal(task.Priority, 'Normal');
        assert.equal(task.TaskSubtype, 'Call');
        assert.equal(task.CallType, 'Inbound');
        assert.equal(task.WhoId, fred.Id);
        assert.ok(
            task.CallDurationInSeconds >= 1 && task.CallDurationInSeconds <= seconds,
            `${task.CallDurationInSeconds} s`
        );
        assert.equal(task.CallOutcome__c, 'Answered');
        assert.equal(task.CallNumber__c, '+447814256404');
        assert.match(task.CallStartTime__c, /^\d{4}-\d\d-\d\dT/);
        assert.ok(task.OwnerId.startsWith('005'));
        assert.equal(
            task.ActivityDate,
            new Date(task.CallStartTime__c).toLocaleDateString('en-CA', { timeZone: 'Europe/London' })
        );
    });

    it('the agent hangs up', async () => {
        const callId = await answeredCall();
        await journey.panel.press('Hang up');
        assert.equal((await journey.taskOf(callId)).CallOutcome__c, 'Answered');
    });

    it('the caller gives up', async () => {
        const callId = await journey.ring();
        await journey.panel.offers('Answer');
        await journey.farEnd(callId, 'hangUp');
        const task = await journey.taskOf(callId);
        assert.equal(task.CallOutcome__c, 'Missed');
        assert.equal(task.CallDurationInSeconds, 0);
        await journey.panel.available();
    });

    it('the agent declines', async () => {
        const callId = await journey.ring();
        await journey.panel.press('Decline');
        assert.equal((await journey.taskOf(callId)).CallOutcome__c, 'Declined');
    });

    async function outgoing() {
        await journey.panel.dial('07814 256404');
        await journey.panel.offers('Hang up');
        return journey.outgoingCall();
    }

    it('an outbound call is answered and ended', async () => {
        const callId = await outgoing();
        await journey.farEnd(callId, 'answer');
        await journey.panel.offers('Hold');
        await talk();
        await journey.farEnd(callId, 'hangUp');
        const task = await journey.taskOf(callId);
        assert.match(task.Subject, /^Outbound Call at .* to 07814256404 \(Fred Bloggs\)$/);
        assert.equal(task.CallType, 'Outbound');
        assert.ok(task.CallDurationInSeconds >= 1);
    });

    it('an outbound call is busy', async () => {
        const callId = await outgoing();
        await journey.farEnd(callId, 'busy');
        assert.equal((await journey.taskOf(callId)).CallOutcome__c, 'Busy');
        await journey.panel.shows(/busy/i);
    });

    it('an outbound call is rejected', async () => {
        const callId = await outgoing();
        await journey.farEnd(callId, 'reject');
        assert.equal((await journey.taskOf(callId)).CallOutcome__c, 'Declined');
    });

    it('the agent cancels the outbound call', async () => {
        const callId = await outgoing();
        await journey.panel.press('Hang up');
        assert.equal((await journey.taskOf(callId)).CallOutcome__c, 'Canceled');
    });

    it('it is transferred blindly', async () => {
        const callId = await answeredCall();
        await journey.panel.transferTo('1002');
        await journey.panel.press('Transfer now');
        assert.equal((await journey.taskOf(callId)).CallOutcome__c, 'Transferred');
    });

    it('it is transferred after a consultation: one record each, the second one internal', async () => {
        const callId = await answeredCall();
        await journey.panel.transferTo('1002');
        await journey.panel.press('Consult first');
        const second = await journey.callOtherThan(callId);
        await journey.farEnd(second, 'answer');
        await journey.panel.press('Complete transfer');
        assert.equal((await journey.taskOf(callId)).CallOutcome__c, 'Transferred');
        const consultation = await journey.taskOf(second);
        assert.equal(consultation.CallType, 'Internal');
        assert.equal(consultation.WhoId ?? consultation.WhatId ?? null, null);
    });

    it('R11: with callQuality on, the record says how the call sounded', async () => {
        await journey.begin({ settings: { callQuality: 'true' } });
        const callId = await journey.ring();
        await journey.panel.answer();
        await journey.farEnd(callId, 'soundsBad');
        await journey.panel.press('Hang up');
        const { CallMos__c, CallLowestMos__c, CallPacketLoss__c, CallJitter__c, CallRoundTrip__c } =
            await journey.taskOf(callId);
        assert.deepEqual(
            [CallMos__c, CallLowestMos__c, CallPacketLoss__c, CallJitter__c, CallRoundTrip__c],
            [3.6, 2.4, 4.5, 32, 260]
        );
        await journey.panel.save();
    });

    it('R8: activityLogging off writes nothing, not even for a canceled call', async () => {
        await journey.begin({ settings: { activityLogging: 'false' } });
        const answered = await answeredCall();
        await journey.farEnd(answered, 'hangUp');
        const missed = await journey.ring();
        await journey.panel.offers('Answer');
        await journey.farEnd(missed, 'hangUp');
        await journey.noTaskOf(answered);
        await journey.noTaskOf(missed);
    });
});
