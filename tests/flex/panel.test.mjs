// Flex in the panel: the real plug-in on a stand-in for Flex, in the hosts of the phone.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startFlex } from '../../workbench/flex/startFlex.mjs';
import { FRED, startJourney } from '../browser/support/journey.mjs';
import { until } from '../support/until.mjs';

/** "Available" is the agent's activity, too, in a list that is closed. */
const READY = 'Dial';

for (const crmHost of ['openCti', 'classic', 'utility']) {
    describe(`Flex in the panel, ${crmHost}`, () => {
        let flex, journey;
        before(async () => {
            flex = await startFlex();
            journey = await startJourney({ crmHost, settings: { phoneSystem: 'flex', flexAddress: flex.address } });
            flex.allow([`http://127.0.0.1:${journey.workbench.port}`]);
        });
        after(async () => {
            await journey?.end();
            await flex?.stop();
        });

        /** Flex's frame, when the plug-in runs in it. */
        const inFlex = () =>
            until(() => journey.page.frames().find((one) => one.url().startsWith(flex.address)), 'the frame of Flex');
        const act = async (how, given) => (await inFlex()).evaluate(how, given);
        const offer = (offered) => act((one) => window.flexStandIn.offer(one).taskSid, offered);
        /** Where Flex is on the screen. */
        const flexBox = async () => (await (await inFlex()).frameElement()).boundingBox();
        /** The Task in Salesforce of a call or conversation. */
        const taskWith = (matches) =>
            until(async () => (await journey.records('Task')).find(matches), 'the record in Salesforce');

        it('F1, F6: a call rings in the panel, is answered there, opens the record, and is recorded once', async () => {
            await journey.begin({ state: READY });
            const { Id } = await journey.recordNamed('Contact', 'Fred Bloggs');
            const taskSid = await offer({ attributes: { from: FRED, direction: 'inbound' } });
            await journey.panel.answer();
            const { width, height } = await flexBox();
            assert.ok(width > 150 && height > 150, `Flex has ${width} × ${height} pixels`);
            // in Classic, a page that is loaded in this tab would end the call
            const popped = () => journey.context.pages().some((page) => page.url().includes(Id));
            await until(popped, "Fred's record");
            await journey.panel.notes().fill('About the heating.');
            await act((sid) => window.flexStandIn.customerLeaves(sid), taskSid);
            await journey.panel.save();
            await until(() => act(() => window.flexStandIn.tasks.length === 0), 'the task to be completed');
            const task = await taskWith(({ Description }) => Description === 'About the heating.');
            assert.deepEqual([task.WhoId, task.CallType], [Id, 'Inbound']);
            journey.assertNoFaults();
        });

        it("F15, R6: a message is recorded as one, with the agent's notes and the copilot's below them", async () => {
            await journey.begin({ state: READY });
            const attributes = { from: `whatsapp:${FRED}`, name: 'Fred Bloggs', flexInteractionSid: 'KD1' };
            const taskSid = await offer({ channel: 'chat', channelType: 'whatsapp', attributes });
            await journey.panel.press('Accept');
            await journey.panel.notes().fill('Asked about the heating.');
            await act((sid) => window.flexStandIn.customerLeaves(sid), taskSid);
            await act(() => window.flexStandIn.submitNotes({ interactionSid: 'KD1', summary: 'Wants a refund.' }));
            await until(
                async () => (await journey.panel.notes().inputValue()).includes('refund'),
                "the copilot's notes"
            );
            await journey.panel.save();
            const task = await taskWith(({ Description }) => /heating\.\s+.*refund\./s.test(Description ?? ''));
            assert.match(task.Subject, /^Inbound Message/);
            assert.equal(task.TaskSubtype, 'Task');
            journey.assertNoFaults();
        });

        it('F12, T3: a number that is dialed is an outbound task, and the record goes with it', async () => {
            await journey.begin({ state: READY });
            await journey.panel.dial(FRED);
            const task = await until(() => act(() => window.flexStandIn.tasks[0]), 'the task in Flex');
            assert.equal(task.attributes.direction, 'outbound');
            // the sample call center has dialing prefixes
            assert.match(task.attributes.outbound_to, /7814256404$/);
            await act((sid) => window.flexStandIn.customerAnswers(sid), task.taskSid);
            await journey.panel.offers('Hang up');
            const { Id } = await journey.recordNamed('Contact', 'Fred Bloggs');
            await until(
                () => act((id) => window.flexStandIn.tasks[0].attributes.sfdcObjectId === id, Id),
                'the record in the task'
            );
            await journey.panel.press('Hang up');
            await journey.panel.save();
            await until(() => act(() => window.flexStandIn.tasks.length === 0), 'the task to be completed');
            journey.assertNoFaults();
        });
    });
}
