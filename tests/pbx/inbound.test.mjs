// A customer calls: from a real phone, through a real PBX, to the panel.
import assert from 'node:assert/strict';
import { CUSTOMER } from './lab/lab.mjs';
import { until } from '../support/until.mjs';
import { pbxJourneys } from './support/pbxTest.mjs';

pbxJourneys('inbound calls through a PBX', (journey, test) => {
    test('answered: two-way audio, keypad digits, hold and resume; the customer hangs up (K, R1, R2, R3)', async () => {
        const { panel, customer, pbx } = journey();
        const from = customer.mark();
        const callId = await journey().ring();
        await panel.shows('Fred Bloggs');
        const began = Date.now();
        await panel.answer();
        await customer.event('CALL_ESTABLISHED', from);
        await panel.offers('Hold');
        await journey().assertTwoWayAudio();
        await journey().untilAgentHears('customer');
        await customer.untilHears('agent');

        await panel.press('Keypad');
        for (const key of ['1', '5', '#']) await panel.frame.getByRole('button', { name: key, exact: true }).click();
        await until(
            () => customer.digits(from) === '15#',
            () => `digits 15#, got ${customer.digits(from)}`
        );
        await panel.press('Keypad');

        await panel.press('Hold');
        await panel.offers('Resume');
        await until(async () => (await journey().flow(600)).packetsIn === 0, 'nothing to come in while on hold');
        await panel.press('Resume');
        await panel.offers('Hold');
        await journey().assertTwoWayAudio();

        await customer.command('hangup');
        const task = await journey().taskOf(callId);
        const seconds = Math.ceil((Date.now() - began) / 1000);
        assert.match(task.Subject, /^Inbound Call at .* Europe\/London from \+447814256404 \(Fred Bloggs\)$/);
        assert.equal(task.CallType, 'Inbound');
        assert.equal(task.CallOutcome__c, 'Answered');
        assert.equal(task.CallNumber__c, CUSTOMER.number);
        assert.ok(
            task.CallDurationInSeconds >= 3 && task.CallDurationInSeconds <= seconds,
            `${task.CallDurationInSeconds} s`
        );
        assert.deepEqual(await pbx.channels(), []);
        await journey().save();
    });

    test('the agent hangs up', async () => {
        const { panel, customer } = journey();
        const callId = await journey().answeredCall();
        const from = customer.mark();
        await panel.press('Hang up');
        await customer.event('CALL_CLOSED', from);
        assert.equal((await journey().taskOf(callId)).CallOutcome__c, 'Answered');
        await journey().save();
    });

    test('missed: the caller hangs up', async () => {
        const { panel, customer } = journey();
        const callId = await journey().ring();
        await customer.command('hangup');
        const task = await journey().taskOf(callId);
        assert.equal(task.CallOutcome__c, 'Missed');
        assert.equal(task.CallDurationInSeconds, 0);
        await panel.available();
    });

    test('declined: the customer hears busy', async () => {
        const { panel, customer } = journey();
        const from = customer.mark();
        const callId = await journey().ring();
        await panel.press('Decline');
        const { param } = await customer.event('CALL_CLOSED', from);
        assert.match(param, /^486/);
        const task = await journey().taskOf(callId);
        assert.equal(task.CallOutcome__c, 'Declined');
        assert.equal(task.CallDurationInSeconds, 0);
        await panel.available();
    });

    test('withheld: the PBX knows the number, but the agent does not see it (N2)', async () => {
        const { panel, customer } = journey();
        const callId = await journey().ring({ from: 'anonymous' });
        await panel.shows('Withheld');
        assert.equal(await panel.frame.getByText(/7814/).count(), 0);
        await customer.command('hangup');
        const task = await journey().taskOf(callId);
        assert.doesNotMatch(task.Subject, /7814|Fred/);
        await panel.available();
    });

    test('the PBX does not know the caller: withheld, and external (N2)', async () => {
        const { panel, customer } = journey();
        const callId = await journey().ring({ way: 'unknown' });
        await panel.shows('Withheld');
        await customer.command('hangup');
        const task = await journey().taskOf(callId);
        assert.match(task.Subject, /from Withheld$/);
        assert.equal(task.CallType, 'Inbound');
        await panel.available();
    });

    test('a caller with a name instead of a number, of another domain: external (N6)', async () => {
        const { panel, customer } = journey();
        const callId = await journey().ring({ way: 'byName' });
        await panel.shows('Anna Kowalski');
        await customer.command('hangup');
        const task = await journey().taskOf(callId);
        assert.match(task.Subject, /from annakowalski@\S+ \(Anna Kowalski\)$/);
        assert.equal(task.CallType, 'Inbound');
        await panel.available();
    });

    test('two calls: answering the second holds the first; swap; one record each', async () => {
        const { panel, customer } = journey();
        const first = await journey().answeredCall();
        const from = customer.mark();
        const { callId: second } = await journey().lab.ringAgent();
        await panel.press('Hold and answer');
        await customer.event('CALL_ESTABLISHED', from);
        await panel.offers('Swap');
        await journey().assertTwoWayAudio();
        await panel.press('Swap');
        await journey().assertTwoWayAudio();
        await customer.command('hangupall');
        for (const callId of [first, second]) {
            assert.equal((await journey().taskOf(callId)).CallOutcome__c, 'Answered');
        }
    });

    test('without Open CTI: the sound comes from the frame in the utility, the record from the panel beside it', async () => {
        await journey().begin('utility');
        const callId = await journey().answeredCall();
        await journey().page.waitForURL(/\/lightning\/r\/Contact\//);
        await journey().assertTwoWayAudio();
        await journey().panel.press('Hang up');
        const { CallOutcome__c, WhoId } = await journey().taskOf(callId);
        assert.equal(CallOutcome__c, 'Answered');
        assert.match(WhoId, /^003/);
        await journey().save();
    });
});
