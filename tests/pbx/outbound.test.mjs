// The agent calls numbers that answer, are busy, are not answered, and do not exist.
import assert from 'node:assert/strict';
import { CUSTOMER, PLACES } from './lab/lab.mjs';
import { until } from '../support/until.mjs';
import { pbxJourneys } from './support/pbxTest.mjs';

pbxJourneys('outbound calls through a PBX', (journey, test) => {
    /** Dials a number and resolves to the record after the call has failed. */
    async function failing(number) {
        await journey().panel.dial(number);
        const task = await journey().newTask();
        assert.equal(task.CallDurationInSeconds, 0);
        await journey().panel.available();
        return task;
    }

    test('the customer answers, hears the agent, and digits arrive; the agent hangs up (D4, R2, R3)', async () => {
        const { panel, customer } = journey();
        const from = customer.mark();
        const began = Date.now();
        await panel.dial('07814 256404');
        const { peeruri } = await customer.event('CALL_INCOMING', from);
        assert.match(peeruri, /1001@/);
        await panel.offers('Hang up');
        await customer.command('accept');
        await panel.offers('Hold');
        await journey().assertTwoWayAudio();
        await journey().untilAgentHears('customer');
        await customer.untilHears('agent');
        await panel.press('Keypad');
        await panel.frame.getByRole('button', { name: '7', exact: true }).click();
        await until(() => customer.digits(from) === '7', 'the digit 7 to arrive');
        await panel.press('Hang up');
        await customer.event('CALL_CLOSED', from);
        const seconds = Math.ceil((Date.now() - began) / 1000);
        const task = await journey().newTask();
        assert.match(task.Subject, /^Outbound Call at .* to 07814256404 \(Fred Bloggs\)$/);
        assert.equal(task.CallType, 'Outbound');
        assert.equal(task.CallOutcome__c, 'Answered');
        assert.ok(task.CallDurationInSeconds >= 1 && task.CallDurationInSeconds <= seconds);
        await journey().save();
    });

    test('a number that answers automatically is heard', async () => {
        const { panel } = journey();
        await panel.dial(PLACES.plays.outside);
        await panel.offers('Hold');
        await journey().untilAgentHears('place');
        await panel.press('Hang up');
        assert.equal((await journey().newTask()).CallOutcome__c, 'Answered');
        await journey().save();
    });

    test('mute: the other party hears silence, then the agent again', async () => {
        const { panel, customer } = journey();
        await panel.dial(CUSTOMER.number);
        await customer.event('CALL_INCOMING', customer.mark() - 1);
        await customer.command('accept');
        await panel.press('Mute');
        await panel.offers('Unmute');
        await customer.untilHears(null);
        await panel.press('Unmute');
        await panel.offers('Mute');
        await customer.untilHears('agent');
        await panel.press('Hang up');
        await journey().newTask();
        await journey().save();
    });

    test('busy', async () => {
        const task = await failing(PLACES.busy.outside);
        assert.equal(task.CallOutcome__c, 'Busy');
        assert.equal(task.CallType, 'Outbound');
        await journey().panel.shows(/busy/i);
    });

    test('busy colleague: an internal call', async () => {
        const task = await failing(PLACES.busy.inside);
        assert.equal(task.CallOutcome__c, 'Busy');
        assert.equal(task.CallType, 'Internal');
    });

    test('no answer', async () => {
        assert.equal((await failing(PLACES.noAnswer.outside)).CallOutcome__c, 'No answer');
    });

    test('rejected by the customer', async () => {
        assert.equal((await failing(PLACES.rejects.outside)).CallOutcome__c, 'Declined');
    });

    test('rejected by the PBX itself: reported and recorded as that, not as a decline (R9)', async () => {
        assert.equal((await failing(PLACES.denied.outside)).CallOutcome__c, 'Failed');
        await journey().panel.shows(/The call to .* failed\..*403 Forbidden/);
        assert.equal((await failing(PLACES.congested.outside)).CallOutcome__c, 'Failed');
        await journey().panel.shows(/The call to .* failed\..*503 Service Unavailable/);
    });

    test('redirected by the PBX to another number: reported (R9)', async () => {
        assert.equal((await failing(PLACES.moved.outside)).CallOutcome__c, 'Failed');
        await journey().panel.shows(/are redirected.*302 Moved Temporarily.*1002@/);
    });

    test('redirected to another number, if the admin allows it: the call goes there, and the agent is told', async () => {
        const { workbench, colleague } = journey();
        workbench.org.overrideSettings({ followRedirects: 'sameDomain' });
        await journey().begin();
        const { panel } = journey();
        const from = colleague.mark();
        await panel.dial(PLACES.moved.outside);
        await colleague.event('CALL_INCOMING', from);
        await panel.shows(/^The call was forwarded\. It now goes to 1002\.$/);
        await colleague.command('accept');
        await panel.offers('Hold');
        await journey().assertTwoWayAudio();
        await journey().untilAgentHears('colleague');
        await panel.press('Hang up');
        assert.equal((await journey().newTask()).CallOutcome__c, 'Answered');
        await journey().save();
        workbench.org.overrideSettings({ followRedirects: 'off' });
        await journey().begin();
    });

    test('unknown number', async () => {
        assert.equal((await failing(PLACES.unknown.outside)).CallOutcome__c, 'Failed');
        assert.equal((await failing(PLACES.unknown.inside)).CallOutcome__c, 'Failed');
    });

    test('the agent cancels the outbound call: the customer stops ringing', async () => {
        const { panel, customer } = journey();
        const from = customer.mark();
        await panel.dial(CUSTOMER.number);
        await customer.event('CALL_INCOMING', from);
        await panel.press('Hang up');
        await customer.event('CALL_CLOSED', from);
        assert.equal((await journey().newTask()).CallOutcome__c, 'Canceled');
        await panel.available();
    });
});
