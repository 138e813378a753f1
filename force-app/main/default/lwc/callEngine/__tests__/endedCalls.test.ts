import { BACK_TIMER } from 'c/callEngine';
import type { EndedCall, SaveAnswer } from 'c/softphoneContract';
import { Ada, DEVICE, FRED, fred, settingsRead, START } from './support/agent';
import { reads } from './support/journal';

const MINUTE = 60_000;
const ANNA = '003000000000002AAA';

/** A call of a minute that ended an hour before the panel was opened. */
const ended = (id = 'one', facts: Partial<EndedCall> = {}): EndedCall => ({
    connection: { callId: id, deviceId: DEVICE },
    direction: 'in',
    remote: { number: FRED },
    startedAt: START - 60 * MINUTE,
    answeredAt: START - 60 * MINUTE + 4000,
    endedAt: START - 59 * MINUTE,
    cause: 'normal',
    ...facts
});
const unanswered = (facts: Partial<EndedCall> = {}): EndedCall => ended('one', { answeredAt: undefined, ...facts });

const handedOver = (ada: Ada, ...calls: EndedCall[]): Ada => ada.phone({ event: 'EndedCalls', at: ada.now, calls });
const begun = (...calls: EndedCall[]): Ada => handedOver(new Ada(), ...calls);
const forgotten = (ada: Ada): string[] =>
    ada
        .commands('forgetEndedCalls')
        .flatMap(({ command }) => (command.command === 'forgetEndedCalls' ? command.connections : []))
        .map(({ callId }) => callId);
const told = (ada: Ada): unknown => ada.state.notices.find(({ code }) => code === 'callsRecorded')?.params[0];
const TASK = { ok: true, taskId: '00T000000000001AAA', created: true } as const;
const REFUSED = {
    ok: false,
    retry: false,
    errors: [{ fields: [], code: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'A call needs a reason.' }]
} as const;
const NOT_NOW = { ok: false, retry: true, errors: [{ fields: [], code: 'NOT_SAVED', message: '' }] } as const;

describe('R13: a call that ended while no panel was connected', () => {
    it('gets the record that it would have got, with its own times, and a remark', () => {
        const ada = begun(ended()).isFound(fred);
        const seen = new Ada();
        seen.now = START - 60 * MINUTE;
        seen.rings().isFound(fred).wait(4).established().wait(56).cleared();
        expect(ada.of('saveCallRecord')).toMatchObject([{ callKey: ada.key(), onlyNew: true }]);
        expect(ada.saved()).toEqual([
            {
                ...seen.saved()[0],
                Description: 'This call ended while the phone in Salesforce was not connected. It was recorded later.'
            }
        ]);
        expect(ada.saved()[0]).toMatchObject({ CallDurationInSeconds: 56, WhoId: fred.id });
    });

    it('is looked up first, and then saved, because nobody is there who could link it later', () => {
        const ada = begun(ended());
        expect(ada.of('findCaller')).toHaveLength(1);
        expect(ada.saved()).toEqual([]);
        expect(ada.isFound().saved()).toHaveLength(1);
    });

    it('neither pops nor opens the panel, is not announced or selected, and asks for no wrap-up', () => {
        const ada = begun(ended()).isFound(fred).saves(TASK);
        expect(ada.pops()).toEqual([]);
        expect(ada.commands('setPanelVisible')).toEqual([]);
        expect(ada.state).toMatchObject({ announcement: null, selectedCallKey: null, calls: [] });
        expect(ada.state.recent).toMatchObject([{ outcome: 'Answered', name: 'Fred Bloggs', at: ended().startedAt }]);
    });

    it('A3, A4: it has nothing to do with the page that is open now, not even one dialed by hand', () => {
        const ada = new Ada().opens(ANNA, 'Contact');
        handedOver(ada, ended('one', { direction: 'out' })).isFound();
        ada.opens('003000000000003AAA', 'Contact').saves(TASK);
        expect(ada.saved().map(({ WhoId }) => WhoId)).toEqual([undefined]);
        expect(ada.saved()[0]).not.toHaveProperty('WhatId');
    });

    it('A6: with several matches, it belongs to none, and the agent sees that in the recent calls', () => {
        const ada = begun(ended())
            .isFound(fred, { ...fred, id: ANNA })
            .saves(TASK);
        expect(ada.saved().map(({ WhoId }) => WhoId)).toEqual([undefined]);
        expect(ada.state.recent).toMatchObject([{ needsAgent: true, noRecord: true }]);
    });

    it('A1, L1: an internal one is recorded without a lookup', () => {
        const ada = begun(ended('one', { remote: { number: '1003' } }));
        expect(ada.of('findCaller')).toEqual([]);
        expect(ada.saved()).toMatchObject([{ CallType: 'Internal', CallNumber__c: '1003' }]);
    });

    it.each([
        ['Missed', unanswered({ cause: 'callCancelled' })],
        ['Declined', unanswered({ cause: 'callRejected' })],
        ['No answer', unanswered({ direction: 'out', cause: 'noAnswer' })],
        ['Transferred', ended('one', { transferredTo: '1003' })]
    ])('R1, T1: %s', (outcome, call) => {
        expect(begun(call).isFound().saved()).toMatchObject([{ CallOutcome__c: outcome }]);
    });

    it('R1, R8: answered elsewhere, or with call logging off, nothing is written, and it is forgotten', () => {
        const elsewhere = begun(unanswered({ cause: 'answeredElsewhere' }));
        const off = new Ada().crm(settingsRead(START, { activityLogging: false }));
        handedOver(off, ended());
        for (const ada of [elsewhere, off]) {
            expect([ada.saved(), ada.of('findCaller'), forgotten(ada), told(ada)]).toEqual([
                [],
                [],
                ['one'],
                undefined
            ]);
            expect(ada.state).toMatchObject({ calls: [], recent: [{ key: ada.key() }] });
        }
    });

    it('A4: one that was dialed here keeps the record that was dialed from, and its number', () => {
        const ada = new Ada().clicks('+44 7814 256404', ANNA, 'Contact');
        const [{ command }] = ada.commands('makeCall');
        const correlatorData = command.command === 'makeCall' ? command.correlatorData : undefined;
        handedOver(ada, ended('one', { direction: 'out', remote: { number: '9078142' }, correlatorData })).isFound();
        expect(ada.saved()).toMatchObject([{ WhoId: ANNA, CallNumber__c: '+447814256404' }]);
    });
});

