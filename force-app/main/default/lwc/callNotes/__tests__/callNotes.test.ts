import '../../labels/__tests__/support/english';
import CallNotes from 'c/callNotes';
import type { Call } from 'c/callEngine';
import { clearPage, settled, show } from '../../agentAct/__tests__/support/view';
import type { View } from '../../agentAct/__tests__/support/view';
import { Ada } from '../../callEngine/__tests__/support/agent';

type Notes = View<{ call: Call }>;
const notes = (ada: Ada): Promise<Notes> => show('c-call-notes', CallNotes, { call: ada.call() });
const REFUSED = {
    ok: false,
    retry: false,
    errors: [{ fields: ['CallDisposition'], code: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Choose an outcome.' }]
} as const;

describe('c-call-notes', () => {
    afterEach(clearPage);

    it('R6: notes and outcome are written during the call, and there is nothing to save yet', async () => {
        const ada = new Ada().rings().established();
        const view = await notes(ada);
        await view.type('Notes', 'Wants a quote');
        const select = view.find<HTMLSelectElement>('select')!;
        select.value = 'Resolved';
        select.dispatchEvent(new CustomEvent('change'));
        expect(view.acts).toEqual([
            { do: 'note', callKey: ada.key(), text: 'Wants a quote' },
            { do: 'disposition', callKey: ada.key(), value: 'Resolved' }
        ]);
        expect(view.buttons).toEqual([]);
        await expect(view.element).toBeAccessible();
    });

    it('T3: shows the notes that were sent with a transfer, apart from the agent’s own', async () => {
        const ada = new Ada().rings({ attributes: { crmConnectNotes: 'Wants a quote' } }).established();
        const view = await notes(ada);
        expect(view.find('[role=note]')?.textContent).toBe('Notes sent with the transferWants a quote');
        expect(view.find<HTMLElement & { value: string }>('[data-notes]')?.value).toBe('');
        await expect(view.element).toBeAccessible();
        clearPage();
        expect((await notes(new Ada().rings().established())).find('[role=note]')).toBeUndefined();
    });

    it('R6: wrap-up ends with one press of Save', async () => {
        const ada = new Ada().takesCall().saves();
        const view = await notes(ada);
        expect(view.text).toContain('Call record saved');
        await view.press('Save');
        expect(view.acts).toEqual([{ do: 'save', callKey: ada.key() }]);
        await expect(view.element).toBeAccessible();
    });

    it("R6: shows a copilot's outcome though it is none of ours", async () => {
        const ada = new Ada().rings().established();
        const { connection } = ada.call();
        ada.phone({ event: 'NotesSubmitted', at: ada.now, connection, summary: 'Bought', disposition: 'Upsold' });
        const view = await notes(ada);
        const shown = view.findAll('option').filter((option) => (option as HTMLOptionElement).selected);
        expect(shown.map(({ textContent }) => textContent)).toEqual(['Upsold']);
    });

    it('R5: a record that waits says why, and can be tried again', async () => {
        const ada = new Ada().takesCall().saves(REFUSED);
        const view = await notes(ada);
        expect(view.text).toContain('Not saved yet: Choose an outcome.');
        await view.press('Try again');
        expect(view.acts).toEqual([{ do: 'retrySave', callKey: ada.key() }]);
        await expect(view.element).toBeAccessible();
    });

    it('R5: a call that was put aside with an unsaved record can be left again', async () => {
        const ada = new Ada().takesCall().saves(REFUSED).presses('save').saves(REFUSED);
        const view = await notes(ada);
        const aside = jest.fn();
        view.element.addEventListener('aside', aside);
        expect(view.buttons).not.toContain('Save');
        await view.press('Back');
        expect(aside).toHaveBeenCalledTimes(1);
    });

    it('R8: says that call records are switched off', async () => {
        const ada = new Ada({ activityLogging: false }).rings().established();
        ada.does({ do: 'note', callKey: ada.key(), text: 'x' });
        const call = { ...ada.call(), record: { state: 'off' } as const };
        const view = await show('c-call-notes', CallNotes, { call });
        expect(view.text).toContain('Call logging is turned off');
    });

    it('puts the focus into the notes when it is asked to', async () => {
        const view = await notes(new Ada().takesCall());
        const field = view.find('lightning-textarea')!;
        const focus = jest.spyOn(field, 'focus');
        (view.element as unknown as { takeFocus(): void }).takeFocus();
        await settled();
        expect(focus).toHaveBeenCalled();
    });
});
