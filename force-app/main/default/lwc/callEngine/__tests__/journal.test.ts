import { association } from 'c/callEngine';
import { explanation } from 'c/softphoneContract';
import type { JournalEntry } from 'c/softphoneContract';
import { Ada, DEVICE, fred } from './support/agent';
import { finds, left } from './support/journal';

const NO_ANSWER = { ok: false, retry: true, errors: [{ fields: [], code: 'TIMEOUT', message: 'No answer.' }] } as const;

/** Another panel of Ada's takes the journal up; the tab before was last seen alive at `aliveAt`. */
function takesUp(entries: JournalEntry[], { now, aliveAt = now }: { now: number; aliveAt?: number }): Ada {
    const ada = new Ada();
    ada.now = now;
    ada.effects.length = 0;
    return ada.send({ type: 'journal', at: now, event: { event: 'JournalRead', at: now, entries, aliveAt } });
}

const snapshot = (ada: Ada, ...ids: string[]): Ada =>
    ada.phone({
        event: 'Snapshot',
        at: ada.now,
        calls: ids.map((callId) => ({
            connection: { callId, deviceId: DEVICE },
            direction: 'in',
            remote: { number: '07814256404' },
            state: 'connected',
            startedAt: ada.now
        }))
    });

describe('R4, R5: what a panel left is finished by the next', () => {
    it('a save that was sent and not answered is sent again, under the same key', () => {
        const before = new Ada().takesCall();
        const after = takesUp(left(before), { now: before.now });
        const [sent] = before.of('saveCallRecord');
        const [again] = after.of('saveCallRecord');
        expect([again.callKey, again.fields]).toEqual([sent.callKey, sent.fields]);
    });

    it('notes that were typed after a save went unanswered may replace what that save wrote, and nothing else', () => {
        const before = new Ada().rings().established().does({ do: 'note', callKey: new Ada().key(), text: 'first' });
        before.cleared().saves(NO_ANSWER).does({ do: 'note', callKey: before.key(), text: 'first and second' });
        const after = takesUp(left(before), { now: before.now });
        expect(after.of('saveCallRecord')[0].replaces).toEqual({ Description: ['first'] });
    });

    it('a saved record is not sent again, and its wrap-up continues with its notes', () => {
        const before = new Ada().takesCall().saves().does({ do: 'note', callKey: new Ada().key(), text: 'typed' });
        const after = takesUp(left(before), { now: before.now });
        expect(after.saved()).toEqual([{ Description: 'typed' }]);
        expect(after.call()).toMatchObject({ state: 'wrapUp', notes: 'typed' });
    });

    it('S4: a call that is still up goes on where it was, and ends once', () => {
        const before = new Ada().rings().isFound().established();
        const after = snapshot(takesUp(left(before), { now: before.now + 9000 }), 'one');
        expect(after.call()).toMatchObject({ state: 'connected', lastSeen: null, answeredAt: before.now });
        expect(after.wait(6).cleared().saved()).toHaveLength(1);
        expect(after.saved()[0]).not.toHaveProperty('Description');
        expect(after.saved()[0]).toMatchObject({ CallDurationInSeconds: 15 });
    });

    it('a call that is not up any more ended when it was last seen, and its record says so', () => {
        const before = new Ada().rings().established();
        const aliveAt = before.now + 20_000;
        const after = snapshot(takesUp(left(before), { now: before.now + 3_600_000, aliveAt }));
        expect(after.saved()).toMatchObject([{ CallDurationInSeconds: 20, CallOutcome__c: 'Answered' }]);
        expect(after.saved()[0].Description).toBe('The end of this call was not seen. It was last seen at 16:11:56.');
        expect(after.notices()).toContain('callLost');
    });

    it('the agent’s notes stand before the words about the end', () => {
        const before = new Ada().rings().established().does({ do: 'note', callKey: new Ada().key(), text: 'Boiler' });
        const after = snapshot(takesUp(left(before), { now: before.now + 1 }));
        expect(after.saved()[0].Description).toMatch(/^Boiler\n\nThe end of this call was not seen\./);
    });

    it('a phone system that is silent for half a minute does not delay a record', () => {
        const before = new Ada().rings().established();
        const after = takesUp(left(before), { now: before.now });
        expect(after.of('setTimer')).toContainEqual({ effect: 'setTimer', timer: 'unseenCalls', afterMs: 30_000 });
        expect(after.saved()).toEqual([]);
        after.wait(30).send({ type: 'timer', at: after.now, timer: 'unseenCalls' });
        expect(after.saved()).toHaveLength(1);
    });

    it('a lookup whose answer was lost is sent again', () => {
        const before = new Ada().rings();
        expect(takesUp(left(before), { now: before.now }).of('findCaller')).toHaveLength(1);
    });
});

