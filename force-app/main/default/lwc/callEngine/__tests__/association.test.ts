import { association } from 'c/callEngine';
import type { RecordRef } from 'c/callEngine';
import { Ada, FRED, acme, fred, lead } from './support/agent';

const CASE = { id: '500000000000001AAA', caseNumber: '00012', subject: 'No heat', contactId: fred.id };
const reason = (ada: Ada, id = 'one'): string => association(ada.call(id)).reason;
const recordOf = (ada: Ada, id = 'one'): string | undefined => association(ada.call(id)).record?.id;
const talking = (): Ada => new Ada().rings().isFound(fred, acme).established();

describe('which record the call belongs to', () => {
    it('A1: an internal call has no record, whatever is opened or chosen', () => {
        const ada = new Ada().rings({ from: '1002' }).established().opens(acme.id, 'Account');
        ada.does({ do: 'choose', callKey: ada.key(), record: { ...acme, personContactId: null } });
        expect(reason(ada)).toBe('internal');
        const [saved] = ada.cleared().saved();
        expect(saved).toMatchObject({ CallType: 'Internal' });
        expect(saved.WhoId ?? saved.WhatId).toBeUndefined();
    });

    it("A2: the agent's choice goes before everything, until it is taken back", () => {
        const ada = talking().opens('006000000000001AAA', 'Opportunity');
        ada.does({
            do: 'choose',
            callKey: ada.key(),
            record: { id: acme.id, objectType: 'Account', name: 'Acme', personContactId: null }
        });
        expect([reason(ada), recordOf(ada)]).toEqual(['chosen', acme.id]);
        ada.opens(fred.id, 'Contact');
        expect(recordOf(ada)).toBe(acme.id);
        ada.does({ do: 'chooseNothing', callKey: ada.key() });
        expect([reason(ada), recordOf(ada)]).toEqual(['interaction', fred.id]);
    });

    it('A2: "None of these" is a choice', () => {
        const ada = talking().opens(acme.id, 'Account');
        ada.does({ do: 'chooseNone', callKey: ada.key() });
        expect([reason(ada), recordOf(ada)]).toEqual(['none-chosen', undefined]);
    });

    it('A3: the latest record page opened during the call', () => {
        const ada = talking().opens(acme.id, 'Account').opens(lead.id, 'Lead');
        expect([reason(ada), recordOf(ada)]).toEqual(['interaction', lead.id]);
    });

    it('A3: leaving for a page that is not a record keeps the last record', () => {
        expect(recordOf(talking().opens(acme.id, 'Account').opens().opens('00O000000000001AAA', 'Report'))).toBe(
            acme.id
        );
    });

    it('A3: the page that was open before the call is not an interaction, even if it is reported again', () => {
        const ada = new Ada()
            .opens(acme.id, 'Account')
            .rings()
            .isFound(fred, lead)
            .established()
            .opens(acme.id, 'Account');
        expect(reason(ada)).toBe('open');
    });

    it('A3: a popped record counts when Salesforce confirms it', () => {
        const ada = talking().does({ do: 'pop', callKey: new Ada().key(), recordId: acme.id });
        expect(reason(ada)).toBe('open');
        ada.answers('screenPop', { ok: true });
        expect([reason(ada), recordOf(ada)]).toEqual(['interaction', acme.id]);
    });

    it('A3: pages opened after the call do not count as its interactions', () => {
        expect(recordOf(talking().cleared().opens(acme.id, 'Account'))).toBeUndefined();
    });

    it.each([
        [
            'the page that was clicked to dial',
            () => new Ada().clicks(FRED, acme.id, 'Account').callsOut('+447814256404')
        ],
        [
            'the record page open when a number was typed',
            () => new Ada().opens(acme.id, 'Account').does({ do: 'dial', number: FRED }).callsOut('+447814256404')
        ],
        ['sfdcObjectId', () => new Ada().rings({ attributes: { sfdcObjectId: acme.id } })]
    ])('A4: %s', (_what, happens) => {
        expect([reason(happens()), recordOf(happens())]).toEqual(['origin', acme.id]);
    });

    it('A4: the page of the tab in which the number was typed, whatever is open in the tab with the phone', () => {
        const dials = (page: RecordRef | null): Ada =>
            new Ada().opens(fred.id, 'Contact').does({ do: 'dial', number: FRED, page }).callsOut('+447814256404');
        const there = { id: acme.id, objectType: 'Account', name: 'Acme', personContactId: null };
        expect([reason(dials(there)), recordOf(dials(there))]).toEqual(['origin', acme.id]);
        expect(reason(dials(null))).toBe('open');
    });

    it('A5: the single match', () => {
        expect([reason(new Ada().rings().isFound(fred)), recordOf(new Ada().rings().isFound(fred))]).toEqual([
            'singleMatch',
            fred.id
        ]);
    });

    it.each([
        ['several matches without interaction', talking()],
        ['no match', new Ada().rings().isFound().established()]
    ])('A6: none for %s', (_what, ada) => {
        expect(reason(ada)).toBe('open');
        const [saved] = ada.cleared().saved();
        expect(saved.WhoId ?? saved.WhatId).toBeUndefined();
    });

    it.each([
        ['Contact', fred.id, { whoId: fred.id, whatId: null }],
        ['Lead', lead.id, { whoId: lead.id, whatId: null }],
        ['Account', acme.id, { whoId: null, whatId: acme.id }],
        ['Opportunity', '006000000000001AAA', { whoId: null, whatId: '006000000000001AAA' }],
        ['Machine__c', 'a01000000000001AAA', { whoId: null, whatId: 'a01000000000001AAA' }]
    ])('A7: a %s goes to its place', (objectType, id, place) => {
        expect(association(talking().opens(id, objectType).call())).toMatchObject(place);
        // the key prefix tells where no type is known
        expect(association(talking().opens(id).call())).toMatchObject(place);
    });

    it('A7: a person account goes to its contact', () => {
        const ada = talking().opens('001000000000009AAA', 'Account', { personAccount: true, contactId: fred.id });
        expect(association(ada.call())).toMatchObject({ whoId: fred.id, whatId: null });
    });

    it('A7: a Contact chosen together with one of its Cases fills both; a Lead takes no WhatId', () => {
        const ada = talking();
        const record = (id: string, objectType: string): object => ({
            id,
            objectType,
            name: null,
            personContactId: null
        });
        const choose = (who: object, also: object): Ada =>
            ada.does({ do: 'choose', callKey: ada.key(), record: who as never, also: also as never });
        choose(record(fred.id, 'Contact'), record(CASE.id, 'Case'));
        expect(association(ada.call())).toMatchObject({ whoId: fred.id, whatId: CASE.id });
        choose(record(lead.id, 'Lead'), record(CASE.id, 'Case'));
        expect(association(ada.call())).toMatchObject({ whoId: lead.id, whatId: null });
    });

    it('A7: opening a Case of the matched Contact fills both', () => {
        const ada = new Ada()
            .rings()
            .found({ rows: [fred], cases: [CASE], truncated: false })
            .established();
        expect(association(ada.opens(CASE.id, 'Case').call())).toMatchObject({ whoId: fred.id, whatId: CASE.id });
    });

    it('A7: 15 and 18 characters name the same record', () => {
        const ada = talking().opens('006000000000001', 'Opportunity').opens('006000000000001AAA', 'Opportunity');
        expect(association(ada.call()).whatId).toBe('006000000000001AAA');
    });

    it('A8: with several calls up, interactions count for the call in front', () => {
        const ada = talking().rings({ id: 'two', from: '07700900123' }).held('one').established('two');
        ada.opens(acme.id, 'Account');
        expect(recordOf(ada, 'two')).toBe(acme.id);
        expect(recordOf(ada, 'one')).toBeUndefined();
        ada.does({ do: 'selectCall', callKey: ada.key('one') }).opens(lead.id, 'Lead');
        expect(recordOf(ada, 'one')).toBe(lead.id);
        expect(recordOf(ada, 'two')).toBe(acme.id);
    });

    it('A9: Save asks for a choice when several match; the Task exists all the same', () => {
        const ada = talking().cleared().saves().presses('save');
        expect(ada.saved()).toHaveLength(1);
        expect(ada.call()).toMatchObject({ state: 'wrapUp', askForRecord: true });
        ada.does({ do: 'chooseNone', callKey: ada.key() }).presses('save');
        expect(ada.has()).toBe(false);
    });

    it('A9: does not ask when screenPop is off', () => {
        const ada = new Ada({ screenPop: false }).rings().isFound(fred, acme).established().cleared().saves();
        expect(ada.presses('save').has()).toBe(false);
    });

    it('a choice after the call changes the record at once', () => {
        const ada = talking().cleared().saves();
        ada.does({
            do: 'choose',
            callKey: ada.key(),
            record: { id: acme.id, objectType: 'Account', name: null, personContactId: null }
        });
        expect(ada.saved()[1]).toEqual({ WhatId: acme.id });
        ada.saves().does({ do: 'chooseNone', callKey: ada.key() });
        expect(ada.saved()[2]).toEqual({ WhatId: null });
    });
});
