// P6, A3: the record saved from the form of a call is that call's, and no other record ever is.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { stays, timePasses } from '../support/until.mjs';
import { startJourney } from './support/journey.mjs';

const NORA = { from: '+447700900999', name: 'Nora Stranger' };
const OTTO = { from: '+447700900888', name: 'Otto Unknown' };

describe('P6: what is saved from the form of a call', () => {
    let journey;
    before(async () => void (journey = await startJourney()));
    after(() => journey.end());
    beforeEach(() => journey.begin());
    afterEach(() => journey.assertNoFaults());

    const form = () => journey.crm.formOf(journey, 'Lead');
    const field = (label) => form().getByRole('textbox', { name: label });
    const press = (name) => {
        const named = { name, exact: true };
        return form().getByRole('button', named).or(form().getByRole('link', named)).click();
    };
    const gone = () => form().waitFor({ state: 'detached' });
    const lastNameOf = ({ name }) => name.split(' ').at(-1);

    /** Rings and answers; the form that lies open then is this call's. */
    async function answered(stranger) {
        const callId = await journey.ring(stranger);
        const lastName = lastNameOf(stranger);
        await journey.crm.popForm(journey, { lastName, press: () => journey.panel.press('Answer') });
        return callId;
    }
    async function ended(callId) {
        await journey.farEnd(callId, 'hangUp');
        return journey.taskOf(callId);
    }
    /** Fills in the form, as far as the host has not, and presses a button. */
    async function saves({ name }, how = 'Save') {
        if (!journey.crm.can.includes('formValues')) {
            const [first, last] = name.split(' ');
            await field(/First Name/).fill(first);
            await field(/Last Name/).fill(last);
        }
        await field(/Company/).fill('Stranger & Co');
        await press(how);
    }
    const saved = async (lastName) => {
        await journey.page.waitForURL((url) => journey.crm.leadPath.test(url.pathname));
        const lead = await journey.recordNamed('Lead', lastName);
        await journey.crm.knowsSaved(journey, lead);
        return lead;
    };
    const who = async (callId) => (await journey.taskOf(callId)).WhoId ?? null;
    /** Longer than it takes to ask Salesforce about a record and to save what follows, in milliseconds. */
    const A_WHILE_MS = 700;
    const staysUnlinked = (callId) => stays(A_WHILE_MS, async () => assert.equal(await who(callId), null));

    it('is linked to its call, also after the call', async () => {
        const nora = await answered(NORA);
        await ended(nora);
        await saves(NORA);
        const { Id } = await saved('Stranger');
        const task = await journey.taskOf(nora, ({ WhoId }) => WhoId === Id);
        assert.match(task.Subject, /\(Nora Stranger\)$/);
    });

    it('is not an existing record opened after the form is canceled and the call has ended', async () => {
        const nora = await answered(NORA);
        await press('Cancel');
        await gone();
        await ended(nora);
        await journey.goTo('Lead', await journey.recordNamed('Lead', 'David Teague'));
        await staysUnlinked(nora);
        assert.match((await journey.taskOf(nora)).Subject, /\(Nora Stranger\)$/);
    });

    it('is not an existing record opened from the form after the call', async () => {
        const nora = await answered(NORA);
        await ended(nora);
        await journey.goTo('Lead', await journey.recordNamed('Lead', 'David Teague'));
        await staysUnlinked(nora);
    });

    it('is not a record that a colleague has just created', async () => {
        const nora = await answered(NORA);
        await ended(nora);
        const colleague = (await journey.records('User')).at(-1);
        const { records } = await journey.post(`records/Lead?by=${colleague.Id}`, {
            LastName: 'Hand',
            Company: 'Hand'
        });
        await journey.goTo('Lead', records[0]);
        await staysUnlinked(nora);
    });

    it('is not a record that the agent creates in another tab', async () => {
        const nora = await answered(NORA);
        await ended(nora);
        const first = journey.page;
        await journey.openTab();
        await journey.panel.shows(/Nora Stranger/);
        const { records } = await journey.post('records/Lead', { LastName: 'Hand', Company: 'Hand' });
        await journey.goTo('Lead', records[0]);
        await staysUnlinked(nora);
        await first.close();
    });

    it('A3: returning to the record below a canceled form is not an interaction', async () => {
        await journey.goTo('Lead', await journey.recordNamed('Lead', 'David Teague'));
        const nora = await answered(NORA);
        await press('Cancel');
        await gone();
        await timePasses(A_WHILE_MS);
        await ended(nora);
        await staysUnlinked(nora);
    });

    it('two unknown callers in a row: each call gets the record saved from its own form', async () => {
        const nora = await answered(NORA);
        await ended(nora);
        const otto = await answered(OTTO);
        await saves(OTTO);
        const { Id } = await saved('Unknown');
        await ended(otto);
        await journey.taskOf(otto, ({ WhoId }) => WhoId === Id);
        assert.equal(await who(nora), null);
    });

    it('Save & New: the record of the next form is linked to no call', async () => {
        const nora = await answered(NORA);
        await ended(nora);
        await timePasses(500); // no agent fills in a form faster
        await saves(NORA, 'Save & New');
        await journey.page.waitForURL(journey.crm.nextForm);
        await field(/Last Name/).fill('Somebody');
        await saves({ name: 'Sam Somebody' });
        await saved('Somebody');
        await staysUnlinked(nora);
    });

    describe('with the next call selected', () => {
        const FRED = '+447814256404';
        beforeEach(() => journey.begin({ settings: { screenPopOn: 'button' } }));

        /** Nora is talked to, and her form lies open. */
        async function nora() {
            const callId = await journey.ring(NORA);
            await journey.panel.answer();
            await journey.crm.popForm(journey, {
                lastName: lastNameOf(NORA),
                press: () => journey.panel.press('New')
            });
            return callId;
        }
        async function fredIsAnswered(control) {
            const callId = await journey.ring({ from: FRED });
            await journey.panel.press(control);
            await journey.panel.offers('Hold');
            return callId;
        }

        it('is linked to the call in wrap-up that opened the form', async () => {
            const hers = await nora();
            await ended(hers);
            const his = await fredIsAnswered('Answer');
            await saves(NORA);
            const { Id } = await saved('Stranger');
            await journey.taskOf(hers, ({ WhoId }) => WhoId === Id);
            assert.equal((await ended(his)).WhoId, (await journey.recordNamed('Contact', 'Fred Bloggs')).Id);
        });

        it('A8: is linked to the held call that opened the form', async () => {
            const hers = await nora();
            const his = await fredIsAnswered('Hold and answer');
            await saves(NORA);
            const { Id } = await saved('Stranger');
            await timePasses(A_WHILE_MS);
            assert.equal((await ended(his)).WhoId, (await journey.recordNamed('Contact', 'Fred Bloggs')).Id);
            await ended(hers);
            await journey.taskOf(hers, ({ WhoId }) => WhoId === Id);
        });

        for (const [how, leave] of [
            ['cancelled', () => press('Cancel')],
            ['left', () => undefined]
        ]) {
            it(`A3: an existing record for which the form is ${how} is linked to the next call`, async () => {
                const hers = await nora();
                await ended(hers);
                const his = await fredIsAnswered('Answer');
                await leave();
                const david = await journey.recordNamed('Lead', 'David Teague');
                await journey.goTo('Lead', david);
                await timePasses(A_WHILE_MS);
                await ended(his);
                await journey.taskOf(his, ({ WhoId }) => WhoId === david.Id);
                assert.equal(await who(hers), null);
            });
        }
    });
});
