import { explanation, notSaved } from 'c/softphoneContract';
import { Ada, START, acme, fred } from './support/agent';

const NO_ANSWER = { ok: false, retry: true, errors: [{ fields: [], code: 'TIMEOUT', message: 'No answer.' }] } as const;

describe('R1: one record, written when our part ends', () => {
    const answered = (): Ada => new Ada().rings().established().wait(5);
    const goingOut = (): Ada => new Ada().callsOut().wait(5);

    it.each([
        ['the far end hangs up', () => answered().cleared('normal', 'remote'), 'Answered'],
        ['the agent hangs up', () => answered().cleared('normal', 'local'), 'Answered'],
        ['it is transferred', () => answered().transferred('1002'), 'Transferred'],
        ['the caller gives up', () => new Ada().rings().cleared('callCancelled'), 'Missed'],
        ['it is declined', () => new Ada().rings().cleared('callRejected', 'local'), 'Declined'],
        ['nobody answers here', () => new Ada().rings().cleared('noAnswer'), 'Missed'],
        ['nobody answers there', () => goingOut().failed('noAnswer').cleared('noAnswer'), 'No answer'],
        ['it is busy there', () => goingOut().failed('busy').cleared('busy'), 'Busy'],
        ['R9: the switch refuses', () => goingOut().failed('blocked').cleared('blocked'), 'Failed'],
        ['R9: the switch sends it back', () => goingOut().failed('redirected').cleared('redirected'), 'Failed'],
        ['the number does not exist', () => goingOut().failed('invalidNumber').cleared('invalidNumber'), 'Failed'],
        ['the agent gives up', () => goingOut().cleared('callCancelled', 'local'), 'Canceled']
    ])('%s', (_what, happens, outcome) => {
        const saved = happens().saved();
        expect(saved).toHaveLength(1);
        expect(saved[0]).toMatchObject({ CallOutcome__c: outcome, CallDisposition: outcome, Status: 'Completed' });
    });

    it('nothing is written while the call is up', () => {
        expect(answered().held().retrieved().saved()).toEqual([]);
    });

    it('a call that somebody else answered is theirs to record', () => {
        expect(new Ada().rings().cleared('answeredElsewhere').saved()).toEqual([]);
    });
});

describe('R2: the subject', () => {
    const subjectOf = (ada: Ada): unknown => ada.saved()[0].Subject;

    it('has the time in the locale and time zone of the user, the number and the name', () => {
        expect(subjectOf(new Ada().takesCall())).toBe(
            'Inbound Call at 16:11:36 Europe/London from 07814256404 (Fred Bloggs)'
        );
    });

    it('says "to" for an outbound call, and no brackets without a name', () => {
        expect(subjectOf(new Ada().callsOut().isFound().cleared('callCancelled', 'local'))).toBe(
            'Outbound Call at 16:11:36 Europe/London to 07814256404'
        );
    });

    it('leaves the time zone out without the Apex class', () => {
        const ada = new Ada().crm({
            event: 'CurrentUserRead',
            at: 1,
            user: { timeZone: null, userId: null, internalNumbersDigitsLength: null }
        });
        expect(subjectOf(ada.takesCall())).toBe('Inbound Call at 16:11:36 from 07814256404 (Fred Bloggs)');
    });

    it('writes the time as the locale does', () => {
        const ada = new Ada();
        ada.state = { ...ada.state, user: { ...ada.state.user, locale: 'en-US', timeZone: 'America/New_York' } };
        expect(subjectOf(ada.takesCall())).toMatch(/^Inbound Call at 11:11:36 AM /);
    });

    it('shows a name that the older class gives as text, and keeps the time zone of the browser', () => {
        const ada = new Ada().crm({
            event: 'CurrentUserRead',
            at: 1,
            user: { timeZone: 'Greenwich Mean Time', userId: null, internalNumbersDigitsLength: null }
        });
        expect(subjectOf(ada.takesCall())).toMatch(/16:11:36 Greenwich Mean Time from/);
    });
});

