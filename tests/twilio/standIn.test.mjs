/** The stand-ins, driven by Twilio's own packages, unmodified and without our phone system. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { until } from '../support/until.mjs';
import { heardInCalls } from './support/inPage.mjs';
import { startStandIn } from './support/standIn.mjs';
import { startVendorPage } from './support/vendorPage.mjs';
import { openVendorWorker } from './support/vendorWorker.mjs';

const CUSTOMER = 880;

let twilio;
let vendor;
let page;

before(async () => {
    vendor = await startVendorPage();
    twilio = await startStandIn({ requeueSeconds: 1 });
});
after(async () => {
    await twilio?.stop();
    await vendor?.stop();
});
afterEach(async () => {
    await page?.context().close();
    page = undefined;
    for (const { callSid } of twilio.control.customers) twilio.control.hangUp(callSid);
    for (const { sid, status } of twilio.control.tasks) {
        if (status === 'pending' || status === 'reserved') twilio.control.cancel(sid);
        else if (status === 'assigned' || status === 'wrapping') twilio.control.completeAsSupervisor(sid);
    }
    twilio.control.setActivity('ada', 'Offline');
});

/** Opens a page in which a worker is ready. */
async function open({ identity = 'ada', ...worker } = {}) {
    page = await twilio.newPage(vendor.url);
    await openVendorWorker(page, twilio, { token: twilio.control.token(identity), ...worker });
}

const happened = (name, list = 'events') =>
    page.waitForFunction(([name, list]) => window[list].some(([one]) => one === name), [name, list]);
const eventsOf = () => page.evaluate(() => window.events.map(([name]) => name));

/** Ada takes the offered call, in her browser, with the instruction that Flex sends. */
async function take(options = { endConferenceOnExit: true, endConferenceOnCustomerExit: true }) {
    await happened('reservationCreated');
    await page.evaluate((options) => window.reservation.conference(options), options);
    await happened('incoming', 'deviceEvents');
    await page.evaluate(() => window.call.accept());
    await happened('accepted');
}

const workerHears = async (hz) => {
    await until(
        async () => Math.abs((await page.evaluate(heardInCalls, 300)) - hz) < 15,
        `the worker to hear ${hz} Hz`
    );
};
const customerHears = async (callSid, isRight) => {
    await until(async () => isRight(await twilio.customerHears(callSid)), 'the customer to hear it');
};

describe('the event bridge', () => {
    it('a worker is ready, and changes its activity', async () => {
        await open({ voice: false });
        assert.equal(twilio.control.activity('ada'), 'Available');
        assert.deepEqual(
            await page.evaluate(() => [
                window.worker.name,
                window.worker.activity.name,
                window.worker.attributes.contact_uri
            ]),
            ['Ada Agent', 'Available', 'client:ada']
        );
    });

    it('a chat is offered, accepted, gets attributes, is wrapped up and completed', async () => {
        await open({ voice: false });
        const { taskSid } = twilio.control.offerTask({ channel: 'chat', attributes: { name: 'Fred' } });
        await happened('reservationCreated');
        assert.deepEqual(await page.evaluate(() => window.reservation.task.attributes), { name: 'Fred' });
        await page.evaluate(() => window.reservation.accept());
        await happened('accepted');
        await page.evaluate(() => window.reservation.task.setAttributes({ name: 'Fred', sfdcObjectId: '003' }));
        await happened('updated');
        assert.equal(twilio.control.task(taskSid).attributes.sfdcObjectId, '003');
        await page.evaluate(() => window.reservation.wrap());
        await happened('wrapup');
        await page.evaluate(() => window.reservation.complete());
        await happened('completed');
        assert.equal(twilio.control.task(taskSid).status, 'completed');
    });

    it('nobody accepts twice, and a refusal has its reason', async () => {
        await open({ voice: false });
        twilio.control.offerTask();
        await happened('reservationCreated');
        await page.evaluate(() => window.reservation.accept());
        const refused = await page.evaluate(() => window.reservation.accept().catch((error) => error.message));
        assert.match(refused, /status code 400.*is accepted and cannot be updated/);
    });
});

