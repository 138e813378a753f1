import '../../labels/__tests__/support/english';
import CallCard from 'c/callCard';
import type { Call, EngineState } from 'c/callEngine';
import { clearPage, show } from '../../agentAct/__tests__/support/view';
import type { View } from '../../agentAct/__tests__/support/view';
import { Ada, DEVICE, FRED, acme, fred, lead } from '../../callEngine/__tests__/support/agent';

type Card = View<{ phone: EngineState; call: Call }>;
const card = (ada: Ada): Promise<Card> => show('c-call-card', CallCard, { phone: ada.state, call: ada.call() });
const name = (view: Card): string => view.find('.name')?.textContent ?? '';

const withCase = {
    rows: [fred],
    cases: [{ id: '500000000000001AAA', caseNumber: '00001012', subject: 'Printer on fire', contactId: fred.id }],
    truncated: false
};

describe('c-call-card', () => {
    afterEach(clearPage);

    it("L3, L5: a single match shows Salesforce's name, what it is, why it matched, and Pop", async () => {
        const view = await card(new Ada().rings({ name: 'BLOGGS F' }).isFound(fred));
        expect(name(view)).toBe('Fred Bloggs');
        expect(view.text).toContain('Contact, Acme Ltd');
        expect(view.text).toContain('+44 7814 256404');
        expect(view.text).toContain('matched on Mobile');
        expect(view.find('lightning-icon')).toMatchObject({ iconName: 'standard:contact' });
        expect(view.buttons).toEqual(['Pop']);
        await view.press('Pop');
        expect(view.acts).toEqual([{ do: 'pop', callKey: new Ada().key() }]);
        await expect(view.element).toBeAccessible();
    });

    it('N6: shows who the caller claims to be if the phone system vouches for somebody else', async () => {
        const ada = new Ada();
        const connection = { callId: 'one', deviceId: DEVICE };
        const presented = { number: '+442079460000', name: 'Your Bank' };
        const remote = { number: '+447814256404', presented };
        ada.phone({ event: 'Delivered', at: ada.now, connection, direction: 'in', remote });
        const view = await card(ada.isFound(fred));
        expect(name(view)).toBe('Fred Bloggs');
        expect(view.text).toContain('Also presented as Your Bank, +44 20 7946 0000');
        await expect(view.element).toBeAccessible();
        expect((await card(new Ada().rings())).text).not.toContain('presented');
    });

    it('K: names the others in a conference, as long as it lasts', async () => {
        const ada = new Ada().rings().isFound(fred).established().held();
        ada.rings({ id: 'two', from: null }).established('two');
        ada.conferenced('one', 'two');
        const view = await card(ada);
        expect(view.find('.joined')?.textContent).toBe('In a conference with Withheld');
        await expect(view.element).toBeAccessible();
        expect((await card(ada.cleared('normal', 'remote', 'two'))).find('.joined')).toBeUndefined();
    });

    it('S8: shows how the call sounds once that is known, while it is connected', async () => {
        const ada = new Ada().rings().isFound(fred).established();
        expect((await card(ada)).find('[role="img"]')).toBeUndefined();
        const sound = async (): Promise<string | null | undefined> => {
            clearPage();
            return (await card(ada)).find('[role="img"]')?.getAttribute('aria-label');
        };
        ada.sounds(4.3);
        expect(await sound()).toBe('Sound quality: excellent');
        ada.sounds(2.8);
        expect(await sound()).toBe('Sound quality: poor');
        ada.held('one', 'remote');
        expect(await sound()).toBeUndefined();
        ada.retrieved('one', 'remote').held();
        expect(await sound()).toBeUndefined();
    });

    it('R12: shows a feature of the phone system by its name', async () => {
        const ada = new Ada();
        const features = { ...ada.state.device.features, featureCodes: { doNotDisturbOn: '*78' } };
        const view = await card(
            ada.phone({ event: 'Features', at: ada.now, features }).dialsByHand('*78').established()
        );
        expect([name(view), view.find('.kind')?.textContent]).toEqual(['Turn on do not disturb', 'Phone system']);
        expect(view.text).toContain('*78');
        await expect(view.element).toBeAccessible();
    });

    it('L5: offers the open Cases of the Contact', async () => {
        const ada = new Ada().rings().found(withCase);
        const view = await card(ada);
        await view.press('Open Case 00001012 Printer on fire');
        expect(view.acts).toEqual([{ do: 'pop', callKey: ada.key(), recordId: '500000000000001AAA' }]);
        await expect(view.element).toBeAccessible();
    });

    it('L3: several matches offer Search and show the number', async () => {
        const ada = new Ada().rings().isFound(fred, acme, lead);
        const view = await card(ada);
        expect(name(view)).toBe('+44 7814 256404');
        expect(view.text).toContain('3 records match');
        expect(view.buttons).toEqual(['Search']);
        await view.press('Search');
        expect(view.acts).toEqual([{ do: 'search', callKey: ada.key() }]);
        await expect(view.element).toBeAccessible();
    });

    it('L3: says that there are more matches than it received', async () => {
        const view = await card(new Ada().rings().found({ rows: [fred, acme], cases: [], truncated: true }));
        expect(view.text).toContain('More than 2 records match');
    });

    it('L3, L4: not found offers New, and marks the delivered name', async () => {
        const ada = new Ada().rings({ name: 'Nora Stranger' }).isFound();
        const view = await card(ada);
        expect(name(view)).toBe('Nora Stranger');
        expect(view.text).toContain('the name is not from Salesforce');
        await view.press('New');
        expect(view.acts).toEqual([{ do: 'new', callKey: ada.key() }]);
        await expect(view.element).toBeAccessible();
    });

    it('L4: shows the delivered name until the answer arrives', async () => {
        const view = await card(new Ada().rings({ name: 'BLOGGS F' }));
        expect(name(view)).toBe('BLOGGS F');
        expect(view.text).toContain('Looking up the caller');
        expect(view.text).not.toContain('not from Salesforce');
        await expect(view.element).toBeAccessible();
    });

    it('L6: a lookup that failed says why, and can be repeated', async () => {
        const ada = new Ada().rings().found({ error: { detail: 'Search is down.' } });
        const view = await card(ada);
        expect(view.text).toContain('The caller could not be looked up: Search is down.');
        await view.press('Try again');
        expect(view.acts).toEqual([{ do: 'retryLookup', callKey: ada.key() }]);
        await expect(view.element).toBeAccessible();
    });

    it('N2: a withheld caller is shown as withheld', async () => {
        const view = await card(new Ada().rings({ from: null, name: 'Somebody' }));
        expect(name(view)).toBe('Withheld');
        expect(view.text).not.toContain('Not found');
    });

    it('N1: an internal call is called one, and offers nothing', async () => {
        const view = await card(new Ada().rings({ from: '1002', name: 'Colleague Two' }));
        expect(name(view)).toBe('Colleague Two');
        expect(view.text).toContain('Internal call');
        expect(view.buttons).toEqual([]);
    });

    it('K: shows that the far end is holding', async () => {
        const view = await card(new Ada().rings().established().held('one', 'remote'));
        expect(view.text).toContain('The other party has put you on hold');
    });

    it('shows a name with markup as it is written', async () => {
        const view = await card(new Ada().rings({ name: '<img src=x onerror=alert(1)>' }).isFound());
        expect(name(view)).toBe('<img src=x onerror=alert(1)>');
        expect(view.find('img')).toBeUndefined();
    });

    it('R10: a callback that the agent has accepted can be called, for its record', async () => {
        const ada = new Ada().rings({ channel: 'callback' }).isFound(fred);
        expect((await card(ada)).buttons).not.toContain('Call +44 7814 256404');
        clearPage();
        const view = await card(ada.established());
        await view.press('Call +44 7814 256404');
        expect(view.acts).toMatchObject([{ do: 'dial', number: FRED, page: { id: fred.id } }]);
        await expect(view.element).toBeAccessible();
        clearPage();
        expect((await card(new Ada().rings().established())).buttons).not.toContain('Call +44 7814 256404');
    });

    it('N5: shows the extension beside the number, and sends it with one press once somebody has answered', async () => {
        const ada = new Ada().does({ do: 'dial', number: '020 7946 0112 x17' }).callsOut('+442079460112');
        const early = await card(ada);
        expect(early.text).toContain('+44 20 7946 0112 ext. 17');
        expect(early.button('Send extension 17').disabled).toBe(true);
        clearPage();
        const view = await card(ada.established());
        expect(view.button('Send extension 17').disabled).toBe(false);
        await view.press('Send extension 17');
        expect(view.acts).toEqual([{ do: 'digits', callKey: ada.key(), digits: '17' }]);
        await expect(view.element).toBeAccessible();
        clearPage();
        expect((await card(ada.wait(5).cleared())).buttons).not.toContain('Send extension 17');
    });

    it('N5: no tones for an incoming call, for a call without an extension, or on a phone without tones', async () => {
        const has = async (ada: Ada): Promise<boolean> => (await card(ada)).buttons.includes('Send extension 17');
        expect(await has(new Ada().rings({ from: '+442079460112;ext=17' }).established())).toBe(false);
        clearPage();
        expect(await has(new Ada().callsOut('+442079460112').established())).toBe(false);
        clearPage();
        const ada = new Ada().does({ do: 'dial', number: '020 7946 0112 x17' }).callsOut('+442079460112').established();
        const features = { ...ada.state.device.features, dtmf: false };
        expect(await has(ada.phone({ event: 'Features', at: ada.now, features }))).toBe(false);
    });
});