describe('R3: the fields', () => {
    it('fills them all', () => {
        const ada = new Ada().rings().isFound(fred).wait(4).established().wait(61.4);
        ada.does({ do: 'note', callKey: ada.key(), text: 'Wants a quote' });
        ada.cleared();
        expect(ada.saved()[0]).toEqual({
            Subject: 'Inbound Call at 16:11:36 Europe/London from 07814256404 (Fred Bloggs)',
            Status: 'Completed',
            Priority: 'Normal',
            TaskSubtype: 'Call',
            ActivityDate: '2026-11-20',
            CallType: 'Inbound',
            CallDurationInSeconds: 61,
            CallObject: 'one',
            CallDisposition: 'Answered',
            Description: 'Wants a quote',
            WhoId: fred.id,
            CallStartTime__c: '2026-11-20T16:11:36.000Z',
            CallEndTime__c: '2026-11-20T16:12:41.400Z',
            CallNumber__c: '+447814256404',
            CallOutcome__c: 'Answered',
            CallTimeZone__c: 'Europe/London'
        });
        expect(ada.of('saveCallRecord')[0].callKey).toBe(ada.key());
    });

    it('an unanswered call has 0 seconds', () => {
        expect(new Ada().rings().wait(20).cleared('callCancelled').saved()[0].CallDurationInSeconds).toBe(0);
    });

    it('the day is the local one', () => {
        const ada = new Ada().crm({
            event: 'CurrentUserRead',
            at: 1,
            user: { timeZone: 'Asia/Hong_Kong', userId: null, internalNumbersDigitsLength: null }
        });
        expect(ada.takesCall().saved()[0].ActivityDate).toBe('2026-11-21');
    });
});

