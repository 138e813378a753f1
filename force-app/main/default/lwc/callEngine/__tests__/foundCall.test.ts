import type { SnapshotCall } from 'c/softphoneContract';
import { acme, Ada, DEVICE, fred, lead } from './support/agent';
import { finds, reads } from './support/journal';

describe('a journal that can be read at last', () => {
    const record = { id: lead.id, objectType: 'Lead', name: lead.name, personContactId: null };
    const key = new Ada().key();
    const before = () => new Ada().rings().isFound(fred).established();
    const cannotRead = (ada: Ada): Ada =>
        ada.send({ type: 'journal', at: ada.now, event: { event: 'JournalInMemory', at: ada.now } });
    const canRead = (ada: Ada): Ada =>
        ada.send({ type: 'journal', at: ada.now, event: { event: 'JournalKept', at: ada.now } });

    it('A2: brings the choice, the outcome and the notes of a call that this panel knows from the phone only', () => {
        const other = before().opens(acme.id, 'Account').does({ do: 'choose', callKey: key, record });
        other
            .does({ do: 'disposition', callKey: key, value: 'Sold' })
            .does({ do: 'note', callKey: key, text: 'Boiler' });
        // many changes here make the copy that was left no older
        const ada = cannotRead(new Ada()).rings().isFound(fred).established().held().retrieved().held().retrieved();
        const { rev } = finds(ada, other).call();
        expect(ada.call()).toMatchObject({ state: 'connected', disposition: 'Sold', notes: 'Boiler' });
        expect(rev).toBeGreaterThan(other.call().rev);
        expect(ada.cleared().saved()).toMatchObject([
            { WhoId: lead.id, CallDisposition: 'Sold', Description: 'Boiler' }
        ]);
    });

    it('A3, A4: brings the record that was open before, and the one that a number was dialed from', () => {
        const other = new Ada().opens(acme.id, 'Account').callsOut();
        expect(finds(new Ada().callsOut(), other).cleared().saved()).toMatchObject([{ WhatId: acme.id }]);
        const opened = before().opens(lead.id, 'Lead');
        const ada = finds(new Ada().rings().isFound(fred).established(), opened);
        expect(ada.cleared().saved()).toMatchObject([{ WhoId: lead.id }]);
        // what was opened here since is the latest
        const since = finds(new Ada().rings().established().opens(acme.id, 'Account'), opened);
        expect(since.cleared().saved()).toMatchObject([{ WhatId: acme.id }]);
    });

    it('does not take back what was chosen since, or that a choice was taken back', () => {
        const other = before().does({ do: 'choose', callKey: key, record });
        const none = before().wait(5).does({ do: 'chooseNone', callKey: key });
        expect(finds(none, other).call().choice).toEqual({ kind: 'none' });
        const undone = before()
            .wait(5)
            .does({ do: 'chooseNone', callKey: key })
            .does({ do: 'chooseNothing', callKey: key });
        expect(finds(undone, other).call().choice).toBeNull();
        // a panel that was shown an earlier choice only
        const stale = before().does({ do: 'chooseNone', callKey: key });
        const latest = before().wait(5).does({ do: 'choose', callKey: key, record });
        expect(finds(stale, latest).call().choice).toMatchObject({ record });
    });

    it.each([
        ['Boiler', 'and valve', 'Boiler\nand valve'],
        ['Boiler', 'Boiler, valve', 'Boiler, valve'],
        ['Boiler, valve', 'Boiler', 'Boiler, valve']
    ])('R6: loses no notes: %j before, %j since', (earlier, since, both) => {
        const other = before().does({ do: 'note', callKey: key, text: earlier });
        expect(finds(before().does({ do: 'note', callKey: key, text: since }), other).call().notes).toBe(both);
    });

    it('does not pop a second time (P4)', () => {
        const ada = finds(new Ada().rings().isFound(fred), before());
        expect(ada.call().state).toBe('ringing');
        expect(ada.established().pops()).toEqual([]);
    });

    it.each(['when it is found', 'when it is tried again'])(
        'a record that waits here and was saved there leaves nothing to save, and the call is done %s',
        (when) => {
            const there = cannotRead(new Ada()).rings().isFound(fred).cleared('callCancelled');
            const ada = new Ada().rings().isFound(fred).cleared('callCancelled');
            const refused = { ok: false as const, retry: true, errors: [{ code: 'FAILED', message: '', fields: [] }] };
            if (when === 'when it is tried again') {
                finds(ada, there.saves());
                ada.saves(refused).does({ do: 'retrySave', callKey: key });
            } else finds(ada.saves(refused), there.saves());
            expect(ada.state.calls).toEqual([]);
            expect(ada.saved()).toHaveLength(1);
        }
    );

    it('R7: corrects the record of a call that is over meanwhile, and saved', () => {
        const other = new Ada().rings().isFound(fred).does({ do: 'choose', callKey: key, record });
        const ada = cannotRead(new Ada()).rings().isFound(fred).cleared('callCancelled').saves();
        expect(ada.saved()).toMatchObject([{ WhoId: fred.id }]);
        canRead(finds(ada, other));
        expect(ada.saved()[1]).toEqual({ WhoId: lead.id, Subject: expect.stringContaining('F. Bloggs') as string });
        expect(ada.of('saveCallRecord')[1].replaces).toMatchObject({ WhoId: [fred.id] });
        expect(ada.saves().has()).toBe(false);
    });

    describe('R4: a call that was finished here while the tab that hands it over was frozen', () => {
        const chosen = (ada: Ada): Ada => ada.does({ do: 'choose', callKey: key, record });
        const finished = (): Ada => chosen(new Ada().rings().isFound(fred).wait(5)).cleared('callCancelled').saves();
        const isForgotten = (ada: Ada): boolean => {
            expect(ada.of('setTimer')).toContainEqual({ effect: 'setTimer', timer: 'journalDone', afterMs: 0 });
            return !ada.send({ type: 'timer', at: ada.now, timer: 'journalDone' }).has();
        };

        it('does not come back as it was before: its record stays', () => {
            const ada = finds(finished(), new Ada().rings().isFound(fred));
            expect(ada.call().state).toBe('ended');
            expect(ada.saved()).toHaveLength(1);
            expect(isForgotten(ada)).toBe(true);
        });

        it('R7: what the frozen tab may have saved is replaced, and not what was saved here', () => {
            const ada = finds(finished(), new Ada().rings().isFound(fred).wait(5).cleared('callCancelled'));
            expect(ada.of('saveCallRecord')[1]).toMatchObject({
                fields: { WhoId: lead.id },
                replaces: { WhoId: [fred.id] }
            });
            expect(ada.saves().has()).toBe(false);
        });

        it('A2, R6: what was chosen and written there is taken over', () => {
            const other = chosen(new Ada().rings().isFound(fred)).does({ do: 'note', callKey: key, text: 'Boiler' });
            const ada = finds(new Ada().rings().isFound(fred).cleared('callCancelled').saves(), other);
            expect(ada.of('saveCallRecord')[1]).toMatchObject({
                fields: { WhoId: lead.id, Description: 'Boiler' },
                replaces: { WhoId: [fred.id] }
            });
            expect(ada.saves().has()).toBe(false);
        });

        it('takes the end that was seen there, and not here', () => {
            const other = before().wait(20).cleared();
            const ada = reads(new Ada(), before()).phone({ event: 'Snapshot', at: other.now, calls: [] });
            finds(ada.saves().presses('save'), other);
            expect(ada.of('saveCallRecord').at(-1)!.fields).toEqual({
                CallDurationInSeconds: 20,
                CallEndTime__c: new Date(other.now).toISOString(),
                Description: ''
            });
        });

        describe('and whose end nobody saw', () => {
            const talks = (): Ada => new Ada().rings().isFound(fred).established();
            const listed = (ada: Ada, ...calls: SnapshotCall[]): Ada =>
                ada.phone({ event: 'Snapshot', at: ada.now, calls });
            const unseen = (): Ada =>
                chosen(listed(reads(new Ada(), talks())))
                    .saves()
                    .presses('save')
                    .saves();

            it('is up again if the phone says so', () => {
                const connection = { callId: 'one', deviceId: DEVICE };
                const seen = { connection, direction: 'in', remote: { number: '1' }, state: 'connected' } as const;
                const ada = reads(unseen(), talks());
                expect(ada.call()).toMatchObject({ state: 'connected', lastSeen: ada.now, choice: { record } });
                listed(ada, { ...seen, startedAt: ada.now });
                expect(ada.call()).toMatchObject({ state: 'connected', lastSeen: null });
            });

            it('is as it was finished if the phone does not know it', () => {
                const ada = unseen();
                const saves = ada.saved().length;
                expect(finds(ada, talks()).call()).toMatchObject({
                    state: 'ended',
                    endUnseen: true,
                    choice: { record }
                });
                expect(ada.saved()).toHaveLength(saves);
            });
        });

        it('rings again if it began after that', () => {
            const again = new Ada().wait(60).rings().isFound(fred);
            const ada = finds(finished().phone({ event: 'OutOfService', at: 0, deviceId: DEVICE }), again);
            expect(ada.call()).toMatchObject({ state: 'ringing', startedAt: again.now, taskId: '00T000000000001AAA' });
        });

        it('is as it was finished, too, when its leader was gone before the journal was cleared', () => {
            const ada = reads(finished(), new Ada().rings().isFound(fred));
            expect([ada.call().state, ada.saved().length]).toEqual(['ended', 1]);
            expect(isForgotten(ada)).toBe(true);
        });

        it('is merged while its record waits, however often it was changed there', () => {
            const other = new Ada().rings().isFound(fred).does({ do: 'note', callKey: key, text: 'one' });
            for (let n = 0; n < 20; n += 1) other.does({ do: 'note', callKey: key, text: `one ${n}` });
            const waits = { ok: false, retry: true, errors: [] } as const;
            const ada = chosen(new Ada().rings().wait(5)).cleared('callCancelled').saves(waits);
            expect(finds(ada, other).call()).toMatchObject({
                state: 'ended',
                choice: { record },
                notes: 'one 19'
            });
        });
    });

    it('R4: a call that comes back is later than what is left of it', () => {
        const ada = new Ada().rings().cleared('callCancelled').saves();
        const [{ call }] = ada.state.recent;
        expect(ada.wait(5).rings().call().rev).toBeGreaterThan(call!.rev);
    });

    it('keeps no calls that are done, once it could be read or could not for a minute', () => {
        const done = () => cannotRead(new Ada()).rings().cleared('callCancelled').saves();
        expect(done().has()).toBe(true);
        expect(canRead(done()).has()).toBe(false);
        expect(done().of('setTimer')).toContainEqual({ effect: 'setTimer', timer: 'journalAway', afterMs: 60_000 });
        const late = done();
        expect(late.send({ type: 'timer', at: late.now, timer: 'journalAway' }).has()).toBe(false);
        late.rings({ id: 'two' }).cleared('callCancelled', 'remote', 'two').saves(undefined, 'two');
        expect(late.has('two')).toBe(false);
        expect(done().rings({ id: 'two' }).cleared('answeredElsewhere', 'remote', 'two').has('two')).toBe(false);
    });

    it('is cleared of a call that was done, kept meanwhile, and left behind by a leader that is gone', () => {
        const done = cannotRead(new Ada()).rings().cleared('callCancelled').saves();
        const next = reads(new Ada(), done);
        // still there after this step: the journal removes what leaves the state
        expect(next.call().record).toEqual({ state: 'saved' });
        expect(next.of('setTimer')).toContainEqual({ effect: 'setTimer', timer: 'journalDone', afterMs: 0 });
        expect(next.send({ type: 'timer', at: next.now, timer: 'journalDone' }).has()).toBe(false);
    });
});
