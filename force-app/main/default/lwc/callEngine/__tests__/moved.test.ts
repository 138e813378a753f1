import type { MovedRecord } from 'c/callEngine';
import { association, callerName, matchesOf } from 'c/callEngine';
import { Ada, acme, fred, lead } from './support/agent';

const TASK = '00T000000000001AAA';
const GEORGE = { id: '003000000000009AAA', objectType: 'Contact', name: 'George Best', personContactId: null };
const CASE = { id: '500000000000001AAA', caseNumber: '00012', subject: 'No heat', contactId: fred.id };

const missed = (...rows: Parameters<Ada['isFound']>): Ada =>
    new Ada()
        .rings()
        .isFound(...rows)
        .cleared('callCancelled');
const moves = (ada: Ada, ...moved: MovedRecord[]): Ada => ada.saves({ ok: true, taskId: TASK, moved });
const noticesOf = (ada: Ada): [string, readonly string[]][] =>
    ada.state.notices.map(({ code, params }) => [code, params]);

describe('A11: a record that is no longer there', () => {
    it('a missed call of a deleted contact is saved without the link, and the agent is told', () => {
        const ada = moves(missed(fred), { id: fred.id, record: null });
        expect(ada.has()).toBe(false);
        expect(noticesOf(ada)).toEqual([['recordGone', ['Fred Bloggs']]]);
        expect(ada.saved()).toHaveLength(1);
        expect(ada.state.recent[0]).toMatchObject({ noRecord: true, needsAgent: false, name: 'Fred Bloggs' });
    });

    it('the call of a merged contact goes to the one that stayed', () => {
        const ada = moves(new Ada().takesCall(), { id: fred.id, record: GEORGE });
        expect(association(ada.call())).toMatchObject({ reason: 'singleMatch', record: GEORGE, whoId: GEORGE.id });
        expect(matchesOf(ada.call()).map(({ record }) => record.id)).toEqual([GEORGE.id]);
        expect(callerName(ada.call())).toBe('George Best');
        expect(noticesOf(ada)).toEqual([['recordMoved', ['Fred Bloggs', 'George Best']]]);
        // the subject names the one that stayed (L4); the link is written already
        expect(Object.keys(ada.saved()[1] ?? {})).toEqual(['Subject']);
    });

    it('a lead that became an account is linked as one', () => {
        const record = { id: acme.id, objectType: 'Account', name: 'Acme Ltd', personContactId: null };
        const ada = moves(new Ada().rings().isFound(lead).established().cleared(), { id: lead.id, record });
        expect(association(ada.call())).toMatchObject({ whoId: null, whatId: acme.id });
        expect(ada.call().savedFields).toMatchObject({ WhoId: null, WhatId: acme.id });
    });

    it('is not replaced by a record that the rules would choose otherwise', () => {
        const ada = new Ada().rings().isFound(fred).established().opens(acme.id, 'Account').cleared();
        moves(ada, { id: acme.id, record: null });
        expect(association(ada.call())).toMatchObject({ reason: 'gone', record: null, whoId: null, whatId: null });
        expect(association(ada.call()).gone?.id).toBe(acme.id);
        expect(ada.saved()).toHaveLength(1);
    });

    it('leaves a Case that was chosen with its contact, and the contact with a deleted Case', () => {
        const withCase = (): Ada => {
            const ada = new Ada().rings();
            ada.found({ rows: [fred], cases: [CASE], truncated: false }).established();
            const [{ record, openCases }] = matchesOf(ada.call());
            return ada.does({ do: 'choose', callKey: ada.key(), record, also: openCases[0] }).cleared();
        };
        const noContact = moves(withCase(), { id: fred.id, record: null });
        expect(association(noContact.call())).toMatchObject({ whoId: null, whatId: CASE.id });
        const noCase = moves(withCase(), { id: CASE.id, record: null });
        expect(association(noCase.call())).toMatchObject({ whoId: fred.id, whatId: null });
        expect(matchesOf(noCase.call())[0].openCases).toEqual([]);
    });

    it('is followed from one to the next', () => {
        const second = { ...GEORGE, id: '003000000000008AAA', name: 'Last' };
        const ada = moves(new Ada().takesCall(), { id: fred.id, record: GEORGE }, { id: GEORGE.id, record: second });
        expect(association(ada.call()).whoId).toBe(second.id);
        const gone = moves(new Ada().takesCall(), { id: fred.id, record: GEORGE }, { id: GEORGE.id, record: null });
        expect(association(gone.call()).reason).toBe('gone');
    });

    it('another record can be chosen after that, and is written', () => {
        const ada = moves(new Ada().takesCall(), { id: fred.id, record: null });
        ada.does({ do: 'choose', callKey: ada.key(), record: GEORGE });
        expect(ada.saved().at(-1)).toMatchObject({ WhoId: GEORGE.id });
    });
});
