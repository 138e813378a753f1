// R4, R5: one call, one record, whatever happens: tabs that crash, freeze, or close, no network, no login, no storage.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { journaled } from '../browser/support/journaled.mjs';
import { startJourney } from '../browser/support/journey.mjs';

const SAVE = 'apex:CallRecordSaver.save';

describe('a missing resource', () => {
    let journey;
    before(async () => void (journey = await startJourney()));
    after(() => journey.end());
    beforeEach(() => journey.begin());
    afterEach(() => journey.assertNoFaults());

    async function callThatEnds() {
        const callId = await journey.ring();
        await journey.panel.answer();
        await journey.panel.offers('Hold');
        return callId;
    }

    it('a reload in the middle of a call: the call goes on, with its notes', async () => {
        const callId = await callThatEnds();
        await journey.panel.notes().fill('Before the reload');
        await journaled(journey, 'Before the reload');
        await journey.reload();
        await journey.panel.offers('Hold');
        assert.equal(await journey.panel.notes().inputValue(), 'Before the reload');
        await journey.panel.press('Hang up');
        assert.equal((await journey.taskOf(callId)).Description, 'Before the reload');
    });

    it('the network is lost: the record is kept, says so, and is saved as soon as the network is back', async () => {
        const callId = await callThatEnds();
        await journey.context.setOffline(true);
        await journey.panel.press('Hang up');
        await journey.panel.shows(/no network|offline|not saved yet/i);
        assert.deepEqual(await journey.tasksOf(callId), []);
        await journey.context.setOffline(false);
        await journey.taskOf(callId);
    });

    it('a save succeeds, its response is lost, and the page is reloaded: one Task', async () => {
        await journey.post('faults', { target: SAVE, kind: 'lose', times: 1 });
        const callId = await callThatEnds();
        await journey.panel.press('Hang up');
        const { Id } = await journey.taskOf(callId);
        await journey.reload();
        await journey.panel.offers('Save');
        await journey.panel.shows('Call record saved');
        assert.deepEqual(
            (await journey.tasksOf(callId)).map((task) => task.Id),
            [Id]
        );
    });

    it('Salesforce rejects the record: the agent sees why, fixes the field, and it is saved', async () => {
        await journey.post('faults', {
            target: SAVE,
            kind: 'refuse',
            fields: ['CallDisposition'],
            message: 'Give a reason for the call.',
            times: 2
        });
        const callId = await callThatEnds();
        await journey.panel.press('Hang up');
        await journey.panel.shows(/Give a reason for the call/);
        await journey.panel.press('Save');
        await journey.panel.shows(/Unsaved call records \(1\)/);
        await journey.panel.press('Fix');
        await journey.panel.frame.getByRole('textbox', { name: 'Outcome' }).fill('Wanted a price');
        await journey.panel.press('Save the changes');
        const task = await journey.taskOf(callId);
        assert.equal(task.CallDisposition, 'Wanted a price');
        await journey.panel.text(/Unsaved call records/).waitFor({ state: 'detached' });
    });

    it('the browser stores nothing: the agent is warned, and the record is still saved', async (test) => {
        const refusal = await journey.page.addInitScript(() => {
            IDBFactory.prototype.open = () => {
                throw new DOMException('storage is off', 'SecurityError');
            };
        });
        test.after(() => refusal.dispose());
        await journey.reload();
        await journey.panel.available();
        await journey.panel.shows(/This browser blocks site data/);
        const callId = await callThatEnds();
        await journey.panel.press('Hang up');
        await journey.taskOf(callId);
    });

    it('storage of an earlier version is upgraded with its content', async () => {
        const frame = journey.frame();
        const [{ name }] = await frame.evaluate(() => indexedDB.databases());
        const stores = await frame.evaluate(async (journal) => {
            await new Promise((resolve, reject) => {
                const gone = indexedDB.deleteDatabase(journal);
                gone.onsuccess = resolve;
                gone.onerror = () => reject(gone.error);
            });
            await new Promise((resolve, reject) => {
                const old = indexedDB.open(journal, 1);
                old.onupgradeneeded = () =>
                    old.result
                        .createObjectStore('calls')
                        .put({ v: 99, key: 'other', rev: 1, at: Date.now(), call: {} }, 'other');
                old.onsuccess = () => resolve(old.result.close());
                old.onerror = () => reject(old.error);
            });
            return true;
        }, name);
        assert.ok(stores);
        await journey.reload();
        await journey.panel.available();
        const callId = await callThatEnds();
        const found = await journey.frame().evaluate(
            (journal) =>
                new Promise((resolve) => {
                    const opened = indexedDB.open(journal);
                    opened.onsuccess = () => {
                        const { version, objectStoreNames } = opened.result;
                        const keys = opened.result.transaction('calls').objectStore('calls').getAllKeys();
                        keys.onsuccess = () =>
                            resolve({ version, stores: [...objectStoreNames], keys: keys.result.length });
                    };
                }),
            name
        );
        assert.deepEqual(found, { version: 3, stores: ['calls', 'turns'], keys: 2 });
        await journey.panel.press('Hang up');
        await journey.taskOf(callId);
    });
});

describe('the tab with the phone', () => {
    let journey;
    let first;
    let second;
    // The frame has the page's origin, so that each tab has its own process and can be frozen alone.
    before(async () => void (journey = await startJourney({ frameHost: 'localhost' })));
    after(() => journey.end());
    beforeEach(async () => {
        await journey.begin();
        first = { page: journey.page, panel: journey.panel };
        await journey.openTab();
        second = { page: journey.page, panel: journey.panel };
        await second.panel.available();
    });

    /** Freezes this tab until it is woken up, as a browser or a computer that sleeps does. */
    async function fallsAsleep({ page }) {
        const devtools = await page.context().newCDPSession(page);
        await devtools.send('Debugger.enable');
        const asleep = new Promise((resolve) => devtools.once('Debugger.paused', resolve));
        devtools.send('Runtime.evaluate', { expression: 'debugger' }).catch(() => undefined);
        await asleep;
        return () => devtools.send('Debugger.resume');
    }

    it('crashes during a call: the other tab continues the call and writes one Task', async () => {
        const callId = await journey.ring();
        await second.panel.answer();
        await second.panel.notes().fill('Before the crash');
        await journaled(journey, 'Before the crash');
        const devtools = await first.page.context().newCDPSession(first.page);
        const crashed = first.page.waitForEvent('crash');
        devtools.send('Page.crash').catch(() => undefined);
        await crashed;
        await second.panel.press('Hold');
        await second.panel.offers('Resume');
        await second.panel.press('Hang up');
        assert.equal((await journey.taskOf(callId)).Description, 'Before the crash');
    });

    it('is frozen: the other tab takes over, and the frozen tab follows when it wakes up', async () => {
        const said = [];
        second.page.on('console', (message) => said.push(message.text()));
        Object.assign(journey, first);
        const callId = await journey.ring();
        await first.panel.answer();
        await second.panel.offers('Hang up');
        const wakeUp = await fallsAsleep(first);
        await second.panel.press('Hang up');
        const task = await journey.taskOf(callId);
        assert.equal(task.CallOutcome__c, 'Answered');
        assert.ok(
            said.some((line) => /does not respond; this one takes it over/.test(line)),
            said.join('\n')
        );
        await second.panel.save();
        await wakeUp();
        await first.panel.offers('Dial');
        assert.equal((await journey.tasksOf(callId)).length, 1);
    });
});
