import { AgentAtTwilio } from './fakes/agentAtTwilio';
import { FakeVoiceCall } from './fakes/fakeVoice';

const FRED = '+447814256404';

describe('a call that TaskRouter offers', () => {
    it('rings with what the task says of the caller', async () => {
        const agent = await AgentAtTwilio.connected();
        const { task } = agent.twilio.offer({
            from: FRED,
            name: 'Fred',
            sfdcObjectId: '003000000000001AAA',
            call_sid: 'CA1'
        });
        expect(agent.events()).toMatchObject([
            {
                event: 'Delivered',
                connection: agent.connection(task.sid),
                channel: 'voice',
                remote: { number: FRED, name: 'Fred' },
                switchCallId: 'CA1',
                attributes: { sfdcObjectId: '003000000000001AAA' }
            }
        ]);
    });

    it('is answered by a call from Twilio into this page, which ends the conference when it ends', async () => {
        const agent = await AgentAtTwilio.connected();
        const reservation = agent.twilio.offer({ from: FRED });
        await agent.do({ command: 'answer', connection: agent.connection(reservation.task.sid) });
        expect(reservation.instructed).toEqual({
            endConferenceOnExit: true,
            endConferenceOnCustomerExit: true,
            to: `client:ada?crmConnectReservation=${reservation.sid}&flex_session_identifier=id-1`
        });
        expect(agent.news()).toEqual(['Delivered', 'Established']);
        expect(agent.system.snapshot()).toMatchObject([{ switchCallId: reservation.leg!.parameters.CallSid }]);
        expect(agent.twilio.media).toEqual({ opened: 1, watched: [reservation.task.sid] });
    });

    it('is not answered if Twilio refuses, and rings on', async () => {
        const agent = await AgentAtTwilio.connected();
        const { task } = agent.twilio.offer({ from: FRED });
        agent.twilio.refuses = (request) => request === 'conference';
        await expect(agent.do({ command: 'answer', connection: agent.connection(task.sid) })).rejects.toMatchObject({
            reason: 'rejected',
            explanation: { detail: 'Request failed: conference' }
        });
        expect(agent.system.snapshot()).toMatchObject([{ state: 'alerting' }]);
        agent.twilio.refuses = () => false;
        await agent.do({ command: 'answer', connection: agent.connection(task.sid) });
        expect(agent.news()).toEqual(['Delivered', 'Established']);
    });

    it('is not answered if Twilio does not call this page', async () => {
        const agent = await AgentAtTwilio.connected();
        const { task } = agent.twilio.offer({ from: FRED });
        agent.twilio.call = () => undefined;
        const answered = agent.system.execute({ command: 'answer', connection: agent.connection(task.sid) });
        answered.catch(() => undefined);
        await agent.pass(20_000);
        await expect(answered).rejects.toMatchObject({ reason: 'timeout' });
    });

    it('is not answered during another call, because the voice library would end that one', async () => {
        const agent = await AgentAtTwilio.connected();
        await agent.talking();
        const { task } = agent.twilio.offer({ from: '+441' });
        await expect(agent.do({ command: 'answer', connection: agent.connection(task.sid) })).rejects.toMatchObject({
            reason: 'invalidState',
            explanation: { why: { code: 'callUp' } }
        });
        expect(agent.twilio.media.opened).toBe(1);
    });

    it.each([
        ['timeout', 'ConnectionCleared noAnswer network'],
        ['rescinded', 'ConnectionCleared answeredElsewhere network'],
        ['canceled', 'ConnectionCleared callCancelled remote'],
        ['rejected', 'ConnectionCleared callRejected local']
    ] as const)('is over when its reservation becomes %s', async (status, told) => {
        const agent = await AgentAtTwilio.connected();
        agent.twilio.offer({ from: FRED }).become(status);
        expect(agent.news()).toEqual(['Delivered', told]);
        expect(agent.system.snapshot()).toEqual([]);
    });

    it('is offered again to the agent who has declined it, and rings again', async () => {
        const agent = await AgentAtTwilio.connected();
        const reservation = agent.twilio.offer({ from: FRED });
        await agent.do({ command: 'clear', connection: agent.connection(reservation.task.sid) });
        agent.twilio.offerAgain(reservation);
        expect(agent.news()).toEqual(['Delivered', 'ConnectionCleared callRejected local', 'Delivered']);
    });

    it('has attributes that cannot be used, and rings with what is known', async () => {
        const agent = await AgentAtTwilio.connected();
        agent.twilio.offer('not an object');
        expect(agent.events()).toMatchObject([{ event: 'Delivered', remote: { number: null }, attributes: {} }]);
    });

    it('reports attributes that others change', async () => {
        const agent = await AgentAtTwilio.connected();
        const { task } = agent.twilio.offer({ from: FRED, sfdcObjectId: '003' });
        agent.news();
        await task.setAttributes({ from: FRED, sfdcObjectId: '500' });
        expect(agent.events()).toMatchObject([{ event: 'AttributesChanged', attributes: { sfdcObjectId: '500' } }]);
    });
});

