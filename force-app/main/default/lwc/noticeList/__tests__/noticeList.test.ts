import '../../labels/__tests__/support/english';
import NoticeList from 'c/noticeList';
import type { Notice } from 'c/callEngine';
import { explanation } from 'c/softphoneContract';
import { clearPage, show } from '../../agentAct/__tests__/support/view';
import type { View } from '../../agentAct/__tests__/support/view';

const notice = (id: string, more: Partial<Notice>): Notice => ({
    id,
    level: 'error',
    code: 'dialFailed',
    params: [],
    explanation: {},
    callKey: null,
    ...more
});
const list = (...notices: Notice[]): Promise<View<{ notices: readonly Notice[] }>> =>
    show('c-notice-list', NoticeList, { notices });

describe('c-notice-list', () => {
    afterEach(clearPage);

    it('D3: says what was refused, and can be dismissed', async () => {
        const view = await list(notice('one', { code: 'dialNotDialable', params: ['hello'] }));
        expect(view.text).toContain('"hello" can\'t be dialed.');
        await view.press('Close');
        expect(view.acts).toEqual([{ do: 'dismiss', noticeId: 'one' }]);
        await expect(view.element).toBeAccessible();
    });

    it('R12: names the feature as on its button', async () => {
        const view = await list(
            notice('one', {
                code: 'featureRefused',
                params: ['forwardingOn'],
                explanation: { detail: '404 Not Found' }
            })
        );
        expect(view.text).toContain('Forward calls: the phone system refused the code. "404 Not Found"');
    });

    it('R5: says why a record waits, in one sentence after the other', async () => {
        const view = await list(
            notice('one', { code: 'recordWaits', params: [''], explanation: explanation('offline') })
        );
        expect(view.text).toContain('The call record is not saved yet. You are offline.');
    });

    it('interrupts a screen reader only for errors, and shows the latest first', async () => {
        const view = await list(notice('one', {}), notice('two', { level: 'info', code: 'reconnected' }));
        expect(view.findAll('.line').map((line) => line.getAttribute('role'))).toEqual(['status', 'alert']);
    });

    it('K: calls a command by the name of its button', async () => {
        const view = await list(
            notice('one', { code: 'commandTimeout', params: ['retrieve'] }),
            notice('two', { code: 'commandRefused', params: ['hold'], explanation: { detail: '488 Not acceptable' } })
        );
        expect(view.text).toContain('did not respond (Resume)');
        expect(view.text).toContain('refused the request (Hold). "488 Not acceptable"');
    });

    it('says why, in its own words and in those of the other system', async () => {
        const reason = { ...explanation('noAnswer', 6), detail: 'gone' };
        const view = await list(notice('one', { code: 'popFailed', explanation: reason }));
        expect(view.text).toContain('The record could not be opened. There was no answer within 6 seconds. "gone"');
    });

    it('shows on request what the phone system sent, as it sent it', async () => {
        const verbatim = 'SIP/2.0 486 Busy Here\nReason: Q.850;cause=17';
        const view = await list(
            notice('one', { code: 'farEndBusy', params: ['1002'], explanation: { verbatim } }),
            notice('two', { code: 'reconnected' })
        );
        const [details, ...others] = view.findAll('details');
        expect(others).toEqual([]);
        expect((details as HTMLDetailsElement).open).toBe(false);
        expect(details.querySelector('summary')?.textContent).toBe('What the phone system said');
        expect(details.querySelector('.said')?.textContent).toBe(verbatim);
        await expect(view.element).toBeAccessible();
    });

    it('is empty without notices', async () => {
        const view = await list();
        expect(view.text).toBe('');
        await expect(view.element).toBeAccessible();
    });
});
