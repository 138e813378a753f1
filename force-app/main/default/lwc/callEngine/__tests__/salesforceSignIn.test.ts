import { promote, demote } from 'c/callEngine';
import type { CredentialsAnswer, PhoneCredentials } from 'c/softphoneContract';
import { Ada, settingsRead } from './support/agent';

const MINTED: PhoneCredentials = {
    signIn: { user: '1001', password: 'minted', authorizationUser: '9:1001' },
    iceServers: [{ username: '9:ada', credential: 'relayed' }],
    validFor: 3_600_000
};
const SIGN_IN = { command: 'signIn', ...MINTED.signIn };

/** Ada, whose phone wants a sign-in, and Salesforce. */
class AdaSigningIn extends Ada {
    link = (state: 'up' | 'denied', reason?: 'signInNeeded' | 'credentialsRefused', detail?: string): this =>
        this.phone({ event: 'LinkState', at: this.now, state, ...(reason && { reason }), ...(detail && { detail }) });
    needsSignIn = (): this => this.link('denied', 'signInNeeded');
    isRefused = (): this => this.link('denied', 'credentialsRefused', '403 Forbidden');
    get questions(): number {
        return this.of('readPhoneCredentials').length;
    }
    salesforce(answer: CredentialsAnswer): this {
        const { requestId } = this.of('readPhoneCredentials').at(-1)!;
        return this.send({ type: 'credentialsRead', at: this.now, requestId, answer });
    }
    gives = (credentials: Partial<PhoneCredentials> = {}): this =>
        this.salesforce({ credentials: { ...MINTED, ...credentials } });
    hasNothing = (): this => this.salesforce({ credentials: null });
    fails = (detail = 'You have no extension.'): this => this.salesforce({ error: { detail } });
    timer = (timer: string): this => this.send({ type: 'timer', at: this.now, timer });
    get shown(): string {
        const { link, reason } = this.state.device;
        return `${link} ${String(reason)}`;
    }
    sent = (): unknown[] => this.commands().map(({ command }) => command);
    signIns = (): unknown[] => this.commands('signIn').map(({ command }) => command);
}

const signedIn = (): AdaSigningIn => new AdaSigningIn().needsSignIn().gives().link('up');

