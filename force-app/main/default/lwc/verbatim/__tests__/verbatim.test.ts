import '../../labels/__tests__/support/english';
import Verbatim from 'c/verbatim';
import { clearPage, show } from '../../agentAct/__tests__/support/view';

describe('c-verbatim', () => {
    afterEach(clearPage);

    it('shows on request what the phone system sent, as it sent it', async () => {
        const said = 'SIP/2.0 486 Busy Here\nReason: Q.850;cause=17';
        const view = await show('c-verbatim', Verbatim, { said });
        const [details] = view.findAll('details');
        expect((details as HTMLDetailsElement).open).toBe(false);
        expect(details.querySelector('summary')?.textContent).toBe('What the phone system said');
        expect(details.querySelector('.said')?.textContent).toBe(said);
        await expect(view.element).toBeAccessible();
    });

    it('is empty if it sent nothing', async () => {
        const view = await show('c-verbatim', Verbatim, {});
        expect(view.findAll('details')).toEqual([]);
    });
});
