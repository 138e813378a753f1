// The phone in the utility bar of a console: records are in workspace tabs and subtabs, and Salesforce tells which one has the focus.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { startJourney } from './support/journey.mjs';
import { until } from '../support/until.mjs';

describe('the phone in a console, without Open CTI', () => {
    let journey, acme;
    before(async () => void (journey = await startJourney({ crmHost: 'utility' })));
    after(() => journey.end());
    beforeEach(async () => {
        await journey.begin({ open: false });
        await journey.chooseApp('CRM_Connect_Phone_Console', 'utility');
        acme = await journey.recordNamed('Account', 'Acme Ltd');
    });
    afterEach(() => journey.assertNoFaults());

    const tabs = (row) => journey.page.getByRole('navigation', { name: row }).getByRole('listitem');
    const titles = async (row) =>
        (await tabs(row).locator('.label').allInnerTexts()).map((text) => text.split(' | ')[0].trim());
    const focused = (title) => journey.page.locator(`.label[aria-current="page"][title^="${title}"]`).waitFor();
    const focus = (title) => tabs('Workspaces').getByRole('button', { name: title }).first().click();
    const end = async (callId) => {
        await journey.farEnd(callId, 'hangUp');
        return journey.taskOf(callId);
    };

    it('P3: focuses the subtab in which the caller’s record is open, and opens no other one', async () => {
        await journey.page.getByRole('link', { name: 'Accounts', exact: true }).click();
        await journey.page.getByRole('link', { name: 'Acme Ltd', exact: true }).click();
        await focused('Acme Ltd');
        const fred = journey.page.locator('main').getByRole('link', { name: 'Fred Bloggs' });
        await journey.page.getByRole('tab', { name: 'Related' }).click();
        await fred.first().click();
        await focused('Fred Bloggs');
        await focus('Acme Ltd');
        await focused('Acme Ltd');
        const callId = await journey.ring();
        await journey.panel.answer();
        await focused('Fred Bloggs');
        assert.deepEqual([await titles('Workspaces'), await titles('Subtabs')], [['Acme Ltd'], ['Fred Bloggs']]);
        const fredsId = (await journey.recordNamed('Contact', 'Bloggs')).Id;
        assert.equal((await end(callId)).WhoId, fredsId);
    });

    it('A3: the record of the tab that gets the focus during the call', async () => {
        await journey.goTo('Account', acme);
        await focused('Acme Ltd');
        const callId = await journey.ring();
        await journey.panel.answer();
        await focused('Fred Bloggs');
        assert.deepEqual(
            await titles('Workspaces'),
            ['Acme Ltd', 'Fred Bloggs'],
            'P3: the record has a tab of its own'
        );
        await journey.panel.shows('Logged on: Fred Bloggs');
        await focus('Acme Ltd');
        await journey.panel.shows('Logged on: Acme Ltd');
        await focus('Fred Bloggs');
        await journey.panel.shows('Logged on: Fred Bloggs');
        await focus('Acme Ltd');
        await journey.panel.shows('Logged on: Acme Ltd');
        assert.equal((await end(callId)).WhatId, acme.Id);
    });

    it('P6: the record that is saved from the form for an unknown caller, which gets a tab', async () => {
        const callId = await journey.ring({ from: '+447700900999', name: 'Nora Stranger' });
        await journey.panel.answer();
        const form = journey.page.getByRole('dialog', { name: /New Lead/ });
        await form.getByLabel('Company').fill('Stranger & Co');
        await form.getByRole('button', { name: 'Save', exact: true }).click();
        await focused('Nora Stranger');
        await journey.panel.shows(/Logged on: .*Stranger/);
        const lead = await journey.recordNamed('Lead', 'Stranger');
        assert.equal((await end(callId)).WhoId, lead.Id);
    });

    it('closes a tab, and shows the one before it', async () => {
        await journey.goTo('Account', acme);
        await journey.goTo('Contact', await journey.recordNamed('Contact', 'Bloggs'));
        await journey.page.getByRole('button', { name: /^Close Fred Bloggs/ }).click();
        await focused('Acme Ltd');
        await until(async () => (await titles('Workspaces')).length === 1, 'one tab is left');
    });
});
