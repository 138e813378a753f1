import { isAvailable, readAction, utilityItem } from 'c/callEngine';
import { Ada } from './support/agent';
import { inCenter } from './support/center';

const LUNCH = { do: 'setActivity', activityId: 'WA-Lunch' } as const;
const chosen = (ada: Ada) => ada.commands('setAgentActivity').map(({ command }) => command);

describe('S9: the activity of a contact center', () => {
    it('is not changed by the phone itself, and an unavailable one is not "not connected"', () => {
        const ada = inCenter(new Ada(), 'Lunch');
        expect(isAvailable(ada.state)).toBe(true);
        expect(ada.state.clickToDialOn).toBe(true);
        expect(utilityItem(ada.state, ada.now)).toMatchObject({ code: 'away', name: 'Lunch' });
        expect(chosen(ada)).toEqual([]);
        expect(utilityItem(inCenter(ada, 'Available').state, ada.now)).toMatchObject({ code: 'available', name: null });
    });

    it('is shown as pending until the contact center confirms it (K)', () => {
        const ada = inCenter(new Ada(), 'Available').does(LUNCH);
        expect(chosen(ada)).toEqual([{ command: 'setAgentActivity', activityId: 'WA-Lunch' }]);
        expect(ada.state.device.activity).toMatchObject({ name: 'Available', wanted: 'Lunch' });
        inCenter(ada, 'Lunch').answers('setAgentActivity', { ok: true });
        expect(ada.state.device.activity).toMatchObject({ name: 'Lunch', available: false, wanted: null });
    });

    it('a refused change says why, and nothing stays pending', () => {
        const ada = inCenter(new Ada(), 'Available').does(LUNCH);
        ada.answers('setAgentActivity', { ok: false, error: { reason: 'rejected', detail: 'No such activity' } });
        expect(ada.state.device.activity).toMatchObject({ name: 'Available', wanted: null });
        expect(ada.state.notices).toMatchObject([
            { code: 'commandRefused', params: ['setAgentActivity'], explanation: { detail: 'No such activity' } }
        ]);
    });

    it('of two choices the later one stays pending when the first is answered', () => {
        const ada = inCenter(new Ada(), 'Available').does(LUNCH).does({ do: 'setActivity', activityId: 'WA-Offline' });
        const [first] = ada.commands('setAgentActivity');
        ada.send({ type: 'answer', at: ada.now, answer: { id: first.id, ok: true } });
        expect(ada.state.device.activity).toMatchObject({ wanted: 'Offline' });
        ada.answers('setAgentActivity', { ok: true });
        expect(ada.state.device.activity).toMatchObject({ wanted: null });
    });

    it('can be chosen in another tab, but only one of those that the contact center lists', () => {
        expect(readAction(LUNCH)).toEqual(LUNCH);
        expect(chosen(new Ada().does(LUNCH))).toEqual([]);
        const ada = inCenter(new Ada(), 'Available').does({ do: 'setActivity', activityId: 'WA-Party' });
        expect(chosen(ada.does({ do: 'setActivity', activityId: 'WA-Available' }))).toEqual([]);
    });
});

describe('D3: the contact center refuses to dial', () => {
    it('in an activity without calls, in words that name it', () => {
        const ada = inCenter(new Ada(), 'Offline').does({ do: 'dial', number: '07814256404' });
        const why = { code: 'agentUnavailable', params: ['Offline'] } as const;
        ada.answers('makeCall', { ok: false, error: { reason: 'rejected', why } });
        expect(ada.state.notices).toMatchObject([{ level: 'error', code: 'dialFailed', explanation: { why } }]);
        expect(ada.state.dials).toEqual([]);
    });

    it('in another session: the phone is not connected, and says so', () => {
        const ada = inCenter(new Ada(), 'Available');
        ada.phone({ event: 'LinkState', at: ada.now, state: 'denied', reason: 'replaced' });
        ada.does({ do: 'dial', number: '07814256404' });
        expect(ada.commands('makeCall')).toEqual([]);
        expect(ada.state.device.reason).toBe('replaced');
        expect(ada.state.notices).toMatchObject([{ level: 'error', code: 'dialNotConnected' }]);
        expect(ada.state.clickToDialOn).toBe(false);
    });

    it('during a call, if it allows only one', () => {
        const ada = inCenter(new Ada(), 'Available');
        const features = { ...ada.state.device.features, secondCall: false };
        ada.phone({ event: 'Features', at: ada.now, features }).rings().established();
        ada.does({ do: 'dial', number: '07814256404' });
        expect(ada.commands('makeCall')).toEqual([]);
        expect(ada.state.notices).toMatchObject([{ level: 'error', code: 'dialWhileOnCall' }]);
    });
});
