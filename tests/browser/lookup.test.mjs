// L1-L7: who calls, before the agent says hello.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { needs, startJourney } from './support/journey.mjs';
import { stays } from '../support/until.mjs';

const SHARED = '+441202528735';
const STRANGER = '+447700900999';
const LOOKUP = 'apex:CallerLookup.find';

describe('L: looking the caller up', () => {
    let journey;
    before(async () => void (journey = await startJourney()));
    after(() => journey.end());
    beforeEach(() => journey.begin());
    afterEach(() => journey.assertNoFaults());

    const lookups = async () => (await journey.get('log')).messages.filter((one) => one.method === LOOKUP).length;

    it('L1: an inbound call is looked up while it rings', async () => {
        await journey.ring();
        await journey.panel.shows('Fred Bloggs');
        await journey.panel.offers('Answer');
    });

    it('L1: an outbound call is looked up, too', async () => {
        await journey.panel.dial('07814256404');
        await journey.panel.shows('Fred Bloggs');
    });

    it('L1: an internal call is never looked up', async () => {
        await journey.ring({ from: '1002', name: 'Colleague Two' });
        await journey.panel.shows('Colleague Two');
        await stays(300, async () => assert.equal(await lookups(), 0));
    });

    it('L2: only objects of the softphone layout are searched', needs('softphoneLayout'), async () => {
        const layout = await journey.get('layout');
        const { Lead } = layout.Inbound.objects;
        layout.Inbound.objects = { Lead };
        await journey.begin({ layout });
        await journey.ring();
        await journey.panel.offers('New'); // Fred is a Contact
    });

    it('L3: one match offers Pop, and it opens the record', async () => {
        await journey.ring();
        await journey.panel.press('Pop');
        const fred = journey.crm.recordPath('Contact', await journey.recordNamed('Contact', 'Bloggs'));
        await journey.page.waitForURL(({ pathname }) => pathname === fred);
        await journey.panel.offers('Answer');
    });

    it("L3: several offer Search, the list and Salesforce's own search page", needs('pop:search'), async () => {
        await journey.ring({ from: SHARED });
        await journey.panel.match(/John Smith/).waitFor();
        await journey.panel.press('Search');
        await journey.page.waitForURL(/search/);
        await journey.page
            .getByRole('link', { name: /John Smith/ })
            .first()
            .waitFor();
    });

    it('L3: no match offers New', async () => {
        await journey.ring({ from: STRANGER, name: 'Nora Stranger' });
        await journey.panel.press('New');
        await journey.crm.form(journey, 'Lead');
    });

    it('L4: the delivered name is shown until the name from Salesforce arrives', async () => {
        await journey.post('faults', { target: LOOKUP, kind: 'delay', seconds: 1.5 });
        await journey.ring({ name: 'BLOGGS F' });
        await journey.panel.shows('BLOGGS F');
        await journey.panel.shows('Fred Bloggs');
    });

    it('L4: the delivered name of an unknown caller is kept and marked as not from Salesforce', async () => {
        await journey.ring({ from: STRANGER, name: 'Nora Stranger' });
        await journey.panel.offers('New');
        await journey.panel.shows('Nora Stranger');
        await journey.panel.shows(/not from Salesforce/i);
    });

    it('L5: says why a record matched, and offers the open Cases of the Contact', async () => {
        await journey.ring();
        await journey.panel.shows(/matched on Mobile/i);
        await journey.panel.shows(/Case/);
    });

    it('L6: a slow lookup does not delay answering', async () => {
        await journey.post('faults', { target: LOOKUP, kind: 'delay', seconds: 3 });
        await journey.ring();
        await journey.panel.answer();
        await journey.panel.shows('Fred Bloggs');
    });

    it('L6: a lookup that fails says so, and can be repeated', async () => {
        await journey.post('faults', { target: LOOKUP, kind: 'refuse', message: 'Search is down.', times: 1 });
        await journey.ring();
        await journey.panel.shows(/Search is down/);
        await journey.panel.press('Try again');
        await journey.panel.shows('Fred Bloggs');
    });

    it('L7: a person account counts once', async () => {
        const person = (await journey.records('Account')).find((account) => account.IsPersonAccount && account.Phone);
        await journey.ring({ from: person.Phone });
        await journey.panel.shows(person.Name);
        await journey.panel.offers('Pop');
    });

    it('N2: a withheld caller is shown as such and never searched', async () => {
        const callId = await journey.ring({ from: 'anonymous' });
        await journey.panel.shows('Withheld');
        await journey.panel.answer();
        await journey.farEnd(callId, 'hangUp');
        assert.match((await journey.taskOf(callId)).Subject, /from Withheld$/);
        assert.equal(await lookups(), 0);
    });
});
