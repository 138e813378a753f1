import { CHAT, FRED, started } from './fakes/flexAtTest';

describe('wrap-up, attributes, and notes', () => {
    it('stores attributes beside those that the task has', async () => {
        const phone = await started();
        const { connection } = await phone.accepted();
        await phone.execute({
            command: 'setAttributes',
            connection,
            attributes: { sfdcObjectId: '003000000000001AAA' }
        });
        expect(phone.flex.tasks[0].attributes).toEqual({ from: FRED, sfdcObjectId: '003000000000001AAA' });
        expect(phone.of('AttributesChanged')).toMatchObject([{ attributes: { sfdcObjectId: '003000000000001AAA' } }]);
    });

    it('completes the task with the outcome when the agent has finished, or nothing if a supervisor was faster', async () => {
        const phone = await started();
        const { taskSid, connection } = await phone.accepted({
            attributes: { from: FRED, conversations: { queue: 'a' } }
        });
        phone.flex.customerLeaves(taskSid);
        phone.flex.setConnected(true);
        await phone.settle();
        expect(phone.of('Snapshot').at(-1)).toMatchObject({ calls: [], wrapUps: [connection] });
        await phone.execute({ command: 'completeInteraction', connection, disposition: 'Sold' });
        expect(phone.flex.actions.invoked.slice(-2)).toMatchObject([
            { name: 'SetTaskAttributes', payload: { attributes: { conversations: { queue: 'a', outcome: 'Sold' } } } },
            { name: 'CompleteTask' }
        ]);
        expect(phone.flex.tasks).toEqual([]);
        const { length } = phone.flex.actions.invoked;
        await phone.execute({ command: 'completeInteraction', connection });
        expect(phone.flex.actions.invoked).toHaveLength(length);
    });

    it('completing in Flex first says that no record is related, and is no dead end (A9)', async () => {
        const phone = await started();
        const { taskSid } = await phone.accepted();
        const { sid } = phone.flex.tasks[0];
        phone.flex.customerLeaves(taskSid);
        await phone.settle();
        const complete = async (): Promise<void> => {
            const done = phone.flex.actions.invokeAction('CompleteTask', { sid });
            await phone.settle();
            await done;
        };
        await complete();
        expect([phone.flex.shown.length, phone.flex.tasks.length]).toEqual([1, 1]);
        await complete();
        expect([phone.flex.shown.length, phone.flex.tasks.length]).toEqual([1, 0]);
    });

    it.each([
        ['a record is related', {}, { sfdcObjectId: '003000000000001AAA' }],
        ['no record is wanted', { activityLogging: false }, {}]
    ])('completing in Flex is not stopped if %s', async (_, settings, attributes) => {
        const phone = await started(settings);
        const { taskSid } = await phone.accepted({ attributes: { from: FRED, ...attributes } });
        const { sid } = phone.flex.tasks[0];
        phone.flex.customerLeaves(taskSid);
        await phone.settle();
        const done = phone.flex.actions.invokeAction('CompleteTask', { sid });
        await phone.settle();
        await done;
        expect([phone.flex.shown, phone.flex.tasks]).toEqual([[], []]);
    });

    it.each([
        ['a call', { attributes: { from: FRED, flexInteractionSid: 'KD1' } }],
        ['a message', { ...CHAT, attributes: { ...CHAT.attributes, flexInteractionChannelSid: 'UO1' } }]
    ])("a copilot's notes about %s, without a code, belong to its conversation", async (_, offer) => {
        const phone = await started();
        const { taskSid, connection } = await phone.accepted(offer);
        phone.flex.customerLeaves(taskSid);
        await phone.settle();
        const notes = { interactionSid: 'KD1', channelSid: 'UO1', summary: 'Wants a refund', sentiment: 'negative' };
        phone.flex.submitNotes({ ...notes, dispositionCode: undefined });
        await phone.settle();
        const [submitted] = phone.of('NotesSubmitted');
        expect(submitted).toMatchObject({ connection, summary: 'Wants a refund' });
        expect(submitted).not.toHaveProperty('disposition');
        expect(phone.of('AttributesChanged').at(-1)).toMatchObject({ attributes: { sentiment: 'negative' } });
        phone.flex.submitNotes({ ...notes, dispositionCode: { name: 'Refund' } });
        await phone.settle();
        expect(phone.of('NotesSubmitted').at(-1)).toMatchObject({ disposition: 'Refund' });
    });

    it("without copilotNotes, a copilot's notes stay in Flex; so do those of somebody else's conversation", async () => {
        const phone = await started({ copilotNotes: false });
        await phone.accepted({ attributes: { from: FRED, flexInteractionSid: 'KD1' } });
        phone.flex.submitNotes({ interactionSid: 'KD1', summary: 'Wants a refund' });
        const other = await started();
        await other.accepted({ attributes: { from: FRED, flexInteractionSid: 'KD1' } });
        other.flex.submitNotes({ interactionSid: 'KD2', summary: 'Wants a refund' });
        await Promise.all([phone.settle(), other.settle()]);
        expect([...phone.of('NotesSubmitted'), ...other.of('NotesSubmitted')]).toEqual([]);
    });

    it('gives the panel more room while there is a conversation', async () => {
        const phone = await started();
        const { taskSid } = await phone.accepted();
        phone.flex.customerLeaves(taskSid);
        phone.flex.completeElsewhere(taskSid);
        await phone.settle();
        expect(phone.embedded.arranged[0]).toBe(false);
        expect(phone.embedded.arranged).toContain(true);
        expect(phone.embedded.arranged.at(-1)).toBe(false);
    });
});
