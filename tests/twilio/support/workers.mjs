/** Workers with Twilio's own TaskRouter client, unmodified, in Node. */
import { createRequire } from 'node:module';
import { until } from '../../support/until.mjs';

const { Worker } = createRequire(import.meta.url)('twilio-taskrouter');

const EVENTS = ['activityUpdated', 'reservationCreated', 'tokenExpired', 'disconnected', 'error'];
const RESERVATION_EVENTS = ['accepted', 'rejected', 'timeout', 'canceled', 'rescinded', 'wrapup', 'completed'];
const TASK_EVENTS = ['updated', 'canceled', 'completed', 'wrapup', 'transferInitiated'];
const TRANSFER_EVENTS = ['attemptFailed', 'completed', 'failed', 'canceled'];

/** The stand-in's addresses without TLS, whose certificate Node would not accept. */
const plain = (eventBridge) => ({
    ebServer: eventBridge.replace('https:', 'http:'),
    wsServer: eventBridge.replace('https:', 'ws:')
});

/** A worker that is connected, with the names of its events in `events`, and what is offered in `reservations`. */
export async function connectWorker(
    twilio,
    identity,
    { token = twilio.control.token(identity), activity = 'Available', ...options } = {}
) {
    const worker = new Worker(token, { ...plain(twilio.eventBridge), logLevel: 'silent', ...options });
    const events = [];
    const reservations = [];
    for (const name of EVENTS) worker.on(name, () => events.push(name));
    worker.on('reservationCreated', (reservation) => {
        reservations.push(reservation);
        for (const name of RESERVATION_EVENTS) reservation.on(name, () => events.push(name));
        for (const name of TASK_EVENTS) reservation.task.on(name, () => events.push(`task ${name}`));
        reservation.task.on('transferInitiated', (transfer) => {
            for (const name of TRANSFER_EVENTS) transfer.on(name, () => events.push(`transfer ${name}`));
        });
    });
    const close = () => {
        worker.disconnect();
        // Nothing of the client's own ends it before the token does.
        clearTimeout(worker._signaling.tokenTimer);
    };
    try {
        await new Promise((resolve, reject) => {
            worker.on('ready', resolve);
            worker.on('error', reject);
        });
    } catch (error) {
        close();
        throw error;
    }
    const activityNamed = (name) => [...worker.activities.values()].find((one) => one.name === name);
    if (activity) await activityNamed(activity).setAsCurrent();
    return {
        worker,
        events,
        reservations,
        activityNamed,
        async offered() {
            await until(() => reservations.length > 0, `a reservation for ${identity}`);
            return reservations.at(-1);
        },
        close,
        happened: (name) =>
            until(
                () => events.includes(name),
                () => `${name} for ${identity}, after ${events.join()}`
            )
    };
}
