import { AgentAtTwilio } from './fakes/agentAtTwilio';

describe('the token', () => {
    it('is the same for both libraries, and is renewed on both before it ends', async () => {
        const agent = await AgentAtTwilio.connected();
        agent.ticket = { ticket: 'token-2' };
        await agent.pass(60_000);
        agent.twilio.device.emit('tokenWillExpire');
        await agent.pass(1);
        expect(agent.twilio.worker.tokens).toEqual(['token-1', 'token-2']);
        expect(agent.twilio.device.tokens).toEqual(['token-1', 'token-2']);
        expect(agent.news()).toEqual([]);
    });

    it('is renewed when TaskRouter says that it ends, but only once if both say so', async () => {
        const agent = await AgentAtTwilio.connected();
        await agent.pass(60_000);
        agent.twilio.worker.emit('tokenExpired');
        agent.twilio.device.emit('tokenWillExpire');
        await agent.pass(1);
        expect(agent.asked).toBe(2);
        await agent.pass(60_000);
        expect(agent.asked).toBe(2);
    });

    it('that is not renewed is asked for again, and ends no call', async () => {
        const agent = await AgentAtTwilio.connected();
        const connection = await agent.talking();
        agent.ticket = { problem: 'noLicense' };
        agent.twilio.device.emit('tokenWillExpire');
        await agent.pass(30_000);
        expect(agent.asked).toBeGreaterThan(2);
        expect(agent.news()).toEqual([]);
        // the token has ended
        agent.twilio.loseLink();
        await agent.pass(1);
        expect(agent.news()).toEqual(['LinkState down noLicense']);
        expect(agent.system.snapshot()).toMatchObject([{ connection, state: 'connected' }]);
        await agent.do({ command: 'setMicrophoneMute', connection, on: true });
        expect(agent.news()).toEqual(['MicrophoneMute true']);
    });

    it.each(['noLicense', 'noWorker', 'notConfigured'] as const)(
        'that Salesforce does not give because of %s is the reason, and is asked for less often',
        async (problem) => {
            const agent = new AgentAtTwilio();
            agent.ticket = { problem };
            agent.system.start();
            await agent.pass(60_000);
            expect(agent.news()).toEqual(['Features', 'LinkState connecting starting', `LinkState down ${problem}`]);
            expect(agent.asked).toBe(1);
            agent.ticket = { ticket: 'token-1' };
            await agent.do({ command: 'connect' });
            expect(agent.news().at(-1)).toBe('Snapshot');
        }
    );

    it('that Twilio refuses is replaced', async () => {
        const agent = await AgentAtTwilio.connected();
        await agent.pass(60_000);
        agent.twilio.device.emit('error', { code: 20104, message: 'AccessTokenExpired' });
        await agent.pass(1);
        expect(agent.asked).toBe(2);
    });

    it('that ends right away is not asked for all the time', async () => {
        const agent = await AgentAtTwilio.connected();
        for (let second = 0; second < 30; second += 1) {
            agent.twilio.device.emit('tokenWillExpire');
            await agent.pass(1_000);
        }
        expect(agent.asked).toBeLessThanOrEqual(7);
    });

    it('is in no line of the log', async () => {
        const agent = await AgentAtTwilio.connected();
        agent.ticket = { problem: 'noLicense' };
        agent.twilio.device.emit('tokenWillExpire');
        await agent.pass(60_000);
        expect(agent.lines.join()).not.toContain('token-1');
    });
});

describe('a lost connection', () => {
    it('to TaskRouter comes back by itself, with the calls that are still there', async () => {
        const agent = await AgentAtTwilio.connected();
        const connection = await agent.talking();
        const gone = agent.twilio.offer({ from: '+441' });
        agent.news();
        agent.twilio.loseLink();
        expect(agent.news()).toEqual(['LinkState connecting linkDown']);
        agent.twilio.worker.reservations.delete(gone.sid);
        agent.twilio.regainLink();
        expect(agent.news()).toEqual(['ConnectionCleared linkLost network', 'LinkState up', 'InService', 'Snapshot']);
        expect(agent.system.snapshot()).toMatchObject([{ connection, state: 'connected' }]);
        expect(agent.twilio.workers).toHaveLength(1);
    });

    it('to TaskRouter that does not come back is made again with a new token, and a call goes on', async () => {
        const agent = await AgentAtTwilio.connected();
        const connection = await agent.talking();
        agent.twilio.loseLink();
        agent.ticket = { ticket: 'token-2' };
        agent.twilio.reachable = true;
        await agent.pass(30_001);
        expect(agent.twilio.workers.map(({ tokens }) => tokens)).toEqual([['token-1', 'disconnected'], ['token-2']]);
        expect(agent.twilio.devices).toHaveLength(1);
        expect(agent.system.snapshot()).toMatchObject([{ connection, state: 'connected' }]);
        expect(agent.news().slice(-3)).toEqual(['LinkState up', 'InService', 'Snapshot']);
    });

    it('to Voice makes the phone unavailable until it is registered again', async () => {
        const agent = await AgentAtTwilio.connected();
        agent.twilio.device.emit('unregistered');
        expect(agent.news()).toEqual(['LinkState connecting linkDown']);
        agent.twilio.device.emit('registered');
        expect(agent.news()).toEqual(['LinkState up', 'InService', 'Snapshot']);
    });

    it('is reported as too slow when it takes half a minute', async () => {
        const agent = new AgentAtTwilio();
        agent.twilio.reachable = false;
        agent.system.start();
        await agent.pass(30_001);
        expect(agent.news()).toEqual(['Features', 'LinkState connecting starting', 'LinkState down linkDown']);
    });
});

describe('the activity', () => {
    it('is reported with all that can be chosen, and when it changes', async () => {
        const agent = new AgentAtTwilio();
        agent.system.start();
        await agent.pass(1);
        expect(agent.events().find(({ event }) => event === 'AgentActivity')).toMatchObject({
            activity: 'Available',
            available: true,
            activityId: 'WA1',
            activities: [
                { activityId: 'WA1', name: 'Available', available: true },
                { activityId: 'WA2', name: 'Offline', available: false },
                { activityId: 'WA3', name: 'Break', available: false }
            ]
        });
        await agent.do({ command: 'setAgentActivity', activityId: 'WA3' });
        expect(agent.events()).toMatchObject([{ event: 'AgentActivity', activity: 'Break', available: false }]);
        await agent.twilio.choose('WA2');
        expect(agent.events()).toMatchObject([{ event: 'AgentActivity', activity: 'Offline' }]);
    });

    it("that Twilio refuses stays, with Twilio's words", async () => {
        const agent = await AgentAtTwilio.connected();
        agent.twilio.refuses = () => true;
        await expect(agent.do({ command: 'setAgentActivity', activityId: 'WA3' })).rejects.toMatchObject({
            reason: 'rejected',
            explanation: { detail: 'Request failed: activity WA3' }
        });
        expect(agent.news()).toEqual([]);
    });
});

describe('the microphone', () => {
    it('that the browser blocks makes the phone unavailable', async () => {
        const agent = await AgentAtTwilio.connected();
        agent.access('denied');
        expect(agent.news()).toEqual(['LinkState denied microphoneBlocked']);
        agent.access('granted');
        expect(agent.news()).toEqual(['LinkState up', 'InService', 'Snapshot']);
    });
});
