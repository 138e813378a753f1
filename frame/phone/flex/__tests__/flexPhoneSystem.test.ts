import { PANEL } from '../../../../tests/support/flex/embeddedFlex';
import { COMMAND_MS, SILENT_MS } from '../flexLink';
import { CHAT, FRED, FlexAtTest, started } from './fakes/flexAtTest';

describe('Flex and the phone find each other', () => {
    it('tells the plug-in the eight settings by their names', async () => {
        const phone = await started({ hideCrmContainer: false });
        expect([phone.flex.desktop.defaultProps, phone.flex.removed]).toEqual([{}, ['logo']]);
        const hidden = await started();
        expect(hidden.flex.desktop.defaultProps).toEqual({ showPanel2: false });
    });

    it('says that the page is silent, for example because nobody is signed in to Flex, and goes on when it answers', async () => {
        const phone = new FlexAtTest({}, []);
        await phone.clock.pass(SILENT_MS);
        expect(phone.of('LinkState').at(-1)).toMatchObject({
            state: 'down',
            reason: 'linkDown',
            why: { code: 'embeddedSilent' }
        });
        expect(phone.embedded.logged).toHaveLength(1);
        const again = phone.execute({ command: 'connect' });
        await phone.clock.pass(SILENT_MS);
        await expect(again).rejects.toMatchObject({ reason: 'notConnected' });
        expect(phone.embedded.loaded).toBe(2);
    });

    it('an origin that Flex does not list is told nothing, even if it embeds Flex', async () => {
        const phone = new FlexAtTest({}, [
            'https://org--c.vf.example.com.evil.tld',
            'https://*.vf.example.com',
            `${PANEL}/`
        ]);
        await phone.settle();
        expect(phone.of('LinkState').at(-1)).toMatchObject({ state: 'connecting' });
    });

    it('the plug-in hears its parent page only, at a listed origin', async () => {
        const phone = await started();
        const { taskSid } = phone.flex.offer({ attributes: { from: FRED } });
        await phone.settle();
        const accept = { type: 'command', nonce: 'load-1', id: 9, command: { command: 'acceptTask', taskSid } };
        phone.embedded.say(JSON.stringify(accept), 'https://evil.example');
        phone.embedded.say(JSON.stringify(accept), PANEL, {});
        phone.embedded.say(JSON.stringify({ ...accept, nonce: 'load-0' }), PANEL);
        await phone.settle();
        expect(phone.flex.actions.invoked).toEqual([]);
        phone.embedded.say(JSON.stringify(accept), PANEL);
        await phone.settle();
        expect(phone.flex.actions.invoked).toEqual([
            { name: 'AcceptTask', payload: { sid: expect.any(String) as string } }
        ]);
    });

    it('goes on with the same calls when Flex was loaded again', async () => {
        const phone = await started();
        const { connection } = await phone.accepted();
        phone.embedded.load();
        await phone.settle();
        expect(phone.of('Snapshot').at(-1)!.calls).toMatchObject([{ connection, state: 'connected' }]);
        expect(phone.of('ConnectionCleared')).toEqual([]);
    });

    it('a Flex of the same agent elsewhere is told, not fought', async () => {
        const phone = await started();
        phone.flex.takenOver();
        await phone.settle();
        expect(phone.of('LinkState').at(-1)).toMatchObject({ state: 'down', reason: 'replaced' });
    });

    it('a command that Flex does not answer fails in time', async () => {
        const phone = await started();
        const { connection } = await phone.accepted();
        phone.flex.actions.register('HoldCall', () => new Promise(() => undefined));
        const held = phone.execute({ command: 'hold', connection });
        held.catch(() => undefined);
        await phone.clock.pass(COMMAND_MS);
        await expect(held).rejects.toMatchObject({ reason: 'timeout', explanation: { why: { code: 'noAnswer' } } });
    });
});

