import { AgentAtTwilio } from './fakes/agentAtTwilio';

const CHAT = { identity: 'fred', customerAddress: 'fred@example.com', name: 'Fred' };

describe('a chat', () => {
    it('is accepted, ended, and completed, without a call from Twilio', async () => {
        const agent = await AgentAtTwilio.connected();
        const reservation = agent.twilio.offer(CHAT, 'chat');
        const connection = agent.connection(reservation.task.sid);
        expect(agent.events()).toMatchObject([
            { event: 'Delivered', channel: 'chat', services: ['answer', 'clear'], remote: { name: 'Fred' } }
        ]);
        await agent.do({ command: 'answer', connection });
        expect(agent.twilio.news()).toEqual(['accept']);
        await agent.do({ command: 'clear', connection });
        expect(agent.news()).toEqual(['Established', 'ConnectionCleared normal local']);
        await agent.do({ command: 'completeInteraction', connection });
        expect(agent.twilio.news()).toEqual(['wrap', 'complete']);
        expect(agent.twilio.media.opened).toBe(0);
    });

    it('can be answered during a call', async () => {
        const agent = await AgentAtTwilio.connected();
        await agent.talking();
        const { task } = agent.twilio.offer(CHAT, 'chat');
        await agent.do({ command: 'answer', connection: agent.connection(task.sid) });
        expect(agent.news()).toEqual(['Delivered', 'Established']);
    });
});

describe('the wrap-up', () => {
    it('is completed with the outcome, and keeps the attributes of others', async () => {
        const agent = await AgentAtTwilio.connected();
        const connection = await agent.talking({ from: '+441', conversations: { content: 'notes' } });
        const reservation = agent.twilio.of(connection.callId);
        await agent.do({ command: 'clear', connection });
        await agent.do({ command: 'completeInteraction', connection, disposition: 'Sold' });
        expect(reservation.status).toBe('completed');
        expect(reservation.task.attributes).toEqual({
            from: '+441',
            conversations: { content: 'notes', outcome: 'Sold' }
        });
    });

    it('that somebody else has completed is completed, as often as it is asked for', async () => {
        const agent = await AgentAtTwilio.connected();
        const connection = await agent.talking();
        await agent.do({ command: 'clear', connection });
        agent.twilio.of(connection.callId).become('completed');
        await agent.do({ command: 'completeInteraction', connection });
        await agent.do({ command: 'completeInteraction', connection });
        expect(agent.twilio.news()).toEqual([]);
    });

    it('that somebody completes while it is being completed is completed', async () => {
        const agent = await AgentAtTwilio.connected();
        const connection = await agent.talking();
        const reservation = agent.twilio.of(connection.callId);
        await agent.do({ command: 'clear', connection });
        agent.twilio.refuses = (request) => request === 'complete';
        reservation.fetchLatestVersion = () => {
            reservation.status = 'completed';
            return Promise.resolve();
        };
        await agent.do({ command: 'completeInteraction', connection });
        await agent.do({ command: 'completeInteraction', connection });
        expect(agent.twilio.news()).toEqual(['complete']);
    });

    it('that Twilio does not complete is told to the agent, and can be tried again', async () => {
        const agent = await AgentAtTwilio.connected();
        const connection = await agent.talking();
        await agent.do({ command: 'clear', connection });
        agent.twilio.refuses = () => true;
        await expect(agent.do({ command: 'completeInteraction', connection })).rejects.toMatchObject({
            reason: 'rejected'
        });
        agent.twilio.refuses = () => false;
        await agent.do({ command: 'completeInteraction', connection });
        expect(agent.twilio.of(connection.callId).status).toBe('completed');
    });

    it('of a call that was never answered needs nothing', async () => {
        const agent = await AgentAtTwilio.connected();
        const { task } = agent.twilio.offer({ from: '+441' });
        await agent.do({ command: 'clear', connection: agent.connection(task.sid) });
        agent.twilio.news();
        await agent.do({ command: 'completeInteraction', connection: agent.connection(task.sid) });
        expect(agent.twilio.news()).toEqual([]);
    });
});

describe('attributes that the panel stores', () => {
    it('are added to those of the task, also in the wrap-up', async () => {
        const agent = await AgentAtTwilio.connected();
        const connection = await agent.talking();
        await agent.do({ command: 'setAttributes', connection, attributes: { sfdcObjectId: '003' } });
        await agent.do({ command: 'clear', connection });
        await agent.do({ command: 'setAttributes', connection, attributes: { sfdcObjectType: 'Contact' } });
        expect(agent.twilio.of(connection.callId).task.attributes).toEqual({
            from: '+447814256404',
            sfdcObjectId: '003',
            sfdcObjectType: 'Contact'
        });
    });

    it('do not replace what somebody else has changed since', async () => {
        const agent = await AgentAtTwilio.connected();
        const connection = await agent.talking();
        const { task } = agent.twilio.of(connection.callId);
        task.fetchLatestVersion = () => {
            task.attributes = { from: '+447814256404', language: 'en' };
            return Promise.resolve();
        };
        await agent.do({ command: 'setAttributes', connection, attributes: { sfdcObjectId: '003' } });
        expect(task.attributes).toEqual({ from: '+447814256404', language: 'en', sfdcObjectId: '003' });
    });
});

describe('a page that was reloaded', () => {
    it('has the interactions that still exist, and those that wait for completion', async () => {
        const before = await AgentAtTwilio.connected();
        const ringing = before.twilio.offer({ from: '+441' });
        const chat = before.twilio.offer(CHAT, 'chat');
        chat.status = 'accepted';
        const wrapping = before.twilio.offer(CHAT, 'chat');
        wrapping.status = 'wrapping';

        const agent = new AgentAtTwilio();
        agent.twilio.inherit(before.twilio);
        agent.system.start();
        await agent.pass(1);
        expect(agent.events().find(({ event }) => event === 'Snapshot')).toMatchObject({
            calls: [
                { connection: { callId: ringing.task.sid }, state: 'alerting', startedAt: 1_690_000_000_000 },
                { connection: { callId: chat.task.sid }, state: 'connected', answeredAt: 1_690_000_060_000 }
            ],
            wrapUps: [agent.connection(wrapping.task.sid)]
        });
        await agent.do({ command: 'completeInteraction', connection: agent.connection(wrapping.task.sid) });
        expect(wrapping.status).toBe('completed');
    });

    it('can end a call whose audio has ended with the page, and nothing else', async () => {
        const before = await AgentAtTwilio.connected();
        const connection = await before.talking();
        const agent = new AgentAtTwilio();
        agent.twilio.inherit(before.twilio);
        agent.system.start();
        await agent.pass(1);
        agent.news();
        await expect(agent.do({ command: 'hold', connection })).rejects.toMatchObject({ reason: 'unsupported' });
        await agent.do({ command: 'clear', connection });
        expect(agent.news()).toEqual(['ConnectionCleared normal local']);
        expect(agent.twilio.of(connection.callId).status).toBe('wrapping');
    });
});
