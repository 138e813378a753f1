import { FakeStorage } from '../../__tests__/fakes/fakeStorage';
import { userNames } from '../../userNames';
import { RECENT_STAYS_MS, RecentCalls } from '../recentCalls';

const ADA = userNames('005000000000001AAA').recent;
const BOB = userNames('005000000000002AAA').recent;

function browser(storage: FakeStorage | null = new FakeStorage()) {
    const logged: string[] = [];
    let now = 1_000_000_000_000;
    const of = (name: string): RecentCalls =>
        new RecentCalls({
            name,
            storage: () => {
                if (!storage) throw new Error('The operation is insecure.');
                return storage;
            },
            now: () => now,
            log: (line) => logged.push(line)
        });
    const pass = (ms: number): void => void (now += ms);
    return { storage, logged, of, pass };
}

describe('the recent calls in the browser’s storage', () => {
    it('are available to the next page of the same user, and to nobody else (S6)', () => {
        const { of } = browser();
        of(ADA).keep([{ key: 'one' }]);
        expect([of(ADA).read(), of(BOB).read()]).toEqual([[{ key: 'one' }], []]);
    });

    it('are deleted after eight days, for every user', () => {
        const { of, pass, storage } = browser();
        of(BOB).keep([{ key: 'one' }]);
        pass(RECENT_STAYS_MS);
        of(ADA).tidy();
        expect(of(BOB).read()).toHaveLength(1);
        pass(1);
        expect(of(BOB).read()).toEqual([]);
        storage?.setItem('another', 'stays');
        of(ADA).tidy();
        expect([...(storage?.items.keys() ?? [])]).toEqual(['another']);
    });

    it('are none if the browser stores nothing, or stores something else', () => {
        const without = browser(null);
        without.of(ADA).keep([{ key: 'one' }]);
        without.of(ADA).tidy();
        expect(without.of(ADA).read()).toEqual([]);
        expect(without.logged[0]).toMatch(/could not store or read the recent calls: .*insecure/);
        for (const text of ['{', '7', '{"at":1000000000000}']) {
            const { of, storage } = browser();
            storage?.setItem(ADA, text);
            expect(of(ADA).read()).toEqual([]);
        }
    });
});
