// R3 and the guide's Call History: a call fills every field that the package gives activities, and the report shows it.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { SOURCE } from '../../workbench/server/paths.mjs';
import { needs, startJourney } from './support/journey.mjs';
import { timePasses } from '../support/until.mjs';

const FIELDS = readdirSync(`${SOURCE}/objects/Activity/fields`).map((file) => file.replace('.field-meta.xml', ''));

describe('Call History', () => {
    let journey;
    before(async () => void (journey = await startJourney()));
    after(() => journey.end());
    beforeEach(() => journey.begin());
    afterEach(() => journey.assertNoFaults());

    const link = (name) => journey.page.getByRole('link', { name, exact: true });
    const table = (name) => journey.page.getByRole('table', { name });
    const rows = (name) => table(name).locator('tbody tr');

    async function openReport(name) {
        await link('Reports').first().click();
        await link(name).click();
        await journey.page.getByRole('heading', { name: new RegExp(name) }).waitFor();
    }

    async function talkAndSave(call) {
        const callId = await journey.ring(call);
        await journey.panel.answer();
        await journey.farEnd(callId, 'soundsGood');
        await timePasses(1_100);
        await journey.farEnd(callId, 'hangUp');
        await journey.panel.save();
        return journey.taskOf(callId);
    }

    it('R3: an answered call fills every field of the package', async () => {
        await journey.begin({ settings: { callQuality: 'true' } });
        const task = await talkAndSave({ from: '+447814256404;ext=17' });
        // a packet loss of 0 is a value, too
        for (const field of FIELDS) assert.ok(![undefined, null, ''].includes(task[field]), `${field} is filled`);
    });

    it('R3: an answered call is the first row', needs('reports'), async () => {
        const callId = await journey.ring();
        await journey.panel.answer();
        await journey.farEnd(callId, 'hangUp');
        await journey.panel.save();
        await journey.taskOf(callId);
        await openReport('Call History');
        const first = await rows('Call History').first().innerText();
        assert.match(first, /Inbound/);
        assert.match(first, /Answered/);
        assert.match(first, /Fred Bloggs/);
        assert.match(first, /Ada Agent/);
        assert.match(first, /\+447814256404/);
    });

    it('is sorted by start time, and in reverse with one click', needs('reports'), async () => {
        await openReport('Call History');
        const header = table('Call History').getByRole('columnheader', { name: 'Call Start' });
        assert.equal(await header.getAttribute('aria-sort'), 'descending');
        const starts = () => rows('Call History').locator('th').allInnerTexts();
        const latestFirst = await starts();
        assert.ok(latestFirst.length > 5);
        await header.getByRole('button').click();
        assert.equal(await header.getAttribute('aria-sort'), 'ascending');
        assert.deepEqual(await starts(), latestFirst.toReversed());
    });

    it(
        'A6: a call without a related record is in Calls without a Record, under its user',
        needs('reports'),
        async () => {
            await journey.begin({ settings: { screenPop: 'false' } });
            const callId = await journey.ring({ from: '+447700900999' });
            await journey.panel.answer();
            await journey.farEnd(callId, 'hangUp');
            await journey.panel.save();
            await journey.taskOf(callId);
            await openReport('Calls without a Record');
            await journey.page.getByRole('heading', { name: /Assigned To: Ada Agent/ }).waitFor();
            assert.match(
                await rows(/Ada Agent/)
                    .first()
                    .innerText(),
                /\+447700900999/
            );
        }
    );

    it('R1: a missed call shows up while the report is open', needs('reports'), async () => {
        await openReport('Missed Calls');
        const callId = await journey.ring();
        await journey.farEnd(callId, 'hangUp');
        await journey.taskOf(callId);
        await rows(/Ada Agent/)
            .filter({ hasText: 'Fred Bloggs' })
            .first()
            .waitFor();
    });

    it('a missing report says so', needs('reports'), async () => {
        await journey.page.goto(`${journey.origin}/lightning/r/Report/No.Such/view`);
        await journey.page.getByRole('alert').filter({ hasText: 'There is no report No/Such.' }).waitFor();
    });
});
