/**
 * One list of behaviors for all hosts: what crosses the boundary to Salesforce (screen pops, pages and forms, clicked numbers, the layout, the
 * utility's item, the saved record on its page). What the engine alone decides is the same in every host and tested in one of them, in the
 * other files; `npm run test:browser -- --host utility` runs those in another one. A behavior that a host can't have is skipped by the
 * name of what it lacks.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, afterEach, before, describe, it } from 'node:test';
import { CRM_HOSTS } from './support/crmHosts.mjs';
import { startJourney } from './support/journey.mjs';

const SHARED = '+441202528735';
const NORA = { from: '+447700900999', name: 'Nora Stranger' };

async function answered(journey, call) {
    const callId = await journey.ring(call);
    await journey.panel.answer();
    return callId;
}

async function ended(journey, callId) {
    await journey.farEnd(callId, 'hangUp');
    return journey.taskOf(callId);
}

const opens = ({ page }, path) =>
    page.waitForURL(({ pathname }) => (path instanceof RegExp ? path.test(pathname) : pathname === path));

/** @type {{ title: string, needs: string[], expectOf: (journey: any, host: any) => Promise<void> }[]} */
const BEHAVIORS = [
    {
        title: 'P3, R1: one match opens its record, and the call’s record appears there',
        needs: ['pop:record', 'navigation', 'refresh'],
        async expectOf(journey, host) {
            await journey.begin({ path: host.home });
            const fred = await journey.recordNamed('Contact', 'Bloggs');
            const callId = await answered(journey);
            await opens(journey, host.recordPath('Contact', fred));
            await journey.panel.shows('Logged on: Fred Bloggs');
            const { WhoId, Subject } = await ended(journey, callId);
            assert.equal(WhoId, fred.Id);
            await journey.page.getByText(Subject).first().waitFor();
        }
    },
    {
        title: 'L3, P3: several matches open the search page',
        needs: ['pop:search'],
        async expectOf(journey, host) {
            await journey.begin({ path: host.home });
            await answered(journey, { from: SHARED });
            await opens(journey, host.searchPath);
            await journey.panel.offers('Search');
        }
    },
    {
        title: 'P6: no match opens a form with the name and the number',
        needs: ['pop:newRecord', 'formValues'],
        async expectOf(journey, host) {
            await journey.begin({ path: host.home });
            await answered(journey, NORA);
            const form = await host.form(journey, 'Lead');
            const values = ['First Name', 'Last Name', 'Phone'].map((label) =>
                form.getByLabel(label).first().inputValue()
            );
            assert.deepEqual(await Promise.all(values), ['Nora', 'Stranger', '+447700900999']);
        }
    },
    {
        title: 'P6, A3: the record that is saved from the form for no match is the call’s',
        needs: ['pop:newRecord', 'navigation'],
        async expectOf(journey, host) {
            await journey.begin({ path: host.home });
            const callId = await answered(journey, NORA);
            const form = await host.form(journey, 'Lead');
            await form.getByLabel('Last Name').first().fill('Stranger');
            await form.getByLabel('Company').first().fill('Stranger & Co');
            await form.getByRole('button', { name: 'Save', exact: true }).first().click();
            await journey.panel.shows(/Logged on: .*Stranger/);
            const lead = await journey.recordNamed('Lead', 'Stranger');
            assert.equal((await ended(journey, callId)).WhoId, lead.Id);
        }
    },
    {
        title: 'A3: the record that is opened during the call, also after a page without a record; R4: a reload adds no second one',
        needs: ['navigation'],
        async expectOf(journey, host) {
            await journey.begin({ path: host.home });
            const callId = await answered(journey, NORA);
            const acme = await journey.recordNamed('Account', 'Acme Ltd');
            await journey.goTo('Account', acme);
            await journey.panel.shows('Logged on: Acme Ltd');
            await journey.page.goto(journey.origin + host.home);
            await journey.panel.says('On a call');
            await journey.panel.open();
            await journey.panel.shows('Logged on: Acme Ltd');
            assert.equal((await ended(journey, callId)).WhatId, acme.Id);
        }
    },
    {
        title: 'D2, A4: a clicked number is dialed, and the call is the record’s',
        needs: ['clickToDial'],
        async expectOf(journey, host) {
            const fred = await journey.recordNamed('Contact', 'Bloggs');
            await journey.begin({ path: host.recordPath('Contact', fred) });
            await host.number(journey).first().click();
            const callId = await journey.outgoingCall();
            await journey.panel.shows('Logged on: Fred Bloggs');
            await journey.farEnd(callId, 'answer');
            await journey.panel.offers('Hold');
            const { WhoId, CallType } = await ended(journey, callId);
            assert.deepEqual([WhoId, CallType], [fred.Id, 'Outbound']);
        }
    },
    {
        title: 'L2, P3: the package’s layout that a setting names decides which form opens',
        needs: ['layout', 'pop:newRecord'],
        async expectOf(journey, host) {
            await journey.begin({ path: host.home, layout: {}, settings: { softphoneLayout: 'Service' } });
            await answered(journey, NORA);
            await host.form(journey, 'Case');
        }
    },
    {
        title: 'P4: nothing opens if the settings say so',
        needs: ['pop:record'],
        async expectOf(journey, host) {
            await journey.begin({ path: host.home, settings: { screenPop: 'false' } });
            await answered(journey);
            await journey.panel.shows('Logged on: Fred Bloggs');
            assert.equal(new URL(journey.page.url()).pathname, host.home);
        }
    },
    {
        title: 'S3: the utility’s item shows the caller',
        needs: ['utilityItem'],
        async expectOf(journey, host) {
            await journey.begin({ path: host.home });
            await journey.ring();
            await journey.page.locator('.slds-utility-bar__action').getByText('Ringing: Fred Bloggs').waitFor();
        }
    }
];

