import { MEASURE_EVERY_MS } from '../../media/qualityWatch';
import { AgentPhone } from './fakes/agentPhone';
import type { FakeSession } from './fakes/fakeSession';

/** Fred is on hold, and the colleague has answered. */
async function consulting() {
    const phone = await AgentPhone.signedIn();
    const first = await phone.talking('call-1');
    const consulted = phone.do({ command: 'consult', connection: phone.connection('call-1'), to: '1002' });
    await phone.pass(1);
    first.switchSays('ok');
    await phone.pass(1);
    const second = phone.agent.calls[0].session;
    second.send('call-2');
    second.progress();
    await consulted;
    const held = phone.connection('call-1');
    const active = phone.connection('call-2');
    return { phone, first, second, held, active };
}

async function talkingWithBoth() {
    const all = await consulting();
    all.second.establish();
    all.phone.news();
    return all;
}

const done = (session: FakeSession): void => {
    session.referHandlers?.requestSucceeded();
    session.referHandlers?.accepted();
};

describe('the SIP phone: transfers (T)', () => {
    it('blind: our call ends when the third party has answered', async () => {
        const phone = await AgentPhone.signedIn();
        const session = await phone.talking('call-1');
        const transferred = phone.do({
            command: 'singleStepTransfer',
            connection: phone.connection('call-1'),
            to: '1002'
        });
        await phone.pass(1);
        session.referHandlers?.requestSucceeded();
        expect(phone.news()).toEqual([]);
        session.referHandlers?.accepted();
        await transferred;
        expect(phone.news()).toEqual([
            'Transferred singleStepTransfer 1002',
            'ConnectionCleared singleStepTransfer local'
        ]);
        expect(session.asked).toEqual(['answer', 'refer sip:1002@pbx.example', 'terminate']);
    });

    it('R11: what was measured of the call is reported before the transfer ends it', async () => {
        const phone = await AgentPhone.signedIn();
        const session = await phone.talking('call-1');
        session.connection.become('connected');
        for (let time = 0; time < 3; time += 1) {
            session.connection.count();
            await phone.pass(MEASURE_EVERY_MS);
        }
        expect(phone.news()).toEqual(['MediaQuality']);
        const connection = phone.connection('call-1');
        await phone.doing({ command: 'singleStepTransfer', connection, to: '1002' }, () => done(session));
        expect(phone.news()).toEqual([
            'MediaQuality',
            'Transferred singleStepTransfer 1002',
            'ConnectionCleared singleStepTransfer local'
        ]);
    });

    it('blind, but it fails: we keep the call, and ask the switch whether it still exists', async () => {
        const phone = await AgentPhone.signedIn();
        const session = await phone.talking('call-1');
        const connection = phone.connection('call-1');
        const transferred = phone.do({ command: 'singleStepTransfer', connection, to: '1002' });
        await phone.pass(1);
        session.referHandlers?.requestSucceeded();
        session.referHandlers?.failed({ status_line: { status_code: 486, reason_phrase: 'Busy Here' } });
        await expect(transferred).rejects.toMatchObject({
            reason: 'rejected',
            explanation: { detail: '486 Busy Here' }
        });
        await phone.pass(1);
        expect(session.asked.at(-1)).toBe('renegotiate');
        session.switchSays('ok');
        expect(phone.news()).toEqual([]);
        session.bye();
        expect(phone.news()).toEqual(['ConnectionCleared normal remote']);
    });

    it('consults: holds the first call, and the second refers to it', async () => {
        const { phone, held } = await consulting();
        expect(phone.reported[1]).toMatchObject({ event: 'Originated', consultationOf: held });
        expect(phone.news()).toEqual(['Held local', 'Originated consultation', 'Delivered consultation']);
    });

    it('connects the two: one REFER with Replaces, and both calls are transferred', async () => {
        const { phone, first, second, held, active } = await talkingWithBoth();
        await phone.doing({ command: 'transfer', held, active }, () => done(first));
        expect(first.replaced).toBe(second);
        expect(phone.news()).toEqual([
            'Transferred transfer 1002',
            'ConnectionCleared transfer local',
            'Transferred transfer +447814256404',
            'ConnectionCleared transfer local'
        ]);
    });

    it('the switch hangs up both before it reports success: they still count as transferred', async () => {
        const { phone, first, second, held, active } = await talkingWithBoth();
        await phone.doing({ command: 'transfer', held, active }, () => {
            first.referHandlers?.requestSucceeded();
            second.bye();
            first.bye();
        });
        expect(phone.news().filter((line) => line.startsWith('Transferred'))).toHaveLength(2);
    });

    it('connects to a phone that is still ringing: the consultation is canceled, the first call is transferred blind', async () => {
        const { phone, first, second, held, active } = await consulting();
        phone.news();
        await phone.doing({ command: 'transfer', held, active }, () => done(first));
        expect(second.isEnded()).toBe(true);
        expect(phone.news()).toEqual([
            'ConnectionCleared callCancelled local',
            'Transferred singleStepTransfer 1002',
            'ConnectionCleared singleStepTransfer local'
        ]);
    });

    it('swaps: the active one is held first', async () => {
        const { phone, first, second, held, active } = await talkingWithBoth();
        const swapped = phone.do({ command: 'alternate', held, active });
        await phone.pass(1);
        second.switchSays('ok');
        await phone.pass(1);
        first.switchSays('ok');
        await swapped;
        expect(phone.news()).toEqual(['Held local', 'Retrieved local']);
    });

    it('reconnects the caller: the consultation call is hung up, even while it rings', async () => {
        for (const arrange of [consulting, talkingWithBoth]) {
            const { phone, first, second, held, active } = await arrange();
            phone.news();
            await phone.doing({ command: 'reconnect', held, active }, () => first.switchSays('ok'));
            expect(second.isEnded()).toBe(true);
            expect(phone.news().at(-1)).toBe('Retrieved local');
        }
    });

    it('refuses these services outside a consultation', async () => {
        const { phone, held, active } = await talkingWithBoth();
        for (const command of ['transfer', 'alternate', 'reconnect'] as const) {
            await expect(phone.do({ command, held: active, active: held })).rejects.toMatchObject({
                reason: 'invalidState'
            });
        }
    });
});
