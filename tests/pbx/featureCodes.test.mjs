// R12: the PBX's own features behind their codes.
import assert from 'node:assert/strict';
import { nothingSerious } from '../browser/support/axe.mjs';
import { pbxJourneys } from './support/pbxTest.mjs';

const CODES = {
    doNotDisturbOnCode: '*78',
    doNotDisturbOffCode: '*79',
    forwardingOnCode: '*72{number}',
    forwardingOffCode: '*73',
    pickupCode: '**{number}'
};

pbxJourneys("a PBX's own features", (journey, test) => {
    async function begin() {
        journey().workbench.org.overrideSettings(CODES);
        await journey().begin();
        return journey();
    }

    /** The PBX accepts a feature's code, and hangs up. */
    async function uses(feature, number) {
        const { panel } = journey();
        await panel.press(feature);
        if (number !== undefined) {
            await panel.frame.getByRole('textbox', { name: 'Number or extension' }).fill(number);
            await nothingSerious(journey().frame(), feature);
            await panel.press('Continue');
        }
        await panel.shows(`${feature}: the phone system accepted the code.`);
        await panel.available();
    }

    test('do not disturb: the PBX refuses calls until it is turned off; its calls leave no record', async () => {
        const { panel, customer, lab } = await begin();
        const before = (await journey().tasks()).length;
        await uses('Turn on do not disturb');
        const from = customer.mark();
        await customer.ring();
        const { param } = await customer.event('CALL_CLOSED', from);
        assert.match(param, /486|Busy/);
        assert.equal(await panel.button('Answer').count(), 0);
        await uses('Turn off do not disturb');
        assert.equal((await journey().tasks()).length, before);
        const { callId } = await lab.ringAgent();
        await panel.press('Decline');
        assert.equal((await journey().taskOf(callId)).CallOutcome__c, 'Declined');
        await panel.available();
    });

    test('forwarding: calls ring at the colleague until it ends', async () => {
        const { panel, customer, colleague } = await begin();
        await uses('Forward calls', '1002');
        const from = colleague.mark();
        await customer.ring();
        await colleague.event('CALL_INCOMING', from);
        assert.equal(await panel.button('Answer').count(), 0);
        await customer.command('hangupall');
        await colleague.event('CALL_CLOSED', from);
        await uses('Stop forwarding');
    });

    test("pickup: a colleague's call is answered here, with the caller's name and a record of the caller's", async () => {
        const { panel, customer, colleague } = await begin();
        const from = colleague.mark();
        await customer.ring({ to: '1002' });
        await colleague.event('CALL_INCOMING', from);
        await panel.press('Pick up a call');
        await panel.frame.getByRole('textbox', { name: 'Number or extension' }).fill('1002');
        await panel.page.keyboard.press('Enter');
        await colleague.event('CALL_CLOSED', from);
        await panel.shows('Fred Bloggs');
        await journey().untilAgentHears('customer');
        await panel.press('Hang up');
        const task = await journey().newTask();
        assert.equal(task.CallType, 'Inbound');
        assert.match(task.Subject, /\(Fred Bloggs\)$/);
        await journey().save();
    });

    test('pickup of nothing: the panel says that the PBX refused it', async () => {
        const { panel } = await begin();
        const before = (await journey().tasks()).length;
        await panel.press('Pick up a call');
        await panel.frame.getByRole('textbox', { name: 'Number or extension' }).fill('1004');
        await panel.press('Continue');
        await panel.shows(/Pick up a call: the phone system refused the code/);
        await panel.available();
        assert.equal((await journey().tasks()).length, before);
    });
});
