// F1-F14 with the panel on Twilio's own clients: calls, their audio, their records.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { FRED } from '../browser/support/journey.mjs';
import { until } from '../support/until.mjs';
import { CUSTOMER_HZ, startTwilioJourney } from './support/journey.mjs';

let journey;
before(async () => void (journey = await startTwilioJourney()));
after(() => journey?.end());
afterEach(() => journey.assertNoFaults());

/** A call in the agent's browser. */
async function answered(what) {
    const call = journey.call(what);
    await journey.panel.answer();
    await journey.untilStatus(call.taskSid, 'assigned');
    return call;
}

describe('a call from Twilio', () => {
    it('rings with its attributes, is answered with sound both ways, held, and recorded once (F4, F6, F10)', async () => {
        await journey.begin();
        const { taskSid, callSid } = journey.call({ from: FRED });
        await journey.panel.shows('Fred Bloggs');
        await journey.panel.answer();
        await journey.agentHears(CUSTOMER_HZ);
        await journey.customerHearsAgent(callSid);
        await journey.panel.press('Hold');
        await journey.customerHearsMusic(callSid);
        await journey.panel.press('Resume');
        await journey.agentHears(CUSTOMER_HZ);
        await journey.panel.press('Hang up');
        await journey.untilStatus(taskSid, 'wrapping');
        await journey.panel.save();
        await journey.untilStatus(taskSid, 'completed');
        const task = await journey.recordOf(taskSid, ({ CallOutcome__c }) => CallOutcome__c === 'Answered');
        assert.equal(task.CallType, 'Inbound');
        assert.equal(task.CallNumber__c, FRED);
    });

    it('pops the record that the IVR has found, and gives the task what the call is about (F6, F8)', async () => {
        await journey.begin();
        const record = await journey.recordNamed('Contact', 'Fred Bloggs');
        const { taskSid } = await answered({ from: '+447700900999', attributes: { sfdcObjectId: record.Id } });
        await journey.page.waitForURL((url) => url.pathname.includes(record.Id));
        await until(
            () => journey.twilio.task(taskSid).attributes.sfdcObjectType === 'Contact',
            () => `the association in ${JSON.stringify(journey.twilio.task(taskSid).attributes)}`
        );
    });

    it('whose caller hangs up before it is answered leaves no open task and one record (F11)', async () => {
        await journey.begin();
        const { taskSid, callSid } = journey.call();
        await journey.panel.offers('Answer');
        journey.twilio.hangUp(callSid);
        await journey.untilStatus(taskSid, 'canceled');
        const task = await journey.recordOf(taskSid);
        assert.notEqual(task.CallOutcome__c, 'Answered');
    });

    it('carries the digits that the agent presses', async () => {
        await journey.begin();
        await answered();
        const [leg] = journey.twilio.legs;
        await journey.panel.press('Keypad');
        for (const key of ['1', '5', '#'])
            await journey.panel.frame.getByRole('button', { name: key, exact: true }).click();
        await until(
            () => journey.twilio.digits(leg.callSid) === '15#',
            () => `15#, got ${journey.twilio.digits(leg.callSid)}`
        );
    });

    it('that the customer ends is wrapped up, and completed when the agent saves (F10)', async () => {
        await journey.begin();
        const { taskSid, callSid } = await answered();
        await journey.agentHears(CUSTOMER_HZ);
        journey.twilio.hangUp(callSid);
        await journey.untilStatus(taskSid, 'wrapping');
        await journey.panel.save();
        await journey.untilStatus(taskSid, 'completed');
        await journey.recordOf(taskSid);
    });

    it('that a supervisor completes is over, with one record (F11)', async () => {
        await journey.begin();
        const { taskSid } = await answered();
        journey.twilio.completeAsSupervisor(taskSid);
        await journey.panel.offers('Save');
        await journey.panel.save();
        await journey.recordOf(taskSid);
    });
});

describe('a call that the agent makes', () => {
    it('from a record is related to it, in Salesforce and at Twilio (F2, F3)', async () => {
        await journey.begin();
        const record = await journey.recordNamed('Contact', 'Fred Bloggs');
        await journey.goTo('Contact', record);
        await journey.page
            .getByRole('button', { name: /^Call .*7814/ })
            .first()
            .click();
        const customer = await journey.dialed();
        const [{ sid: taskSid }] = journey.twilio.tasks.slice(-1);
        assert.equal(journey.twilio.task(taskSid).attributes.sfdcObjectId, record.Id);
        journey.twilio.answer(customer.callSid, { tone: CUSTOMER_HZ });
        await journey.agentHears(CUSTOMER_HZ);
        await journey.panel.press('Hang up');
        await journey.panel.save();
        await journey.untilStatus(taskSid, 'completed');
        const task = await journey.recordOf(taskSid, ({ WhoId }) => WhoId === record.Id);
        assert.equal(task.CallType, 'Outbound');
    });

    it('to a busy number ends, and says that it is busy (F12)', async () => {
        await journey.begin();
        journey.twilio.setUnreachable('+447700900123', 45303);
        await journey.panel.dial('+447700900123');
        await journey.panel.shows(/busy/i);
    });

    it('is refused in words while the agent is Offline (F12)', async () => {
        await journey.begin({ activity: 'Offline' });
        await journey.panel.dial('+447700900999');
        await journey.panel.shows(/Offline/);
        assert.equal(journey.twilio.customers.length, 0);
    });
});

describe('connections to Twilio', () => {
    it('that are lost in a call come back, and the call goes on', async () => {
        await journey.begin();
        const { callSid } = await answered();
        await journey.agentHears(CUSTOMER_HZ);
        journey.twilio.dropSockets();
        await until(() => {
            const { eventBridge, signaling } = journey.twilio.connections('ada');
            return eventBridge === 1 && signaling === 1;
        }, 'both connections');
        await journey.agentHears(CUSTOMER_HZ);
        await journey.customerHearsAgent(callSid);
        await journey.panel.press('Hang up');
        await journey.panel.save();
    });

    it('get a new token before theirs ends', async () => {
        journey.twilio.setTokenLifetime(20);
        try {
            await journey.begin();
            await until(() => journey.twilio.tokensGiven > 1, 'another token', { timeout: 25_000 });
            await answered();
            await journey.agentHears(CUSTOMER_HZ);
        } finally {
            journey.twilio.setTokenLifetime(null);
        }
    });
});