describe('R13: the phone system forgets a call when its record is safe', () => {
    it('not while it is looked up or saved, nor while the record waits', () => {
        const ada = begun(ended());
        expect(forgotten(ada)).toEqual([]);
        expect(forgotten(ada.isFound(fred))).toEqual([]);
        expect(forgotten(ada.saves(NOT_NOW))).toEqual([]);
        ada.send({ type: 'timer', at: ada.now, timer: BACK_TIMER }).saves(TASK);
        expect(forgotten(ada)).toEqual(['one']);
        expect(told(ada)).toBe('1');
    });

    it('R4: handed over again meanwhile, it is saved once; afterwards, it is only forgotten again', () => {
        const ada = begun(ended(), ended());
        handedOver(ada, ended()).isFound(fred);
        handedOver(ada, ended()).saves(TASK);
        handedOver(ada, ended());
        expect(ada.saved()).toHaveLength(1);
        expect(ada.of('findCaller')).toHaveLength(1);
        expect(forgotten(ada)).toEqual(['one', 'one']);
        expect([told(ada), ada.state.recent.length]).toEqual(['1', 1]);
    });

    it('a call that the panel saw is only forgotten', () => {
        const ada = new Ada().takesCall().saves(TASK).presses('save');
        const saves = ada.saved().length;
        handedOver(ada, ended('one', { startedAt: START, endedAt: START + MINUTE }));
        expect([ada.saved().length, forgotten(ada), told(ada)]).toEqual([saves, ['one'], undefined]);
    });

    it('R7: one that Salesforce has already was seen by another panel, and nothing is said about it', () => {
        const ada = begun(ended())
            .isFound(fred)
            .saves({ ...TASK, created: false });
        expect(forgotten(ada)).toEqual(['one']);
        expect([told(ada), ada.state.recent, ada.state.calls]).toEqual([undefined, [], []]);
    });

    it('R4: if the first save was not answered, the Task is ours', () => {
        const ada = begun(ended()).isFound(fred).saves(NOT_NOW);
        ada.send({ type: 'timer', at: ada.now, timer: BACK_TIMER }).saves({ ...TASK, created: false });
        expect([told(ada), ada.state.recent.length]).toEqual(['1', 1]);
    });

    it('A2: what the agent chose after a save that was not answered is written into our Task', () => {
        const ada = begun(ended()).isFound(fred).saves(NOT_NOW);
        ada.does({ do: 'chooseNone', callKey: ada.key() }).saves({ ...TASK, created: false });
        const last = ada.of('saveCallRecord').at(-1);
        expect(last).toMatchObject({ fields: { WhoId: null }, replaces: { WhoId: [fred.id] } });
        expect(last).not.toHaveProperty('onlyNew');
        expect(ada.saves(TASK).saved()).toHaveLength(3);
    });

    it('a failure to forget it is not worth a notice', () => {
        const ada = begun(ended()).isFound(fred).saves(TASK);
        ada.answers('forgetEndedCalls', { ok: false, error: { reason: 'notConnected' } });
        expect(ada.notices()).toEqual(['callsRecorded']);
    });

    it('S4: the next leader finishes it from the journal, and has it forgotten when it is handed over there', () => {
        const first = begun(ended());
        const ada = reads(new Ada(), first);
        handedOver(ada, ended());
        expect(ada.saved()).toEqual([]);
        ada.isFound(fred).saves(TASK);
        expect(ada.of('saveCallRecord')).toMatchObject([{ onlyNew: true, fields: { WhoId: fred.id } }]);
        expect([forgotten(ada), told(ada)]).toEqual([['one'], '1']);
    });
});

