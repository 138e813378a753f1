import { callRecordFields } from 'c/callEngine';
import type { CallAttributes } from 'c/softphoneContract';
import { Ada, FRED, fred, lead } from './support/agent';

/** The attributes of every command setAttributes, in order. */
const told = (ada: Ada): unknown[] =>
    ada
        .commands('setAttributes')
        .map(({ command }) => (command.command === 'setAttributes' ? command.attributes : null));
const changed = (ada: Ada, attributes: CallAttributes): Ada =>
    ada.phone({ event: 'AttributesChanged', at: ada.now, connection: ada.call().connection, attributes });

const FRED_LINK = { sfdcObjectId: fred.id, sfdcObjectType: 'Contact' };
const CASE = '500000000000001AAA';

describe('T3: the contact center keeps the record of a call', () => {
    it('when the agent has the call, and again only when the record changes', () => {
        const ada = new Ada().rings().isFound(fred);
        expect(told(ada)).toEqual([]);
        ada.established().held().retrieved();
        expect(told(ada)).toEqual([FRED_LINK]);
        ada.opens(CASE, 'Case');
        expect(told(ada).slice(1)).toEqual([{ sfdcObjectId: CASE, sfdcObjectType: 'Case' }]);
        ada.cleared().does({ do: 'chooseNone', callKey: ada.key() });
        expect(told(ada).slice(2)).toEqual([{ sfdcObjectId: '', sfdcObjectType: '' }]);
        expect(told(ada.presses('save'))).toHaveLength(3);
    });

    it('a person account is its contact, for a call that was dialed, too', () => {
        const person = { id: '001000000000009AAA', objectType: 'Account', isPersonAccount: true };
        const row = { ...fred, ...person, personContactId: '003000000000009AAA' };
        const link = { sfdcObjectId: '003000000000009AAA', sfdcObjectType: 'Contact' };
        expect(told(new Ada().rings().isFound(row).established())).toEqual([link]);
        const ada = new Ada().clicks(FRED, person.id, 'Account', {
            personAccount: true,
            contactId: row.personContactId
        });
        expect(ada.commands('makeCall')[0].command).toMatchObject({ attributes: link });
    });

    it('what came with the call is not sent back, and nothing replaces it before a record is known', () => {
        expect(told(new Ada().rings({ attributes: FRED_LINK }).established())).toEqual([]);
        const ada = new Ada().rings({ attributes: { sfdcObjectId: 'of another system' } }).established();
        expect(told(ada.isFound(fred, lead))).toEqual([]);
        expect(told(ada.does({ do: 'chooseNone', callKey: ada.key() }))).toEqual([
            { sfdcObjectId: '', sfdcObjectType: '' }
        ]);
    });

    it('its echo neither looks the caller up again nor replaces the list of matches', () => {
        const ada = new Ada().rings().isFound(fred, lead).established();
        ada.opens(fred.id, 'Contact');
        const before = ada.call();
        changed(ada, FRED_LINK);
        expect(ada.call().lookup).toEqual(before.lookup);
        expect(ada.of('findCaller')).toHaveLength(1);
        expect(told(ada)).toEqual([FRED_LINK]);
        changed(ada, { color: 'red' });
        expect(ada.of('findCaller')).toHaveLength(1);
        changed(ada, { name: 'John Smith' });
        expect(ada.of('findCaller')).toHaveLength(2);
    });

    it('what could not be stored is sent again after a new connection', () => {
        const ada = new Ada().rings().isFound(fred).established();
        ada.answers('setAttributes', { ok: false, error: { reason: 'timeout' } });
        expect(ada.notices()).toEqual([]);
        const { connection } = ada.call();
        const remote = { number: FRED };
        const seen = { connection, direction: 'in', remote, state: 'connected', startedAt: ada.now } as const;
        ada.phone({ event: 'Snapshot', at: ada.now, calls: [seen] });
        expect(told(ada)).toEqual([FRED_LINK, FRED_LINK]);
    });

    it('only from a phone system with the feature', () => {
        const ada = new Ada();
        const features = { ...ada.state.device.features, setAttributes: false };
        ada.phone({ event: 'Features', at: ada.now, features }).rings().isFound(fred).established();
        expect(told(ada.does({ do: 'transfer', callKey: ada.key(), to: '1003' }))).toEqual([]);
    });
});

describe('T3: notes travel with a transfer', () => {
    const noted = (): Ada => {
        const ada = new Ada().rings().isFound(fred).established();
        return ada.does({ do: 'note', callKey: ada.key(), text: 'Wants a quote\nfor 20 chairs' });
    };
    const NOTES = { crmConnectNotes: 'Wants a quote\nfor 20 chairs' };

    it('before a blind transfer', () => {
        const ada = noted();
        ada.does({ do: 'transfer', callKey: ada.key(), to: '1003' });
        expect(ada.commands().map(({ command }) => command.command)).toEqual(
            expect.arrayContaining(['setAttributes', 'singleStepTransfer'])
        );
        expect(told(ada)).toEqual([FRED_LINK, NOTES]);
        const names = ada.commands().map(({ command }) => command.command);
        expect(names.lastIndexOf('setAttributes')).toBeLessThan(names.indexOf('singleStepTransfer'));
    });

    it('with a consultation, those of the caller’s call, and again if they have changed until it is completed', () => {
        const ada = noted();
        ada.does({ do: 'consult', callKey: ada.key(), to: '1003' });
        expect(told(ada)).toEqual([FRED_LINK, NOTES]);
        ada.answers('consult', { ok: true }).consults().established('two');
        ada.does({ do: 'note', callKey: ada.key(), text: 'In a hurry' });
        ada.does({ do: 'completeTransfer', callKey: ada.key('two') });
        expect(told(ada).slice(2)).toEqual([{ crmConnectNotes: 'In a hurry' }]);
        expect(ada.commands('setAttributes').at(-1)!.command).toMatchObject({ connection: { callId: 'one' } });
    });

    it('the next agent has the record and the notes, apart from their own, and in the record below them', () => {
        const ada = new Ada().rings({ attributes: { ...FRED_LINK, ...NOTES } }).established();
        expect(ada.call()).toMatchObject({ sentNotes: NOTES.crmConnectNotes, notes: '', origin: { id: fred.id } });
        ada.does({ do: 'note', callKey: ada.key(), text: 'Sent the quote' });
        expect(callRecordFields(ada.call(), ada.state).Description).toBe(
            'Sent the quote\n\nNotes sent with the transfer:\nWants a quote\nfor 20 chairs'
        );
        ada.does({ do: 'transfer', callKey: ada.key(), to: '1004' });
        expect(told(ada)).toEqual([{ crmConnectNotes: 'Sent the quote\nWants a quote\nfor 20 chairs' }]);
    });

    it('they may come late, and a phone’s own notes are not the notes of another agent', () => {
        const ada = noted();
        ada.does({ do: 'consult', callKey: ada.key(), to: '1003' });
        expect(changed(ada, NOTES).call().sentNotes).toBeUndefined();
        const next = new Ada().rings().established();
        expect(changed(next, { crmConnectNotes: 'Wants\u202e a quote' }).call().sentNotes).toBe('Wants a quote');
        expect(next.rings({ id: 'two', attributes: NOTES }).cleared('callCancelled', 'remote', 'two').has('two')).toBe(
            true
        );
        expect(next.call('two').state).toBe('ended');
    });
});
