import '../../labels/__tests__/support/english';
import OtherCalls from 'c/otherCalls';
import type { EngineState } from 'c/callEngine';
import { clearPage, show } from '../../agentAct/__tests__/support/view';
import type { View } from '../../agentAct/__tests__/support/view';
import { Ada, fred } from '../../callEngine/__tests__/support/agent';

type Strip = View<{ phone: EngineState; now: number; shown: string | null }>;
const strip = (ada: Ada): Promise<Strip> =>
    show('c-other-calls', OtherCalls, { phone: ada.state, now: ada.now, shown: ada.state.selectedCallKey });
const OTHER = { id: 'two', from: '+441202528735', name: 'Acme reception' };

describe('c-other-calls', () => {
    afterEach(clearPage);

    it('is empty while there is one call', async () => {
        const view = await strip(new Ada().rings());
        expect(view.buttons).toEqual([]);
        await expect(view.element).toBeAccessible();
    });

    it('K: a second call can be answered, which holds the first, or declined', async () => {
        const ada = new Ada().rings().isFound(fred).established().rings(OTHER).wait(4);
        const view = await strip(ada);
        expect(view.text).toContain('Acme reception Ringing 0:04');
        await view.press('Hold and answer');
        await view.press('Decline');
        expect(view.acts).toEqual([
            { do: 'answer', callKey: ada.key('two') },
            { do: 'decline', callKey: ada.key('two') }
        ]);
        await expect(view.element).toBeAccessible();
    });

    it('K: with the first on hold already, it is simply answered', async () => {
        const view = await strip(new Ada().rings().established().held().rings(OTHER));
        expect(view.buttons).toContain('Answer');
    });

    it('A8: the call on hold is brought to the front', async () => {
        const ada = new Ada().rings().isFound(fred).established().rings(OTHER).held().established('two');
        ada.does({ do: 'selectCall', callKey: ada.key('two') });
        const view = await strip(ada);
        expect(view.text).toContain('Fred Bloggs On hold');
        view.find('.front')!.click();
        expect(view.acts).toEqual([{ do: 'selectCall', callKey: ada.key('one') }]);
        await expect(view.element).toBeAccessible();
    });

    it('K: says who is in a conference', async () => {
        const ada = new Ada().rings().isFound(fred).established().held().rings(OTHER).established('two');
        const view = await strip(ada.conferenced('one', 'two').wait(5));
        expect(view.text).toContain('Fred Bloggs In a conference 0:05');
        await expect(view.element).toBeAccessible();
    });

    it('shows a call in wrap-up behind one that rings, without a running time', async () => {
        const ada = new Ada().takesCall();
        ada.rings(OTHER).wait(10);
        const view = await strip(ada);
        expect(view.find('.state')?.textContent).toBe('Wrap-up');
    });

    it('keeps the order in which the calls came', async () => {
        const ada = new Ada().rings().established();
        ada.rings({ ...OTHER, name: 'Second' }).rings({ ...OTHER, id: 'three', name: 'Third' });
        const view = await strip(ada);
        expect(view.findAll('.name').map(({ textContent }) => textContent)).toEqual(['Second', 'Third']);
    });
});