describe('conversations in Flex', () => {
    it('a message has its channel, its sender without the channel, and only what makes sense without sound', async () => {
        const phone = await started();
        const { connection } = await phone.accepted(CHAT);
        expect(phone.system.snapshot()).toMatchObject([
            {
                connection,
                channel: 'message',
                remote: { number: FRED, name: 'Fred Bloggs' },
                services: ['answer', 'clear'],
                state: 'connected'
            }
        ]);
        await phone.execute({ command: 'clear', connection });
        expect(phone.flex.actions.invoked.at(-1)!.name).toBe('WrapupTask');
        expect(phone.of('ConnectionCleared')).toMatchObject([{ cause: 'normal', releasing: 'local' }]);
    });

    it.each([
        ['timeOut', { cause: 'noAnswer', releasing: 'network' }],
        ['rescind', { cause: 'answeredElsewhere', releasing: 'network' }],
        ['cancel', { cause: 'callCancelled', releasing: 'remote' }],
        ['completeElsewhere', { cause: 'callCancelled', releasing: 'remote' }]
    ] as const)('a reservation that rings ends by %s', async (how, ending) => {
        const phone = await started();
        const { taskSid } = phone.flex.offer({ attributes: { from: FRED } });
        await phone.settle();
        phone.flex[how](taskSid);
        await phone.settle();
        expect(phone.of('ConnectionCleared')).toMatchObject([ending]);
    });

    it('a call that a supervisor completes is over, without a release by either party', async () => {
        const phone = await started();
        const { taskSid } = await phone.accepted();
        phone.flex.completeElsewhere(taskSid);
        await phone.settle();
        expect(phone.of('ConnectionCleared')).toMatchObject([{ cause: 'normal', releasing: 'network' }]);
    });

    it('a call that was transferred in Flex ends as a transfer (T)', async () => {
        const phone = await started();
        const { taskSid } = await phone.accepted();
        const { sid } = phone.flex.tasks[0];
        phone.flex.actions.register('TransferTask', () => phone.flex.wrapUp(taskSid));
        await phone.flex.actions.invokeAction('TransferTask', { sid, options: { mode: 'COLD' } });
        await phone.settle();
        expect(phone.of('ConnectionCleared')).toMatchObject([{ cause: 'singleStepTransfer', releasing: 'local' }]);
    });

    it("an outgoing call has the agent's call at Twilio as its id, and only attributes of the other party", async () => {
        const phone = await started();
        const sent = { command: 'makeCall', to: FRED, attributes: { sfdcObjectId: '003000000000001AAA' } } as const;
        await phone.execute({ ...sent, correlatorData: 'ours' });
        const [originated] = phone.of('Originated');
        expect(originated).toMatchObject({ remote: { number: FRED }, correlatorData: 'ours' });
        expect(originated.attributes).toEqual({ sfdcObjectId: '003000000000001AAA' });
        phone.flex.customerAnswers(originated.connection.callId);
        await phone.settle();
        expect(phone.of('Established')).toMatchObject([{ switchCallId: expect.stringMatching(/^CA/) as string }]);
    });

    it('dials nothing while the worker is offline, or has a call, and says why (F12)', async () => {
        const phone = await started();
        const offline = phone
            .of('AgentActivity')
            .at(-1)!
            .activities!.find(({ name }) => name === 'Offline')!;
        await phone.execute({ command: 'setAgentActivity', activityId: offline.activityId });
        expect(phone.of('AgentActivity').at(-1)).toMatchObject({ activity: 'Offline', available: false });
        await expect(phone.execute({ command: 'makeCall', to: FRED })).rejects.toMatchObject({
            reason: 'rejected',
            explanation: { why: { code: 'agentUnavailable', params: ['Offline'] } }
        });
        const busy = await started();
        await busy.accepted();
        await expect(busy.execute({ command: 'makeCall', to: FRED })).rejects.toMatchObject({
            explanation: { why: { code: 'callUp' } }
        });
        expect([...phone.flex.actions.invoked, ...busy.flex.actions.invoked].map(({ name }) => name)).toEqual([
            'SetActivity',
            'AcceptTask'
        ]);
    });

    it("Flex's own words say why it refused", async () => {
        const phone = await started();
        phone.flex.actions.register('StartOutboundCall', () => Promise.reject(new Error('No caller ID is set')));
        await expect(phone.execute({ command: 'makeCall', to: FRED })).rejects.toMatchObject({
            reason: 'rejected',
            explanation: { detail: 'No caller ID is set' }
        });
    });
});
