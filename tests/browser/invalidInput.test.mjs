// Invalid input at every boundary: refused with a clear error or ignored with a logged reason; calls in progress continue.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { startJourney } from './support/journey.mjs';
import { stays, timePasses, until } from '../support/until.mjs';

/** Longer than the panel waits for Salesforce to save. */
const SAVE_DEADLINE = '00:21';

describe('invalid input', () => {
    let journey;
    let logged;
    before(async () => void (journey = await startJourney({ crmHost: 'openCti' })));
    after(() => journey.end());
    beforeEach(async () => {
        await journey.begin();
        logged = [];
        journey.page.on('console', (message) => logged.push(message.text()));
    });
    afterEach(() => journey.assertNoFaults());

    const stillTalking = async () => {
        await journey.panel.offers('Hang up');
        await journey.panel.press('Hold');
        await journey.panel.offers('Resume');
    };

    it('malformed messages from the panel side of the boundary are refused', async () => {
        await journey.ring();
        await journey.panel.answer();
        await journey.frame().evaluate(() => {
            const host = document.querySelector('c-softphone');
            window.heard = [];
            host.addEventListener('crmconnectframe', ({ detail }) => window.heard.push(JSON.parse(detail)));
            const say = (detail) =>
                host.dispatchEvent(new CustomEvent('crmconnectpanel', { detail, bubbles: true, composed: true }));
            say('{');
            say({ type: 'hello' });
            say(
                JSON.stringify({
                    v: 3,
                    type: 'command',
                    port: 'crm',
                    id: 'evil-1',
                    command: { command: 'eval', code: 'alert(1)' }
                })
            );
            say(
                JSON.stringify({
                    v: 99,
                    type: 'command',
                    port: 'crm',
                    id: 'evil-2',
                    command: { command: 'refreshView' }
                })
            );
        });
        const answersOf = () => window.heard.filter(({ type, id }) => type === 'answer' && id.startsWith('evil'));
        const answers = await until(async () => {
            const found = await journey.frame().evaluate(answersOf);
            return found.length >= 2 && found;
        }, 'both answers');
        assert.deepEqual(
            answers.map(({ id, ok, error }) => [id, ok, error.reason]),
            [
                ['evil-1', false, 'malformed'],
                ['evil-2', false, 'malformed']
            ]
        );
        await stillTalking();
    });

    it('malformed messages from the frame side are ignored, with the reason in the log', async () => {
        await journey.ring();
        await journey.panel.answer();
        await journey.frame().evaluate(() => {
            const say = (detail) =>
                document.querySelector('c-softphone').dispatchEvent(new CustomEvent('crmconnectframe', { detail }));
            say('{');
            say(JSON.stringify({ v: 3, type: 'event', port: 'phone', event: { event: 'ConnectionCleared' } }));
            say(JSON.stringify({ v: 3, type: 'event', port: 'phone', event: { event: 'Explosion', at: 1 } }));
        });
        await stillTalking();
        assert.ok(
            logged.some((line) => /Explosion/.test(line)),
            logged.join('\n')
        );
    });

    it('messages from another window or origin never reach the Open CTI client or the host', async () => {
        await journey.ring();
        await journey.panel.answer();
        await journey.page.waitForURL(/\/r\/Contact\//); // popped on answer
        const asked = async () => new Set((await journey.get('log')).messages.map(({ method }) => method));
        const before = await asked();
        assert.ok(before.has('screenPop'));
        await journey.page.evaluate(() => {
            for (const data of [
                'x',
                null,
                { methodName: 'saveLog', callId: 0, apiVersion: 66, apiType: 'opencti', args: {} }
            ])
                window.postMessage(data, '*');
        });
        await timePasses(200);
        await stillTalking();
        assert.deepEqual(await asked(), before);
    });

    it('invalid settings are named, and the defaults are used', async () => {
        await journey.begin({ settings: { screenPopOn: 'never', defaultCountry: 'GB' } });
        await journey.panel.shows(/screenPopOn/);
        await journey.ring();
        await journey.panel.answer();
        await journey.page.waitForURL(/\/r\/Contact\//); // popped on answer, the default
    });

    it("a caller's name with markup is text", async () => {
        await journey.ring({ from: '+447700900999', name: '<img src=x onerror=alert(1)> & "Co"' });
        await journey.panel.shows('<img src=x onerror=alert(1)> & "Co"');
        assert.equal(await journey.frame().evaluate(() => document.querySelectorAll('img[src="x"]').length), 0);
    });

    it('phone events out of order are ignored with a reason', async () => {
        await journey.ring();
        await journey.panel.offers('Answer');
        await journey.frame().evaluate(() => {
            const connection = { callId: 'nobody', deviceId: 'demo' };
            const event = { event: 'Held', at: Date.now(), connection, holding: 'local' };
            document.querySelector('c-softphone').dispatchEvent(
                new CustomEvent('crmconnectframe', {
                    detail: JSON.stringify({ v: 3, type: 'event', port: 'phone', event })
                })
            );
        });
        await journey.panel.answer();
        assert.ok(
            logged.some((line) => /Held ignored: call nobody/.test(line)),
            logged.join('\n')
        );
    });

    it('a lost Open CTI response is an error message, not a hang', async () => {
        await journey.post('faults', { target: 'opencti:screenPop', kind: 'lose' });
        await journey.ring();
        await journey.panel.press('Pop');
        await journey.panel.shows('The record could not be opened. There was no answer within 6 seconds.');
        await journey.panel.answer();
    });

    it('an Open CTI call that is refused says why', async () => {
        await journey.post('faults', {
            target: 'opencti:screenPop',
            kind: 'refuse',
            message: 'No access to this record.'
        });
        await journey.ring();
        await journey.panel.press('Pop');
        await journey.panel.shows('The record could not be opened. "No access to this record."');
    });

    it('R5: a rejected save is kept, says why, and can be tried again', async () => {
        await journey.post('faults', {
            target: 'apex:CallRecordSaver.save',
            kind: 'refuse',
            message: 'Give a reason for the call.',
            times: 1
        });
        const callId = await journey.ring();
        await journey.panel.answer();
        await journey.farEnd(callId, 'hangUp');
        await journey.panel.shows(/Give a reason for the call/);
        assert.deepEqual(await journey.tasksOf(callId), []);
        await journey.panel.press('Try again');
        await journey.taskOf(callId);
    });

    it('R5: a record that was transferred to another user says so and can be dismissed', async () => {
        const callId = await journey.ring();
        await journey.panel.answer();
        await journey.farEnd(callId, 'hangUp');
        const { Id } = await journey.taskOf(callId);
        const [, other] = await journey.records('User');
        await journey.request('PATCH', `records/Task/${Id}`, { OwnerId: other.Id });
        await journey.panel.notes().fill('Wants a call back');
        await journey.panel.press('Save');
        await journey.panel.shows(/already exists and belongs to another user/);
        await journey.panel.press('Dismiss');
        await journey.panel.text(/Unsaved call records/).waitFor({ state: 'hidden' });
        assert.equal((await journey.tasksOf(callId)).length, 1);
        assert.equal((await journey.taskOf(callId)).Description, undefined);
    });

    it('R4: a save whose response is lost creates no second Task', async (test) => {
        test.after(() => journey.context.close()); // the test controls its clock
        await journey.post('faults', { target: 'apex:CallRecordSaver.save', kind: 'lose', times: 1 });
        const callId = await journey.ring();
        await journey.panel.answer();
        await journey.page.clock.install();
        await journey.farEnd(callId, 'hangUp');
        const task = await journey.taskOf(callId);
        await journey.page.clock.fastForward(SAVE_DEADLINE);
        await journey.panel.shows(/waits|not saved|try again/i);
        await journey.panel.press('Try again');
        await stays(500, async () =>
            assert.deepEqual(
                (await journey.tasksOf(callId)).map(({ Id }) => Id),
                [task.Id]
            )
        );
    });
});
