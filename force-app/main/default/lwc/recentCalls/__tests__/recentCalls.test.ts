import '../../labels/__tests__/support/english';
import RecentCalls from 'c/recentCalls';
import type { EngineState } from 'c/callEngine';
import { clearPage, show } from '../../agentAct/__tests__/support/view';
import type { View } from '../../agentAct/__tests__/support/view';
import { Ada, acme, fred } from '../../callEngine/__tests__/support/agent';

type Recents = View<{ phone: EngineState }>;
const recents = (ada: Ada): Promise<Recents> => show('c-recent-calls', RecentCalls, { phone: ada.state });

const FILTERS = ['All', 'Missed', 'Unsaved', 'No record'];

describe('c-recent-calls', () => {
    afterEach(clearPage);

    it('says that there are none yet', async () => {
        const view = await recents(new Ada());
        expect(view.text).toContain('Your recent calls appear here.');
        expect(view.buttons).toEqual([]);
        await expect(view.element).toBeAccessible();
    });

    it("tells who, how it came out and when, in the user's own time, and dials again", async () => {
        const view = await recents(new Ada().takesCall().saves().presses('save'));
        expect(view.text).toContain('Fred Bloggs');
        expect(view.text).toContain('+44 7814 256404 · Answered');
        expect(view.text).toContain('16:11');
        await view.press('Dial Fred Bloggs');
        expect(view.acts).toEqual([{ do: 'dial', number: '07814256404' }]);
        await expect(view.element).toBeAccessible();
    });

    it('R10: lists an interaction that is not a call by its channel, with nothing to dial', async () => {
        const chat = { channel: 'chat', from: null, name: 'Fred Bloggs' } as const;
        const view = await recents(new Ada().takesCall(chat).saves().presses('save'));
        expect(view.text).toContain('Fred Bloggs');
        expect(view.find<HTMLElement & { alternativeText: string }>('lightning-icon')?.alternativeText).toBe('Chat');
        expect(view.buttons.join()).not.toContain('Dial');
    });

    it('shows a missed call by icon and text, not by color alone', async () => {
        const view = await recents(new Ada().rings().cleared('callCancelled').saves());
        expect(view.text).toContain('Missed');
        expect(view.find('lightning-icon')).toMatchObject({ iconName: 'utility:missed_call' });
    });

    it('N2: a withheld caller cannot be dialed', async () => {
        const view = await recents(new Ada().rings({ from: null }).cleared('callCancelled').saves());
        expect(view.text).toContain('Withheld');
        expect(view.buttons).toEqual(FILTERS);
    });

    it('R5: a call whose record waits is marked, and can be opened', async () => {
        const refused = { ok: false, retry: false, errors: [{ fields: [], code: 'X', message: 'No.' }] } as const;
        const ada = new Ada().takesCall().saves(refused).presses('save').saves(refused);
        const view = await recents(ada);
        expect(
            view.findAll('lightning-icon').map((icon) => (icon as { alternativeText?: string }).alternativeText)
        ).toContain('Needs your attention');
        await view.press('Open the call with Fred Bloggs');
        expect(view.acts).toEqual([{ do: 'selectCall', callKey: ada.key() }]);
        await expect(view.element).toBeAccessible();
    });

    it('A6: a call with several matches and no record is marked', async () => {
        const view = await recents(new Ada().rings().isFound(fred, acme).cleared('callCancelled').saves());
        expect(view.findAll('[title="Needs your attention"]')).toHaveLength(1);
    });

    it('N5: shows an extension, and dials the main number again with the extension behind it', async () => {
        const ada = new Ada().does({ do: 'dial', number: '020 7946 0112 x17' }).callsOut('+442079460112');
        const view = await recents(ada.failed('busy').cleared('busy').saves());
        expect(view.text).toContain('+44 20 7946 0112 ext. 17');
        await view.press('Dial +44 20 7946 0112 ext. 17');
        expect(view.acts).toEqual([{ do: 'dial', number: '02079460112;ext=17' }]);
        ada.does(view.acts[0]);
        expect(ada.commands('makeCall').at(-1)?.command).toMatchObject({ to: '+442079460112' });
    });

    it('shows the missed, the unsaved, or those that belong to no record, and says so when there are none', async () => {
        const ada = new Ada().takesCall().saves().presses('save');
        ada.rings({ id: 'two', from: '07700900999' })
            .found({ rows: [], cases: [], truncated: false }, 'two')
            .cleared('callCancelled', 'remote', 'two')
            .saves(undefined, 'two');
        const view = await recents(ada);
        const who = (): string[] => view.findAll('.name').map(({ textContent }) => textContent ?? '');
        expect(who()).toEqual(['+44 7700 900999', 'Fred Bloggs']);
        await view.press('Missed');
        expect(who()).toEqual(['+44 7700 900999']);
        await view.press('No record');
        expect(who()).toEqual(['+44 7700 900999']);
        await view.press('Unsaved');
        expect(who()).toEqual([]);
        expect(view.text).toContain('None of your recent calls.');
        expect(view.find('[aria-pressed="true"]')?.textContent).toBe('Unsaved');
        await expect(view.element).toBeAccessible();
        await view.press('All');
        expect(who()).toHaveLength(2);
    });

    it('gives the day of calls that are not of today', async () => {
        const ada = new Ada().takesCall().saves().presses('save');
        jest.useFakeTimers({ now: ada.now, doNotFake: ['setTimeout', 'queueMicrotask', 'nextTick'] });
        const today = await recents(ada);
        expect(today.find('.time')?.textContent).toBe('16:11');
        jest.useFakeTimers({ now: ada.now + 24 * 3_600_000, doNotFake: ['setTimeout', 'queueMicrotask', 'nextTick'] });
        const later = await recents(ada);
        expect(later.find('.time')?.textContent).toMatch(/20.*, 16:11/);
        jest.useRealTimers();
    });
});
