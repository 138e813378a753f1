import { loadScript } from 'lightning/platformResourceLoader';
import { numberLibrary } from '../../../../../../scripts/numberLibrary.cjs';
import type { NumberRegistry } from 'c/callEngine';
import { hasNumberLibrary, setNumberLibrary } from 'c/callEngine';
import { settled } from '../../agentAct/__tests__/support/view';
import { Page, leave, quietWorld } from './support/page';

const loading = loadScript as jest.MockedFunction<typeof loadScript>;
const registry = window as NumberRegistry;
const MISSING = 'A part of the phone did not load';

/** What the script does when it runs. */
const scriptRuns = (): void => {
    registry.crmConnectNumbers = numberLibrary();
};

describe('c-softphone: the script of the numbers', () => {
    let warn: jest.SpyInstance;
    beforeEach(() => {
        warn = quietWorld();
        setNumberLibrary(null);
        delete registry.crmConnectNumbers;
        loading.mockReset();
    });
    afterEach(leave);

    it('N8: is loaded before the panel says hello, so that the first call already has its number', async () => {
        let loaded = (): void => undefined;
        loading.mockReturnValue(new Promise((resolve) => (loaded = () => resolve(undefined))));
        const page = new Page();
        await settled();
        expect(loading).toHaveBeenCalledWith(expect.anything(), expect.stringMatching(/\/numbers\.js$/));
        expect(page.hellos()).toBe(0);
        scriptRuns();
        loaded();
        await settled();
        expect(page.hellos()).toBe(1);
        await page.comesUp();
        await page.rings();
        expect(page.view.text).toContain('+44 7814 256404');
        expect(page.view.text).not.toContain(MISSING);
    });

    it('is loaded once: another panel of the page starts at once', () => {
        setNumberLibrary(numberLibrary());
        expect(new Page().hellos()).toBe(1);
        expect(loading).not.toHaveBeenCalled();
    });

    it.each<[string, () => void]>([
        ['cannot be loaded', () => loading.mockRejectedValue(new Error('404'))],
        ['contains something else', () => loading.mockResolvedValue(undefined)]
    ])('N8: if it %s, the agent is told, and calls work', async (_what, fails) => {
        fails();
        const page = new Page();
        await settled();
        expect(warn).toHaveBeenCalledWith(expect.stringContaining('could not load the script of the numbers'));
        await page.comesUp();
        await page.rings();
        expect(page.view.text).toContain(MISSING);
        expect(page.view.text).toContain('07814256404');
        await page.view.press('Answer');
        expect(page.commands('answer')).toHaveLength(1);
    });

    it('N8: if it takes too long, calls do not wait, and it is not used when it comes', async () => {
        jest.useFakeTimers();
        let loaded = (): void => undefined;
        loading.mockReturnValue(new Promise((resolve) => (loaded = () => resolve(undefined))));
        const page = new Page();
        await jest.advanceTimersByTimeAsync(9_999);
        expect(page.hellos()).toBe(0);
        await jest.advanceTimersByTimeAsync(1);
        expect(page.hellos()).toBe(1);
        scriptRuns();
        loaded();
        await jest.advanceTimersByTimeAsync(0);
        expect(hasNumberLibrary()).toBe(false);
    });

    it('does not start a panel that was removed meanwhile', async () => {
        let loaded = (): void => undefined;
        loading.mockReturnValue(new Promise((resolve) => (loaded = () => resolve(undefined))));
        const page = new Page();
        page.view.element.remove();
        scriptRuns();
        loaded();
        await settled();
        expect(page.hellos()).toBe(0);
    });
});
