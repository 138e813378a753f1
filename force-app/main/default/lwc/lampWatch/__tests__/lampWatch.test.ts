import LampWatch from 'c/lampWatch';
import type { EngineState } from 'c/callEngine';
import { clearPage, settled, show } from '../../agentAct/__tests__/support/view';
import type { View } from '../../agentAct/__tests__/support/view';
import { Ada, FRED } from '../../callEngine/__tests__/support/agent';

type Watch = View<{ phone: EngineState; numbers: string[] }>;
const watch = (phone: EngineState, ...numbers: string[]): Promise<Watch> =>
    show('c-lamp-watch', LampWatch, { phone, numbers });

/** The phone, whose lamps are those that a panel has asked for. */
const monitoring = (...devices: string[]): EngineState => new Ada().does({ do: 'monitor', devices }).state;

async function change(view: Watch, properties: Partial<{ phone: EngineState; numbers: string[] }>): Promise<void> {
    Object.assign(view.element, properties);
    await settled();
}

/** What was asked for since the last request. */
const asked = (view: Watch): unknown[] =>
    view.acts.splice(0).map((action) => (action.do === 'monitor' ? action.devices : action));

const comesBack = (): void => void document.dispatchEvent(new CustomEvent('visibilitychange'));

describe('D7: a panel asks for the lamps of the people whom it shows', () => {
    afterEach(clearPage);

    it('once, and for none when they are no longer shown', async () => {
        const view = await watch(new Ada().state, '1002', FRED);
        expect(asked(view)).toEqual([['1002']]);
        await change(view, { phone: monitoring('1002') });
        expect(asked(view)).toEqual([]);
        await change(view, { numbers: [] });
        expect(asked(view)).toEqual([[]]);
        await change(view, { phone: new Ada().state });
        expect(asked(view)).toEqual([]);
    });

    it('not if nobody is shown, if all numbers are external, or if the phone system has no lamps', async () => {
        const { state } = new Ada();
        const without = { ...state, device: { ...state.device, features: { ...state.device.features, lamps: false } } };
        expect(asked(await watch(state))).toEqual([]);
        expect(asked(await watch(state, FRED))).toEqual([]);
        expect(asked(await watch(without, '1002'))).toEqual([]);
    });

    it('again after the phone has forgotten them', async () => {
        const view = await watch(monitoring('1002'), '1002');
        asked(view);
        await change(view, { phone: new Ada().state });
        expect(asked(view)).toEqual([['1002']]);
    });

    it('but not again while another panel, which asked last, is shown', async () => {
        const view = await watch(new Ada().state, '1002');
        await change(view, { phone: monitoring('1003') });
        asked(view);
        await change(view, { phone: monitoring('1003', '1004') });
        await change(view, { numbers: [] });
        expect(asked(view)).toEqual([]);
    });

    it('again when the agent is back in its tab', async () => {
        const view = await watch(monitoring('1003'), '1002');
        asked(view);
        comesBack();
        expect(asked(view)).toEqual([['1002']]);
        const seen = jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
        comesBack();
        seen.mockRestore();
        expect(asked(view)).toEqual([]);
        view.element.remove();
        comesBack();
        expect(asked(view)).toEqual([]);
    });
});
