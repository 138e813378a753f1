// Wrap-up: calls that come faster than the agent finishes, and records that change after they were saved (R6, R7, A8).
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { startJourney } from './support/journey.mjs';
import { until } from '../support/until.mjs';

/** How much of an element is not scrolled out of view, in pixels. */
const heightInView = (element) =>
    new Promise((resolve) => {
        new IntersectionObserver(([{ intersectionRect }], observer) => {
            observer.disconnect();
            resolve(intersectionRect.height);
        }).observe(element);
    });

describe('wrap-up', () => {
    let journey;
    before(async () => void (journey = await startJourney()));
    after(() => journey.end());
    beforeEach(() => journey.begin());
    afterEach(() => journey.assertNoFaults());

    async function callWith(from, notes) {
        const callId = await journey.ring({ from });
        await journey.panel.answer();
        await journey.panel.notes().fill(notes);
        await journey.farEnd(callId, 'hangUp');
        await journey.panel.offers('Save');
        return callId;
    }

    /** The calls in wrap-up: the selected one and those in the list of other calls. */
    const ended = async () =>
        (await journey.panel.button('Save').count()) +
        (await journey.panel.frame.locator('[role=listitem]').filter({ hasText: 'Wrap-up' }).count());

    it('nothing blocks the next call: three calls are in wrap-up, each with its own notes', async () => {
        const ids = [];
        for (const n of [1, 2, 3]) ids.push(await callWith(`+44770090010${n}`, `Notes ${n}`));
        for (const waiting of [2, 1, 0]) {
            await journey.panel.press('Save');
            await until(async () => (await ended()) === waiting, `${waiting} calls that are not finished`);
        }
        await journey.panel.offers('Dial');
        for (const [index, id] of ids.entries()) {
            // the record exists since the call ended, and is updated when the agent saves
            await journey.taskOf(id, ({ Description }) => Description === `Notes ${index + 1}`);
        }
    });

    it('the notes stay visible and Save reachable with any amount of text', async () => {
        await journey.begin({ settings: { defaultCountry: 'nowhere' } });
        await journey.post('faults', { target: 'apex:CallerLookup.find', kind: 'refuse', message: 'No access to it.' });
        await journey.panel.dial('+447700900555');
        await journey.panel.offers('Hang up');
        await journey.farEnd(await journey.outgoingCall(), 'busy');
        const callId = await journey.ring();
        await journey.panel.answer();
        await journey.farEnd(callId, 'hangUp');
        for (const text of [/No access to it/, /defaultCountry/, /busy/i]) await journey.panel.shows(text);
        const seen = await journey.panel.notes().evaluate(heightInView);
        assert.ok(seen >= 40, `${seen} px of the notes can be seen`);
        await journey.panel.notes().fill('All is well');
        await journey.panel.save();
        await journey.taskOf(callId, ({ Description }) => Description === 'All is well');
    });

    it('notes that were typed while talking survive a second call', async () => {
        const first = await journey.ring();
        await journey.panel.answer();
        await journey.panel.notes().fill('Of the first call');
        const second = await journey.ring({ from: '+447700900101' });
        await journey.panel.frame
            .getByRole('button', { name: /\+44 7700 900101/ })
            .first()
            .click();
        await journey.panel.press('Hold and answer');
        await journey.panel.notes().fill('Of the second call');
        await journey.farEnd(second, 'hangUp');
        await journey.farEnd(first, 'hangUp');
        assert.equal((await journey.taskOf(first, ({ Description }) => Description)).Description, 'Of the first call');
        assert.equal(
            (await journey.taskOf(second, ({ Description }) => Description)).Description,
            'Of the second call'
        );
    });

    describe('R4: the Task is deleted before wrap-up is over', () => {
        const FRED = '+447814256404';
        const lasting = ({ Id, LastModifiedDate, SystemModstamp, CreatedDate, ...fields }) => fields;

        async function loses(callId, object, { Id }) {
            await journey.request('DELETE', `records/${object}/${Id}`);
            assert.deepEqual(await journey.tasksOf(callId), []);
        }

        async function saveNotes(callId) {
            await journey.panel.notes().fill('Call back');
            await journey.panel.save();
            return journey.taskOf(callId, ({ Description }) => Description === 'Call back');
        }

        it('saving the notes creates one Task again, with all its fields', async () => {
            const callId = await callWith(FRED, 'Boiler');
            const before = await journey.taskOf(callId, ({ Description }) => Description === 'Boiler');
            await loses(callId, 'Task', before);
            const after = await saveNotes(callId);
            assert.notEqual(after.Id, before.Id);
            assert.deepEqual(lasting(after), { ...lasting(before), Description: 'Call back' });
        });

        it('with its contact, too: it is saved without the link, and the agent is told', async () => {
            const callId = await callWith(FRED, 'Boiler');
            const before = await journey.taskOf(callId, ({ Description }) => Description === 'Boiler');
            await loses(callId, 'Contact', await journey.recordNamed('Contact', 'Fred Bloggs'));
            const { WhoId = null, WhatId = null, ...after } = await saveNotes(callId);
            assert.deepEqual([WhoId, WhatId], [null, null]);
            assert.deepEqual(
                [after.CallOutcome__c, after.CallType, after.CallDurationInSeconds, after.CallStartTime__c],
                [before.CallOutcome__c, before.CallType, before.CallDurationInSeconds, before.CallStartTime__c]
            );
            await journey.panel.shows(/Fred Bloggs was deleted, or you can no longer see it/);
        });
    });

    it('R7: changing a saved record changes nothing else', async () => {
        const callId = await callWith('+441202528735', 'Who was it?');
        const before = await journey.taskOf(callId, ({ Description }) => Description === 'Who was it?');
        assert.deepEqual([before.WhoId ?? null, before.WhatId ?? null], [null, null]);
        await journey.panel.match(/John Smith/).check();
        const after = await journey.taskOf(callId, ({ WhoId }) => WhoId);
        const { WhoId, Subject, LastModifiedDate, SystemModstamp, ...others } = after;
        assert.equal(Subject, `${before.Subject} (John Smith)`); // R2: the name is known now
        for (const [field, value] of Object.entries(others)) {
            if (field in before) assert.deepEqual([field, value], [field, before[field]]);
        }
        assert.match(WhoId, /^003/);
        await journey.panel.save();
    });
});
