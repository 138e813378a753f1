// The Setup Check with Twilio: the package's own Apex asks the stand-in for a token, and the lines say what is missing.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { until } from '../support/until.mjs';
import { startTwilioJourney } from './support/journey.mjs';

let journey;
before(async () => void (journey = await startTwilioJourney()));
after(() => journey?.end());
afterEach(() => {
    journey.twilio.refuseTokens(null);
    journey.assertNoFaults();
});

const line = (id) => journey.page.locator(`[data-line="${id}"]`);
const verdict = (id, wanted) =>
    until(
        async () => (await line(id).getAttribute('data-verdict')) === wanted,
        () => `the line ${id} to be ${wanted}`
    );
const open = () => journey.page.getByRole('link', { name: 'Setup Check' }).click();
const again = () => journey.page.getByRole('button', { name: 'Check again' }).click();
const says = async (id) => line(id).innerText();
const TWILIO_LINES = ['twilioLicense', 'twilioUser', 'twilioToken'];

describe('the setup check with Twilio', () => {
    it('is green when a token can be had, also for what the page needs', async () => {
        await journey.begin();
        await open();
        for (const id of [...TWILIO_LINES, 'trustedSites', 'microphone', 'phoneSystem']) await verdict(id, 'ok');
        assert.match(await says('twilioUser'), new RegExp(journey.twilio.account.flexUsers.ada));
        assert.equal(await line('signIn').count(), 0);
        assert.equal(await line('deskDevice').count(), 0);
    });

    it('says why Twilio gives no token, and is green when it does', async () => {
        await journey.begin();
        journey.twilio.refuseTokens({ status: 401, code: 20003, message: 'Authenticate' });
        await open();
        await verdict('twilioToken', 'bad');
        assert.match(await says('twilioToken'), /CRM_Connect_Twilio\. Twilio gave no token: 401, error 20003/);
        journey.twilio.refuseTokens(null);
        await again();
        await verdict('twilioToken', 'ok');
    });

    it('a user who has no Twilio user is told so, in the panel and in the check', async () => {
        await journey.begin();
        const { Id } = (await journey.records('User')).find(({ Name }) => Name === 'Ada Agent');
        await journey.request('PATCH', `records/User/${Id}`, { Twilio_User__c: null });
        await journey.reload();
        await journey.panel.says(/you have no user in the contact center/i);
        await open();
        await verdict('twilioUser', 'bad');
        await verdict('twilioToken', 'unknown');
    });
});