describe('R13: many calls', () => {
    const many = (count: number): EndedCall[] =>
        Array.from({ length: count }, (_, n) =>
            ended(`c${n}`, { startedAt: START - 600 * MINUTE + n * MINUTE, endedAt: START - 599 * MINUTE + n * MINUTE })
        );

    it('500 are looked up and saved a few at a time, and the agent is told once', () => {
        const ada = begun(...many(500));
        let most = 0;
        for (let n = 0; n < 500; n += 1) {
            most = Math.max(most, ada.state.calls.length);
            const id = ada.state.calls[0].connection.callId;
            ada.found({ rows: [fred], cases: [], truncated: false }, id).saves(TASK, id);
        }
        expect(most).toBe(5);
        expect(new Set(ada.of('saveCallRecord').map(({ callKey }) => callKey)).size).toBe(500);
        expect(ada.saved()).toHaveLength(500);
        expect(forgotten(ada)).toHaveLength(500);
        expect([ada.notices(), told(ada)]).toEqual([['callsRecorded'], '500']);
        expect(ada.commands('refreshView')).toHaveLength(1);
        expect(ada.state.recent.map(({ key }) => key).slice(0, 2)).toEqual([ada.key('c499'), ada.key('c498')]);
    });

    it('while Salesforce does not answer, the others stay where they are', () => {
        const ada = begun(...many(20));
        for (const { connection } of ada.state.calls) ada.found({ error: {} }, connection.callId);
        for (const { connection } of ada.state.calls) ada.saves(NOT_NOW, connection.callId);
        expect(ada.state.calls).toHaveLength(5);
        expect(ada.of('findCaller')).toHaveLength(5);
    });

    it('R5: records that are refused wait for the agent, and the calls behind them are recorded all the same', () => {
        const ada = begun(...many(20));
        const finish = (id: string, answer: SaveAnswer): Ada =>
            ada.found({ rows: [], cases: [], truncated: false }, id).saves(answer, id);
        for (let n = 0; n < 8; n += 1) finish(`c${n}`, REFUSED);
        for (let n = 8; n < 20; n += 1) finish(`c${n}`, TASK);
        expect(ada.saved()).toHaveLength(20);
        expect(forgotten(ada)).toHaveLength(12);
        expect([told(ada), ada.state.calls.map(({ record }) => record.state)]).toEqual([
            '12',
            Array(8).fill('waiting')
        ]);
        ada.does({ do: 'retrySave', callKey: ada.key('c0') }).saves(TASK, 'c0');
        expect(forgotten(ada)).toContain('c0');
    });

    it('L6: a lookup that failed is repeated before the record is tried again', () => {
        const ada = begun(ended()).found({ error: {} }).saves(NOT_NOW);
        ada.send({ type: 'timer', at: ada.now, timer: `retrySave ${ada.key()}` });
        expect(ada.saved()).toHaveLength(1);
        ada.isFound(fred);
        expect(ada.saved().at(-1)).toMatchObject({ WhoId: fred.id });
    });

    it('a later batch is added to what the agent has not dismissed', () => {
        const ada = begun(ended()).isFound(fred).saves(TASK);
        handedOver(ada, ended('two')).found({ rows: [], cases: [], truncated: false }, 'two').saves(TASK, 'two');
        expect(told(ada)).toBe('2');
    });
});

