// S6: two users of one browser never get each other's data.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { startJourney } from '../browser/support/journey.mjs';
import { until } from '../support/until.mjs';

const ENDED = /Not connected: another user has signed in/;

describe('two users in one browser', () => {
    let journey;
    let ada;
    before(async () => void (journey = await startJourney()));
    after(() => journey.end());
    beforeEach(async () => {
        await journey.begin();
        ada = { page: journey.page, panel: journey.panel };
    });
    afterEach(() => journey.assertNoFaults());

    /** Signs in in another tab; the previous user's page stays open. */
    async function signIn(Name) {
        await journey.request('PATCH', 'user', { Name });
        await journey.openTab();
        return { page: journey.page, panel: journey.panel };
    }

    it('the phone of the first user stops when the second user signs in, and says why', async () => {
        const bob = await signIn('Bob Backoffice');
        await bob.panel.available();
        await ada.panel.says(ENDED);
        await ada.panel.shows(/Another user has signed in to Salesforce in this browser/);
    });

    it('the first user returns and has the phone again', async () => {
        const bob = await signIn('Bob Backoffice');
        await ada.panel.says(ENDED);
        const again = await signIn('Ada Agent');
        await again.panel.available();
        await bob.panel.says(ENDED);
    });

    it('an active call continues in its tab and ends first', async () => {
        const callId = await journey.ring();
        await journey.panel.answer();
        const bob = await signIn('Bob Backoffice');
        await bob.panel.available();
        assert.equal(await bob.panel.text('Fred Bloggs').count(), 0);
        await ada.panel.press('Hang up');
        await ada.panel.says(ENDED);
        // The browser's session is Bob's now. Salesforce accepts the record when its own user is back.
        await journey.noTaskOf(callId);
        await ada.page.close();
        await (await signIn('Ada Agent')).panel.available();
        const [owner] = (await journey.records('User')).filter(({ Name }) => Name === 'Ada Agent');
        assert.equal((await journey.taskOf(callId)).OwnerId, owner.Id);
    });

    it('an unsaved record is neither shown to nor saved by the second user', async () => {
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

    it('entries of a user who does not return are deleted after three days', async () => {
        const name = 'crm-connect-journal 005000000000009AAA';
        await journey.frame().evaluate(
            (journal) =>
                new Promise((resolve, reject) => {
                    const opened = indexedDB.open(journal, 2);
                    opened.onerror = () => reject(opened.error);
                    opened.onupgradeneeded = () => {
                        const calls = opened.result.createObjectStore('calls');
                        for (const days of [4, 2])
                            calls.put({ at: Date.now() - days * 24 * 3_600_000 }, `${days} days`);
                    };
                    opened.onsuccess = () => resolve(opened.result.close());
                }),
            name
        );
        await journey.reload();
        await journey.panel.available();
        const left = () =>
            journey.frame().evaluate(
                (journal) =>
                    new Promise((resolve) => {
                        const opened = indexedDB.open(journal);
                        opened.onsuccess = () => {
                            const keys = opened.result.transaction('calls').objectStore('calls').getAllKeys();
                            keys.onsuccess = () => resolve(keys.result.join());
                            opened.result.close();
                        };
                    }),
                name
            );
        await until(async () => (await left()) === '2 days', 'the older entry is gone, the newer one is there');
    });
});
