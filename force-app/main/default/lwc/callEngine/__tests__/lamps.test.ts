import { lampDevices, lampOf } from 'c/callEngine';
import type { LampMode } from 'c/softphoneContract';
import { ALL_FEATURES, Ada, FRED } from './support/agent';

const monitored = (ada: Ada): unknown[] =>
    ada.commands('monitor').map(({ command }) => (command as unknown as { devices: unknown }).devices);
const lit = (ada: Ada, lamp: string, lampMode: LampMode): Ada =>
    ada.phone({ event: 'LampMode', at: ada.now, lamp, lampMode });

describe('D7: the lamps of the people who are shown', () => {
    it('are asked for by their devices, each once, and not for numbers outside', () => {
        const { state } = new Ada();
        expect(lampDevices(['1002', '10 02', FRED, 'Bob', '1003'], state)).toEqual(['1002', '1003']);
        const ada = new Ada().does({ do: 'monitor', devices: ['1002', FRED] });
        expect(monitored(ada)).toEqual([['1002']]);
    });

    it('are at most 20', () => {
        const many = Array.from({ length: 30 }, (_, index) => String(1000 + index));
        const ada = new Ada().does({ do: 'monitor', devices: many });
        expect(monitored(ada)).toEqual([many.slice(0, 20)]);
    });

    it('are asked for again only when the people change', () => {
        const ada = new Ada().does({ do: 'monitor', devices: ['1002', '1003'] });
        ada.does({ do: 'monitor', devices: ['1003', '1002'] }).does({ do: 'monitor', devices: ['1003'] });
        ada.does({ do: 'monitor', devices: [] }).does({ do: 'monitor', devices: [] });
        expect(monitored(ada)).toEqual([['1002', '1003'], ['1003'], []]);
    });

    it('are as the phone system says, none before it says something, and none of others', () => {
        const ada = new Ada().does({ do: 'monitor', devices: ['1002'] });
        expect(lampOf('1002', ada.state)).toBeNull();
        lit(lit(lit(ada, '1002', 'flutter'), '1003', 'steady'), '__proto__', 'steady');
        expect(lampOf('10 02', ada.state)).toBe('flutter');
        expect(Object.keys(ada.state.device.lamps)).toEqual(['1002']);
        expect(lampOf(FRED, ada.state)).toBeNull();
    });

    it('keep what is known when more people are shown', () => {
        const ada = lit(new Ada().does({ do: 'monitor', devices: ['1002'] }), '1002', 'steady');
        ada.does({ do: 'monitor', devices: ['1002', '1003'] });
        expect(ada.state.device.lamps).toEqual({ 1002: 'steady', 1003: null });
    });

    it('are forgotten with the phone system, and not asked for from one that has none', () => {
        const ada = lit(new Ada().does({ do: 'monitor', devices: ['1002'] }), '1002', 'steady');
        ada.phone({ event: 'Features', at: ada.now, features: { ...ALL_FEATURES, lamps: false } });
        expect(ada.state.device.lamps).toEqual({});
        ada.does({ do: 'monitor', devices: ['1002'] });
        expect(monitored(ada)).toEqual([['1002']]);
        expect(lampOf('1002', ada.state)).toBeNull();
    });

    it('stay dark without a word to the agent if the phone system refuses', () => {
        const ada = new Ada().does({ do: 'monitor', devices: ['1002'] });
        ada.answers('monitor', { ok: false, error: { reason: 'notConnected' } });
        expect(ada.state.notices).toEqual([]);
    });
});
