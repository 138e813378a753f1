import '../../labels/__tests__/support/english';
import find from '@salesforce/apex/CallerLookup.find';
import DialPad from 'c/dialPad';
import type { EngineState } from 'c/callEngine';
import { clearPage, show } from '../../agentAct/__tests__/support/view';
import type { View } from '../../agentAct/__tests__/support/view';
import { Ada, fred } from '../../callEngine/__tests__/support/agent';

jest.mock('@salesforce/apex/CallerLookup.find', () => ({ default: jest.fn() }), { virtual: true });
const findMock = find as unknown as jest.Mock<Promise<object>>;

type Search = View<{ phone: EngineState; number: string }>;
const search = (number: string): Promise<Search> => show('c-dial-pad', DialPad, { phone: new Ada().state, number });
const said = (view: Search): string => view.find('[role="status"]')?.textContent ?? '';
const people = (view: Search): HTMLElement[] => view.findAll('.person') as HTMLElement[];
const colleague = {
    id: '005000000000002AAA',
    objectType: 'User',
    name: 'Bob Bloggs',
    isPersonAccount: false,
    personContactId: null,
    accountName: null,
    fields: { Extension: '12', MobilePhone: '+44 7700 900123' }
};
const pause = (ms = 450): Promise<void> => jest.advanceTimersByTimeAsync(ms);
const rows = [
    { ...fred, fields: { Phone: null, MobilePhone: '+44 (0)7814 256404', Fax: '020 7946 0000', Email: 'a12345@b' } }
];

