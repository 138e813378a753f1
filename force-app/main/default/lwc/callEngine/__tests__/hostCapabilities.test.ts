import { offers } from 'c/callEngine';
import { NO_CAPABILITIES, explanation } from 'c/softphoneContract';
import type { HostCapabilities } from 'c/softphoneContract';
import { ALL_CAPABILITIES, Ada, fred } from './support/agent';

const at = (host: HostCapabilities): Ada => {
    const ada = new Ada();
    ada.crm({ event: 'HostCapabilities', at: ada.now, capabilities: host });
    ada.effects = [];
    return ada;
};

describe('a host gets only commands that it can execute', () => {
    it('one without capabilities gets no command during a whole call, which is still saved', () => {
        const ada = at(NO_CAPABILITIES).takesCall().saves();
        ada.phone({ event: 'LinkState', at: ada.now, state: 'down', reason: 'linkDown' });
        expect(ada.of('command').map(({ command }) => command.command)).not.toEqual(
            expect.arrayContaining([expect.stringMatching(/screenPop|setPanelVisible|refreshView|setClickToDial/)])
        );
        expect(ada.call().record.state).toBe('saved');
    });

    it('one that can do everything is asked for all of it in the same call', () => {
        const ada = at(ALL_CAPABILITIES).takesCall().saves();
        ada.phone({ event: 'LinkState', at: ada.now, state: 'down', reason: 'linkDown' });
        expect(ada.of('command').map(({ command }) => command.command)).toEqual(
            expect.arrayContaining(['setPanelVisible', 'screenPop', 'refreshView', 'setClickToDial'])
        );
    });

    it('a pop that it cannot open is reported as not possible, and no page is expected (P3)', () => {
        const ada = at({ ...ALL_CAPABILITIES, screenPop: ['search'] }).takesCall();
        expect(ada.pops()).toEqual([]);
        expect(ada.state.notices).toMatchObject([{ code: 'popFailed', explanation: explanation('notPossible') }]);
        expect(ada.state.popping).toEqual([]);
    });

    it('the card offers only what it opens (L3)', () => {
        const found = at(ALL_CAPABILITIES).rings().isFound(fred).call();
        const unknown = at(ALL_CAPABILITIES).rings().isFound().call();
        const host = { ...ALL_CAPABILITIES, screenPop: ['record'] } as const;
        expect(offers(found, host)).toEqual({ pop: true, search: false, new: false });
        expect(offers(unknown, host)).toEqual({ pop: false, search: false, new: false });
    });

    it('click to dial is turned on when the host reports late that it has it (D1)', () => {
        const ada = at(NO_CAPABILITIES);
        ada.phone({ event: 'LinkState', at: ada.now, state: 'down', reason: 'linkDown' });
        ada.crm({ event: 'HostCapabilities', at: ada.now, capabilities: ALL_CAPABILITIES });
        expect(ada.of('command').map(({ command }) => command)).toEqual([{ command: 'setClickToDial', on: false }]);
    });
});