describe('what another tab had in memory only', () => {
    it('is finished here; a call that this panel knows better goes on as it is', () => {
        const other = new Ada().takesCall().rings({ id: 'two', from: '07700900123' });
        const ada = new Ada().rings().isFound().established();
        ada.effects.length = 0;
        const entries = left(other).map((entry) =>
            entry.key === ada.key() ? { ...entry, call: { ...entry.call, rev: 1 } } : entry
        );
        ada.send({
            type: 'journal',
            at: ada.now,
            event: { event: 'JournalFound', at: ada.now, entries, aliveAt: ada.now }
        });
        expect(ada.call()).toMatchObject({ state: 'connected', lastSeen: null });
        // this panel's phone has listed its calls, and this one was not among them
        expect(ada.call('two')).toMatchObject({ state: 'ended', endUnseen: true, endedAt: other.now });
        expect(ada.of('saveCallRecord').map(({ callKey }) => callKey)).toEqual([ada.key('two')]);
    });

    it.each([
        ['its link is lost', { event: 'LinkState', at: 0, state: 'down', reason: 'linkDown' }],
        ['it is out of service', { event: 'OutOfService', at: 0, deviceId: DEVICE }]
    ] as const)('S4: may still be up when the phone does not know which calls are, as %s', (_, event) => {
        const ada = finds(new Ada().phone(event), new Ada().rings());
        expect(ada.call()).toMatchObject({ state: 'ringing', lastSeen: ada.now });
        expect(snapshot(ada, 'one').call()).toMatchObject({ state: 'connected', lastSeen: null });
    });

    it('S4: may still be up when the phone has not begun in the tab that leads now', () => {
        const ada = finds(takesUp([], { now: new Ada().now }), new Ada().rings());
        expect(ada.call()).toMatchObject({ state: 'ringing', lastSeen: ada.now });
        ada.wait(30).send({ type: 'timer', at: ada.now, timer: 'unseenCalls' });
        expect(ada.call()).toMatchObject({ state: 'ended', endUnseen: true });
    });

    it('of a call that goes on here what the agent did is news: it stays up without the phone’s list', () => {
        const ada = new Ada().rings().established();
        const other = new Ada().rings().established();
        other.does({ do: 'note', callKey: other.key(), text: 'from the other tab' });
        other.does({ do: 'note', callKey: other.key(), text: 'from the other tab, twice' });
        finds(ada, other);
        expect(ada.call()).toMatchObject({ notes: 'from the other tab, twice', lastSeen: null });
        ada.wait(30).send({ type: 'timer', at: ada.now, timer: 'unseenCalls' });
        expect(ada.call().state).toBe('connected');
    });
});

describe('the journal is somebody else’s word', () => {
    it('of two copies of a call the later one counts', () => {
        const ada = new Ada().rings().established();
        const older = left(ada);
        ada.does({ do: 'note', callKey: ada.key(), text: 'newer' });
        ada.send({
            type: 'journal',
            at: ada.now,
            event: { event: 'JournalRead', at: ada.now, entries: older, aliveAt: null }
        });
        expect(ada.call().notes).toBe('newer');
    });

    it('another user’s entries are left for that user', () => {
        const entries = left(new Ada().takesCall()).map((entry) => ({ ...entry, key: `005000000000002AAA/1001/one` }));
        expect(takesUp(entries, { now: 1 }).state.calls).toEqual([]);
    });

    it.each<[string, (entry: JournalEntry) => JournalEntry]>([
        ['a later version', (entry) => ({ ...entry, v: 99 })],
        ['another call under its key', (entry) => ({ ...entry, call: { ...entry.call, key: 'other' } })],
        ['no state', (entry) => ({ ...entry, call: { ...entry.call, state: 'asleep' } })],
        ['no call', (entry) => ({ ...entry, call: {} })]
    ])('%s is left alone, with a reason in the log', (_what, spoil) => {
        const before = new Ada().takesCall();
        const after = takesUp(left(before).map(spoil), { now: before.now });
        expect(after.state.calls).toEqual([]);
        expect(after.of('log')[0].text).toMatch(/^the journal is read without it: entry /);
    });

    it('the agent is told about a browser that keeps nothing', () => {
        const ada = new Ada().send({
            type: 'journal',
            at: 1,
            event: { event: 'JournalInMemory', at: 1, ...explanation('storageSilent', 2) }
        });
        expect(ada.state.notices).toMatchObject([
            { code: 'journalInMemory', explanation: explanation('storageSilent', 2) }
        ]);
    });
});

