// The plug-in on the real Flex UI, embedded by the real phone system, on two origins. Nobody is signed in to Flex.
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ROOT } from '../../scripts/project.mjs';
import { runNode } from '../../scripts/run.mjs';
import { until } from '../support/until.mjs';
import { openFlexUi, withoutFlexUi } from './support/flexUiPages.mjs';

const FRED = '+447814256404';

describe('the plug-in on the real Flex UI', { skip: withoutFlexUi() }, () => {
    let pages, flex;
    before(async () => {
        pages = await openFlexUi();
        flex = await pages.open();
        await up();
    });
    after(() => pages?.close());

    const events = (name) =>
        pages.page.evaluate((wanted) => window.events.filter(({ event }) => event === wanted), name);
    const lastOf = async (name, matches = () => true) =>
        until(async () => (await events(name)).findLast(matches), `the event ${name}`);
    const up = () => lastOf('LinkState', ({ state }) => state === 'up');
    const execute = (command) =>
        pages.page.evaluate(
            (given) =>
                window.phone.execute(given).then(
                    () => 'done',
                    (thrown) => thrown.message
                ),
            command
        );
    const offer = (offered) => flex.evaluate((given) => window.fake.offer(given).taskSid, offered);
    const rings = async (offered) => {
        const callId = await offer(offered);
        const { connection } = await lastOf('Delivered', (event) => event.connection.callId === callId);
        return connection;
    };

    it('every action that the plug-in invokes or listens to is one of Flex UI', async () => {
        const { NoSuchAction: other, ...used } = await flex.evaluate(() => window.actions);
        assert.ok(Object.keys(used).length > 10);
        assert.deepEqual(
            Object.keys(used).filter((name) => !used[name]),
            []
        );
        assert.equal(other, false);
    });

    it("the plug-in compiles with Flex UI's own declarations", async () => {
        const tsc = path.join(ROOT, 'node_modules/typescript/bin/tsc');
        const { code, output } = await runNode([tsc, '--noEmit', '-p', 'flex-plugin'], { cwd: ROOT });
        assert.equal(code, 0, output);
    });

    it("hides Flex's CRM window and its logo", async () => {
        const { showPanel2 } = await flex.evaluate(() => window.flexUi.AgentDesktopView.defaultProps);
        assert.equal(showPanel2, false);
    });

    it("a call: Flex's event rings the phone, the phone's answer is Flex's action, and the end is told", async () => {
        const connection = await rings({ attributes: { from: FRED, direction: 'inbound' } });
        assert.equal(await execute({ command: 'answer', connection }), 'done');
        await lastOf('Established', (event) => event.connection.callId === connection.callId);
        for (const on of [true, false]) await execute({ command: 'setMicrophoneMute', connection, on });
        await execute({ command: 'hold', connection });
        await execute({ command: 'retrieve', connection });
        await execute({ command: 'generateDigits', connection, digits: '12#' });
        await execute({ command: 'clear', connection });
        const over = await lastOf('ConnectionCleared', (event) => event.connection.callId === connection.callId);
        assert.equal(over.releasing, 'local');
        assert.deepEqual(
            (await flex.evaluate(() => window.invoked)).filter((name) => name !== 'SetTaskAttributes'),
            ['AcceptTask', 'ToggleMute', 'ToggleMute', 'HoldCall', 'UnholdCall', 'SendDTMFDigits', 'HangupCall']
        );
        assert.deepEqual((await events('Held')).length, 1);
        assert.equal(await execute({ command: 'completeInteraction', connection, disposition: 'Sold' }), 'done');
        assert.equal(await flex.evaluate(() => window.fake.tasks.length), 0);
    });

    it('F12: a call that is dialed in the phone is an outbound task of Flex, with the record', async () => {
        const attributes = { sfdcObjectId: '003000000000001AAA', sfdcObjectType: 'Contact' };
        await execute({ command: 'makeCall', to: FRED, attributes, correlatorData: 'ours' });
        const { connection } = await lastOf('Originated', (event) => event.correlatorData === 'ours');
        const [task] = await flex.evaluate(() => window.fake.tasks.map((one) => one.attributes));
        assert.deepEqual([task.outbound_to, task.sfdcObjectId], [FRED, attributes.sfdcObjectId]);
        await flex.evaluate((sid) => window.fake.cancel(sid, 45303), connection.callId);
        await lastOf('Failed', ({ cause }) => cause === 'busy');
    });

    it("A9: Flex's real CompleteTask waits for the phone, is stopped once with a message, and then goes through", async () => {
        const connection = await rings({ attributes: { from: FRED } });
        await execute({ command: 'answer', connection });
        await flex.evaluate((sid) => window.fake.customerLeaves(sid), connection.callId);
        const complete = () =>
            flex.evaluate(async (taskSid) => {
                const { sid } = window.fake.tasks.find((one) => one.taskSid === taskSid);
                await window.flexUi.Actions.invokeAction('CompleteTask', { sid }).catch(() => undefined);
                return [window.fake.tasks.length, window.shown.filter((id) => id === 'CrmConnectUnfinished').length];
            }, connection.callId);
        assert.deepEqual(await complete(), [1, 1]);
        assert.deepEqual(await complete(), [0, 1]);
    });

    it("R6: a copilot's notes about a message, without a code, reach the phone", async () => {
        const attributes = { from: `whatsapp:${FRED}`, flexInteractionChannelSid: 'UO7' };
        const connection = await rings({ channel: 'chat', channelType: 'whatsapp', attributes });
        await execute({ command: 'answer', connection });
        await flex.evaluate(() => window.fake.submitNotes({ channelSid: 'UO7', summary: 'Wants a refund' }));
        const notes = await lastOf('NotesSubmitted');
        assert.deepEqual([notes.connection, notes.summary], [connection, 'Wants a refund']);
    });

    it('an origin that Flex does not name is told nothing', async () => {
        flex = await pages.open('https://example--c.vf.force.com');
        await offer({ attributes: { from: FRED } });
        // whatever Flex has sent until now has arrived after this
        await flex.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
        assert.deepEqual([await events('Delivered'), await events('InService')], [[], []]);
        assert.deepEqual(pages.errors, []);
    });
});