describe('voice', () => {
    it('a call comes into the browser, with sound both ways, until the customer hangs up', async () => {
        await open();
        const { taskSid, callSid } = twilio.control.offerCall({ tone: CUSTOMER, attributes: { name: 'Fred' } });
        await take();
        await workerHears(CUSTOMER);
        await customerHears(callSid, (hz) => hz !== null && Math.abs(hz - 660) > 15);
        const { attributes } = twilio.control.task(taskSid);
        assert.equal(
            attributes.conference.participants.worker,
            await page.evaluate(() => window.call.parameters.CallSid)
        );
        twilio.control.hangUp(callSid);
        await happened('disconnect', 'calls');
        await happened('wrapup');
        await page.evaluate(() => window.reservation.complete());
        await happened('completed');
        assert.equal(twilio.control.task(taskSid).status, 'completed');
    });

    it('on hold, the customer hears music and the worker nothing of the customer', async () => {
        await open();
        const { callSid } = twilio.control.offerCall({ tone: CUSTOMER });
        await take();
        await workerHears(CUSTOMER);
        const hold = (on) => page.evaluate((on) => window.reservation.task.hold(window.worker.sid, on), on);
        await page.evaluate(() => window.reservation.task.updateParticipant({ hold: true }));
        await customerHears(callSid, (hz) => hz !== null && Math.abs(hz - 660) < 15);
        await page.evaluate(() => window.reservation.task.updateParticipant({ hold: false }));
        await workerHears(CUSTOMER);
        await hold(true);
        await workerHears(660);
    });

    it('digits arrive, and the worker hangs up for both', async () => {
        await open();
        const { callSid } = twilio.control.offerCall({ tone: CUSTOMER });
        await take();
        const [leg] = twilio.control.legs;
        await page.evaluate(() => window.call.sendDigits('12#'));
        await until(() => twilio.control.digits(leg.callSid) === '12#', 'the digits');
        await page.evaluate(() => window.call.disconnect());
        await happened('wrapup');
        await until(() => !twilio.control.customers.some((one) => one.callSid === callSid), 'the end for the customer');
    });

    it('a worker dials through a task: the reservation is accepted when the customer answers', async () => {
        await open();
        const { workflowSid, queues } = twilio.control.account;
        await page.evaluate(
            ([workflow, queue]) =>
                window.worker.createTask('+447700900999', '+448001111111', workflow, queue, {
                    attributes: { sfdcObjectId: '003' },
                    taskChannelUniqueName: 'voice'
                }),
            [workflowSid, queues.Everyone]
        );
        await happened('reservationCreated');
        await page.evaluate(() =>
            window.reservation.conference({ endConferenceOnExit: true, endConferenceOnCustomerExit: true })
        );
        await happened('incoming', 'deviceEvents');
        await page.evaluate(() => window.call.accept());
        await until(() => twilio.control.customers.length === 1, 'the number to ring');
        const [customer] = twilio.control.customers;
        assert.deepEqual([customer.number, customer.state], ['+447700900999', 'ringing']);
        assert.ok(!(await eventsOf()).includes('accepted'));
        twilio.control.answer(customer.callSid, { tone: CUSTOMER });
        await happened('accepted');
        await workerHears(CUSTOMER);
        assert.equal(await page.evaluate(() => window.reservation.task.attributes.sfdcObjectId), '003');
    });

    it('a dialed number that is busy cancels the reservation, with the reason', async () => {
        await open();
        const { workflowSid, queues } = twilio.control.account;
        twilio.control.setUnreachable('+447700900123', 45303);
        await page.evaluate(
            ([workflow, queue]) =>
                window.worker.createTask('+447700900123', '+448001111111', workflow, queue, {
                    taskChannelUniqueName: 'voice'
                }),
            [workflowSid, queues.Everyone]
        );
        await happened('reservationCreated');
        await page.evaluate(() => window.reservation.conference());
        await happened('incoming', 'deviceEvents');
        await page.evaluate(() => window.call.accept());
        await happened('canceled');
        assert.equal(await page.evaluate(() => window.reservation.canceledReasonCode), 45303);
    });

    it('a call survives the loss of its socket', async () => {
        await open();
        twilio.control.offerCall({ tone: CUSTOMER });
        await take();
        twilio.control.dropSockets('signaling');
        await happened('reconnecting', 'calls');
        await happened('reconnected', 'calls');
        await workerHears(CUSTOMER);
    });
});
