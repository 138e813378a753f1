import { DIALING_MS } from '../demoSwitch';
import { simulateActivity } from '../simulation';
import { Phone } from './phone';

const wrapUps = (phone: Phone): unknown =>
    phone.beginning.flatMap((event) => (event.event === 'Snapshot' ? [event.wrapUps] : []))[0];
const reload = async (phone: Phone): Promise<Phone> => {
    await phone.system.stop();
    return new Phone(phone.storage);
};

describe('the demo line as a contact center', () => {
    it('T2: lists the calls that the agent had until they are completed, also in the next tab', async () => {
        const phone = new Phone();
        const taken = await phone.talking();
        await phone.do('clear', taken);
        await phone.do('clear', await phone.ring('07814256404'));
        const dialed = await phone.dial('07814256404');
        await phone.clock.pass(DIALING_MS);
        await phone.farEnd(dialed, 'busy');
        const next = await reload(phone);
        expect(wrapUps(next)).toEqual([taken, dialed]);
        await next.system.execute({ command: 'completeInteraction', connection: taken });
        await next.system.execute({ command: 'completeInteraction', connection: dialed });
        expect(wrapUps(await reload(next))).toEqual([]);
    });

    it('T3: takes attributes of a call until it is completed', async () => {
        const phone = new Phone();
        const connection = await phone.talking();
        await phone.do('clear', connection);
        const attributes = { sfdcObjectId: '003' };
        await phone.system.execute({ command: 'setAttributes', connection, attributes });
        await phone.system.execute({ command: 'completeInteraction', connection });
        await expect(phone.system.execute({ command: 'setAttributes', connection, attributes })).rejects.toMatchObject({
            reason: 'invalidState'
        });
    });

    it('S9: has activities when a supervisor has set one, also in the next tab', async () => {
        const phone = new Phone();
        const chooses = { command: 'setAgentActivity', activityId: 'Break' } as const;
        await expect(phone.system.execute(chooses)).rejects.toMatchObject({ reason: 'unsupported' });
        await phone.system.execute(simulateActivity('Available'));
        await phone.system.execute(chooses);
        const next = await reload(phone);
        expect(next.beginning.at(-1)).toMatchObject({ event: 'AgentActivity', activity: 'Break', available: false });
    });

    it('D3: refuses calls of an agent who is offline', async () => {
        const phone = new Phone();
        await phone.system.execute(simulateActivity('Offline'));
        await expect(phone.dial('07814256404')).rejects.toMatchObject({
            reason: 'rejected',
            explanation: { why: { code: 'agentUnavailable', params: ['Offline'] } }
        });
        await phone.system.execute(simulateActivity('Break'));
        await expect(phone.dial('07814256404')).resolves.toBeDefined();
    });

    it('R10: a chat takes no voice path: it holds no call, and has no sound', async () => {
        const phone = new Phone();
        const call = await phone.talking();
        const made = await phone.page!.placeCall({ from: 'anonymous', channel: 'chat' });
        await phone.do('answer', { ...call, callId: made.callId });
        await phone.clock.pass(10_000);
        expect(phone.system.snapshot()).toMatchObject([
            { state: 'connected' },
            { channel: 'chat', state: 'connected' }
        ]);
        expect(phone.system.snapshot()![1]).not.toHaveProperty('quality');
    });
});
