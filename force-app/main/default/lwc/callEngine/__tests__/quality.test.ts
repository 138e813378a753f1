import { Ada, DEVICE } from './support/agent';
import { left } from './support/journal';

describe('how a call sounds', () => {
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
