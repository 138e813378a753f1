// A1-A9: which record the call belongs to, decided by what the agent does in Salesforce, and shown all the time.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { startJourney } from './support/journey.mjs';

/** A number that three records share. */
const SHARED = '+441202528735';
const STRANGER = '+447700900999';
const COLLEAGUE = '1002';

describe('A: which record the call belongs to', () => {
    let journey;
    before(async () => void (journey = await startJourney()));
    after(() => journey.end());
    beforeEach(() => journey.begin());
    afterEach(() => journey.assertNoFaults());

    /** A call rings and is answered. Waits for the page that it opens (P3): an internal call has none, and not every host can search. */
    async function answered(options) {
        const before = journey.page.url();
        const hasPage = options?.from === SHARED ? journey.crm.can.includes('pop:search') : options?.from !== COLLEAGUE;
        const callId = await journey.ring(options);
        await journey.panel.answer();
        if (hasPage) await journey.page.waitForURL((url) => url.href !== before);
        return callId;
    }
    async function ended(callId) {
        await journey.farEnd(callId, 'hangUp');
        return journey.taskOf(callId);
    }
    const belongsTo = (task) => [task.WhoId ?? null, task.WhatId ?? null];

    it('A1: an internal call has no record, even with a record page open', async () => {
        const callId = await answered({ from: COLLEAGUE, name: 'Colleague' });
        await journey.goTo('Account', await journey.recordNamed('Account', 'Acme Ltd'));
        const task = await ended(callId);
        assert.equal(task.CallType, 'Internal');
        assert.deepEqual(belongsTo(task), [null, null]);
    });

    it('A2: the record that the agent selects from the list', async () => {
        const callId = await answered({ from: SHARED });
        await journey.panel.match(/John Smith/).check();
        await journey.goTo('Account', await journey.recordNamed('Account', 'Acme Ltd'));
        await journey.panel
            .loggedOn()
            .getByText(/John Smith/)
            .waitFor();
        const contact = (await journey.records('Contact')).find((one) => one.Name === 'John Smith');
        assert.deepEqual(belongsTo(await ended(callId)), [contact.Id, null]);
    });

    it('A2: "None of these" is a choice', async () => {
        const callId = await answered({ from: SHARED });
        await journey.panel.match('None of these').check();
        assert.deepEqual(belongsTo(await ended(callId)), [null, null]);
        await journey.panel.save();
    });

    it('A3: the record page that the agent opens during the call, the latest one', async () => {
        const callId = await answered({ from: SHARED });
        const acme = await journey.recordNamed('Account', 'Acme Ltd');
        await journey.goTo('Contact', await journey.recordNamed('Contact', 'Fred Bloggs'));
        await journey.goTo('Account', acme);
        await journey.panel
            .loggedOn()
            .getByText(/Acme Ltd/)
            .waitFor();
        assert.deepEqual(belongsTo(await ended(callId)), [null, acme.Id]);
    });

    it('A3: opening a page that is not a record keeps the last record', async () => {
        const callId = await answered({ from: SHARED });
        const acme = await journey.recordNamed('Account', 'Acme Ltd');
        await journey.goTo('Account', acme);
        await journey.panel
            .loggedOn()
            .getByText(/Acme Ltd/)
            .waitFor();
        await journey.page.getByRole('link', { name: 'Home', exact: true }).first().click();
        await journey.page.waitForURL(({ pathname }) => pathname === journey.crm.home);
        assert.deepEqual(belongsTo(await ended(callId)), [null, acme.Id]);
    });

    it('A4: the record page open when a number was typed', async () => {
        const acme = await journey.recordNamed('Account', 'Acme Ltd');
        await journey.goTo('Account', acme);
        await journey.panel.dial(STRANGER);
        const callId = await journey.outgoingCall();
        await journey.farEnd(callId, 'answer');
        await journey.panel.offers('Hold');
        assert.deepEqual(belongsTo(await ended(callId)), [null, acme.Id]);
    });

    it('A4, P1: the record that the call carries is popped and becomes the related record', async () => {
        const acme = await journey.recordNamed('Account', 'Acme Ltd');
        const callId = await answered({ from: STRANGER, attributes: { sfdcObjectId: acme.Id } });
        await journey.page.waitForURL(new RegExp(acme.Id));
        assert.deepEqual(belongsTo(await ended(callId)), [null, acme.Id]);
    });

    it('A5: the single match, without any interaction', async () => {
        const fred = await journey.recordNamed('Contact', 'Fred Bloggs');
        await journey.put('settings', { screenPop: 'false' });
        await journey.reload();
        await journey.panel.available();
        const callId = await journey.ring();
        await journey.panel.answer();
        assert.deepEqual(belongsTo(await ended(callId)), [fred.Id, null]);
        assert.equal(new URL(journey.page.url()).pathname, journey.crm.home);
    });

    it('A6: several matches without interaction', async () => {
        const callId = await answered({ from: SHARED });
        assert.deepEqual(belongsTo(await ended(callId)), [null, null]);
    });

    it('A6: no match, and New is not used', async () => {
        const callId = await answered({ from: STRANGER });
        assert.deepEqual(belongsTo(await ended(callId)), [null, null]);
    });

    it('A7: a Lead goes to WhoId, a Case to WhatId, a person account to its contact', async () => {
        const lead = await journey.recordNamed('Lead', 'David Teague');
        const one = await answered({ from: SHARED });
        await journey.goTo('Lead', lead);
        assert.deepEqual(belongsTo(await ended(one)), [lead.Id, null]);
        await journey.panel.save();

        const opportunity = (await journey.records('Opportunity'))[0];
        const two = await answered({ from: SHARED });
        await journey.goTo('Opportunity', opportunity);
        assert.deepEqual(belongsTo(await ended(two)), [null, opportunity.Id]);
        await journey.panel.save();

        const person = (await journey.records('Account')).find((account) => account.IsPersonAccount);
        const three = await answered({ from: SHARED });
        await journey.goTo('Account', person);
        assert.deepEqual(belongsTo(await ended(three)), [person.PersonContactId, null]);
    });

    it('A7: opening an open Case of the matched Contact fills both', async () => {
        const fred = await journey.recordNamed('Contact', 'Fred Bloggs');
        const hers = (await journey.records('Case')).find(
            (one) => one.ContactId === fred.Id && one.Status !== 'Closed'
        );
        const callId = await answered();
        await journey.goTo('Case', hers);
        assert.deepEqual(belongsTo(await ended(callId)), [fred.Id, hers.Id]);
    });

    it('A8: with two calls, a record that is opened counts for the selected call', async () => {
        const acme = await journey.recordNamed('Account', 'Acme Ltd');
        const first = await answered({ from: SHARED });
        const second = await journey.ring({ from: STRANGER });
        await journey.panel.press('Hold and answer');
        await journey.panel.shows(/7700 900999/);
        await journey.page.keyboard.press('Escape'); // the form that the pop opened
        await journey.goTo('Account', acme);
        await journey.farEnd(second, 'hangUp');
        assert.deepEqual(belongsTo(await journey.taskOf(second)), [null, acme.Id]);
        assert.deepEqual(belongsTo(await ended(first)), [null, null]);
    });

    it('A9: Save asks for a choice when several match; the Task exists all the same', async () => {
        const callId = await answered({ from: SHARED });
        await ended(callId);
        await journey.panel.press('Save');
        await journey.panel.shows(/choose/i);
        await journey.panel.match(/Bournemouth/).check();
        const task = await journey.taskOf(callId, (one) => one.WhatId);
        const account = (await journey.records('Account')).find((one) => one.Id === task.WhatId);
        assert.match(account.Name, /Bournemouth/);
        await journey.panel.save();
    });

    it('notes and outcome are saved with one press, and change nothing else (R7)', async () => {
        const callId = await answered();
        await journey.panel.notes().fill('Wants a quote');
        const before = await ended(callId);
        assert.equal(before.Description, 'Wants a quote');
        await journey.panel.notes().fill('Wants a quote, and a call back');
        await journey.panel.save();
        const later = await journey.taskOf(callId, (one) => /call back/.test(one.Description));
        const lasting = ({ Description, LastModifiedDate, SystemModstamp, ...fields }) => fields;
        assert.deepEqual(lasting(later), lasting(before));
    });
});