describe('R13: calls that the panel had seen, but not their end', () => {
    const TAKEN = { startedAt: START, answeredAt: START + 4000, endedAt: START + 34_000 };

    it('S4: it ends as it did, before the snapshot that does not contain it', () => {
        const ada = new Ada().rings().isFound(fred).wait(4).established().wait(60);
        ada.phone({ event: 'LinkState', at: ada.now, state: 'down', reason: 'linkDown' }).wait(60);
        ada.phone({ event: 'LinkState', at: ada.now, state: 'up' });
        handedOver(ada, ended('one', TAKEN)).phone({ event: 'Snapshot', at: ada.now, calls: [] });
        expect(ada.notices()).not.toContain('callLost');
        expect(ada.saved()).toMatchObject([{ CallDurationInSeconds: 30, CallOutcome__c: 'Answered' }]);
        expect(ada.saved()[0]).not.toHaveProperty('Description');
        expect(ada.call()).toMatchObject({ state: 'wrapUp', endedAt: TAKEN.endedAt });
        expect(forgotten(ada)).toEqual([]);
        expect(forgotten(ada.saves(TASK).presses('save'))).toEqual(['one']);
    });

    it.each([
        ['still in wrap-up', (ada: Ada): Ada => ada],
        ['finished', (ada: Ada): Ada => ada.saves(TASK).presses('save')]
    ])('R7: after the snapshot, the record is corrected: %s', (_, prepare) => {
        const ada = new Ada().rings().isFound(fred).wait(4).established().wait(60);
        ada.phone({ event: 'Snapshot', at: ada.now, calls: [] });
        prepare(ada);
        handedOver(ada, ended('one', TAKEN));
        if (ada.call().record.state === 'saving' && ada.saved().length === 1) ada.saves(TASK);
        expect(ada.of('saveCallRecord').at(-1)).toMatchObject({
            fields: { CallDurationInSeconds: 30, CallEndTime__c: new Date(TAKEN.endedAt).toISOString() },
            replaces: { CallDurationInSeconds: [60] }
        });
        expect(ada.of('saveCallRecord').at(-1)).not.toHaveProperty('onlyNew');
        expect(ada.notices()).not.toContain('callLost');
    });

    it('R1: one that the panel saw being answered was answered, whatever the server knows', () => {
        const ada = new Ada().rings().isFound(fred).wait(4).established().wait(60);
        ada.phone({ event: 'Snapshot', at: ada.now, calls: [] });
        handedOver(ada, ended('one', { ...TAKEN, answeredAt: undefined }));
        expect(ada.call()).toMatchObject({ outcome: 'Answered', answeredAt: TAKEN.answeredAt });
    });

    it('A2: one that had seemed to be over and is up again keeps what the agent chose', () => {
        const first = new Ada().rings().isFound(fred).does({ do: 'chooseNone', callKey: new Ada().key() });
        const ada = reads(new Ada(), first);
        ada.phone({ event: 'Snapshot', at: ada.now, calls: [] }).saves(TASK);
        expect(ada.has()).toBe(false);
        const { connection, direction, remote } = ended();
        const up = { connection, direction, remote, state: 'alerting', startedAt: START } as const;
        ada.phone({ event: 'Snapshot', at: ada.now, calls: [up] }).isFound(fred);
        handedOver(ada, unanswered({ cause: 'callCancelled', startedAt: START, endedAt: START + MINUTE }));
        expect(ada.saved().at(-1)).not.toHaveProperty('WhoId');
        expect(ada.call().choice).toEqual({ kind: 'none' });
    });

    it('one that has come back since goes on', () => {
        const ada = new Ada().rings();
        handedOver(ada, unanswered({ cause: 'callCancelled' }));
        expect(ada.call().state).toBe('ringing');
    });

    it('another call stays selected and up', () => {
        const ada = new Ada().rings({ id: 'live' }).established('live');
        handedOver(ada, ended()).isFound(fred).saves(TASK);
        expect(ada.state.selectedCallKey).toBe(ada.key('live'));
        expect(ada.call('live').state).toBe('connected');
        expect(ada.state.announcement?.callKey).toBe(ada.key('live'));
    });
});