describe('a conversation', () => {
    it('ends when a supervisor completes the task', async () => {
        const agent = await AgentAtTwilio.connected();
        const { callId } = await agent.talking();
        agent.twilio.of(callId).become('completed');
        expect(agent.news()).toEqual(['ConnectionCleared normal network']);
        expect(agent.system.snapshot()).toEqual([]);
    });

    it('ends with mediaLost when the audio was lost', async () => {
        const agent = await AgentAtTwilio.connected();
        const { callId } = await agent.talking();
        const { leg } = agent.twilio.of(callId);
        leg!.emit('error', { message: 'MediaConnectionError' });
        leg!.disconnect();
        expect(agent.news()).toEqual(['ConnectionCleared mediaLost network']);
    });

    it('ends in the wrap-up, which TaskRouter is told of if it does not notice', async () => {
        const agent = await AgentAtTwilio.connected();
        const connection = await agent.talking();
        const reservation = agent.twilio.of(connection.callId);
        reservation.leg!.emit('disconnect');
        expect(agent.news()).toEqual(['ConnectionCleared normal remote']);
        expect(reservation.status).toBe('accepted');
        await agent.pass(5_000);
        expect(reservation.status).toBe('wrapping');
    });

    it('can be muted, and digits can be sent, while TaskRouter cannot be reached', async () => {
        const agent = await AgentAtTwilio.connected();
        const connection = await agent.talking();
        agent.twilio.loseLink();
        await agent.do({ command: 'setMicrophoneMute', connection, on: true });
        await agent.do({ command: 'generateDigits', connection, digits: '12' });
        expect(agent.twilio.of(connection.callId).leg!.done).toEqual(['accept', 'mute true', 'digits 12']);
        await expect(agent.do({ command: 'hold', connection })).rejects.toMatchObject({ reason: 'notConnected' });
    });
});

describe('a call from Twilio', () => {
    it.each([
        ['another page of this phone', [['crmConnectReservation', 'WR9']]],
        ['Flex', [['flex_session_identifier', 'flex']]]
    ])('that %s has asked for goes on ringing there', async (_, parameters) => {
        const agent = await AgentAtTwilio.connected();
        const call = new FakeVoiceCall(parameters as [string, string][]);
        agent.twilio.device.emit('incoming', call);
        expect(call.done).toEqual(['ignore']);
    });

    it('that a workflow has made is answered with the call that rings', async () => {
        const agent = await AgentAtTwilio.connected();
        const reservation = agent.twilio.offer({ from: FRED });
        const call = new FakeVoiceCall([], () => reservation.become('accepted'));
        agent.twilio.device.emit('incoming', call);
        await agent.do({ command: 'answer', connection: agent.connection(reservation.task.sid) });
        expect(agent.news()).toEqual(['Delivered', 'Established']);
        expect(call.done).toEqual(['accept']);
        expect(agent.twilio.news()).not.toContain('conference');
    });
});

describe('another browser, or Flex', () => {
    it('has answered: this page says so, and does not try to get the call back', async () => {
        const agent = await AgentAtTwilio.connected();
        agent.twilio.offer({ from: FRED }).become('accepted');
        await agent.pass(3_000);
        expect(agent.news()).toEqual(['Delivered', 'Established', 'ServicesPermitted', 'LinkState denied replaced']);
        expect(agent.twilio.worker.tokens).toContain('disconnected');
        expect(agent.twilio.device.tokens).toContain('destroyed');
        await agent.pass(600_000);
        expect(agent.twilio.workers).toHaveLength(1);
        await agent.do({ command: 'connect' });
        expect(agent.news().slice(-3)).toEqual(['LinkState up', 'InService', 'Snapshot']);
    });
});
