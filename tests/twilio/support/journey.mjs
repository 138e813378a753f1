/** A journey with the panel on Twilio: the stand-ins, the page of the far end, and the agent's page, in one browser. */
import assert from 'node:assert/strict';
import { startJourney } from '../../browser/support/journey.mjs';
import { watchMedia } from '../../pbx/support/inPage.mjs';
import { until } from '../../support/until.mjs';
import { startTwilio } from '../../../workbench/twilio/startTwilio.mjs';
import { MEDIA_ARGS, openFarEnd } from './farEnd.mjs';
import { heardInCalls } from './inPage.mjs';

/** What the customer sounds like. Chromium's fake microphone, the agent, beeps. */
export const CUSTOMER_HZ = 880;
const MUSIC_HZ = 660;
const NEAR = 15;

const isNear = (hz, wanted) => hz !== null && Math.abs(hz - wanted) < NEAR;

/**
 * @param {object} [options] of startJourney
 * @param {Parameters<typeof startTwilio>[0]} [twilioOptions]
 */
export async function startTwilioJourney(options, twilioOptions) {
    const twilio = await startTwilio({ requeueSeconds: 1, ...twilioOptions });
    const journey = await startJourney({ light: false, phone: 'twilio', twilio, args: MEDIA_ARGS, ...options });
    const farEnd = await openFarEnd(journey.browser, twilio);
    return Object.assign(journey, methods(journey, twilio, farEnd));
}

function methods(journey, twilio, farEnd) {
    const { control } = twilio;
    const { begin, end } = journey;
    /** Browser contexts whose pages are watched from their beginning. */
    const watched = new WeakSet();
    return {
        twilio: control,
        servers: twilio,

        /** A new browser, with the agent available. */
        async begin(set = {}) {
            const { activity = 'Available', ...rest } = set;
            clear(control);
            control.setActivity('ada', activity);
            await begin.call(journey, { state: activity, ...rest });
            if (!watched.has(journey.context)) {
                watched.add(journey.context);
                await journey.context.grantPermissions(['microphone']);
                await journey.context.addInitScript(watchMedia);
                await journey.reload();
                await journey.panel.says(activity);
            }
            return journey;
        },

        async end() {
            await end.call(journey);
            await twilio.stop();
        },

        /** A customer calls; resolves to { taskSid, callSid }. */
        call: (what = {}) => control.offerCall({ tone: CUSTOMER_HZ, ...what }),

        /** The only Task of a call, when it is as it should be. */
        async recordOf(taskSid, matches = () => true) {
            const found = async () =>
                (await journey.records('Task')).filter(({ CallKey__c }) => CallKey__c?.endsWith(`/${taskSid}`));
            const task = await until(
                async () => (await found()).find(matches),
                () => `the record of ${taskSid}`
            );
            assert.equal((await found()).length, 1, 'one call, one record');
            return task;
        },

        untilStatus: (taskSid, status) =>
            until(
                () => control.task(taskSid).status === status,
                () => `the task to be ${status}; it is ${control.task(taskSid).status}`
            ),

        agentHears: (hz) =>
            until(
                async () => isNear(await journey.frame().evaluate(heardInCalls, 300), hz),
                `the agent to hear ${hz} Hz`
            ),
        agentHearsMusic: () => journey.agentHears(MUSIC_HZ),
        /** The beep of the agent's microphone. */
        customerHearsAgent: (callSid) =>
            until(async () => {
                const hz = await farEnd.evaluate((sid) => window.hears(sid), callSid);
                return hz !== null && !isNear(hz, MUSIC_HZ) && !isNear(hz, CUSTOMER_HZ);
            }, 'the customer to hear the agent'),
        customerHearsMusic: (callSid) =>
            until(
                async () => isNear(await farEnd.evaluate((sid) => window.hears(sid), callSid), MUSIC_HZ),
                'the customer to hear music'
            ),

        /** The number that the agent has dialed, when it rings. */
        async dialed() {
            return until(() => control.customers.find(({ state }) => state === 'ringing'), 'the dialed number to ring');
        }
    };
}

/** Nothing is left of the test before. */
function clear(control) {
    for (const { callSid } of control.customers) control.hangUp(callSid);
    for (const { sid, status } of control.tasks) {
        if (status === 'pending' || status === 'reserved') control.cancel(sid);
        else if (status === 'assigned' || status === 'wrapping') control.completeAsSupervisor(sid);
    }
}
