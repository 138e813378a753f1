// The recent calls: after a reload, in every tab, filtered, and dialed again with one press.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { startJourney } from './support/journey.mjs';
import { until } from '../support/until.mjs';

const STRANGER = '+447700900999';

describe('recent calls', () => {
    let journey;
    before(async () => void (journey = await startJourney()));
    after(() => journey.end());
    beforeEach(() => journey.begin());
    afterEach(() => journey.assertNoFaults());

    const list = (panel = journey.panel) => panel.frame.locator('c-recent-calls');
    const lists = (panel, count) =>
        until(async () => (await list(panel).getByRole('listitem').count()) === count, `${count} recent calls`);

    async function misses(call) {
        const callId = await journey.ring(call);
        await journey.panel.offers('Answer');
        await journey.farEnd(callId, 'hangUp');
        await journey.taskOf(callId);
        await journey.panel.offers('Dial');
    }

    async function reload() {
        await journey.reload();
        await journey.panel.available();
    }

    it('survive a reload, and are dialed again with one press', async () => {
        await misses({ from: STRANGER, name: 'Nora Stranger' });
        await reload();
        await list().getByText('Nora Stranger', { exact: true }).waitFor();
        await list().getByText('+44 7700 900999 · Missed').waitFor();
        await journey.panel.press('Dial Nora Stranger');
        await journey.panel.offers('Hang up');
        await journey.outgoingCall();
    });

    it('S6: no name of a record is kept in the browser, and nothing that the agent wrote', async () => {
        const callId = await journey.ring();
        await journey.panel.answer();
        await journey.panel.notes().fill('wants to leave');
        await journey.farEnd(callId, 'hangUp');
        await journey.panel.save();
        await list().getByText('Fred Bloggs', { exact: true }).waitFor();
        const kept = await journey.frame().evaluate(() =>
            Object.entries(window.localStorage)
                .filter(([name]) => name.startsWith('crm-connect-recent '))
                .map(([, text]) => text)
                .join()
        );
        assert.match(kept, /7814256404/);
        assert.doesNotMatch(kept, /Fred|Bloggs|wants to leave/);
        await reload();
        await list().getByText('+44 7814 256404', { exact: true }).waitFor();
    });

    it('are the same in all tabs', async () => {
        await misses({ from: STRANGER });
        await reload();
        const first = journey.panel;
        await journey.openTab();
        await lists(journey.panel, 1);
        await journey.ring({ from: STRANGER });
        await journey.panel.press('Decline');
        await lists(first, 2);
        await lists(journey.panel, 2);
    });

    it('show the missed ones only, or those without a record', async () => {
        await misses({ from: STRANGER });
        const callId = await journey.ring();
        await journey.panel.answer();
        await journey.farEnd(callId, 'hangUp');
        await journey.panel.save();
        await lists(journey.panel, 2);
        await journey.panel.press('Missed');
        await lists(journey.panel, 1);
        await journey.panel.press('Unsaved');
        await journey.panel.shows('None of your recent calls.');
        await journey.panel.press('No record');
        await lists(journey.panel, 1);
        await journey.panel.press('All');
        await lists(journey.panel, 2);
    });

    it('R5: one whose record waits is among the unsaved, also after a reload', async () => {
        await journey.post('faults', {
            target: 'apex:CallRecordSaver.save',
            kind: 'refuse',
            message: 'Give a reason for the call.'
        });
        const callId = await journey.ring();
        await journey.panel.answer();
        await journey.farEnd(callId, 'hangUp');
        await journey.panel.shows(/Give a reason for the call/);
        await journey.panel.press('Save');
        await journey.panel.press('Unsaved');
        await lists(journey.panel, 1);
        await reload();
        await journey.panel.press('Unsaved');
        await lists(journey.panel, 1);
    });

    it('S6: another user of the browser sees none of them', async () => {
        await misses({ from: STRANGER });
        await journey.request('PATCH', 'user', { Name: 'Bob Backoffice' });
        await journey.openTab();
        await journey.panel.available();
        await list().getByText('Your recent calls appear here.').waitFor();
    });
});
