// Transfers: blind, or after a consultation. Conferences, which the browser mixes.
import assert from 'node:assert/strict';
import { PLACES } from './lab/lab.mjs';
import { until } from '../support/until.mjs';
import { pbxJourneys } from './support/pbxTest.mjs';

pbxJourneys('transfers and conferences through a PBX', (journey, test) => {
    /** Checks that the two talk with each other. Then the customer hangs up. */
    async function assertTheyTalk() {
        const { customer, colleague } = journey();
        await customer.untilHears('colleague');
        await colleague.untilHears('customer');
        const from = colleague.mark();
        await customer.command('hangup');
        await colleague.event('CALL_CLOSED', from);
    }

    async function consulting() {
        const { panel, colleague } = journey();
        const callId = await journey().answeredCall();
        const from = colleague.mark();
        await panel.transferTo('1002');
        await panel.press('Consult first');
        await colleague.event('CALL_INCOMING', from);
        return { callId, from };
    }

    test('blind: the colleague answers, the two talk, our record says transferred (T, R1)', async () => {
        const { panel, colleague } = journey();
        const callId = await journey().answeredCall();
        const from = colleague.mark();
        await panel.transferTo('1002');
        await panel.press('Transfer now');
        const { peeruri } = await colleague.event('CALL_INCOMING', from);
        assert.match(peeruri, /447814256404/);
        await colleague.command('accept');
        assert.equal((await journey().taskOf(callId)).CallOutcome__c, 'Transferred');
        await assertTheyTalk();
        await journey().save();
    });

    test('blind, to a busy number: the agent is told; the PBX has dropped the customer, and the call ends', async () => {
        const { panel, customer } = journey();
        const callId = await journey().answeredCall();
        const from = customer.mark();
        await panel.transferTo(PLACES.busy.inside);
        await panel.press('Transfer now');
        await panel.shows(/refused the request \(Transfer\)/);
        await customer.event('CALL_CLOSED', from);
        assert.equal((await journey().taskOf(callId)).CallOutcome__c, 'Answered');
        await journey().save();
    });

    test('consulted: swap, then complete; one record each, the second one internal', async () => {
        const { panel, colleague, customer } = journey();
        const { callId, from } = await consulting();
        await colleague.command('accept');
        await colleague.event('CALL_ESTABLISHED', from);
        await panel.offers('Complete transfer');
        await journey().untilAgentHears('colleague');
        await panel.press('Swap');
        await journey().untilAgentHears('customer');
        await panel.press('Complete transfer');
        assert.equal((await journey().taskOf(callId)).CallOutcome__c, 'Transferred');
        const consultation = await journey().newTask();
        assert.equal(consultation.CallType, 'Internal');
        assert.equal(consultation.CallOutcome__c, 'Transferred');
        assert.ok(customer.events.at(-1).type !== 'CALL_CLOSED', 'the customer is still there');
        await assertTheyTalk();
        await journey().save();
    });

    test('consulted: back to the caller', async () => {
        const { panel, colleague } = journey();
        const { callId, from } = await consulting();
        await colleague.command('accept');
        await colleague.event('CALL_ESTABLISHED', from);
        await panel.press('Back to caller');
        await colleague.event('CALL_CLOSED', from);
        await panel.offers('Hold');
        await journey().assertTwoWayAudio();
        await journey().untilAgentHears('customer');
        await panel.press('Hang up');
        await journey().taskOf(callId);
        await journey().newTask();
        await journey().save();
    });

    /** The customer, the colleague, and the agent hear each other. Resolves to the call id of the customer's call. */
    async function conference() {
        const { panel, colleague, customer } = journey();
        const { callId, from } = await consulting();
        await colleague.command('accept');
        await colleague.event('CALL_ESTABLISHED', from);
        await panel.offers('Complete transfer');
        await panel.press('Conference');
        await panel.shows('In a conference with Fred Bloggs');
        await theyHear(customer, 'agent', 'colleague');
        await theyHear(colleague, 'agent', 'customer');
        await journey().untilAgentHearsAll('colleague', 'customer');
        return callId;
    }
    const theyHear = (phone, ...who) =>
        until(
            () => String(phone.allHeard()) === String(who),
            () => `${phone.name} to hear ${who}; it hears ${phone.allHeard()}`
        );

    test('a conference: all three hear each other, Mute is for both, and the two go on when one leaves', async () => {
        const { panel, colleague, customer } = journey();
        const callId = await conference();
        await panel.press('Mute');
        await theyHear(customer, 'colleague');
        await theyHear(colleague, 'customer');
        await panel.press('Unmute');
        await theyHear(customer, 'agent', 'colleague');
        await customer.command('hangup');
        assert.equal((await journey().taskOf(callId)).CallOutcome__c, 'Answered');
        await theyHear(colleague, 'agent');
        await journey().untilAgentHearsAll('colleague');
        await panel.press('Hang up');
        assert.equal((await journey().newTask()).CallType, 'Internal');
        await journey().save();
    });

    test('a conference: holding one party takes it out; when the agent leaves, the two others stay connected', async () => {
        const { panel, colleague, customer } = journey();
        const callId = await conference();
        await panel.press('Hold');
        await theyHear(customer, 'agent');
        await panel.press('Conference');
        await theyHear(customer, 'agent', 'colleague');
        await panel.press('Leave conference');
        assert.equal((await journey().taskOf(callId)).CallOutcome__c, 'Transferred');
        assert.equal((await journey().newTask()).CallOutcome__c, 'Transferred');
        await theyHear(customer, 'colleague');
        await theyHear(colleague, 'customer');
        await assertTheyTalk();
        await journey().save();
    });

    test('to a second agent: her panel rings with the customer, and she gets her own record (T)', async () => {
        const { panel, customer } = journey();
        const other = await journey().secondAgent();
        const callId = await journey().answeredCall();
        await panel.transferTo('1004');
        await panel.press('Transfer now');
        await other.panel.shows('Fred Bloggs');
        await other.panel.answer();
        assert.equal((await journey().taskOf(callId)).CallOutcome__c, 'Transferred');
        await journey().assertTwoWayAudio(other.page);
        await journey().untilAgentHears('customer', other.page);
        await customer.command('hangup');
        const hers = await journey().newTask();
        assert.equal(hers.CallOutcome__c, 'Answered');
        assert.match(hers.Subject, /^Inbound Call .*\(Fred Bloggs\)$/);
        await other.close();
        await journey().save();
    });
});
