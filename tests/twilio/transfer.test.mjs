// Transfers, and the agent's other sessions, with the panel on Twilio's own clients. The colleague has nothing but those.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { until } from '../support/until.mjs';
import { watchMedia } from '../pbx/support/inPage.mjs';
import { heardInCalls } from './support/inPage.mjs';
import { CUSTOMER_HZ, startTwilioJourney } from './support/journey.mjs';
import { startVendorPage } from './support/vendorPage.mjs';
import { openVendorWorker } from './support/vendorWorker.mjs';

let journey;
let vendor;
let bob;

before(async () => {
    vendor = await startVendorPage();
    journey = await startTwilioJourney();
});
after(async () => {
    await journey?.end();
    await vendor?.stop();
});
afterEach(async () => {
    await bob?.context().close();
    bob = undefined;
    journey.assertNoFaults();
});

/** The agent is in a call, and a colleague is ready. */
async function inCall() {
    await journey.begin();
    const call = journey.call({ attributes: { name: 'Fred' } });
    await journey.panel.answer();
    await journey.agentHears(CUSTOMER_HZ);
    bob = await (await journey.browser.newContext({ permissions: ['microphone'] })).newPage();
    await bob.addInitScript(watchMedia);
    await bob.goto(vendor.url);
    await openVendorWorker(bob, journey.servers, { token: journey.twilio.token('bob') });
    return call;
}

/** Bob takes what he is offered. */
async function bobAnswers() {
    await bob.waitForFunction(() => window.reservation);
    await bob.evaluate(() =>
        window.reservation.conference({ endConferenceOnExit: true, endConferenceOnCustomerExit: true })
    );
    await bob.waitForFunction(() => window.call);
    await bob.evaluate(() => window.call.accept());
}

const bobHears = (hz) =>
    until(async () => Math.abs((await bob.evaluate(heardInCalls, 300)) - hz) < 15, `Bob to hear ${hz} Hz`);

const reservationOf = (taskSid, identity) =>
    journey.twilio.task(taskSid).reservations.findLast(({ worker }) => worker === identity);

describe('a transfer', () => {
    it('without asking: the colleague has the customer and the attributes, and the agent the wrap-up', async () => {
        const { taskSid } = await inCall();
        await journey.panel.transferTo('Bob Backoffice');
        await journey.panel.press('Transfer now');
        await bobAnswers();
        await bobHears(CUSTOMER_HZ);
        assert.equal(await bob.evaluate(() => window.reservation.task.attributes.name), 'Fred');
        await journey.panel.save();
        await until(() => reservationOf(taskSid, 'ada').status === 'completed', 'the end of the wrap-up');
        assert.equal(reservationOf(taskSid, 'bob').status, 'accepted');
        await journey.recordOf(taskSid);
    });

    it('after a consultation: the customer waits, and then talks to the colleague', async () => {
        const { taskSid, callSid } = await inCall();
        await journey.panel.transferTo('Bob Backoffice');
        await journey.panel.press('Consult first');
        await journey.customerHearsMusic(callSid);
        await bobAnswers();
        await journey.panel.offers('Complete transfer');
        await journey.panel.press('Complete transfer');
        await bobHears(CUSTOMER_HZ);
        await journey.panel.press('Save');
        await until(() => reservationOf(taskSid, 'ada').status === 'completed', 'the end of the wrap-up');
        await journey.recordOf(taskSid);
    });

    it('that the colleague declines leaves the agent with the customer', async () => {
        await inCall();
        await journey.panel.transferTo('Bob Backoffice');
        await journey.panel.press('Consult first');
        await bob.waitForFunction(() => window.reservation);
        await bob.evaluate(() => window.reservation.reject());
        await journey.panel.offers('Resume');
        await journey.panel.press('Resume');
        await journey.agentHears(CUSTOMER_HZ);
    });

    it('to somebody whom nobody knows is refused, and the call goes on', async () => {
        await inCall();
        await journey.panel.transferTo('Nobody Atall');
        await journey.panel.press('Transfer now');
        await journey.panel.offers('Hang up');
        await journey.agentHears(CUSTOMER_HZ);
    });
});

describe('the agent’s other sessions', () => {
    it('a second tab shows the call that the first one has', async () => {
        await inCall();
        await journey.openTab();
        await journey.panel.offers('Hang up');
        assert.equal(journey.twilio.connections('ada').signaling, 1);
    });

    it('a call that is answered in Flex is not fought for', async () => {
        await journey.begin();
        const { taskSid } = journey.call();
        await journey.panel.offers('Answer');
        journey.twilio.acceptElsewhere(taskSid, 'ada');
        await journey.panel.shows(/in use in another browser/);
        assert.equal(journey.twilio.task(taskSid).status, 'assigned');
    });
});
