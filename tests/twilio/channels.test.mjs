// F15 with the panel on Twilio's own clients: interactions that are no calls.
import { after, afterEach, before, describe, it } from 'node:test';
import { until } from '../support/until.mjs';
import { startTwilioJourney } from './support/journey.mjs';

let journey;
before(async () => void (journey = await startTwilioJourney()));
after(() => journey?.end());
afterEach(() => journey.assertNoFaults());

describe('an interaction that is no call', () => {
    for (const [channel, attributes] of [
        ['chat', { identity: 'fred', name: 'Fred Bloggs' }],
        ['sms', { from: '+447814256404' }],
        ['email', { from: 'fred@example.com', name: 'Fred Bloggs' }],
        ['callback', { from: '+447814256404' }]
    ]) {
        it(`${channel}: accepted, saved, completed, and recorded once`, async () => {
            await journey.begin();
            const { taskSid } = journey.twilio.offerTask({ channel, attributes });
            await journey.panel.press('Accept');
            await journey.untilStatus(taskSid, 'assigned');
            await journey.panel.press('End');
            await journey.panel.save();
            await journey.untilStatus(taskSid, 'completed');
            await journey.recordOf(taskSid);
        });
    }

    it('that the agent declines goes back to the queue', async () => {
        await journey.begin();
        const { taskSid } = journey.twilio.offerTask({ channel: 'chat', attributes: { identity: 'fred' } });
        await journey.panel.press('Decline');
        await until(
            () => journey.twilio.task(taskSid).reservations.some(({ status }) => status === 'rejected'),
            'the rejection'
        );
    });
});
