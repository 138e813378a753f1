import { fred } from '../../callEngine/__tests__/support/agent';
import { apex } from './support/apex';
import { AT, Page, leave, quietWorld } from './support/page';

describe('c-softphone: effects', () => {
    let page: Page;
    let warn: jest.SpyInstance;
    beforeEach(() => {
        warn = quietWorld();
        page = new Page();
    });
    afterEach(leave);

    it('executes each command once', async () => {
        await page.comesUp();
        expect(page.commands('setClickToDial')).toMatchObject([{ on: false }, { on: true }]);
        await page.rings();
        expect(page.commands('setPanelVisible')).toHaveLength(1);
        await page.answered();
        expect(page.commands('screenPop')).toMatchObject([{ target: { type: 'record', recordId: fred.id } }]);
    });

    it('R5: tries a save again when its time has come', async () => {
        apex.save.mockRejectedValueOnce(new TypeError('Failed to fetch'));
        await page.comesUp();
        await page.rings();
        jest.useFakeTimers();
        const ended = page.ends();
        await jest.advanceTimersByTimeAsync(100);
        await ended;
        expect(apex.save).toHaveBeenCalledTimes(1);
        // 5 s, and up to a fifth more or less, so that not all panels come back at once; up to 100 ms of it are over
        await jest.advanceTimersByTimeAsync(3899);
        expect(apex.save).toHaveBeenCalledTimes(1);
        await jest.advanceTimersByTimeAsync(2101);
        expect(apex.save).toHaveBeenCalledTimes(2);
    });

    it('S3: sets label and icon of the utility bar when they change, and only then', async () => {
        await page.comesUp();
        const labels = (): unknown[] => page.commands('setItem').map((item) => ('label' in item ? item.label : null));
        expect(labels()).toEqual(['Not connected', 'Available']);
        await page.crm({ event: 'Navigated', at: AT, page: { url: '/lightning/page/home' } });
        expect(labels()).toHaveLength(2);
        await page.rings();
        expect(labels().at(-1)).toBe('Ringing: Fred Bloggs');
        const [{ id }] = page.commands('setItem');
        await page.hears({ type: 'answer', port: 'crm', id, ok: true });
        expect(warn).not.toHaveBeenCalled();
    });

    it('S3: counts the seconds of a call there, and stops when it is over', async () => {
        await page.comesUp();
        jest.useFakeTimers({ now: Date.now() });
        const passes = async (ms: number, what: Promise<void>): Promise<void> => {
            await jest.advanceTimersByTimeAsync(ms);
            await what;
        };
        await passes(50, page.rings());
        await passes(4000, page.answered());
        expect(page.commands('setItem').at(-1)).toMatchObject({ label: '0:03 Fred Bloggs' });
        expect(page.view.find('.aside')?.textContent).toBe('0:03');
        await passes(50, page.ends());
        const { length } = page.details;
        await jest.advanceTimersByTimeAsync(5000);
        expect(page.details).toHaveLength(length);
    });

    it('F: never changes the utility bar if the admin turned that off', async () => {
        await page.comesUp({ utilityBarStatus: false });
        await page.rings();
        expect(page.commands('setItem')).toEqual([]);
    });
});