for (const [crmHost, host] of Object.entries(CRM_HOSTS)) {
    describe(`hosts: ${host.name}`, () => {
        let journey;
        before(async () => void (journey = await startJourney({ crmHost })));
        after(() => journey.end());
        afterEach(() => journey.assertNoFaults());

        for (const { title, needs, expectOf } of BEHAVIORS) {
            const lacks = needs.filter((need) => !host.can.includes(need));
            const skip = lacks.length > 0 && `${host.name} has no ${lacks.join(', ')}`;
            it(`${host.name}: ${title}`, { skip }, () => expectOf(journey, host));
        }
    });
}

const CLIENT = process.env.OPENCTI_CLIENT;

describe('hosts: what concerns some of them', () => {
    let journey;
    before(async () => void (journey = await startJourney({ crmHost: 'openCti' })));
    after(() => journey.end());
    afterEach(() => journey.assertNoFaults());

    it(
        'Open CTI: all this with a client library from outside',
        { skip: !CLIENT && 'OPENCTI_CLIENT names no file' },
        async () => {
            const served = await fetch(`${journey.origin}/support/api/67.0/lightning/opencti_min.js`);
            assert.equal(await served.text(), readFileSync(CLIENT, 'utf8'), 'what the tests above ran with');
        }
    );

    it('Open CTI: with the utility bar’s phone in another tab, one leads; the other answers its call, which has one record', async () => {
        await journey.begin();
        const first = journey.panel;
        await journey.openTab();
        await journey.chooseApp('CRM_Connect_Phone', 'utility');
        const callId = await journey.ring();
        await first.offers('Answer');
        await journey.panel.answer();
        await first.offers('Hang up');
        await first.notes().fill('Said in the other tab');
        await first.press('Hang up');
        const task = await journey.taskOf(callId);
        assert.equal(task.CallOutcome__c, 'Answered');
        await journey.panel.offers('Save');
    });
});
