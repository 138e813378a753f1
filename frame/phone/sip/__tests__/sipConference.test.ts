import type { PhoneEvent } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { AgentPhone } from './fakes/agentPhone';
import type { FakeSession } from './fakes/fakeSession';

/** "one" is on hold, "two" is active. */
async function twoCalls() {
    const phone = await AgentPhone.signedIn();
    const one = await phone.talking('one');
    const two = phone.agent.invite('two');
    const answered = phone.do({ command: 'answer', connection: phone.connection('two') });
    await phone.pass(1);
    one.switchSays('ok');
    await phone.pass(1);
    two.establish();
    await answered;
    phone.news();
    one.asked = [];
    return { phone, one, two };
}
const pair = (phone: AgentPhone) => ({ held: phone.connection('one'), active: phone.connection('two') });

async function join(phone: AgentPhone, one: FakeSession, how: 'ok' | 'refused' = 'ok'): Promise<void> {
    await phone.doing({ command: 'conference', ...pair(phone) }, () => one.switchSays(how));
}

describe('a conference of SIP calls', () => {
    it('retrieves the held call, mixes both, and reports it', async () => {
        const { phone, one } = await twoCalls();
        await join(phone, one);
        expect(one.asked).toEqual(['unhold']);
        expect(phone.mixes[0].calls.map(({ call }) => call.connection.callId)).toEqual(['two', 'one']);
        expect(phone.news()).toEqual(['Conferenced', 'Conferenced']);
    });

    it('is not begun if the exchange refuses to retrieve the held call, which stays on hold', async () => {
        const { phone, one } = await twoCalls();
        const refused = phone.do({ command: 'conference', ...pair(phone) }).catch((thrown: unknown) => thrown);
        await phone.pass(1);
        one.switchSays('refused');
        await phone.pass(1);
        one.switchSays('ok');
        expect(await refused).toMatchObject({ reason: 'rejected' });
        expect(phone.news()).toEqual([]);
        expect(phone.system.snapshot()).toMatchObject([{ state: 'hold' }, { state: 'connected' }]);
    });

    it('is refused, with a message, while the browser waits for a click; nothing is changed', async () => {
        const { phone, one } = await twoCalls();
        phone.waitsForClick = true;
        const joined = phone.do({ command: 'conference', ...pair(phone) });
        await expect(joined).rejects.toMatchObject({ reason: 'permission' });
        expect(
            phone.reported.filter(
                (event): event is Extract<PhoneEvent, { event: 'Trouble' }> => event.event === 'Trouble'
            )
        ).toMatchObject([{ reason: 'audioBlocked', about: phone.connection('two') }]);
        expect(one.asked).toEqual([]);
    });

    it('if the active call ends while the other one is retrieved, that one continues alone', async () => {
        const { phone, one, two } = await twoCalls();
        const refused = phone.do({ command: 'conference', ...pair(phone) }).catch((thrown: unknown) => thrown);
        await phone.pass(1);
        two.bye();
        one.switchSays('ok');
        expect(await refused).toMatchObject({ reason: 'invalidState' });
        expect(phone.news()).toEqual(['ConnectionCleared normal remote', 'Retrieved local']);
        expect(phone.mixes[0]).toMatchObject({ calls: [], closed: true });
    });

    it.each<[string, (phone: AgentPhone, one: FakeSession) => Promise<void> | void]>([
        ['hangs up', (_, one) => one.bye()],
        [
            'is put on hold',
            async (phone, one) => {
                await phone.doing({ command: 'hold', connection: phone.connection('one') }, () => one.switchSays('ok'));
            }
        ]
    ])('ends when one party %s: the other one hears the agent alone', async (_, act) => {
        const { phone, one } = await twoCalls();
        await join(phone, one);
        await act(phone, one);
        await phone.pass(1);
        expect(phone.mixes[0]).toMatchObject({ calls: [], closed: true });
        expect(phone.system.snapshot()?.at(-1)).toMatchObject({ state: 'connected' });
    });

    it('goes on with the others when one of three leaves', async () => {
        const { phone, one, two } = await twoCalls();
        await join(phone, one);
        const three = phone.agent.invite('three');
        const answered = phone.do({ command: 'answer', connection: phone.connection('three') });
        for (const session of [one, two]) {
            await phone.pass(1);
            session.switchSays('ok');
        }
        await phone.pass(1);
        three.establish();
        await answered;
        for (const [callId, session] of [
            ['one', one],
            ['two', two]
        ] as const) {
            const command = {
                command: 'conference',
                held: phone.connection(callId),
                active: phone.connection('three')
            } as const;
            await phone.doing(command, () => session.switchSays('ok'));
        }
        one.bye();
        await phone.pass(1);
        expect(phone.mixes[1].closed).toBe(false);
        expect(phone.mixes[1].calls.map(({ call }) => call.connection.callId)).toEqual(['three', 'two']);
    });

    it('mutes the microphone of all its calls, not what the far ends hear of each other', async () => {
        const { phone, one, two } = await twoCalls();
        await join(phone, one);
        phone.news();
        phone.enabled.length = 0;
        const connection = phone.connection('one');
        await phone.do({ command: 'setMicrophoneMute', connection, on: true });
        expect(phone.enabled).toEqual([false, false]);
        expect(phone.news()).toEqual(['MicrophoneMute true', 'MicrophoneMute true']);
        expect([...one.asked, ...two.asked]).not.toContain('mute');
        // a call that leaves stays muted, by the stack, and before its far end can hear the microphone
        const order: string[] = [];
        phone.microphoneSent = (to) => order.push(to);
        for (const session of [one, two]) session.mute = () => order.push('mute');
        await phone.doing({ command: 'hold', connection }, () => one.switchSays('ok'));
        await phone.pass(1);
        expect(order).toEqual(['mute', 'far end', 'mute', 'far end']);
    });

    it('starts muted if the active call is', async () => {
        const { phone, one, two } = await twoCalls();
        await phone.do({ command: 'setMicrophoneMute', connection: phone.connection('two'), on: true });
        await join(phone, one);
        expect(two.asked.slice(-2)).toEqual(['mute', 'unmute']);
        expect(phone.enabled).toEqual([false, true, false]);
        expect(phone.system.snapshot()).toMatchObject([{ muted: true }, { muted: true }]);
    });

    it('is left by a transfer of one party to the other', async () => {
        const { phone, one } = await twoCalls();
        await join(phone, one);
        const left = phone.do({ command: 'transfer', ...pair(phone) });
        await phone.pass(1);
        expect(one.asked).toContain('refer sip:1002@pbx.example');
        expect(one.replaced).not.toBeNull();
        one.referHandlers?.requestSucceeded();
        one.referHandlers?.accepted();
        await left;
        await phone.pass(1);
        expect(phone.mixes[0]).toMatchObject({ calls: [], closed: true });
        expect(phone.system.snapshot()).toEqual([]);
    });
});
