import '../../labels/__tests__/support/english';
import NotConnected from 'c/notConnected';
import type { EngineState } from 'c/callEngine';
import type { NotConnectedReason } from 'c/softphoneContract';
import { clearPage, show } from '../../agentAct/__tests__/support/view';
import type { View } from '../../agentAct/__tests__/support/view';
import { Ada } from '../../callEngine/__tests__/support/agent';

type ExplanationCode = View<{ phone: EngineState; now: number }>;
function explanation(reason: NotConnectedReason, more: object = {}): Promise<ExplanationCode> {
    const ada = new Ada();
    ada.phone({ event: 'LinkState', at: ada.now, state: 'down', reason, ...more });
    return show('c-not-connected', NotConnected, { phone: ada.state, now: ada.now });
}

describe('c-not-connected', () => {
    afterEach(clearPage);

    it.each<[NotConnectedReason, string, string[]]>([
        ['starting', 'This takes a few seconds.', []],
        ['linkDown', 'It reconnects automatically.', ['Try again now']],
        ['credentialsRefused', 'sign in again', ['Sign in']],
        ['signInNeeded', 'The password stays in this tab', ['Sign in']],
        ['noLicense', 'Ask your administrator', ['Try again now']],
        ['clientTooOld', 'Reload the page', ['Try again now']],
        ['serverTooOld', 'update the phone server', ['Try again now']],
        ['switchDown', 'You can still use the handset', ['Try again now']],
        ['deviceUnknown', 'check the desk phone', ['Try again now']],
        ['noDevice', 'enter your desk phone', ['Try again now']],
        ['replaced', 'Calls are shown there', ['Try again now']],
        ['ticketRefused', "check the server's address, clock", ['Try again now']],
        ['lineOutOfService', 'tries again automatically', ['Try again now']],
        ['microphoneBlocked', 'Allow the microphone', ['Try again now']],
        ['inAnotherTab', 'Calls ring there', ['Use the phone here']],
        ['notConfigured', 'Ask your administrator', []]
    ])('S2: %s comes with its repair', async (reason, repair, buttons) => {
        const view = await explanation(reason);
        expect(view.text).toContain(repair);
        expect(view.buttons).toEqual(buttons);
        await expect(view.element).toBeAccessible();
    });

    it("S2: says more where more is known, and quotes the phone system's own words", async () => {
        const closed = { why: { code: 'connectionClosed', params: ['1006'] }, detail: 'no route' };
        expect((await explanation('linkDown', closed)).text).toContain(
            'The connection was closed (code 1006). "no route"'
        );
    });

    it('S2: shows on request what the phone system sent', async () => {
        const verbatim = 'SIP/2.0 403 Forbidden';
        const view = await explanation('credentialsRefused', { verbatim });
        const [details] = view.findAll('details');
        expect((details as HTMLDetailsElement).open).toBe(false);
        expect(details.querySelector('.said')?.textContent).toBe(verbatim);
        await expect(view.element).toBeAccessible();
        expect((await explanation('linkDown')).findAll('details')).toEqual([]);
    });

    it('S4: counts down to the next attempt, and tries immediately on request', async () => {
        const view = await explanation('linkDown', { retryAt: new Ada().now + 11_200 });
        expect(view.text).toContain('Tries again in 12 s.');
        await view.press('Try again now');
        expect(view.acts).toEqual([{ do: 'connect' }]);
    });

    it('S2: takes the phone over from the other tab', async () => {
        const view = await explanation('inAnotherTab');
        await view.press('Use the phone here');
        expect(view.acts).toEqual([{ do: 'takeOver' }]);
    });

    it('S2: signs in with what was typed, and forgets the password at once', async () => {
        const view = await explanation('signInNeeded');
        expect(view.button('Sign in').disabled).toBe(true);
        await view.type('Extension', ' 1001 ');
        await view.type('Password', 'secret');
        expect(view.button('Sign in').disabled).toBe(false);
        const fields = view.findAll('lightning-input') as unknown as { autocomplete: string; value: string }[];
        expect(fields.map(({ autocomplete }) => autocomplete)).toEqual(['username', 'current-password']);
        await view.press('Sign in');
        expect(view.acts).toEqual([{ do: 'signIn', user: '1001', password: 'secret' }]);
        expect(fields[1].value).toBe('');
    });

    it('S7: offers to sign in automatically where Salesforce has, or should have, what it takes', async () => {
        const ada = new Ada();
        ada.phone({ event: 'LinkState', at: ada.now, state: 'denied', reason: 'signInNeeded' });
        const asked = ada.of('readPhoneCredentials')[0];
        const error = { detail: 'You have no extension.' };
        ada.send({ type: 'credentialsRead', at: ada.now, requestId: asked.requestId, answer: { error } });
        const view = await show<{ phone: EngineState; now: number }>('c-not-connected', NotConnected, {
            phone: ada.state,
            now: ada.now
        });
        expect(view.text).toContain('Salesforce could not provide credentials for the phone. "You have no extension."');
        expect(view.buttons).toEqual(['Sign in', 'Sign in automatically']);
        await view.press('Sign in automatically');
        expect(view.acts).toEqual([{ do: 'signInFromSalesforce' }]);
        await expect(view.element).toBeAccessible();
    });

    it('S2: Enter signs in, but not before both are there', async () => {
        const view = await explanation('signInNeeded');
        const enter = (): unknown =>
            view.findAll('lightning-input')[1].dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
        await view.type('Extension', '1001');
        enter();
        expect(view.acts).toEqual([]);
        await view.type('Password', 'secret');
        enter();
        expect(view.acts).toHaveLength(1);
    });
});
