import type { ConnectionId } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { AgentAtTwilio } from './fakes/agentAtTwilio';
import { COLLEAGUE, QUEUE } from './fakes/fakeTwilio';

/** The agent has a customer on hold and talks to a colleague, or to whoever in a queue has answered. */
async function consulted(agent: AgentAtTwilio, to = '1003'): Promise<{ held: ConnectionId; active: ConnectionId }> {
    const held = await agent.talking();
    const made = await agent.do({ command: 'consult', connection: held, to });
    const { connection: active } = made as { connection: ConnectionId };
    agent.twilio.transfer(active.callId)!.complete();
    agent.news();
    agent.twilio.news();
    return { held, active };
}

describe('hold', () => {
    it('puts the customer on hold in the conference, and takes it off', async () => {
        const agent = await AgentAtTwilio.connected();
        const connection = await agent.talking();
        await agent.do({ command: 'hold', connection });
        await agent.do({ command: 'retrieve', connection });
        expect(agent.twilio.news()).toEqual(['hold customer', 'unhold customer']);
        expect(agent.news()).toEqual(['Held local', 'Retrieved local']);
    });

    it('changes nothing if Twilio refuses', async () => {
        const agent = await AgentAtTwilio.connected();
        const connection = await agent.talking();
        agent.twilio.refuses = () => true;
        await expect(agent.do({ command: 'hold', connection })).rejects.toMatchObject({ reason: 'rejected' });
        expect(agent.news()).toEqual([]);
    });
});

describe('a blind transfer', () => {
    it.each([
        ['a colleague', '1003', COLLEAGUE],
        ['a queue', 'Support', QUEUE],
        ['a sid', QUEUE, QUEUE]
    ])('goes to %s, and leaves the customer in the conference', async (_, to, sid) => {
        const agent = await AgentAtTwilio.connected();
        const connection = await agent.talking();
        await agent.do({ command: 'singleStepTransfer', connection, to });
        expect(agent.twilio.news()).toEqual(['may leave the conference', `transfer COLD ${sid}`]);
        expect(agent.twilio.of(connection.callId).leg!.done).toEqual(['accept']);
        expect(agent.twilio.of(connection.callId).status).toBe('wrapping');
    });

    it('that Twilio refuses leaves the agent in the call, which ends with the agent again', async () => {
        const agent = await AgentAtTwilio.connected();
        const connection = await agent.talking();
        agent.twilio.refuses = (request) => request.startsWith('transfer');
        await expect(agent.do({ command: 'singleStepTransfer', connection, to: '1003' })).rejects.toMatchObject({
            explanation: { detail: `Request failed: transfer COLD ${COLLEAGUE}` }
        });
        expect(agent.twilio.news().at(-1)).toBe('ends the conference');
        expect(agent.news()).toEqual([]);
        expect(agent.system.snapshot()).toMatchObject([{ state: 'connected' }]);
    });

    it('does not go to a number, which TaskRouter cannot transfer to', async () => {
        const agent = await AgentAtTwilio.connected();
        const connection = await agent.talking();
        await expect(
            agent.do({ command: 'singleStepTransfer', connection, to: '+441134960001' })
        ).rejects.toMatchObject({ reason: 'invalidNumber' });
        expect(agent.twilio.news()).toEqual([]);
    });
});

describe('a consultation', () => {
    it('holds the customer and has the colleague join the conference', async () => {
        const agent = await AgentAtTwilio.connected();
        const connection = await agent.talking();
        await agent.do({ command: 'consult', connection, to: '1003' });
        expect(agent.twilio.news()).toEqual(['hold customer', `transfer WARM ${COLLEAGUE}`]);
    });

    it('that Twilio refuses gives the customer back', async () => {
        const agent = await AgentAtTwilio.connected();
        const connection = await agent.talking();
        agent.twilio.refuses = (request) => request.startsWith('transfer');
        await expect(agent.do({ command: 'consult', connection, to: '1003' })).rejects.toMatchObject({
            reason: 'rejected'
        });
        expect(agent.news()).toEqual(['Held local', 'Retrieved local']);
    });

    it('is alternated by holding the colleague', async () => {
        const agent = await AgentAtTwilio.connected();
        await agent.do({ command: 'alternate', ...(await consulted(agent)) });
        expect(agent.twilio.news()).toEqual([`hold ${COLLEAGUE}`, 'unhold customer']);
    });

    it('becomes a conference when the customer is taken off hold', async () => {
        const agent = await AgentAtTwilio.connected();
        const pair = await consulted(agent);
        await agent.do({ command: 'conference', ...pair });
        expect(agent.twilio.news()).toEqual(['unhold customer']);
        expect(agent.news()).toEqual(['Conferenced', 'Conferenced']);
        await agent.do({ command: 'setMicrophoneMute', connection: pair.active, on: true });
        expect(agent.news()).toEqual(['MicrophoneMute true', 'MicrophoneMute true']);
        await agent.do({ command: 'hold', connection: pair.held });
        expect(agent.news()).toEqual(['Held local']);
    });

    it('ends with a transfer: the two stay in the conference, and the agent leaves', async () => {
        const agent = await AgentAtTwilio.connected();
        const pair = await consulted(agent);
        await agent.do({ command: 'transfer', ...pair });
        expect(agent.twilio.news()).toEqual(['may leave the conference', 'unhold customer']);
        expect(agent.system.snapshot()).toEqual([]);
        expect(agent.twilio.of(pair.held.callId).status).toBe('wrapping');
    });

    it('ends by taking the colleague out, also if the colleague has left already', async () => {
        const agent = await AgentAtTwilio.connected();
        const pair = await consulted(agent);
        agent.twilio.refuses = (request) => request.startsWith('kick');
        await agent.do({ command: 'reconnect', ...pair });
        expect(agent.twilio.news()).toEqual([`kick ${COLLEAGUE}`, 'unhold customer']);
        expect(agent.news()).toEqual(['ConnectionCleared normal local', 'Retrieved local']);
    });

    it('ends with the call of the customer', async () => {
        const agent = await AgentAtTwilio.connected();
        const { held } = await consulted(agent);
        agent.twilio.hangUp(agent.twilio.of(held.callId));
        expect(agent.news()).toEqual(['ConnectionCleared normal remote', 'ConnectionCleared normal remote']);
        expect(agent.system.snapshot()).toEqual([]);
    });

    it('with a queue offers nothing that needs to know who has answered', async () => {
        const agent = await AgentAtTwilio.connected();
        const pair = await consulted(agent, 'Support');
        for (const command of ['alternate', 'reconnect'] as const)
            await expect(agent.do({ command, ...pair })).rejects.toMatchObject({ reason: 'unsupported' });
        await expect(agent.do({ command: 'clear', connection: pair.active })).rejects.toMatchObject({
            reason: 'unsupported'
        });
        await agent.do({ command: 'conference', ...pair });
        expect(agent.news()).toEqual(['Conferenced', 'Conferenced']);
    });

    it('is one at a time', async () => {
        const agent = await AgentAtTwilio.connected();
        const { held } = await consulted(agent);
        await expect(agent.do({ command: 'consult', connection: held, to: 'Support' })).rejects.toMatchObject({
            reason: 'invalidState'
        });
    });
});
