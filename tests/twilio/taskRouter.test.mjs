/** How strict the stand-in for TaskRouter is: with Twilio's own client, unmodified. */
import assert from 'node:assert/strict';
import { after, afterEach, beforeEach, describe, it } from 'node:test';
import { until } from '../support/until.mjs';
import { startTwilio } from '../../workbench/twilio/startTwilio.mjs';
import { connectWorker } from './support/workers.mjs';

let twilio;
let workers = [];

async function connect(identity, options) {
    const connected = await connectWorker(twilio, identity, options);
    workers.push(connected);
    return connected;
}

async function begin(options) {
    await end();
    twilio = await startTwilio({ requeueSeconds: 30, ...options });
}

async function end() {
    for (const worker of workers) worker.close();
    workers = [];
    await twilio?.stop();
    twilio = undefined;
}

beforeEach(() => begin());
afterEach(end);
after(end);

const failure = (promise) =>
    promise.then(
        () => assert.fail('it was not refused'),
        ({ message }) => message
    );

describe('reservations', () => {
    it('one that is not answered in time makes its worker Offline', async () => {
        await begin({ reservationSeconds: 1 });
        const ada = await connect('ada');
        const { taskSid } = twilio.control.offerTask();
        await ada.happened('timeout');
        await until(() => ada.worker.activity.name === 'Offline', 'the activity');
        assert.equal(twilio.control.task(taskSid).status, 'pending');
    });

    it('one that is rejected goes to the next worker', async () => {
        const ada = await connect('ada');
        const { taskSid } = twilio.control.offerTask();
        await (await ada.offered()).reject();
        const bob = await connect('bob');
        assert.equal((await bob.offered()).task.sid, taskSid);
    });

    it('the worker who is later has nothing', async () => {
        const ada = await connect('ada');
        const bob = await connect('bob');
        twilio.control.offerTask({ workers: 2 });
        const late = await bob.offered();
        await (await ada.offered()).accept();
        await bob.happened('rescinded');
        assert.match(await failure(late.accept()), /status code 400.*is rescinded/);
    });

    it('a worker has no more tasks than there is room for', async () => {
        const ada = await connect('ada');
        twilio.control.offerTask({ channel: 'email' });
        twilio.control.offerTask({ channel: 'email' });
        twilio.control.offerTask({ channel: 'email' });
        await until(() => ada.reservations.length === 2, 'two emails');
        const [first] = ada.reservations;
        await first.accept();
        await first.complete();
        await until(() => ada.reservations.length === 3, 'the third one');
    });

    it('a task that the caller gives up is canceled, and one that was accepted is not', async () => {
        const ada = await connect('ada');
        const { taskSid } = twilio.control.offerTask();
        const reservation = await ada.offered();
        twilio.control.cancel(taskSid, { code: 45303 });
        await ada.happened('canceled');
        assert.equal(reservation.canceledReasonCode, 45303);
        const { taskSid: another } = twilio.control.offerTask();
        await until(() => ada.reservations.length === 2, 'another one');
        await ada.reservations[1].accept();
        assert.throws(() => twilio.control.cancel(another), /is assigned and cannot be updated/);
    });

    it('a supervisor completes a task', async () => {
        const ada = await connect('ada');
        const { taskSid } = twilio.control.offerTask();
        await (await ada.offered()).accept();
        twilio.control.completeAsSupervisor(taskSid, 'Done');
        await ada.happened('task completed');
        await ada.happened('completed');
    });

    it('a client that asks for it updates only what it has seen', async () => {
        const ada = await connect('ada', { enableVersionCheck: true });
        const { taskSid } = twilio.control.offerTask({ attributes: { name: 'Fred' } });
        const { task } = await ada.offered();
        const { version } = task;
        twilio.control.setAttributes(taskSid, { name: 'Fred Bloggs' });
        await ada.happened('task updated');
        task.version = version;
        assert.match(await failure(task.setAttributes({ name: 'Old' })), /status code 412/);
        await task.fetchLatestVersion();
        await task.setAttributes({ name: 'New' });
        assert.equal(twilio.control.task(taskSid).attributes.name, 'New');
    });

    it('a worker sees what it has when it connects again', async () => {
        const ada = await connect('ada');
        const { taskSid } = twilio.control.offerTask();
        await (await ada.offered()).accept();
        ada.close();
        const again = await connect('ada', { activity: null });
        assert.deepEqual(
            [...again.worker.reservations.values()].map(({ status, task }) => [status, task.sid]),
            [['accepted', taskSid]]
        );
    });
});

