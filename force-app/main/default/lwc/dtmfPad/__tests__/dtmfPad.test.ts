import '../../labels/__tests__/support/english';
import DtmfPad from 'c/dtmfPad';
import { clearPage, settled, show } from '../../agentAct/__tests__/support/view';
import { Ada } from '../../callEngine/__tests__/support/agent';

describe('c-dtmf-pad', () => {
    afterEach(clearPage);
    const panel = () => show('c-dtmf-pad', DtmfPad, { call: new Ada().rings().established().call() });
    const digits = (text: string) => [...text].map((one) => ({ do: 'digits', callKey: new Ada().key(), digits: one }));

    it('K: sends each digit as it is pressed, and shows what was sent', async () => {
        const view = await panel();
        for (const key of ['1', '*', '#']) await view.press(key);
        expect(view.acts).toEqual(digits('1*#'));
        expect(view.text).toContain('Digits sent: 1*#');
        await expect(view.element).toBeAccessible();
    });

    it('K: takes digits from the keyboard, and nothing else', async () => {
        const view = await panel();
        const type = (key: string, more: object = {}): boolean =>
            view.find('[role="group"]')!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
        for (const key of ['7', 'a', 'Enter', '#', 'F1']) type(key);
        type('1', { ctrlKey: true });
        await settled();
        expect(view.acts).toEqual(digits('7#'));
    });
});
