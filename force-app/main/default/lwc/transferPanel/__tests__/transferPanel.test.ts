import '../../labels/__tests__/support/english';
import TransferPanel from 'c/transferPanel';
import type { Call, EngineState } from 'c/callEngine';
import { clearPage, settled, show } from '../../agentAct/__tests__/support/view';
import type { View } from '../../agentAct/__tests__/support/view';
import { Ada, fred } from '../../callEngine/__tests__/support/agent';

type Panel = View<{ phone: EngineState; call: Call }>;
const panel = (ada: Ada, id = 'one'): Promise<Panel> =>
    show('c-transfer-panel', TransferPanel, { phone: ada.state, call: ada.call(id) });

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

    it('T: calls the other party first, and makes room for that call', async () => {
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
            'This transfers to +44 20 7946 0112 without the extension. To send extension 17, consult first.'
        );
        await expect(view.element).toBeAccessible();
    });

    describe('K: two customers on the line', () => {
        const NORA = { id: 'two', from: '+447700900999', name: 'Nora Stranger' };
        const two = (): Ada => new Ada().rings().isFound(fred).established().held().rings(NORA).established('two');
        const OFFER = 'Connect Nora Stranger with Fred Bloggs';
        const QUESTION = `${OFFER}? They will talk to each other, and you will leave both calls.`;

        it('joining them is offered with both names, and asks first', async () => {
            const ada = two();
            const view = await panel(ada, 'two');
            await expect(view.element).toBeAccessible();
            await view.press(OFFER);
            expect(view.acts).toEqual([]);
            expect(view.text).toContain(QUESTION);
            expect(view.buttons).toEqual(['Back', 'Connect them']);
            await expect(view.element).toBeAccessible();
            await view.press('Connect them');
            expect(view.acts).toEqual([{ do: 'join', callKey: ada.key('two'), with: ada.key() }]);
        });

        it('the question has the focus, so that a key that is held down answers nothing; Escape and Back leave it', async () => {
            const view = await panel(two(), 'two');
            for (const leave of ['Escape', 'Back']) {
                await view.press(OFFER);
                const question = view.find<HTMLElement>('[data-question]');
                expect(view.element.shadowRoot?.activeElement).toBe(question);
                if (leave === 'Back') await view.press('Back');
                else question?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
                await settled();
                expect(view.buttons).toEqual(['Transfer now', 'Consult first', OFFER]);
            }
            expect(view.acts).toEqual([]);
        });

        it('a question about a call that is over disappears, and is not asked about the next call', async () => {
            const ada = two();
            const view = await panel(ada, 'two');
            await view.press(OFFER);
            ada.cleared('normal', 'remote', 'one');
            view.element.phone = ada.state;
            await settled();
            expect(view.buttons).toEqual(['Transfer now', 'Consult first']);
            ada.held('two')
                .rings({ id: 'three', from: '+447700900777' })
                .established('three')
                .held('three')
                .retrieved('two');
            view.element.phone = ada.state;
            view.element.call = ada.call('two');
            await settled();
            expect(view.buttons).toEqual([
                'Transfer now',
                'Consult first',
                'Connect Nora Stranger with +44 7700 900777'
            ]);
        });

        it('is not offered for a consultation, or by a phone that cannot connect two calls', async () => {
            const offers = async (ada: Ada): Promise<boolean> => {
                clearPage();
                return (await panel(ada, 'two')).buttons.some((name) => name.startsWith('Connect'));
            };
            expect(await offers(two())).toBe(true);
            const ada = two();
            const features = { ...ada.state.device.features, consultationTransfer: false };
            expect(await offers(ada.phone({ event: 'Features', at: ada.now, features }))).toBe(false);
            expect(await offers(new Ada().rings().established().consults().established('two'))).toBe(false);
        });
    });
});
