import { AgentAtTwilio } from './fakes/agentAtTwilio';

const CALL = { command: 'makeCall', to: '+447814256404' } as const;

describe('a call that the agent makes', () => {
    it('is a task with the record and the correlator, which come back with the call', async () => {
        const agent = await AgentAtTwilio.connected();
        const attributes = { sfdcObjectId: '003000000000001AAA', sfdcObjectType: 'Contact' };
        await agent.do({ ...CALL, attributes, correlatorData: 'a-panel-17' });
        const [reservation] = agent.twilio.reservations.values();
        expect(reservation.task.attributes).toEqual({
            ...attributes,
            direction: 'outbound',
            outbound_to: '+447814256404',
            from: '+441134960000',
            crmConnectRequest: 'id-2',
            crmConnectCorrelator: 'a-panel-17'
        });
        expect(agent.events()).toMatchObject([
            { event: 'Originated', correlatorData: 'a-panel-17', attributes, channel: 'voice' },
            { event: 'Delivered', correlatorData: 'a-panel-17' }
        ]);
        expect(agent.twilio.news()).toEqual(['createTask +447814256404', 'conference']);
    });

    it.each([
        [45303, ['Failed busy', 'ConnectionCleared busy remote']],
        [45305, ['Failed noAnswer', 'ConnectionCleared noAnswer remote']],
        [21211, ['Failed invalidNumber', 'ConnectionCleared invalidNumber remote']],
        [21219, ['Failed blocked', 'ConnectionCleared blocked remote']]
    ])('fails with the reason that Twilio gives: %i', async (code, told) => {
        const agent = await AgentAtTwilio.connected();
        await agent.do(CALL);
        agent.news();
        agent.twilio.fail([...agent.twilio.reservations.values()][0], code);
        expect(agent.news()).toEqual(told);
    });

    it('is over if its audio ends and TaskRouter does not say why', async () => {
        const agent = await AgentAtTwilio.connected();
        await agent.do(CALL);
        agent.news();
        [...agent.twilio.reservations.values()][0].leg!.emit('disconnect');
        await agent.pass(3_000);
        expect(agent.news()).toEqual(['Failed unavailable', 'ConnectionCleared unavailable network']);
    });

    it('is canceled before Twilio has called this page', async () => {
        const agent = await AgentAtTwilio.connected();
        agent.twilio.call = () => undefined;
        await agent.do(CALL);
        const [{ task }] = agent.twilio.reservations.values();
        await agent.do({ command: 'clear', connection: agent.connection(task.sid) });
        expect(agent.news()).toEqual(['Originated', 'ConnectionCleared callCancelled local']);
        expect(agent.twilio.news()).toContain('reject');
        // the next one can be dialed
        await agent.do({ ...CALL, to: '+441' });
        expect(agent.news()).toEqual(['Originated']);
    });

    it('is refused while the agent is offline, and names the activity', async () => {
        const agent = await AgentAtTwilio.connected();
        await agent.do({ command: 'setAgentActivity', activityId: 'WA2' });
        await expect(agent.do(CALL)).rejects.toMatchObject({
            reason: 'rejected',
            explanation: { why: { code: 'agentUnavailable', params: ['Offline'] } }
        });
        expect(agent.twilio.news()).not.toContain('createTask +447814256404');
    });

    it('is made in a break, in which TaskRouter offers no calls but lets the agent make them', async () => {
        const agent = await AgentAtTwilio.connected();
        await agent.do({ command: 'setAgentActivity', activityId: 'WA3' });
        agent.news();
        await agent.do(CALL);
        expect(agent.news()).toEqual(['Originated', 'Delivered']);
    });

    it('is refused during another call', async () => {
        const agent = await AgentAtTwilio.connected();
        await agent.talking();
        await expect(agent.do(CALL)).rejects.toMatchObject({
            reason: 'invalidState',
            explanation: { why: { code: 'callUp' } }
        });
    });

    it('is refused if TaskRouter does not reserve it, and is declined if it does so too late', async () => {
        const agent = await AgentAtTwilio.connected();
        agent.twilio.reservesNothing = true;
        const made = agent.system.execute(CALL);
        made.catch(() => undefined);
        await agent.pass(10_000);
        await expect(made).rejects.toMatchObject({ explanation: { why: { code: 'agentUnavailable' } } });
        expect(agent.news()).toEqual([]);
        agent.twilio.offer({ direction: 'outbound', outbound_to: CALL.to, crmConnectRequest: 'id-2' });
        await agent.pass(1);
        expect(agent.twilio.news()).toContain('reject');
        expect(agent.news()).toEqual([]);
    });

    it('is refused in the same way if the connection is lost in the meantime', async () => {
        const agent = await AgentAtTwilio.connected();
        agent.twilio.reservesNothing = true;
        const made = agent.system.execute(CALL);
        made.catch(() => undefined);
        await agent.pass(1);
        agent.twilio.loseLink();
        await agent.pass(10_000);
        await expect(made).rejects.toMatchObject({ explanation: { why: { code: 'agentUnavailable' } } });
    });

    it('is refused with other interactions open if TaskRouter does not reserve it', async () => {
        const agent = await AgentAtTwilio.connected();
        agent.twilio.offer({}, 'chat');
        agent.twilio.reservesNothing = true;
        const made = agent.system.execute(CALL);
        made.catch(() => undefined);
        await agent.pass(10_000);
        await expect(made).rejects.toMatchObject({ explanation: { why: { code: 'interactionOpen' } } });
    });

    it('is refused at once if TaskRouter says that it could not be reserved', async () => {
        const agent = await AgentAtTwilio.connected();
        agent.twilio.reservesNothing = true;
        const made = agent.system.execute(CALL);
        made.catch(() => undefined);
        await agent.pass(1);
        agent.twilio.worker.emit('reservationFailed', {});
        await expect(made).rejects.toMatchObject({ explanation: { why: { code: 'agentUnavailable' } } });
    });

    it('is refused without the settings that it needs', async () => {
        const agent = await AgentAtTwilio.connected({ twilioWorkflow: '', twilioCallerId: '' });
        await expect(agent.do(CALL)).rejects.toMatchObject({
            explanation: { why: { code: 'settingsMissing', params: ['twilioWorkflow, twilioCallerId'] } }
        });
    });

    it("leaves the microphone closed and the line free if Twilio refuses the task, in Twilio's words", async () => {
        const agent = await AgentAtTwilio.connected();
        agent.twilio.refusesTasks = true;
        await expect(agent.do(CALL)).rejects.toMatchObject({
            reason: 'rejected',
            explanation: { detail: 'Request failed with status code 400' }
        });
        agent.twilio.refusesTasks = false;
        await agent.do(CALL);
        expect(agent.news()).toEqual(['Originated', 'Delivered']);
    });
});

describe('a call that was made in Flex', () => {
    it('is shown, and is not answered here', async () => {
        const agent = await AgentAtTwilio.connected();
        agent.twilio.offer({ direction: 'outbound', outbound_to: '+441' });
        await agent.pass(1);
        expect(agent.news()).toEqual(['Originated']);
        expect(agent.twilio.news()).toEqual([]);
    });
});
