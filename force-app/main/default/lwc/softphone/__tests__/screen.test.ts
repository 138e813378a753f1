import { Ada, fred } from '../../callEngine/__tests__/support/agent';
import type { PanelUse, Screen } from '../screen';
import { screenOf } from '../screen';

const USE: PanelUse = { aside: null, dialsBeside: false };
const REFUSED = { ok: false, retry: false, errors: [{ fields: [], code: 'X', message: 'No.' }] } as const;
const screen = (ada: Ada, use = USE): Screen => screenOf(ada.state, use);
const down = (ada: Ada, reason: 'linkDown' | 'inAnotherTab'): Ada =>
    ada.phone({ event: 'LinkState', at: ada.now, state: 'down', reason });

describe('screenOf', () => {
    it('S1: is idle with dial pad, recent calls and demo line', () => {
        expect(screen(new Ada())).toMatchObject({
            kind: 'idle',
            call: null,
            hasDialPad: true,
            hasRecent: true,
            hasSimulation: true,
            hasControls: false
        });
    });

    it('S2: is not connected, in place of the keypad', () => {
        expect(screen(down(new Ada(), 'linkDown'))).toMatchObject({
            kind: 'notConnected',
            hasDialPad: false,
            hasSimulation: false,
            hasRecent: false
        });
    });

    it('S6: a user who signed in can sign out between calls', () => {
        const ada = new Ada();
        expect(screen(ada).canSignOut).toBe(false); // the demo line has no password
        ada.phone({ event: 'Features', at: ada.now, features: { ...ada.state.device.features, signIn: true } });
        expect(screen(ada).canSignOut).toBe(true);
        expect(screen(ada.rings()).canSignOut).toBe(false);
        ada.cleared();
        ada.phone({ event: 'LinkState', at: ada.now, state: 'denied', reason: 'signInNeeded' });
        expect(screen(ada).canSignOut).toBe(false);
        ada.does({ do: 'signOut' });
        expect(ada.of('command').at(-1)?.command).toEqual({ command: 'signOut' });
    });

    it('D3: what is dialed while another tab has the phone is dialed there, so there is a dial pad', () => {
        expect(screen(down(new Ada(), 'inAnotherTab'))).toMatchObject({ kind: 'notConnected', hasDialPad: true });
    });

    it('R12: has the features of the phone system wherever numbers are dialed', () => {
        const ada = new Ada();
        expect(screen(ada).hasFeatureCodes).toBe(false);
        const features = { ...ada.state.device.features, featureCodes: { pickup: '*8' } };
        ada.phone({ event: 'Features', at: ada.now, features });
        expect(screen(ada).hasFeatureCodes).toBe(true);
        // its call has no record, and so no notes; a call that was picked up has both
        expect(screen(ada.dialsByHand('*8', 'code'))).toMatchObject({ hasRecord: false, hasNotes: false });
        expect(screen(ada.established('code'))).toMatchObject({ hasRecord: true, hasNotes: true });
        ada.cleared('normal', 'remote', 'code').presses('save', 'code');
        expect(screen(ada.rings().established()).hasFeatureCodes).toBe(false);
        expect(screen(ada, { ...USE, dialsBeside: true }).hasFeatureCodes).toBe(true);
    });

    it('shows the call in front, without notes while it rings', () => {
        const ada = new Ada().rings();
        expect(screen(ada)).toMatchObject({ kind: 'call', hasControls: true, hasNotes: false, hasDialPad: false });
        expect(screen(ada.established())).toMatchObject({ kind: 'call', hasNotes: true });
    });

    it('S4: a call stays on the screen although the link is down', () => {
        expect(screen(down(new Ada().rings().established(), 'linkDown')).kind).toBe('call');
    });

    it('R5: a call whose record waits can be opened again, has no controls, and can be put aside', () => {
        const ada = new Ada().takesCall().saves(REFUSED).presses('save').saves(REFUSED);
        expect(screen(ada).kind).toBe('idle');
        ada.does({ do: 'selectCall', callKey: ada.key() });
        expect(screen(ada)).toMatchObject({ kind: 'call', hasControls: false, hasNotes: true });
        expect(screen(ada, { ...USE, aside: ada.key() }).kind).toBe('idle');
    });

    it('R5: the notice about a waiting record is left to the card that shows it', () => {
        const ada = new Ada().takesCall().saves(REFUSED);
        expect(screen(ada).notices).toEqual([]);
        ada.presses('save').saves(REFUSED);
        expect(screen(ada)).toMatchObject({ hasOutbox: true, notices: [] });
    });

    it('K: another number can be dialed during a call, but not while a call is being dialed', () => {
        const beside = { ...USE, dialsBeside: true };
        const ada = new Ada().rings().isFound(fred);
        expect(screen(ada, beside)).toMatchObject({ canDialBeside: false, hasDialPad: false });
        ada.established();
        expect(screen(ada)).toMatchObject({ canDialBeside: true, hasDialPad: false });
        expect(screen(ada, beside)).toMatchObject({ hasDialPad: true, hasNotes: false, hasControls: true });
        ada.callsOut('1003', 'two');
        expect(screen(ada, beside)).toMatchObject({ canDialBeside: false, hasDialPad: false });
    });

    it('K: a phone with one line does not dial during a call, but does in wrap-up', () => {
        const ada = new Ada();
        ada.phone({ event: 'Features', at: ada.now, features: { ...ada.state.device.features, secondCall: false } });
        expect(screen(ada.rings().established()).canDialBeside).toBe(false);
        expect(screen(ada.cleared()).canDialBeside).toBe(true);
    });
});
