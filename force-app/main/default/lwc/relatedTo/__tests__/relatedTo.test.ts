import '../../labels/__tests__/support/english';
import RelatedTo from 'c/relatedTo';
import type { Call, EngineState } from 'c/callEngine';
import { clearPage, settled, show } from '../../agentAct/__tests__/support/view';
import type { View } from '../../agentAct/__tests__/support/view';
import { Ada, acme, fred } from '../../callEngine/__tests__/support/agent';

type Chip = View<{ phone: EngineState; call: Call }>;
const chip = (ada: Ada): Promise<Chip> => show('c-related-to', RelatedTo, { phone: ada.state, call: ada.call() });
const update = async (view: Chip, ada: Ada): Promise<void> => {
    Object.assign(view.element, { phone: ada.state, call: ada.call() });
    await settled();
};
const choices = (view: Chip): string[] =>
    view.findAll('.option').map((one) => (one.querySelector('.name') ?? one.querySelector('span'))?.textContent ?? '');
const checked = (view: Chip): string[] =>
    view
        .findAll('input')
        .filter((one) => (one as HTMLInputElement).checked)
        .map((one) => (one as HTMLInputElement).value);
async function choose(view: Chip, value: string): Promise<void> {
    const input = view.findAll('input').find((one) => (one as HTMLInputElement).value === value) as HTMLInputElement;
    input.checked = true;
    input.dispatchEvent(new CustomEvent('change'));
    await settled();
}
const FRED_CASE = { id: '500000000000001AAA', caseNumber: '00001012', subject: 'Printer on fire', contactId: fred.id };

describe('c-related-to', () => {
    afterEach(clearPage);

    it.each<[string, string, string, (ada: Ada) => Ada]>([
        ['A1', 'no record', "Internal calls aren't linked to a record", (ada) => ada.rings({ from: '1002' })],
        ['A3', 'Fred Bloggs', 'The record you opened during the call', (ada) => opened(ada)],
        ['A4', 'Fred Bloggs', 'The record the call came with', (ada) => clicked(ada)],
        ['A5', 'Fred Bloggs', 'The only match', (ada) => ada.rings().isFound(fred)],
        ['A6', 'choose a record', 'Open a record, or choose one here', (ada) => ada.rings().isFound(fred, acme)],
        ['A6', 'nothing yet', 'Open a record, or choose one here', (ada) => ada.rings().isFound()]
    ])('%s: is recorded on %s: %s', async (_rule, on, why, reach) => {
        const view = await chip(reach(new Ada()));
        expect(view.find('.label')?.textContent).toBe(`Logged on: ${on}`);
        expect(view.find('.reason')?.textContent).toBe(why);
        await expect(view.element).toBeAccessible();
    });

    const opened = (ada: Ada): Ada => ada.rings().isFound().opens(fred.id, 'Contact', { recordName: 'Fred Bloggs' });
    const clicked = (ada: Ada): Ada => {
        ada.clicks('07814256404', fred.id, 'Contact', { recordName: 'Fred Bloggs' });
        return ada.callsOut();
    };

    it('A2: several matches are listed, and one click chooses', async () => {
        const ada = new Ada().rings().isFound(fred, acme);
        const view = await chip(ada);
        expect(choices(view)).toEqual(['Fred Bloggs', 'Acme Ltd', 'None of these']);
        expect(checked(view)).toEqual([]);
        await choose(view, acme.id);
        const action = view.acts[0];
        expect(action).toMatchObject({
            do: 'choose',
            callKey: ada.key(),
            record: { id: acme.id, objectType: 'Account' }
        });
        ada.does(action);
        await update(view, ada);
        expect(view.find('.label')?.textContent).toBe('Logged on: Acme Ltd');
        expect(view.find('.reason')?.textContent).toBe('Chosen by you');
        expect(checked(view)).toEqual([acme.id]); // and the list is still there, to correct it
        await expect(view.element).toBeAccessible();
    });

    it('A2: "None of these" is a choice, and can be taken back', async () => {
        const ada = new Ada().rings().isFound(fred);
        const view = await chip(ada);
        expect(view.findAll('input')).toEqual([]);
        view.find('.chip')!.click();
        await settled();
        expect(checked(view)).toEqual([fred.id]);
        await choose(view, 'none');
        ada.does(view.acts[0]);
        await update(view, ada);
        expect(view.find('.label')?.textContent).toBe('Logged on: no record');
        expect(checked(view)).toEqual(['none']);
        await view.press('Match automatically');
        expect(view.acts).toEqual([
            { do: 'chooseNone', callKey: ada.key() },
            { do: 'chooseNothing', callKey: ada.key() }
        ]);
    });

    it('A7: a Case is chosen together with its Contact', async () => {
        const ada = new Ada().rings().found({ rows: [fred, acme], cases: [FRED_CASE], truncated: false });
        const view = await chip(ada);
        expect(choices(view)).toEqual(['Fred Bloggs', '00001012 Printer on fire', 'Acme Ltd', 'None of these']);
        await choose(view, `${fred.id} ${FRED_CASE.id}`);
        const action = view.acts[0];
        expect(action).toMatchObject({ do: 'choose', record: { id: fred.id }, also: { id: FRED_CASE.id } });
        ada.does(action);
        await update(view, ada);
        expect(view.find('.label')?.textContent).toBe('Logged on: Fred Bloggs and 00001012 Printer on fire');
        expect(checked(view)).toEqual([`${fred.id} ${FRED_CASE.id}`]);
    });

    it('A2: after the call, the open page can be chosen', async () => {
        const ada = new Ada().takesCall();
        ada.opens('006000000000001AAA', 'Opportunity', { recordName: 'Big deal' });
        const view = await chip(ada);
        view.find('.chip')!.click();
        await settled();
        expect(view.text).toContain('Opportunity, open now');
        await choose(view, '006000000000001AAA');
        expect(view.acts[0]).toMatchObject({ do: 'choose', record: { id: '006000000000001AAA' } });
    });

    it('A9: asks if wrap-up is about to end without a choice', async () => {
        const ada = new Ada().rings().isFound(fred, acme).established().cleared().presses('save');
        const view = await chip(ada);
        expect(view.find('.chip')?.className).toContain('asks');
        expect(choices(view)).toHaveLength(3);
    });

    it('A1: an internal call has nothing to choose', async () => {
        const view = await chip(new Ada().rings({ from: '1002' }));
        expect(view.find<HTMLButtonElement>('.chip')?.disabled).toBe(true);
    });
});
