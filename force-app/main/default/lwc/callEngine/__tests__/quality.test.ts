import { Ada, DEVICE } from './support/agent';
import { left } from './support/journal';

describe('S8: how a call sounds', () => {
    it('is known since it was measured first, as it was measured last, and on hold, too', () => {
        const ada = new Ada().rings().established();
        expect(ada.call().quality).toBeUndefined();
        expect(ada.sounds(4.3).sounds(2.8).call().quality?.mos).toBe(2.8);
        expect(ada.held().sounds(2.9).call()).toMatchObject({ state: 'held', quality: { mos: 2.9 } });
    });

    it('is nothing of a call that only rings, or is over', () => {
        const ringing = new Ada().rings().sounds(4);
        expect(ringing.call().quality).toBeUndefined();
        const over = new Ada().takesCall();
        const { state } = over;
        expect(over.sounds(4).state).toBe(state);
    });

    it('S4: is taken over with the call, and kept if the phone system lists the call without it', () => {
        const before = new Ada().rings().established().sounds(3.9);
        const listed = (ada: Ada, quality?: object): Ada =>
            ada.phone({
                event: 'Snapshot',
                at: ada.now,
                calls: [
                    {
                        connection: { callId: 'one', deviceId: DEVICE },
                        direction: 'in',
                        remote: { number: '07814256404' },
                        state: 'connected',
                        startedAt: ada.now,
                        ...quality
                    }
                ]
            });
        const { quality } = before.call();
        expect(listed(before).call().quality).toEqual(quality);
        expect(listed(new Ada(), { quality }).call().quality).toEqual(quality);
    });

    it('is read from the journal only in figures', () => {
        const before = new Ada().rings().established().sounds(3.9);
        const [entry] = left(before);
        const read = (call: object): Ada => {
            const ada = new Ada();
            const entries = [{ ...entry, call: { ...entry.call, ...call } }];
            return ada.send({
                type: 'journal',
                at: ada.now,
                event: { event: 'JournalRead', at: ada.now, entries, aliveAt: null }
            });
        };
        expect(read({}).call().quality).toEqual(before.call().quality);
        expect(read({ quality: { mos: 'loud' } }).state.calls).toEqual([]);
    });
});

describe('R11: how a call sounded', () => {
    const FIGURES = { mos: 4.127, lowestMos: 2.504, loss: 0.01234, jitter: 8.6, roundTrip: 123.4 };
    const WRITTEN = {
        CallMos__c: 4.13,
        CallLowestMos__c: 2.5,
        CallPacketLoss__c: 1.23,
        CallJitter__c: 9,
        CallRoundTrip__c: 123
    };
    const NAMES = Object.keys(WRITTEN);
    const namesIn = (fields: object): string[] => NAMES.filter((name) => name in fields);

    it('is in the record of the call: the figures of the whole call, as they were reported last', () => {
        const ada = new Ada({ callQuality: true }).rings().established().sounds(4.3).sounds(2.6, FIGURES).cleared();
        expect(ada.saved()).toMatchObject([WRITTEN]);
    });

    it('is not in the record if the admin has not switched it on, or nothing was measured', () => {
        const off = new Ada().rings().established().sounds(4, FIGURES).cleared();
        const unmeasured = new Ada({ callQuality: true }).takesCall();
        expect([off, unmeasured].map((ada) => namesIn(ada.saved()[0]))).toEqual([[], []]);
    });

    it('has no round trip that nobody measured', () => {
        const ada = new Ada({ callQuality: true }).rings().established().sounds(4).cleared();
        expect(namesIn(ada.saved()[0])).toEqual(NAMES.filter((name) => name !== 'CallRoundTrip__c'));
    });

    it('R5: is kept through a crash in the middle of the call, as far as it was reported', () => {
        const before = new Ada({ callQuality: true }).rings().established().sounds(4.1, FIGURES);
        const after = new Ada({ callQuality: true });
        const event = { event: 'JournalRead', at: before.now, entries: left(before), aliveAt: before.now } as const;
        after.send({ type: 'journal', at: before.now, event });
        after.phone({ event: 'Snapshot', at: before.now + 9_000, calls: [] });
        expect(after.saved()).toMatchObject([WRITTEN]);
    });

    it('R7: is not sent again when only the notes change', () => {
        const ada = new Ada({ callQuality: true }).rings().established().sounds(4, FIGURES).cleared().saves();
        ada.does({ do: 'note', callKey: ada.key(), text: 'typed' }).presses('save');
        expect(ada.saved().at(-1)).toEqual({ Description: 'typed' });
    });

    it('R4: is known from the panel that measured it when another one finishes the call', () => {
        const measured = new Ada({ callQuality: true }).rings().established().sounds(4, FIGURES);
        const other = new Ada({ callQuality: true }).rings().established();
        const event = { event: 'JournalFound', at: other.now, entries: left(measured), aliveAt: other.now } as const;
        other.send({ type: 'journal', at: other.now, event });
        expect(other.cleared().saved()).toMatchObject([WRITTEN]);
    });
});
