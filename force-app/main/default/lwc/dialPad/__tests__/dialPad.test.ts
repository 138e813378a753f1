import '../../labels/__tests__/support/english';
import DialPad from 'c/dialPad';
import type { EngineState } from 'c/callEngine';
import { clearPage, settled, show } from '../../agentAct/__tests__/support/view';
import type { View } from '../../agentAct/__tests__/support/view';
import { Ada } from '../../callEngine/__tests__/support/agent';

type Pad = View<{ phone: EngineState; number: string }>;

/** A dial pad whose holder keeps what is typed, as the panel does. */
async function pad(number = ''): Promise<Pad> {
    const view = await show('c-dial-pad', DialPad, { phone: new Ada().state, number });
    view.element.addEventListener('draft', (event) => {
        view.element.number = (event as CustomEvent<string>).detail;
    });
    return view;
}

const fieldOf = (view: Pad): HTMLInputElement => view.find<HTMLInputElement>('[data-field]')!;
async function presses(view: Pad, name: string): Promise<void> {
    fieldOf(view).dispatchEvent(new KeyboardEvent('keydown', { key: name }));
    await settled();
}

describe('c-dial-pad', () => {
    afterEach(() => {
        clearPage();
        window.localStorage.clear();
    });

    it('D4: dials a typed number with the button', async () => {
        const view = await pad();
        await view.type('Name or number', '07814 256404');
        await view.press('Dial');
        expect(view.acts).toEqual([{ do: 'dial', number: '07814 256404' }]);
        await expect(view.element).toBeAccessible();
    });

    it('D4: dials with Enter', async () => {
        const view = await pad('1002');
        await presses(view, 'Enter');
        expect(view.acts).toEqual([{ do: 'dial', number: '1002' }]);
    });

    it('D4: dials a number that was keyed in, and the field keeps the focus', async () => {
        const view = await pad('07');
        const field = fieldOf(view);
        const focus = jest.spyOn(field, 'focus');
        for (const key of ['8', '1', '#']) await view.press(key);
        expect(field).toMatchObject({ value: '0781#' });
        expect(focus).toHaveBeenCalledTimes(3);
    });

    it('dials nothing when nothing is typed', async () => {
        const view = await pad('  ');
        await view.press('Dial');
        expect(view.acts).toEqual([]);
    });

    it('clears the field', async () => {
        const view = await pad('123');
        await view.press('Clear');
        await settled();
        expect(fieldOf(view)).toMatchObject({ value: '' });
        expect(view.buttons).not.toContain('Clear');
    });

    it('shows the keys on request if they are hidden', async () => {
        const view = await pad();
        expect(view.find('.keys')?.className).toBe('keys');
        await view.press('Show the digits');
        expect(view.find('.keys')?.className).toBe('keys shown');
    });
});
