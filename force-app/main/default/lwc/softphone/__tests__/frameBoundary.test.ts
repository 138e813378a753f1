import { BOUNDARY_VERSION } from 'c/softphoneContract';
import { clearPage } from '../../agentAct/__tests__/support/view';
import { AT, Page, connection, leave, quietWorld } from './support/page';

describe('c-softphone: the boundary to the frame', () => {
    let page: Page;
    let warn: jest.SpyInstance;
    beforeEach(() => {
        warn = quietWorld();
        page = new Page();
    });
    afterEach(leave);

    it('says hello, and repeats it until the frame answers', async () => {
        clearPage();
        jest.useFakeTimers();
        page = new Page();
        const first = page.hellos();
        expect(first).toBeGreaterThan(0);
        jest.advanceTimersByTime(2000);
        expect(page.hellos()).toBe(first + 2);
        const heard = page.phone({ event: 'LinkState', at: AT, state: 'up' });
        await jest.advanceTimersByTimeAsync(5000);
        await heard;
        expect(page.hellos()).toBe(first + 2);
    });

    it('sends only texts, so no proxy gets out', async () => {
        await page.comesUp();
        await page.rings();
        await page.view.press('Answer');
        expect(page.details.every((detail) => typeof detail === 'string')).toBe(true);
        expect(page.commands('answer')).toMatchObject([{ connection }]);
    });

    it.each<[string, unknown]>([
        ['no text', { v: BOUNDARY_VERSION, type: 'hello' }],
        ['no JSON', '{'],
        ['another version', JSON.stringify({ v: 99, type: 'event', port: 'phone', event: {} })],
        [
            'an event that is none',
            JSON.stringify({ v: BOUNDARY_VERSION, type: 'event', port: 'phone', event: { event: 'Exploded' } })
        ],
        ['nothing', undefined]
    ])('ignores %s with a logged reason, and the call goes on', async (_what, detail) => {
        await page.comesUp();
        await page.rings();
        await page.answered();
        warn.mockClear();
        await page.hearsText(detail);
        expect(warn).toHaveBeenCalledWith(expect.stringContaining('ignored a message from the other side:'));
        expect(page.view.text).toContain('Fred Bloggs');
        expect(page.view.buttons).toContain('Hang up');
    });

    it('logs a phone event that is out of order, and the call stays as it is', async () => {
        await page.comesUp();
        await page.rings();
        await page.phone({ event: 'Retrieved', at: AT, connection, retrieving: 'local' });
        expect(warn).toHaveBeenCalledWith(expect.stringContaining('Retrieved ignored'));
        expect(page.view.buttons).toContain('Answer');
    });

    it('is silent after it was taken off the page', async () => {
        await page.comesUp();
        page.view.element.remove();
        const { length } = page.details;
        await page.rings();
        expect(page.details).toHaveLength(length);
    });
});
