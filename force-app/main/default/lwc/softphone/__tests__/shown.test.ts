import { remember } from 'c/remembered';
import { until } from '../../../../../../tests/support/until';
import { settled } from '../../agentAct/__tests__/support/view';
import { fred } from '../../callEngine/__tests__/support/agent';
import { apex } from './support/apex';
import { AT, Page, leave, quietWorld } from './support/page';

jest.mock('@salesforce/i18n/lang', () => ({ __esModule: true, default: 'de-AT' }), { virtual: true });

const REFUSED = { id: null, errors: [{ fields: [], code: 'X', message: 'Choose an outcome.' }] };

describe('c-softphone: what it shows', () => {
    let page: Page;
    beforeEach(() => {
        quietWorld();
        page = new Page();
    });
    afterEach(leave);

    it('S2: is not connected at first', async () => {
        await settled();
        expect(page.view.text).toContain('Not connected: connecting to the phone system');
        await expect(page.view.element).toBeAccessible();
    });

    it('says in which language it speaks, so that a screen reader does too', async () => {
        await settled();
        expect(page.view.find('.phone')?.getAttribute('lang')).toBe('de-AT');
    });

    it('S1: is available with a dial pad', async () => {
        await page.comesUp();
        expect(page.view.find('.text')?.textContent).toBe('Available');
        expect(page.view.buttons).toEqual(expect.arrayContaining(['Dial', '1', '#']));
        await expect(page.view.element).toBeAccessible();
    });

    it('D7: asks for the lamps of favorites, and for none while a call takes their place', async () => {
        remember('favorites', [{ number: '1002', name: 'Bob' }]);
        page = new Page();
        await page.comesUp();
        const devices = (): unknown[] => page.commands('monitor').map((command) => command['devices' as never]);
        expect(devices()).toEqual([['1002']]);
        await page.rings();
        expect(devices()).toEqual([['1002'], []]);
        window.localStorage.clear();
    });

    it('draws nothing while its tab is hidden, and the current state when it is visible again', async () => {
        await page.comesUp();
        const seen = jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
        await page.rings();
        expect(apex.find).toHaveBeenCalledTimes(1);
        expect(page.view.text).toContain('Available');
        expect(page.view.buttons).not.toContain('Answer');
        seen.mockReturnValue('visible');
        document.dispatchEvent(new CustomEvent('visibilitychange'));
        await settled();
        expect(page.view.find('.name')?.textContent).toBe('Fred Bloggs');
        expect(page.view.buttons).toContain('Answer');
        seen.mockRestore();
    });

    it('L1, R1: a call rings, is known, answered, noted and saved', async () => {
        await page.comesUp();
        await page.rings();
        expect(apex.find).toHaveBeenCalledTimes(1);
        expect(page.view.find('.name')?.textContent).toBe('Fred Bloggs');
        expect(page.view.text).toContain('Fred Bloggs is calling');
        await expect(page.view.element).toBeAccessible();
        await page.view.press('Answer');
        await page.answered();
        expect(page.view.buttons).toEqual(expect.arrayContaining(['Hang up', 'Hold', 'Mute', 'Keypad', 'Transfer']));
        await page.view.type('Notes', 'Wants a quote');
        await expect(page.view.element).toBeAccessible();
        await page.ends();
        expect(apex.save).toHaveBeenCalledTimes(1);
        const [[{ record }]] = apex.save.mock.calls;
        expect(record.fields).toMatchObject({ Description: 'Wants a quote', WhoId: fred.id, CallType: 'Inbound' });
        await expect(page.view.element).toBeAccessible();
        await page.view.press('Save');
        expect(page.shows('c-dial-pad')).toBe(true);
        expect(page.view.text).toContain('Fred Bloggs');
    });

    it('R5: a waiting record is opened from the recent calls and put aside again', async () => {
        apex.save.mockResolvedValue(REFUSED);
        await page.comesUp();
        await page.rings();
        await page.answered();
        await page.ends();
        expect(page.view.text).toContain('Not saved yet: Choose an outcome.');
        await page.view.press('Save');
        expect(page.shows('c-call-card')).toBe(false);
        await page.view.press('Open the call with Fred Bloggs');
        expect(page.shows('c-call-card')).toBe(true);
        await page.view.press('Back');
        expect(page.shows('c-call-card')).toBe(false);
        await page.view.press('Open the call with Fred Bloggs');
        apex.save.mockResolvedValue({ id: '00T', created: true, errors: [] });
        await page.view.press('Try again');
        expect(page.shows('c-call-card')).toBe(false);
        expect(page.view.buttons).not.toContain('Open the call with Fred Bloggs');
    });

    it('P1: a call that brings its record is described', async () => {
        await page.comesUp();
        await page.rings({ sfdcObjectId: fred.id });
        expect(apex.describe).toHaveBeenCalledWith({ recordId: fred.id });
        expect(page.view.find('.name')?.textContent).toBe('Fred Bloggs');
    });

    it('K: another number is dialed during a call', async () => {
        await page.comesUp();
        await page.rings();
        await page.answered();
        const others = (): (string | null)[] => page.view.findAll('.words .name').map((name) => name.textContent);
        expect(others()).toEqual([]);
        await page.view.press('Another call');
        await page.view.type('Name or number', '1003');
        await page.view.press('Dial');
        expect(page.commands('makeCall')).toMatchObject([{ to: '1003' }]);
        const second = { callId: 'two', deviceId: '1001' };
        await page.phone({
            event: 'Originated',
            at: AT,
            connection: second,
            direction: 'out',
            remote: { number: '1003' }
        });
        expect(page.shows('c-dial-pad')).toBe(false);
        expect(others()).toEqual(['Fred Bloggs']);
    });

    it('builds the dial pad while the agent signs in, hidden, and shows the same one when the phone is available', async () => {
        await page.tabs({ event: 'Standing', leads: true, others: false });
        await page.phone({ event: 'LinkState', at: AT, state: 'denied', reason: 'signInNeeded' });
        expect(page.shows('c-dial-pad')).toBe(false);
        await until(() => page.view.find('c-dial-pad'), 'the dial pad is built');
        const built = page.view.find('c-dial-pad');
        expect(built?.className).toBe('later');
        await page.comesUp();
        expect(page.view.find('c-dial-pad')).toBe(built);
        expect(built?.className).toBe('');
    });

    it('D4: what was typed is kept while another call comes in, and cleared once it is dialed', async () => {
        await page.comesUp();
        await page.view.type('Name or number', '0781');
        const dialPad = page.view.find('c-dial-pad');
        await page.rings();
        expect(page.shows('c-dial-pad')).toBe(false);
        // removing it would take longer than drawing the card
        expect(page.view.find('c-dial-pad')).toBe(dialPad);
        await page.ends();
        expect(page.view.find('[data-field]')).toMatchObject({ value: '0781' });
        const second = { callId: 'two', deviceId: '1001' };
        await page.phone(
            { event: 'Originated', at: AT, connection: second, direction: 'out', remote: { number: '0781' } },
            { event: 'ConnectionCleared', at: AT, connection: second, releasing: 'remote', cause: 'busy' }
        );
        expect(page.view.find('[data-field]')).toMatchObject({ value: '' });
    });
});