describe('activities', () => {
    it('a worker with an unanswered reservation stays available, unless it rejects it', async () => {
        const ada = await connect('ada');
        twilio.control.offerTask();
        await ada.offered();
        const pause = ada.activityNamed('Break');
        assert.match(await failure(pause.setAsCurrent()), /status code 400.*pending reservations/);
        await pause.setAsCurrent({ rejectPendingReservations: true });
        await ada.happened('rejected');
        assert.equal(twilio.control.activity('ada'), 'Break');
    });

    it('nothing is offered to a worker who is not available', async () => {
        const ada = await connect('ada', { activity: 'Break' });
        const { taskSid } = twilio.control.offerTask();
        const bob = await connect('bob');
        assert.equal((await bob.offered()).task.sid, taskSid);
        assert.deepEqual(ada.reservations, []);
    });

    it('an outbound task waits until its worker is available', async () => {
        const ada = await connect('ada', { activity: null });
        const { workflowSid, queues } = twilio.control.account;
        await ada.worker.createTask('+447700900999', '+448001111111', workflowSid, queues.Everyone);
        assert.equal(twilio.control.tasks[0].status, 'pending');
        await ada.activityNamed('Available').setAsCurrent();
        assert.equal((await ada.offered()).task.attributes.outbound_to, '+447700900999');
    });
});

describe('transfers', () => {
    /** Ada has a chat, and transfers it. */
    async function transfer(to, options) {
        const ada = await connect('ada');
        const { taskSid } = twilio.control.offerTask({ attributes: { name: 'Fred' } });
        const reservation = await ada.offered();
        await reservation.accept();
        await reservation.task.transfer(to, options);
        return { ada, taskSid, reservation };
    }

    it('to a worker, who gets the attributes and accepts', async () => {
        const bob = await connect('bob');
        const { ada, taskSid, reservation } = await transfer(twilio.control.account.workers.bob, {
            mode: 'WARM',
            attributes: { note: 'angry' }
        });
        const taken = await bob.offered();
        assert.deepEqual(taken.task.attributes, { name: 'Fred', note: 'angry' });
        assert.equal(taken.transfer.mode, 'WARM');
        await taken.accept();
        await ada.happened('transfer completed');
        await reservation.complete();
        assert.equal(twilio.control.task(taskSid).status, 'assigned');
        await taken.complete();
        assert.equal(twilio.control.task(taskSid).status, 'completed');
    });

    it('to a worker who does not take it fails', async () => {
        const bob = await connect('bob');
        const { ada } = await transfer(twilio.control.account.workers.bob, { mode: 'WARM' });
        await (await bob.offered()).reject();
        await ada.happened('transfer attemptFailed');
        await ada.happened('transfer failed');
    });

    it('to a worker without room fails', async () => {
        const { ada } = await transfer(twilio.control.account.workers.bob, { mode: 'COLD' });
        await ada.happened('transfer failed');
    });

    it('to a queue waits for someone', async () => {
        const { ada } = await transfer(twilio.control.account.queues.Billing, { mode: 'WARM' });
        await ada.happened('task transferInitiated');
        const bob = await connect('bob');
        const taken = await bob.offered();
        assert.equal(taken.task.queueName, 'Billing');
        await taken.accept();
        await ada.happened('transfer completed');
    });

    it('that is canceled takes the reservation back', async () => {
        const bob = await connect('bob');
        const { ada, reservation } = await transfer(twilio.control.account.workers.bob, { mode: 'WARM' });
        await bob.offered();
        await reservation.task.transfers.outgoing.cancel();
        await bob.happened('rescinded');
        await ada.happened('transfer canceled');
    });

    it('nobody transfers to themselves, or to somebody who does not exist', async () => {
        const { reservation } = await transfer(twilio.control.account.queues.Billing, { mode: 'WARM' });
        assert.match(await failure(reservation.task.transfer(twilio.control.account.workers.ada)), /status code 400/);
        assert.match(await failure(reservation.task.transfer(`WK${'0'.repeat(32)}`)), /status code 40[04]/);
    });
});

