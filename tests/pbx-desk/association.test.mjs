// The guide's table of what a call is logged on, row by row, for calls that are made and answered on the handset. Internal and
// transferred calls are in colleagues.test.mjs.
import assert from 'node:assert/strict';
import { startDeskJourney } from '../pbx/support/deskJourney.mjs';
import { pbxJourneys } from '../pbx/support/pbxTest.mjs';

/** A number that three records share, and one that nobody has. */
const SHARED = '+441202528735';
const STRANGER = '+447700900999';

pbxJourneys(
    'what a call of the handset is logged on',
    (journey, test) => {
        const recordNamed = async (object, name) => {
            const { records } = await (await fetch(`${journey().control}/records/${object}`)).json();
            return records.find(({ Name }) => Name === name);
        };

        /** The agent goes to another page of the app. */
        const visit = (path) =>
            journey().page.evaluate((to) => {
                window.history.pushState({}, '', to);
                window.dispatchEvent(new PopStateEvent('popstate'));
            }, path);
        const home = () => visit('/lightning/page/home');
        const open = (object, { Id }) => visit(`/lightning/r/${object}/${Id}/view`);

        /** The panel says what the call is logged on. */
        const loggedOn = (name) => journey().panel.loggedOn().getByText(name).waitFor();

        async function dialedOnHandset(number = '07814256404') {
            const { customer, handset } = journey();
            const from = customer.mark();
            await handset.dial(number);
            await journey().customerAnswers(from);
        }

        async function answeredOnHandset(from, name) {
            const { panel, customer, handset } = journey();
            await customer.ring({ to: handset.number, from, name });
            await panel.offers('Answer');
            await handset.answer();
            await panel.offers('Hold');
        }

        /** The call ends. What its record is linked to. */
        async function linksAtTheEnd(type, beforeSave = () => Promise.resolve()) {
            const { handset } = journey();
            await handset.hangUp();
            const { CallType, WhoId, WhatId } = await journey().newTask();
            assert.equal(CallType, type);
            await beforeSave();
            await journey().save();
            await journey().handsetIsFree();
            return [WhoId ?? null, WhatId ?? null];
        }

        test('outbound, from a page that is no record: the record that the agent opens during the call (A3)', async () => {
            const acme = await recordNamed('Account', 'Acme Ltd');
            await home();
            await dialedOnHandset();
            await open('Account', acme);
            await loggedOn(/Acme Ltd/);
            assert.deepEqual(await linksAtTheEnd('Outbound'), [null, acme.Id]);
        });

        test('outbound, with the page of a record open: that record (A4, A10)', async () => {
            const acme = await recordNamed('Account', 'Acme Ltd');
            await open('Account', acme);
            await journey().page.getByRole('heading', { name: 'Acme Ltd' }).first().waitFor();
            await dialedOnHandset();
            await loggedOn(/Acme Ltd/);
            assert.deepEqual(await linksAtTheEnd('Outbound'), [null, acme.Id]);
            await home();
        });

        test('inbound, several matches: none without interaction, and the one that the agent selects (A6, A2)', async () => {
            const match = journey().panel.match(/John Smith/);
            await home();
            await answeredOnHandset(SHARED);
            await match.waitFor();
            // A9: the record exists already when Save asks for a choice
            const none = () => journey().panel.match('None of these').check();
            assert.deepEqual(await linksAtTheEnd('Inbound', none), [null, null]);
            await home();
            await answeredOnHandset(SHARED);
            await match.check();
            await loggedOn(/John Smith/);
            const john = await recordNamed('Contact', 'John Smith');
            assert.deepEqual(await linksAtTheEnd('Inbound'), [john.Id, null]);
        });

        test('inbound, not found: none without New, and the record that is saved from its form (A6, P6)', async () => {
            const { page } = journey();
            const form = page.getByRole('dialog', { name: 'New Lead' });
            const answered = async () => {
                await home();
                await answeredOnHandset(STRANGER, 'Nora Stranger');
                await form.waitFor();
            };
            await answered();
            await form.getByRole('button', { name: 'Cancel', exact: true }).click();
            assert.deepEqual(await linksAtTheEnd('Inbound'), [null, null]);
            await answered();
            await form.getByRole('textbox', { name: /Company/ }).fill('Stranger & Co');
            await form.getByRole('button', { name: 'Save', exact: true }).click();
            await loggedOn(/Nora Stranger/);
            const nora = await recordNamed('Lead', 'Nora Stranger');
            assert.deepEqual(await linksAtTheEnd('Inbound'), [nora.Id, null]);
        });
    },
    startDeskJourney
);