describe('R4, R5, R7: never none, never two', () => {
    it('R4: the key is the same for the same call of the same user, whatever is repeated', () => {
        const ada = new Ada().takesCall().saves(NO_ANSWER);
        ada.does({ do: 'retrySave', callKey: ada.key() });
        expect(new Set(ada.of('saveCallRecord').map(({ callKey }) => callKey)).size).toBe(1);
    });

    it('R5: what cannot be saved now waits, says why, and is tried again', () => {
        const ada = new Ada().takesCall().saves(NO_ANSWER);
        expect(ada.call().record).toMatchObject({ state: 'waiting', errors: [{ message: 'No answer.' }] });
        expect(ada.notices()).toContain('recordWaits');
        expect(ada.of('setTimer')).toMatchObject([{ afterMs: 5000 }]);
        ada.send({ type: 'timer', at: ada.now, timer: ada.of('setTimer')[0].timer }).saves(NO_ANSWER);
        expect(ada.of('setTimer')[1].afterMs).toBe(10000);
        ada.does({ do: 'retrySave', callKey: ada.key() }).saves();
        expect(ada.call().record).toEqual({ state: 'saved' });
        expect(ada.notices()).not.toContain('recordWaits');
    });

    it('R5: a missing answer from Salesforce is a code, for which the panel has a text, shown once', () => {
        const silent = notSaved(explanation('salesforceSilent'));
        const ada = new Ada().takesCall().saves(silent);
        const said = [{ code: 'recordWaits', params: [''], explanation: explanation('salesforceSilent') }];
        expect(ada.state.notices).toMatchObject(said);
        ada.does({ do: 'retrySave', callKey: ada.key() }).saves(silent);
        expect(ada.state.notices).toMatchObject(said);
        ada.does({ do: 'retrySave', callKey: ada.key() }).saves(notSaved(explanation('offline')));
        expect(ada.state.notices).toMatchObject([{ code: 'recordWaits', explanation: explanation('offline') }]);
    });

    it('R5: an error of the record itself waits for the agent', () => {
        const errors = [
            { fields: ['Subject'], code: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Choose an outcome.' }
        ];
        const ada = new Ada().takesCall().saves({ ok: false, retry: false, errors });
        expect(ada.of('setTimer')).toEqual([]);
        expect(ada.state.notices).toMatchObject([{ code: 'recordWaits', params: ['Choose an outcome.'] }]);
        expect(ada.state.recent[0].needsAgent).toBe(true);
    });

    it('R5: an ended call stays until its record is saved', () => {
        const ada = new Ada().rings().cleared('callCancelled').saves(NO_ANSWER);
        expect(ada.has()).toBe(true);
        ada.does({ do: 'retrySave', callKey: ada.key() }).saves();
        expect(ada.has()).toBe(false);
    });

    it('R5: a record that is somebody else’s by now can be put away, and nothing else can', () => {
        const errors = [{ fields: [], code: 'NOT_YOUR_RECORD', message: 'It belongs to somebody else now.' }];
        const ada = new Ada().takesCall().saves({ ok: false, retry: false, errors });
        expect(ada.of('setTimer')).toEqual([]);
        ada.does({ do: 'dismissRecord', callKey: ada.key() });
        expect([ada.has(), ada.notices(), ada.state.recent[0].needsAgent]).toEqual([false, [], false]);
        expect(ada.state.selectedCallKey).toBeNull();

        const mixed = [...errors, { fields: ['Subject'], code: 'STRING_TOO_LONG', message: 'Too long.' }];
        for (const answer of [NO_ANSWER, { ok: false, retry: false, errors: mixed } as const]) {
            const kept = new Ada().takesCall().saves(answer);
            kept.does({ do: 'dismissRecord', callKey: kept.key() });
            expect(kept.call().record.state).toBe('waiting');
        }
    });

    it('R7: a later update sends only what changed', () => {
        const ada = new Ada().takesCall().saves();
        ada.does({ do: 'note', callKey: ada.key(), text: 'Call back' });
        ada.does({ do: 'disposition', callKey: ada.key(), value: 'Sale' }).presses('save');
        expect(ada.saved()[1]).toEqual({ Description: 'Call back', CallDisposition: 'Sale' });
    });

    describe('a record that was deleted, or given to somebody else', () => {
        const gone = { fields: [], code: 'NO_RECORD_TO_CHANGE', message: 'There is no record of this call to change.' };
        const GONE = { ok: false, retry: false, errors: [gone] } as const;
        const noted = (): Ada => {
            const ada = new Ada().takesCall().saves();
            return ada.does({ do: 'note', callKey: ada.key(), text: 'Call back' }).presses('save');
        };

        it('is sent again as a whole, without any action by the agent', () => {
            const ada = noted().saves(GONE);
            const [first, change, whole] = ada.saved();
            expect(change).toEqual({ Description: 'Call back' });
            expect(whole).toEqual({ ...first, Description: 'Call back' });
            expect(ada.notices()).not.toContain('recordWaits');
            ada.saves();
            expect([ada.saved().length, ada.has()]).toEqual([3, false]);
        });

        it('may replace what it wrote before, should the record come back (R7)', () => {
            const ada = noted().saves(GONE);
            expect(ada.of('saveCallRecord')[2].replaces).toEqual({});
            ada.saves(NO_ANSWER).does({ do: 'disposition', callKey: ada.key(), value: 'Sale' });
            ada.does({ do: 'retrySave', callKey: ada.key() });
            expect(ada.of('saveCallRecord')[3].replaces).toEqual({ CallDisposition: ['Answered'] });
        });

        it('waits for the agent when the whole record is refused, too', () => {
            const ada = noted().saves(GONE).saves(GONE);
            expect(ada.saved()).toHaveLength(3);
            expect(ada.call().record).toMatchObject({ state: 'waiting', errors: [gone] });
        });
    });

    it('R7: Save without a change writes nothing', () => {
        const ada = new Ada().takesCall().saves().presses('save');
        expect(ada.saved()).toHaveLength(1);
        expect(ada.has()).toBe(false);
    });

    it('what changes while a save is on its way goes with the next one', () => {
        const ada = new Ada().takesCall();
        ada.does({ do: 'note', callKey: ada.key(), text: 'Late' }).presses('save').saves();
        expect(ada.saved()[1]).toEqual({ Description: 'Late' });
        ada.saves();
        expect(ada.has()).toBe(false);
    });
});

describe('R6: notes of the agent and of a copilot', () => {
    it("adds the copilot's below the agent's", () => {
        const ada = new Ada().rings().established();
        ada.does({ do: 'note', callKey: ada.key(), text: 'Mine' });
        const { connection } = ada.call();
        ada.phone({ event: 'NotesSubmitted', at: 1, connection, summary: 'Summary', disposition: 'Resolved' });
        ada.phone({ event: 'NotesSubmitted', at: 1, connection, summary: 'Summary' });
        expect(ada.call()).toMatchObject({ notes: 'Mine\nSummary', disposition: 'Resolved' });
    });

    it('never overwrites the outcome that the agent chose, and is silent when copilotNotes is off', () => {
        const ada = new Ada().rings().established();
        ada.does({ do: 'disposition', callKey: ada.key(), value: 'Sale' });
        const { connection } = ada.call();
        ada.phone({ event: 'NotesSubmitted', at: 1, connection, summary: '', disposition: 'Resolved' });
        expect(ada.call().disposition).toBe('Sale');
        const off = new Ada({ copilotNotes: false }).rings().established();
        off.phone({ event: 'NotesSubmitted', at: 1, connection, summary: 'Summary' });
        expect(off.call().notes).toBe('');
    });
});

describe('R8: activityLogging off', () => {
    it.each([
        ['an answered call', (ada: Ada) => ada.takesCall()],
        ['a cancelled call', (ada: Ada) => ada.rings().cleared('callCancelled')]
    ])('writes nothing for %s, and asks for no wrap-up', (_what, happens) => {
        const ada = happens(new Ada({ activityLogging: false }));
        expect(ada.saved()).toEqual([]);
        expect(ada.has()).toBe(false);
        expect(ada.state.recent).toHaveLength(1);
    });
});

it("starts the test's clock at the time in the guide", () => {
    expect(new Date(START).toISOString()).toBe('2026-11-20T16:11:36.000Z');
    expect(acme.objectType).toBe('Account');
});
