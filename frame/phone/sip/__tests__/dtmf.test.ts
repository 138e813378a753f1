import { EventEmitter } from 'events';
import { SimulatedClock } from '../../../__tests__/fakes/simulatedClock';
import { sendDigits } from '../dtmf';
import { FakeSession } from './fakes/fakeSession';

function talking(inSound: boolean) {
    const session = new FakeSession('outgoing');
    session.establish();
    session.connection.dtmf.canInsertDTMF = inSound;
    return { session, clock: new SimulatedClock() };
}
const tone = (value: string) => Object.assign(new Event('tonechange'), { tone: value });

describe('keypad digits', () => {
    it('are sent as tones, and done after the last tone', async () => {
        const { session, clock } = talking(true);
        const sent = sendDigits(session.asSession, '15#', clock);
        session.connection.dtmf.dispatchEvent(tone('1'));
        session.connection.dtmf.dispatchEvent(tone(''));
        await sent;
        expect(session.asked).toEqual(['digits 15# RFC2833']);
        expect(clock.waiting).toBe(0);
    });

    it('does not wait forever for a browser that never reports the last tone', async () => {
        const { session, clock } = talking(true);
        const sent = sendDigits(session.asSession, '1', clock);
        await clock.pass(2170);
        await expect(sent).resolves.toBeUndefined();
    });

    it('are sent as SIP INFO if the switch does not accept tones', async () => {
        const { session, clock } = talking(false);
        const sent = sendDigits(session.asSession, '12', clock);
        expect(session.asked).toEqual(['digits 12 INFO']);
        for (let i = 0; i < 2; i += 1) {
            const dtmf = new EventEmitter();
            session.emit('newDTMF', { originator: 'local', dtmf });
            dtmf.emit('succeeded');
        }
        await expect(sent).resolves.toBeUndefined();
    });

    it('reports a switch that refuses SIP INFO, and a call that ends', async () => {
        const { session, clock } = talking(false);
        const refused = sendDigits(session.asSession, '1', clock);
        const dtmf = new EventEmitter();
        session.emit('newDTMF', { originator: 'local', dtmf });
        dtmf.emit('failed');
        await expect(refused).rejects.toMatchObject({ reason: 'rejected' });
        const lost = sendDigits(session.asSession, '1', clock);
        session.bye();
        await expect(lost).rejects.toMatchObject({ reason: 'invalidState' });
    });

    it.each(['', 'x', '1 2', '<b>'])('refuses %j', async (digits) => {
        const { session, clock } = talking(true);
        await expect(sendDigits(session.asSession, digits, clock)).rejects.toMatchObject({ reason: 'rejected' });
        expect(session.asked).toEqual([]);
    });
});
