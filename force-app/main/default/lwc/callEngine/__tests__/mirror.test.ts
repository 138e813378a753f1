import { changedParts, promote, readAction, readParts, demote } from 'c/callEngine';
import { Ada } from './support/agent';

describe('what the leading panel shows the others', () => {
    it('is everything at first, then only the parts that changed; commands in flight are its own', () => {
        const ada = new Ada();
        expect(Object.keys(changedParts(null, ada.state))).not.toContain('pendingCommands');
        const before = ada.state;
        ada.rings().isFound().presses('answer');
        expect(Object.keys(changedParts(before, ada.state)).sort()).toEqual([
            'announcement',
            'calls',
            'selectedCallKey',
            'serial'
        ]);
        expect(changedParts(ada.state, ada.state)).toEqual({});
    });

    it('is read with care: parts that are unknown or malformed are left out', () => {
        const parts = { calls: 'many', settings: null, recent: [], serial: 3, page: null, selectedCallKey: 4, evil: 1 };
        expect(readParts(parts, null)).toEqual({ recent: [], serial: 3, page: null });
    });

    it('S6: contains nothing of another user', () => {
        const { calls, user } = new Ada().rings().state;
        const theirs = { ...calls[0], key: '005000000000002AAA/1001/other' };
        const line = { key: theirs.key, name: 'Somebody', call: theirs };
        const change = { calls: [theirs, ...calls], recent: [line] };
        expect(readParts(change, user.userId)).toEqual({ calls, recent: [] });
    });

    it('is where the next leader continues, except for what it knows itself about its user', () => {
        const shown = new Ada().rings();
        const own = new Ada().opens('003000000000001AAA', 'Contact');
        const next = promote(own.state, { ...shown.state, serial: 99 });
        expect(next).toMatchObject({ calls: shown.state.calls, page: own.state.page, serial: 99, clickToDialOn: null });
        expect(promote({ ...own.state, serial: 120 }, shown.state).serial).toBe(120);
    });

    it('no longer belongs to a panel that does not lead', () => {
        expect(demote(new Ada().rings().state)).toMatchObject({
            calls: [],
            selectedCallKey: null,
            pendingCommands: {}
        });
    });
});

describe('what the agent did in another panel', () => {
    it.each([
        { do: 'hold', callKey: 'k' },
        { do: 'note', callKey: 'k', text: '' },
        { do: 'pop', callKey: 'k' },
        { do: 'choose', callKey: 'k', record: { id: '003', objectType: 'Contact', name: null, personContactId: null } },
        { do: 'connect' },
        { do: 'escape', name: 'park', privateData: { slot: '7' } },
        { do: 'escape', name: 'park', privateData: {}, callKey: 'k' }
    ])('is carried out: %o', (action) => expect(readAction(action)).toEqual(action));

    it.each([
        {},
        { do: 'explode' },
        { do: 'constructor' },
        { do: 'hold' },
        { do: 'signIn', user: '1001', password: 'secret' },
        { do: 'note', callKey: 'k', text: 7 },
        { do: 'escape', name: 'park' },
        { do: 'escape', name: 'park', privateData: {}, callKey: 7 },
        { do: 'pop', callKey: 'k', recordId: 1 },
        { do: 'choose', callKey: 'k', record: { id: 3 } }
    ])('is refused when it is none: %o', (action) => expect(readAction(action)).toBeNull());
});
