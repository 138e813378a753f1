import { Ada, FRED, acme, fred, lead } from './support/agent';
import { reads } from './support/journal';

/*
 * The titles say what the salesforce-integration feature of Twilio's Flex project template does, and the tests that this phone does not.
 * The numbers are those of the list of its faults. Others concern Twilio's own side, or the frame.
 */

const CASE = '500000000000001AAA';
const FAILED = { ok: false, retry: true, errors: [{ fields: [], code: 'NOT_SAVED', message: 'Offline' }] } as const;

const notesSubmitted = (ada: Ada, summary: string, disposition?: string): Ada =>
    ada.phone({
        event: 'NotesSubmitted',
        at: ada.now,
        connection: ada.call().connection,
        summary,
        ...(disposition !== undefined && { disposition })
    });
const linksOf = (ada: Ada): object => {
    const { WhoId = null, WhatId = null } = ada.saved()[0];
    return { WhoId, WhatId };
};

describe('what the Flex template does wrong, and this phone does not', () => {
    it('1 (R8): logs canceled calls even if logging is off', () => {
        const ada = new Ada({ activityLogging: false }).rings().cleared('callCancelled');
        ada.rings({ channel: 'chat', from: null, id: 'two' }).cleared('callCancelled', 'remote', 'two');
        expect(ada.saved()).toEqual([]);
    });

    it.each([
        ['Case', CASE, { WhoId: null, WhatId: CASE }],
        ['Contact', fred.id, { WhoId: fred.id, WhatId: null }],
        ['Lead', lead.id, { WhoId: lead.id, WhatId: null }]
    ])('2 (A7): takes an id without a type for a person; a %s goes where it belongs', (_type, sfdcObjectId, links) => {
        const ada = new Ada().rings({ attributes: { sfdcObjectId } }).established().wait(5).cleared();
        expect(linksOf(ada)).toEqual(links);
    });

    it('3 (R6): loses the summary if the agent chose no disposition', () => {
        const ada = notesSubmitted(new Ada().rings().established(), 'Wants a quote');
        expect(ada.call()).toMatchObject({ notes: 'Wants a quote', disposition: null });
    });

    it('4 (R6, R10): loses the copilot’s notes on chats, and replaces the agent’s own', () => {
        const ada = new Ada().rings({ channel: 'chat', from: null }).established();
        ada.does({ do: 'note', callKey: ada.key(), text: 'Call back on Monday' });
        notesSubmitted(ada, 'Asked about chairs', 'Sale').cleared();
        expect(ada.saved()[0]).toMatchObject({
            Description: 'Call back on Monday\nAsked about chairs',
            CallDisposition: 'Sale'
        });
    });

    it('6 (R7): writes the record before the outcome is known', () => {
        const ada = new Ada().takesCall().saves();
        ada.does({ do: 'disposition', callKey: ada.key(), value: 'Resolved' }).presses('save');
        expect(ada.saved()[1]).toEqual({ CallDisposition: 'Resolved' });
    });

    it('7 (A9): forgets after a reload that several records matched, and logs without one', () => {
        const before = new Ada().rings().isFound(fred, acme).established().wait(5).cleared().saves();
        const ada = reads(new Ada(), before).isFound(fred, acme).presses('save');
        expect(ada.call()).toMatchObject({ state: 'wrapUp', askForRecord: true });
        ada.does({ do: 'choose', callKey: ada.key(), record: ref(acme) });
        expect(ada.saved().at(-1)).toMatchObject({ WhatId: acme.id });
    });

    it('8 (A9, T2): does not let the agent go on without one of the records, or if an attribute was refused', () => {
        const ada = new Ada().rings().isFound(fred, acme).established().wait(5).cleared().saves();
        ada.does({ do: 'choose', callKey: ada.key(), record: ref(acme) });
        ada.answers('setAttributes', { ok: false, error: { reason: 'rejected' } });
        ada.does({ do: 'chooseNone', callKey: ada.key() }).presses('save');
        expect(ada.commands('completeInteraction')).toHaveLength(1);
    });

    it('9 (P2, P6): searches a telephone call by a name, and puts a name into a phone field', () => {
        const ada = new Ada().rings({ name: 'Nora Stranger' });
        expect(ada.of('findCaller')[0].request).toMatchObject({ phone: true, term: FRED });
        ada.isFound().presses('new');
        expect(ada.pops()).toMatchObject([{ defaultFieldValues: { Phone: FRED, LastName: 'Stranger' } }]);
    });

    it('12 (R3): fills fields with what Salesforce does not take', () => {
        const [fields] = new Ada().takesCall().saved();
        expect(fields).toMatchObject({ CallType: 'Inbound', ActivityDate: '2026-11-20', Status: 'Completed' });
        expect(Object.keys(fields)).not.toEqual(expect.arrayContaining(['Type']));
        expect(Object.keys(fields)).not.toEqual(expect.arrayContaining(['Phone']));
    });

    it('13 (R5): a record that could not be saved is a line in the console', () => {
        const ada = new Ada().takesCall().saves(FAILED);
        expect(ada.notices()).toContain('recordWaits');
        const { timer } = ada.of('setTimer').at(-1)!;
        ada.send({ type: 'timer', at: ada.now, timer });
        expect(ada.of('saveCallRecord').map(({ callKey }) => callKey)).toEqual([ada.key(), ada.key()]);
    });

    it('14 (R1): writes nothing if a supervisor completes, and Completed for callers who hung up', () => {
        const ada = new Ada().rings().established().wait(5);
        ada.phone({
            event: 'ConnectionCleared',
            at: ada.now,
            connection: ada.call().connection,
            cause: 'normal',
            releasing: 'network'
        });
        ada.rings({ id: 'two' }).cleared('callCancelled', 'remote', 'two');
        ada.rings({ id: 'three' }).cleared('noAnswer', 'remote', 'three');
        ada.rings({ id: 'four' }).cleared('callRejected', 'local', 'four');
        expect(ada.saved().map(({ CallOutcome__c }) => CallOutcome__c)).toEqual([
            'Answered',
            'Missed',
            'Missed',
            'Declined'
        ]);
    });

    it('15 (R2): has no locale in the subject, and no internal calls', () => {
        const ada = new Ada().rings({ from: '1003' }).cleared('callCancelled');
        expect(ada.saved()[0]).toMatchObject({
            Subject: 'Inbound Call at 16:11:36 Europe/London from 1003',
            CallType: 'Internal'
        });
    });

    it('17 (P4): pops only after the answer, and nothing for a call that is transferred here', () => {
        const ada = new Ada({ screenPopOn: 'ringing' }).rings().isFound(fred);
        expect(ada.pops()).toMatchObject([{ type: 'record', recordId: fred.id }]);
        ada.established().phone({
            event: 'Transferred',
            at: ada.now,
            connection: ada.call().connection,
            newRemote: { number: '+441202528735' }
        });
        expect(ada.of('findCaller').map(({ request }) => request.term)).toEqual([FRED, '+441202528735']);
    });

    it.each([
        ['with a single match', (ada: Ada) => ada.rings().isFound(fred).established().wait(5).cleared()],
        ['without a match', (ada: Ada) => ada.rings().isFound().established().wait(5).cleared()],
        ['to somebody', (ada: Ada) => ada.callsOut().isFound(fred).established().wait(5).cleared()]
    ])('18 (A2): does not let the agent correct the record of a call %s', (_which, call) => {
        const ada = call(new Ada()).saves();
        ada.does({ do: 'choose', callKey: ada.key(), record: ref(acme) });
        expect(ada.saved()[1]).toMatchObject({ WhatId: acme.id });
    });
});

function ref({ id, objectType, name }: typeof acme) {
    return { id, objectType, name, personContactId: null };
}
