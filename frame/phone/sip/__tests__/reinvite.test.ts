import { SimulatedClock, settled } from '../../../__tests__/fakes/simulatedClock';
import { hold, refresh, unhold } from '../reinvite';
import { FakeSession } from './fakes/fakeSession';

function talking() {
    const session = new FakeSession('incoming');
    session.establish();
    const clock = new SimulatedClock();
    return { session, clock };
}

describe('a change by re-INVITE', () => {
    it('settles on the switch’s answer', async () => {
        const { session, clock } = talking();
        let done = false;
        const held = hold(session.asSession, clock).then(() => (done = true));
        await settled();
        expect(done).toBe(false);
        session.switchSays('ok');
        await held;
        expect(session.asked).toEqual(['hold']);
        expect(session.isEnded()).toBe(false);
    });

    it('refused: the call stays, and the change is undone', async () => {
        const { session, clock } = talking();
        const held = hold(session.asSession, clock);
        await settled();
        session.switchSays('refused');
        expect(session.asked).toEqual(['hold', 'unhold']);
        session.switchSays('ok');
        await expect(held).rejects.toMatchObject({ reason: 'rejected' });
        expect(session.isEnded()).toBe(false);
    });

    it('refused twice: the call still stays', async () => {
        const { session, clock } = talking();
        const held = unhold(session.asSession, clock);
        await settled();
        session.switchSays('refused');
        session.switchSays('refused');
        await expect(held).rejects.toMatchObject({ reason: 'rejected' });
        expect(session.asked).toEqual(['unhold', 'hold']);
        expect(session.isEnded()).toBe(false);
    });

    it('a lost link is not a refusal', async () => {
        const { session, clock } = talking();
        const held = refresh(session.asSession, clock);
        await settled();
        session.switchSays('notSent');
        await expect(held).rejects.toMatchObject({ reason: 'notConnected' });
    });

    it('somebody hangs up in the meantime: agent, switch, or the stack because the switch does not know the call', async () => {
        for (const end of [
            (one: FakeSession) => one.terminate(),
            (one: FakeSession) => one.bye(),
            (one: FakeSession) => one.terminate({ cause: 'Dialog Error' })
        ]) {
            const { session, clock } = talking();
            const held = hold(session.asSession, clock);
            await settled();
            end(session);
            await expect(held).rejects.toMatchObject({ reason: 'invalidState' });
            expect(session.isEnded()).toBe(true);
        }
    });

    it('JsSIP’s own hang-up works again afterwards', async () => {
        const { session, clock } = talking();
        const held = hold(session.asSession, clock);
        await settled();
        session.switchSays('ok');
        await held;
        session.asSession.terminate({ cause: 'Connection Error' });
        expect(session.isEnded()).toBe(true);
    });

    it('waits for another change, but not for long', async () => {
        const { session, clock } = talking();
        const first = hold(session.asSession, clock);
        await settled();
        const second = unhold(session.asSession, clock);
        await clock.pass(500);
        session.switchSays('ok');
        await first;
        await clock.pass(100);
        session.switchSays('ok');
        await second;
        expect(session.asked).toEqual(['hold', 'unhold']);

        const stuck = hold(session.asSession, clock);
        await settled();
        const late = refresh(session.asSession, clock).catch((why: unknown) => why);
        await clock.pass(2100);
        expect(await late).toMatchObject({ reason: 'invalidState' });
        session.switchSays('ok');
        await stuck;
    });
});
