import '../../labels/__tests__/support/english';
import find from '@salesforce/apex/CallerLookup.find';
import NameSearch from 'c/nameSearch';
import type { EngineState } from 'c/callEngine';
import { clearPage, show } from '../../agentAct/__tests__/support/view';
import type { View } from '../../agentAct/__tests__/support/view';
import { Ada, fred } from '../../callEngine/__tests__/support/agent';

jest.mock('@salesforce/apex/CallerLookup.find', () => ({ default: jest.fn() }), { virtual: true });
const findMock = find as unknown as jest.Mock<Promise<object>>;

type Search = View<{ phone: EngineState; term: string }>;
const search = (term: string): Promise<Search> => show('c-name-search', NameSearch, { phone: new Ada().state, term });
const pause = (ms = 450): Promise<void> => jest.advanceTimersByTimeAsync(ms);
const rows = [
    { ...fred, fields: { Phone: null, MobilePhone: '+44 (0)7814 256404', Fax: '020 7946 0000', Email: 'a12345@b' } }
];

describe('c-name-search', () => {
    beforeEach(() => {
        jest.useFakeTimers({ advanceTimers: true });
        findMock.mockReset().mockResolvedValue({ rows, cases: [], truncated: false });
    });
    afterEach(() => {
        clearPage();
        jest.useRealTimers();
    });

    it('D4: finds people by name after a pause, and dials their number with one press', async () => {
        const view = await search('Bloggs');
        expect(view.text).toBe('Searching for Bloggs');
        expect(findMock).not.toHaveBeenCalled();
        await pause();
        expect(findMock).toHaveBeenCalledWith({
            request: {
                term: 'Bloggs',
                phone: false,
                variants: [],
                objects: [{ name: 'Contact', fields: ['Name', 'Phone'] }]
            }
        });
        expect(view.buttons).toHaveLength(1); // neither the fax nor the e-mail address
        expect(view.text).toContain('Fred Bloggs');
        expect(view.text).toContain('+44 7814 256404');
        view.find('button')!.click();
        expect(view.acts).toEqual([{ do: 'dial', number: '+44 (0)7814 256404' }]);
        jest.useRealTimers(); // axe takes time of its own
        await expect(view.element).toBeAccessible();
    });

    it.each(['07814 256404', '+44', 'Jo', '  ', 'x12'])('searches nobody for "%s"', async (term) => {
        const view = await search(term);
        await pause();
        expect(findMock).not.toHaveBeenCalled();
        expect(view.text).toBe('');
    });

    it('asks once for what was typed in one go, and drops the answer to what was typed before', async () => {
        let answerFirst: (answer: object) => void = () => undefined;
        findMock.mockReturnValueOnce(new Promise((resolve) => (answerFirst = resolve)));
        const view = await search('Bloggs');
        await pause();
        for (const term of ['Smi', 'Smit', 'Smith']) view.element.term = term;
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
        expect(view.text).toBe('No one named Nobody with a phone number was found.');
    });

    it('L6: says why a search failed', async () => {
        findMock.mockRejectedValue({ body: { message: 'Search is down.' } });
        const view = await search('Bloggs');
        await pause();
        expect(view.text).toBe('Search is down.');
    });

    it.each(['020 7946 0112 ext 17', '030 901820 Durchwahl 12', '020 7946 0112 extension 17'])(
        'N5: %s is a number, and nobody is looked for',
        async (term) => {
            await search(term);
            await pause();
            expect(findMock).not.toHaveBeenCalled();
        }
    );
});
