import type { Service, SnapshotCall } from 'c/softphoneContract';
import { Ada, DEVICE, FRED } from './support/agent';

/** Features of a call (K): what it offers counts, else what the device does. */
describe('a call that offers less than the phone', () => {
    const CHAT: readonly Service[] = ['answer', 'clear'];
    const connection = { callId: 'one', deviceId: DEVICE };
    const facts = { connection, direction: 'in', remote: { number: FRED } } as const;

    function talking(services: readonly Service[]): Ada {
        const ada = new Ada();
        return ada.phone({ event: 'Delivered', at: ada.now, ...facts, services }).established();
    }
    const permits = (ada: Ada, services: readonly Service[]): Ada =>
        ada.phone({ event: 'ServicesPermitted', at: ada.now, connection, services });

    it('K: gets no other command', () => {
        const ada = talking(CHAT);
        const sent = ada.commands().length;
        ada.presses('hold').does({ do: 'mute', callKey: ada.key() });
        ada.does({ do: 'transfer', callKey: ada.key(), to: '1002' });
        expect(ada.commands()).toHaveLength(sent);
        expect(ada.presses('hangUp').commands('clear')).toHaveLength(1);
    });

    it('K: offers more, or less, from when the phone system says so', () => {
        const ada = permits(talking(CHAT), [...CHAT, 'hold', 'retrieve']);
        expect(ada.presses('hold').commands('hold')).toHaveLength(1);
        ada.answers('hold', { ok: true }).held();
        expect(permits(ada, CHAT).presses('resume').commands('retrieve')).toEqual([]);
        expect(permits(ada, ['clear', 'retrieve']).presses('resume').commands('retrieve')).toHaveLength(1);
    });

    it('K: a call that offers more than the phone does has those controls', () => {
        const ada = talking(['clear', 'hold']);
        ada.phone({ event: 'Features', at: ada.now, features: { ...ada.state.device.features, hold: false } });
        expect(ada.presses('hold').commands('hold')).toHaveLength(1);
        expect(ada.rings({ id: 'two' }).established('two').presses('hold', 'two').commands('hold')).toHaveLength(1);
    });

    it('K: that cannot be declined can be hung up once it offers that', () => {
        const ada = new Ada();
        ada.phone({ event: 'Delivered', at: ada.now, ...facts, services: ['answer'] });
        expect(ada.presses('decline').commands('clear')).toEqual([]);
        expect(permits(ada.established(), ['clear']).presses('hangUp').commands('clear')).toHaveLength(1);
    });

    it('K: two calls can be joined only if both offer it', () => {
        const joined = (services: readonly Service[]): Ada => {
            const ada = talking(services).held().rings({ id: 'two', from: '07700900123' }).established('two');
            return ada.does({ do: 'join', callKey: ada.key('two'), with: ada.key() });
        };
        expect(joined(['clear', 'retrieve']).commands('transfer')).toEqual([]);
        expect(joined(['clear', 'retrieve', 'transfer']).commands('transfer')).toHaveLength(1);
    });

    it('S4: a snapshot brings the services too, for known and for new calls', () => {
        const seen: SnapshotCall = { ...facts, state: 'connected', startedAt: 1, services: CHAT };
        for (const ada of [new Ada(), new Ada().rings().established()]) {
            ada.phone({ event: 'Snapshot', at: ada.now, calls: [seen] });
            expect(ada.presses('hold').commands('hold')).toEqual([]);
        }
    });
});
