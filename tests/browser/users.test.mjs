// S6: two users of one browser. Nothing of the one is ever the other's.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { startJourney } from './support/journey.mjs';

const ENDED = /Not connected: another user has signed in/;

describe('two users of one browser', () => {
    let journey;
    let ada;
    before(async () => void (journey = await startJourney()));
    after(() => journey.end());
    beforeEach(async () => {
        await journey.begin();
        ada = { page: journey.page, panel: journey.panel };
    });
    afterEach(() => journey.assertNoFaults());

    /** Signs in in another tab; the page of whoever was there stays open. */
    async function signIn(Name) {
        await journey.request('PATCH', 'user', { Name });
        await journey.openTab();
        return { page: journey.page, panel: journey.panel };
    }

    it('the phone of the first one ends when the second one comes, and says why', async () => {
        const bob = await signIn('Bob Backoffice');
        await bob.panel.available();
        await ada.panel.says(ENDED);
        await ada.panel.shows(/Somebody else has signed in to Salesforce in this browser/);
    });

    it('the first one comes back, and has the phone again', async () => {
        const bob = await signIn('Bob Backoffice');
        await ada.panel.says(ENDED);
        const again = await signIn('Ada Agent');
        await again.panel.available();
        await bob.panel.says(ENDED);
    });

    it('a call that is up is finished first, and stays where it is', async () => {
        const callId = await journey.ring();
        await journey.panel.answer();
        const bob = await signIn('Bob Backoffice');
        await bob.panel.available();
        assert.equal(await bob.panel.text('Fred Bloggs').count(), 0);
        await ada.panel.press('Hang up');
        await ada.panel.says(ENDED);
        const [owner] = (await journey.records('User')).filter(({ Name }) => Name === 'Ada Agent');
        assert.equal((await journey.taskOf(callId)).OwnerId, owner.Id);
    });

    it('a record that waits is neither shown to the second one nor saved by him', async () => {
        await journey.post('faults', {
            target: 'apex:CallRecordSaver.save',
            kind: 'refuse',
            message: 'Not now.',
            times: 1
        });
        const callId = await journey.ring();
        await journey.panel.answer();
        await journey.farEnd(callId, 'hangUp');
        await journey.panel.shows(/Not now/);
        const bob = await signIn('Bob Backoffice');
        await bob.panel.available();
        await ada.page.close();
        await journey.noTaskOf(callId);
        assert.equal(await bob.panel.text(/Not now|Fred Bloggs/).count(), 0);
        const again = await signIn('Ada Agent');
        await again.panel.available();
        await journey.taskOf(callId);
    });
});