describe('S7: the phone signs in with what Salesforce gives', () => {
    it('asks Salesforce once, shows no form meanwhile, and signs in', () => {
        const ada = new AdaSigningIn().needsSignIn().needsSignIn();
        expect([ada.questions, ada.shown]).toEqual([1, 'denied starting']);
        ada.gives();
        expect(ada.sent().slice(-2)).toEqual([{ command: 'setIceServers', iceServers: MINTED.iceServers }, SIGN_IN]);
        expect(ada.link('up').shown).toBe('up null');
    });

    it('keeps no credentials in its state', () => {
        expect(JSON.stringify(signedIn().state)).not.toMatch(/minted|relayed/);
    });

    it('lets the agent type where Salesforce has nothing for this user, and asks no more', () => {
        const ada = new AdaSigningIn().needsSignIn().hasNothing();
        expect([ada.shown, ada.state.device.salesforceOffers]).toEqual(['denied signInNeeded', false]);
        ada.does({ do: 'signIn', user: '1001', password: 'typed' }).link('up').needsSignIn();
        expect([ada.questions, ada.shown]).toEqual([1, 'denied signInNeeded']);
    });

    it('lets the agent type where Salesforce gives TURN credentials only, and renews these', () => {
        const ada = new AdaSigningIn().needsSignIn().gives({ signIn: null });
        expect([ada.shown, ada.signIns()]).toEqual(['denied signInNeeded', []]);
        ada.does({ do: 'signIn', user: '1001', password: 'typed' }).link('up').timer('credentials').gives();
        expect(ada.signIns()).toEqual([{ command: 'signIn', user: '1001', password: 'typed' }]);
        expect(ada.commands('setIceServers')).toHaveLength(2);
    });

    it('says why Salesforce gave none; the form is there, and it is tried again, quietly, when the network or the agent is back', () => {
        const ada = new AdaSigningIn().needsSignIn().fails();
        expect(ada.shown).toBe('denied signInNeeded');
        expect(ada.state.device).toMatchObject({
            salesforceOffers: true,
            explanation: { why: { code: 'credentialsMissing' }, detail: 'You have no extension.' }
        });
        expect(ada.timer('back').shown).toBe('denied signInNeeded');
        ada.gives();
        expect(ada.signIns()).toEqual([SIGN_IN]);
    });

    it('says that credentials of Salesforce were refused, lets the agent type, and tries again only when asked', () => {
        const ada = new AdaSigningIn().needsSignIn().gives().isRefused();
        expect(ada.shown).toBe('denied credentialsRefused');
        expect(ada.state.device.explanation).toMatchObject({
            why: { code: 'credentialsProvided' },
            detail: '403 Forbidden'
        });
        ada.timer('back').isRefused();
        expect(ada.questions).toBe(1);
        ada.does({ do: 'signInFromSalesforce' });
        expect([ada.questions, ada.shown]).toEqual([2, 'denied starting']);
    });

    it('asks anew when credentials that were accepted are refused: the computer may have slept past their end', () => {
        const ada = signedIn().isRefused();
        expect([ada.questions, ada.shown]).toEqual([2, 'denied starting']);
        ada.gives().isRefused();
        expect([ada.questions, ada.shown]).toEqual([2, 'denied credentialsRefused']);
    });

    it('asks for none when the agent mistyped the password', () => {
        const ada = new AdaSigningIn().needsSignIn().fails();
        ada.does({ do: 'signIn', user: '1001', password: 'wrong' }).isRefused();
        expect([ada.questions, ada.state.device.explanation]).toEqual([1, { detail: '403 Forbidden' }]);
    });

    it('renews when half the time is over, again after a minute if that fails, and the agent notices nothing', () => {
        const ada = signedIn();
        const timers = (): unknown[] => ada.of('setTimer').map(({ timer, afterMs }) => [timer, afterMs]);
        expect(timers()).toEqual([['credentials', 1_800_000]]);
        ada.timer('credentials').fails();
        expect([timers().at(-1), ada.shown]).toEqual([['credentials', 60_000], 'up null']);
        ada.timer('credentials').gives();
        expect([ada.signIns(), ada.shown, ada.notices()]).toEqual([[SIGN_IN, SIGN_IN], 'up null', []]);
    });

    it('never sets a timer beyond a day, and none for what does not end', () => {
        const ada = new AdaSigningIn().needsSignIn().gives({ validFor: 1e12 });
        expect(ada.of('setTimer').at(-1)?.afterMs).toBe(86_400_000);
        expect(new AdaSigningIn().needsSignIn().gives({ validFor: null }).of('setTimer')).toEqual([]);
    });

    it('a phone that refuses to try, as for a malformed extension, says so in place of the form', () => {
        const ada = new AdaSigningIn().needsSignIn().gives();
        const error = { reason: 'malformed', why: { code: 'notExtension', params: [] } } as const;
        ada.answers('signIn', { ok: false, error });
        expect([ada.shown, ada.notices()]).toEqual(['denied signInNeeded', []]);
        expect(ada.state.device.explanation).toEqual({ why: error.why });
    });

    it('a failed attempt shows in the state of the phone, without an additional notice', () => {
        const ada = new AdaSigningIn().needsSignIn().gives();
        ada.phone({ event: 'LinkState', at: ada.now, state: 'down', reason: 'linkDown' });
        ada.answers('signIn', { ok: false, error: { reason: 'notConnected' } });
        expect([ada.shown, ada.notices()]).toEqual(['down linkDown', []]);
    });

    it('says only once why a typed password was refused', () => {
        const ada = new AdaSigningIn().needsSignIn().hasNothing();
        ada.does({ do: 'signIn', user: '1001', password: 'wrong' }).isRefused();
        ada.answers('signIn', { ok: false, error: { reason: 'rejected', detail: '403 Forbidden' } });
        expect([ada.shown, ada.notices()]).toEqual(['denied credentialsRefused', []]);
        expect(ada.state.device.explanation).toEqual({ detail: '403 Forbidden' });
    });

    it('says next to the form why a phone did not try to sign in', () => {
        const ada = new AdaSigningIn().needsSignIn().hasNothing();
        ada.does({ do: 'signIn', user: 'Ada', password: 'typed' });
        const why = { code: 'notExtension', params: [] } as const;
        ada.answers('signIn', { ok: false, error: { reason: 'malformed', why } });
        expect([ada.shown, ada.notices()]).toEqual(['denied signInNeeded', []]);
        expect(ada.state.device.explanation).toEqual({ why });
    });

    it.each([
        ['while the phone is still signed in', (ada: AdaSigningIn) => ada.link('up'), { detail: '403 Forbidden' }],
        ['without a reason from anyone', (ada: AdaSigningIn) => ada, {}]
    ])('a typed sign-in that fails %s is reported in a notice', (_, next, why) => {
        const ada = new AdaSigningIn().needsSignIn().hasNothing();
        next(ada.does({ do: 'signIn', user: '1001', password: 'wrong' }));
        ada.answers('signIn', { ok: false, error: { reason: 'rejected', ...why } });
        expect(ada.notices()).toEqual(['commandRefused']);
    });

    it('stays signed out, in the next tab too, until the agent wants to sign in', () => {
        const ada = signedIn().does({ do: 'signOut' }).needsSignIn();
        expect([ada.questions, ada.shown]).toEqual([1, 'denied signInNeeded']);
        ada.timer('back');
        const next = new AdaSigningIn();
        next.state = promote(next.state, ada.state);
        next.needsSignIn();
        expect([ada.questions, next.questions]).toEqual([1, 0]);
        next.does({ do: 'signInFromSalesforce' }).gives();
        expect([next.signIns(), next.state.device.signedOut]).toEqual([[SIGN_IN], false]);
    });

    it('the tab that takes the phone over asks for itself; the one that had it asks no more', () => {
        const ada = signedIn();
        const next = new AdaSigningIn();
        next.state = promote(next.state, ada.state);
        expect(next.needsSignIn().questions).toBe(1);
        ada.state = demote(ada.state);
        expect(ada.timer('credentials').questions).toBe(1);
    });

    it('what the agent typed while Salesforce was asked counts; the answer brings the TURN servers only', () => {
        const ada = new AdaSigningIn().needsSignIn().does({ do: 'signIn', user: '1004', password: 'typed' }).gives();
        expect(ada.signIns()).toEqual([{ command: 'signIn', user: '1004', password: 'typed' }]);
        expect(ada.commands('setIceServers')).toHaveLength(1);
    });

    it('an answer that comes late, or twice, changes nothing', () => {
        const ada = signedIn();
        const before = ada.state;
        const answer = { credentials: MINTED };
        ada.send({ type: 'credentialsRead', at: ada.now, requestId: 'credentials-0', answer });
        expect(ada.state).toBe(before);
        expect(ada.crm(settingsRead(ada.now)).signIns()).toHaveLength(1);
    });
});