describe('tokens', () => {
    it('an expired one opens nothing and changes nothing, and a new one does', async () => {
        const token = twilio.control.token('ada', { seconds: 600 });
        const ada = await connect('ada', { token });
        twilio.control.expire(token);
        const change = () => ada.activityNamed('Break').setAsCurrent();
        assert.match(await failure(change()), /status code 401. Access Token expired/);
        ada.worker.updateToken(twilio.control.token('ada'));
        await change();
    });

    it('one of somebody else, or without a signature, is not valid', async () => {
        const forged = twilio.control.token('ada').replace(/[^.]+$/, 'AAAA');
        const errors = await connectWorker(twilio, 'ada', { token: forged }).catch((error) => error);
        assert.ok(errors instanceof Error);
        const { eventBridge, control } = twilio;
        const url = `Workspaces/${control.account.workspaceSid}/Workers/${control.account.workers.bob}`;
        const response = await fetch(eventBridge.replace('https:', 'http:'), {
            method: 'POST',
            headers: { apiVersion: 'v1' },
            body: JSON.stringify({
                url,
                method: 'POST',
                params: { ActivitySid: control.account.activities.Break },
                token: control.token('ada')
            })
        });
        assert.equal(response.status, 403);
    });

    it('the socket of a token that expires is closed, and the client comes back with the new one', async () => {
        const ada = await connect('ada', { token: twilio.control.token('ada', { seconds: 7 }) });
        // The client does not know how long the new one is valid until it connects again.
        ada.worker.on('tokenExpired', () => ada.worker.updateToken(twilio.control.token('ada')));
        await ada.happened('disconnected');
        await until(() => twilio.control.connections('ada').eventBridge === 1, 'the new socket', { timeout: 20_000 });
    });

    it('programs get one with the account’s secret, for a Flex user or for a worker', async () => {
        const { tokenApi, control } = twilio;
        const { flexInstanceSid, flexUsers, workers: sids } = control.account;
        const ask = async (path, body, authorization = tokenApi.authorization) => {
            const headers = { authorization, 'content-type': 'application/json' };
            const response = await fetch(tokenApi.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
            return { status: response.status, ...(await response.json()) };
        };
        const path = `/v4/Instances/${flexInstanceSid}/Users/${flexUsers.ada}/Tokens`;
        const { status, access_token: token, token_info: info } = await ask(path, { ttl: 3600 });
        assert.deepEqual([status, info.identity], [201, 'ada']);
        await connect('ada', { token });
        await connect('bob', { token: (await ask('/token', { worker: sids.bob })).access_token });
        assert.deepEqual((await ask(path, {}, 'Basic bm9ib2R5')).code, 20003);
        assert.equal((await ask(path.replace(flexUsers.ada, `FU${'0'.repeat(32)}`), {})).status, 404);
        control.refuseTokens({ status: 429, code: 20429, message: 'Too Many Requests' });
        assert.deepEqual((await ask(path, {})).code, 20429);
    });
});

describe('connections', () => {
    it('a session that closes the others leaves one socket', async () => {
        const first = await connect('ada');
        await connect('ada', { closeExistingSessions: true });
        await first.happened('disconnected');
    });

    it('a client reconnects after its socket was lost, and sees what came in between', async () => {
        const ada = await connect('ada');
        twilio.control.dropSockets('eventBridge');
        await until(() => twilio.control.connections('ada').eventBridge === 0, 'the loss');
        const { taskSid } = twilio.control.offerTask();
        await until(() => [...ada.worker.reservations.values()].some(({ task }) => task.sid === taskSid), 'the task');
    });

    it('a request that gets no response changes nothing', async () => {
        const ada = await connect('ada');
        const { taskSid } = twilio.control.offerTask();
        const reservation = await ada.offered();
        twilio.control.setStalled();
        const failed = failure(reservation.accept());
        assert.match(await failed, /timeout/);
        assert.equal(twilio.control.task(taskSid).reservations[0].status, 'pending');
    });
});