describe('what the journal keeps of the records that were found', () => {
    const other = { ...fred, id: '003000000000009AAA', name: 'Test Positive', accountName: 'Clinic for Addiction' };
    const openCase = { id: '500000000000001AAA', caseNumber: '1', subject: 'Relapse', contactId: fred.id };
    const DESCRIBED = { ...fred, personContactId: null, createdById: null, age: null };
    const several = () => new Ada().rings().found({ rows: [fred, other], cases: [openCase], truncated: false });
    const text = (ada: Ada) => JSON.stringify(left(ada));

    it('of several, no names, accounts or Cases; the next panel asks for them again', () => {
        const before = several().established();
        for (const name of ['Fred', 'Positive', 'Clinic', 'Relapse']) expect(text(before)).not.toContain(name);
        const after = snapshot(takesUp(left(before), { now: before.now }), 'one');
        expect(after.of('findCaller')).toHaveLength(1);
        after.found({ rows: [fred, other], cases: [openCase], truncated: false });
        expect(after.call().lookup).toEqual(before.call().lookup);
    });

    it('of the one that was chosen, its name; and the record is saved as it would have been', () => {
        const record = { id: openCase.id, objectType: 'Case', name: '1 Relapse', personContactId: null };
        const before = several().established().does({ do: 'choose', callKey: new Ada().key(), record }).cleared();
        for (const name of ['Positive', 'Clinic']) expect(text(before)).not.toContain(name);
        const [sent] = before.of('saveCallRecord');
        expect(sent.fields).toMatchObject({ WhoId: fred.id, WhatId: openCase.id });
        expect(takesUp(left(before), { now: before.now }).of('saveCallRecord')[0].fields).toEqual(sent.fields);
    });

    it('of open Cases, only the ids: one that is opened after a reload is linked together with its Contact (A7)', () => {
        const found = { rows: [fred], cases: [openCase], truncated: false };
        const before = new Ada().rings().found(found).established();
        expect(text(before)).not.toContain('Relapse');
        const after = snapshot(takesUp(left(before), { now: before.now }), 'one');
        after.opens(openCase.id, 'Case').cleared();
        const [sent] = after.of('saveCallRecord');
        expect(sent.fields).toMatchObject({ WhoId: fred.id, WhatId: openCase.id });
    });

    it('the name of the only match, which is in the subject', () => {
        const before = new Ada()
            .rings()
            .found({ rows: [fred], cases: [openCase], truncated: false })
            .established()
            .cleared();
        expect(text(before)).not.toContain('Relapse');
        const after = takesUp(left(before), { now: before.now });
        expect(after.of('saveCallRecord')[0].fields).toEqual(before.of('saveCallRecord')[0].fields);
    });

    it('no account and open Cases of the only match: the next panel looks them up for the card (L5), and the call stays with it', () => {
        const found = { rows: [{ ...fred, accountName: 'Globex' }], cases: [openCase], truncated: false };
        const before = new Ada().rings().found(found).established();
        const after = snapshot(takesUp(left(before), { now: before.now }), 'one');
        expect(after.of('findCaller').map(({ request }) => request)).toEqual([before.of('findCaller')[0].request]);
        expect(after.call().lookup).toMatchObject({ state: 'found', matches: [{ record: { id: fred.id } }] });
        expect(association(after.call())).toMatchObject({ reason: 'singleMatch', record: { id: fred.id } });
        after.found(found);
        expect(after.call().lookup).toEqual(before.call().lookup);
    });

    it.each([
        ['is other records', { rows: [other], cases: [], truncated: true }],
        ['is no record', { rows: [], cases: [], truncated: false }],
        ['fails', { error: explanation('salesforceError') }]
    ])('the call stays with the only match if the answer about its account and Cases %s', (_, answer) => {
        const before = new Ada()
            .rings()
            .found({ rows: [fred], cases: [openCase], truncated: false })
            .established();
        const after = snapshot(takesUp(left(before), { now: before.now }), 'one').found(answer);
        const { lookup } = before.call();
        const [{ record, matchedOn }] = lookup.state === 'found' ? lookup.matches : [];
        expect(after.call().lookup).toEqual({
            state: 'found',
            matches: [{ record, detail: null, matchedOn, openCases: [expect.objectContaining({ name: null })] }],
            truncated: false
        });
    });

    it('a Case that the call belongs to stays with its Contact (A7), even if it has been closed since', () => {
        const before = new Ada()
            .rings()
            .found({ rows: [fred], cases: [openCase], truncated: false })
            .established();
        before.opens(openCase.id, 'Case');
        const after = snapshot(takesUp(left(before), { now: before.now }), 'one');
        after.isFound(fred).cleared();
        expect(after.of('saveCallRecord')[0].fields).toMatchObject({ WhoId: fred.id, WhatId: openCase.id });
    });

    it('a record that came with the call has no such details, and is not asked for again (P1)', () => {
        const before = new Ada()
            .rings({ attributes: { sfdcObjectId: fred.id } })
            .describes(DESCRIBED)
            .established();
        const after = snapshot(takesUp(left(before), { now: before.now }), 'one');
        expect([after.of('describeRecord'), after.of('findCaller')]).toEqual([[], []]);
    });
});
