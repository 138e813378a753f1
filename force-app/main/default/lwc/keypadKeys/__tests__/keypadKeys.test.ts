import KeypadKeys from 'c/keypadKeys';
import { clearPage, show } from '../../agentAct/__tests__/support/view';

describe('c-keypad-keys', () => {
    afterEach(clearPage);

    it('has the twelve keys in their places, named by their digits, and reports which was pressed', async () => {
        const view = await show('c-keypad-keys', KeypadKeys, {});
        const pressed: string[] = [];
        view.element.addEventListener('digit', (event) => pressed.push((event as CustomEvent<string>).detail));
        for (const name of view.buttons) await view.press(name);
        expect(pressed.join('')).toBe('123456789*0#');
        expect(view.buttons).toEqual(pressed);
        await expect(view.element).toBeAccessible();
    });
});
