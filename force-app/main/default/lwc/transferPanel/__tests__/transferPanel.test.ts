import '../../labels/__tests__/support/english';
import TransferPanel from 'c/transferPanel';
import type { Call, EngineState } from 'c/callEngine';
import { clearPage, show } from '../../agentAct/__tests__/support/view';
import type { View } from '../../agentAct/__tests__/support/view';
import { Ada } from '../../callEngine/__tests__/support/agent';

type Panel = View<{ phone: EngineState; call: Call }>;
const panel = (ada: Ada): Promise<Panel> =>
    show('c-transfer-panel', TransferPanel, { phone: ada.state, call: ada.call() });

describe('c-transfer-panel', () => {
    afterEach(clearPage);

    it('T: transfers at once to the number that was typed', async () => {
        const ada = new Ada().rings().established();
        const view = await panel(ada);
        await view.type('Transfer to', '1003');
        await view.press('Transfer now');
        expect(view.acts).toEqual([{ do: 'transfer', callKey: ada.key(), to: '1003' }]);
        await expect(view.element).toBeAccessible();
    });

    it('T: speaks to the other first, and makes room for that call', async () => {
        const ada = new Ada().rings().established();
        const view = await panel(ada);
        const closed = jest.fn();
        view.element.addEventListener('closed', closed);
        await view.type('Transfer to', '1003');
        await view.press('Consult first');
        expect(view.acts).toEqual([{ do: 'consult', callKey: ada.key(), to: '1003' }]);
        expect(closed).toHaveBeenCalledTimes(1);
    });

    it.each([
        [{ singleStepTransfer: false }, ['Consult first']],
        [{ consultationTransfer: false }, ['Transfer now']]
    ])('K: with %j it offers %j', async (without, buttons) => {
        const ada = new Ada().rings().established();
        ada.phone({ event: 'Features', at: ada.now, features: { ...ada.state.device.features, ...without } });
        expect((await panel(ada)).buttons).toEqual(buttons);
    });

    it('N5: says that a transfer at once sends no extension, and what does', async () => {
        const ada = new Ada().rings().established();
        const view = await panel(ada);
        await view.type('Transfer to', '020 7946 0112');
        expect(view.find('[role="status"]')).toBeUndefined();
        await view.type('Transfer to', '020 7946 0112 x17');
        expect(view.find('[role="status"]')?.textContent).toBe(
            'A transfer reaches +44 20 7946 0112 only. To send extension 17, consult first.'
        );
        await expect(view.element).toBeAccessible();
    });
});
