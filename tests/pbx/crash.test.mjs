// A call with its audio in the browser, and a browser or tab that ends before the call (R4, R5).
import assert from 'node:assert/strict';
import { Panel } from '../browser/support/panel.mjs';
import { timePasses, until } from '../support/until.mjs';
import { pbxJourneys } from './support/pbxTest.mjs';

pbxJourneys('a tab with a call through a PBX', (journey, test) => {
    const openAnother = async () => {
        const page = await journey().openPage(journey().context);
        return { page, panel: new Panel(page) };
    };
    const moveTo = (tab) => Object.assign(journey(), tab);

    test('is closed: the next tab says that the call was lost, and records it with what is known', async () => {
        const began = Date.now();
        const callId = await journey().answeredCall();
        await timePasses(1500);
        await journey().page.close();
        const seconds = Math.ceil((Date.now() - began) / 1000);
        moveTo(await openAnother());
        await journey().panel.shows(/The call with .* was lost/);
        const task = await journey().taskOf(callId);
        assert.equal(task.CallOutcome__c, 'Answered');
        assert.match(task.Description, /^The end of this call was not seen\. It was last seen at /);
        assert.ok(task.CallDurationInSeconds <= seconds, `${task.CallDurationInSeconds} s`);
        await journey().customer.command('hangupall');
        await journey().signIn(journey().lab.agent);
        await journey().panel.available();
        await journey().save();
    });

    test('has another tab, which answers and ends its call (K)', async () => {
        const other = await openAnother();
        await other.panel.available();
        const from = journey().customer.mark();
        const callId = await journey().ring();
        await other.panel.answer();
        await journey().customer.event('CALL_ESTABLISHED', from);
        await journey().panel.offers('Hold');
        await journey().assertTwoWayAudio();
        await other.panel.press('Hang up');
        assert.equal((await journey().taskOf(callId)).CallOutcome__c, 'Answered');
        await journey().save();
        await other.page.close();
    });

    test('asks before it is closed during a call, and not otherwise', async () => {
        const asked = [];
        journey().page.on('dialog', (dialog) => {
            asked.push(dialog.type());
            void dialog.dismiss();
        });
        const callId = await journey().answeredCall();
        await journey().page.close({ runBeforeUnload: true });
        await journey().panel.press('Hang up');
        assert.deepEqual(asked, ['beforeunload']);
        await journey().taskOf(callId);
        await journey().save();
        await journey().page.close({ runBeforeUnload: true });
        await until(() => journey().page.isClosed(), 'the page to be closed');
        assert.equal(asked.length, 1);
        moveTo(await openAnother());
        await journey().signIn(journey().lab.agent);
        await journey().panel.available();
    });

    test('crashes while another tab is open: that tab says so and records the call once', async () => {
        const callId = await journey().answeredCall();
        const other = await openAnother();
        await other.panel.offers('Hang up');
        await journey().page.close();
        await other.panel.shows(/The call with .* was lost/);
        assert.equal((await journey().taskOf(callId)).CallOutcome__c, 'Answered');
        await journey().customer.command('hangupall');
        moveTo(other);
        await journey().signIn(journey().lab.agent);
        await journey().panel.available();
        await journey().save();
    });
});