describe('the people in the dial field', () => {
    beforeEach(() => {
        jest.useFakeTimers({ advanceTimers: true });
        findMock.mockReset().mockResolvedValue({ rows, cases: [], truncated: false });
    });
    afterEach(() => {
        clearPage();
        window.localStorage.clear();
        jest.useRealTimers();
    });

    it('D4: finds people by name after a pause, and dials their number with one press', async () => {
        const view = await search('Bloggs');
        expect(said(view)).toBe('Searching for Bloggs');
        expect(findMock).not.toHaveBeenCalled();
        await pause();
        expect(findMock).toHaveBeenCalledWith({
            request: {
                term: 'Bloggs',
                phone: false,
                variants: [],
                phrases: [],
                objects: [
                    { name: 'User', fields: ['Name', 'Extension'] },
                    { name: 'Contact', fields: ['Name', 'Phone'] }
                ]
            }
        });
        expect(people(view)).toHaveLength(1); // neither the fax nor the e-mail address
        expect(view.text).toContain('Fred Bloggs');
        expect(view.text).toContain('+44 7814 256404');
        people(view)[0].click();
        expect(view.acts).toEqual([{ do: 'dial', number: '+44 (0)7814 256404' }]);
        jest.useRealTimers(); // axe takes time of its own
        await expect(view.element).toBeAccessible();
    });

    it.each(['07814 256404', '+44', 'Jo', '  ', 'x12'])('searches nobody for "%s"', async (term) => {
        const view = await search(term);
        await pause();
        expect(findMock).not.toHaveBeenCalled();
        expect(said(view)).toBe('');
    });

    it('searches once for what was typed without a pause, and ignores the answer to an earlier search', async () => {
        let answerFirst: (answer: object) => void = () => undefined;
        findMock.mockReturnValueOnce(new Promise((resolve) => (answerFirst = resolve)));
        const view = await search('Bloggs');
        await pause();
        for (const term of ['Smi', 'Smit', 'Smith']) view.element.number = term;
        await pause();
        answerFirst({ rows: [{ ...rows[0], name: 'Too late' }], cases: [], truncated: false });
        await pause(10);
        expect(findMock).toHaveBeenCalledTimes(2);
        expect(view.text).not.toContain('Too late');
    });

    it('says that no one was found', async () => {
        findMock.mockResolvedValue({ rows: [], cases: [], truncated: false });
        const view = await search('Nobody');
        await pause();
        expect(said(view)).toBe('No one named Nobody with a phone number was found.');
    });

    it('L6: says why a search failed', async () => {
        findMock.mockRejectedValue({ body: { message: 'Search is down.' } });
        const view = await search('Bloggs');
        await pause();
        expect(said(view)).toBe('Search is down.');
    });

    it.each(['020 7946 0112 ext 17', '030 901820 Durchwahl 12', '020 7946 0112 extension 17'])(
        'N5: %s is a number, and nobody is looked for',
        async (term) => {
            await search(term);
            await pause();
            expect(findMock).not.toHaveBeenCalled();
        }
    );

    const key = async (view: Search, name: string): Promise<void> => {
        view.find('[data-field]')!.dispatchEvent(new KeyboardEvent('keydown', { key: name, cancelable: true }));
        await Promise.resolve();
    };
    const active = (view: Search): string | undefined => {
        const id = view.find('[data-field]')?.getAttribute('aria-activedescendant');
        return id ? view.find(`[id="${id}"]`)?.textContent || view.find(`[id="${id}"]`)?.title : undefined;
    };

    it('a colleague comes first, by the extension, and nobody finds themselves', async () => {
        const self = { ...colleague, id: new Ada().state.user.userId ?? '', name: 'Ada Bloggs' };
        findMock.mockResolvedValue({ rows: [self, colleague, ...rows], cases: [], truncated: false });
        const view = await search('Bloggs');
        await pause();
        expect(people(view).map(({ textContent }) => textContent)).toEqual([
            'Bob BloggsColleague12Extension',
            'Bob BloggsColleague+44 7700 900123Mobile',
            expect.stringContaining('Fred Bloggs')
        ]);
    });

    it('is a combobox: the arrow keys lead through the people and their stars, Enter presses, Esc leads back', async () => {
        findMock.mockResolvedValue({ rows: [colleague, ...rows], cases: [], truncated: false });
        const view = await search('Bloggs');
        expect(view.find('[data-field]')?.getAttribute('aria-expanded')).toBe('false');
        await pause();
        expect(view.find('[data-field]')?.getAttribute('aria-expanded')).toBe('true');
        expect(active(view)).toBeUndefined();
        await key(view, 'ArrowDown');
        expect(active(view)).toContain('Bob Bloggs');
        await key(view, 'ArrowUp');
        expect(active(view)).toContain('Fred Bloggs');
        await key(view, 'Enter');
        expect(view.acts).toEqual([{ do: 'dial', number: '+44 (0)7814 256404' }]);
        await key(view, 'ArrowRight');
        expect(active(view)).toBe('Add Fred Bloggs to favorites');
        await key(view, 'Enter');
        expect(active(view)).toBe('Remove Fred Bloggs from favorites');
        expect(view.acts).toHaveLength(1);
        await key(view, 'Escape');
        expect(active(view)).toBeUndefined();
    });

    it('D7: a colleague’s lamp is a text and a shape, and the owner learns who is shown', async () => {
        findMock.mockResolvedValue({ rows: [colleague, ...rows], cases: [], truncated: false });
        const view = await search('Bloggs');
        const shown: unknown[] = [];
        view.element.addEventListener('people', (event) => shown.push((event as CustomEvent).detail));
        await pause();
        expect(shown).toEqual([['12', '+44 7700 900123', '+44 (0)7814 256404']]);
        const ada = new Ada().does({ do: 'monitor', devices: ['12'] });
        const lamps: string[] = [];
        for (const lampMode of ['off', 'flutter', 'steady', 'unknown'] as const) {
            view.element.phone = ada.phone({ event: 'LampMode', at: ada.now, lamp: '12', lampMode }).state;
            await pause(10);
            expect(view.findAll('.shape')).toHaveLength(1);
            lamps.push(`${view.find('.lamp')?.textContent ?? ''} ${view.find('.shape')?.className ?? ''}`);
        }
        expect(lamps).toEqual([
            'Free shape off',
            'Ringing shape flutter',
            'Busy shape steady',
            'Unknown shape unknown'
        ]);
        view.element.number = '';
        await pause(10);
        expect(shown.at(-1)).toEqual([]);
        jest.useRealTimers();
    });

    it('favorites are listed below the empty field, also after a reload, until the star is pressed again', async () => {
        findMock.mockResolvedValue({ rows: [colleague], cases: [], truncated: false });
        const view = await search('Bloggs');
        await pause();
        view.find<HTMLElement>('[title="Add Bob Bloggs to favorites"]')!.click();
        clearPage();
        const again = await search('');
        expect(said(again)).toBe('Favorites');
        expect(people(again).map(({ textContent }) => textContent)).toEqual(['Bob Bloggs12']);
        people(again)[0].click();
        expect(again.acts).toEqual([{ do: 'dial', number: '12' }]);
        again.find<HTMLElement>('[title="Remove Bob Bloggs from favorites"]')!.click();
        await pause(10);
        expect(people(again)).toEqual([]);
        expect(said(again)).toBe('');
    });

    it.each(['{', '7', '[7, {"number": 1}]'])('reads %s in the storage as no favorites', async (text) => {
        const view = await search('Bloggs');
        await pause();
        view.find<HTMLElement>('[title^="Add"]')!.click();
        for (const name of Object.keys(window.localStorage)) window.localStorage.setItem(name, text);
        clearPage();
        expect(people(await search(''))).toEqual([]);
    });
});
