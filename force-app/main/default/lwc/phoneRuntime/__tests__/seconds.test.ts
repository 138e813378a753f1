import { Ada } from '../../callEngine/__tests__/support/agent';
import { Seconds } from '../seconds';

/** Seconds on a clock that a test moves; `late` is by how much every timer of the clock is. */
function seconds(late = 0) {
    let now = 0;
    let timer: { due: number; act: () => void } | null = null;
    const ticks: number[] = [];
    const clock = {
        now: () => now,
        after: (ms: number, act: () => void) => {
            const own = { due: now + ms + late, act };
            timer = own;
            return () => {
                if (timer === own) timer = null;
            };
        }
    };
    const passTo = (time: number): void => {
        while (timer && timer.due <= time) {
            const { due, act } = timer;
            timer = null;
            now = Math.max(now, due);
            act();
        }
        now = time;
    };
    return {
        one: new Seconds(clock, () => ticks.push(now)),
        ticks,
        passTo,
        sleepTo: (time: number): void => {
            now = time;
        },
        waits: (): boolean => timer !== null
    };
}

const idle = new Ada().state;
const ringing = new Ada().rings().state;

describe('seconds', () => {
    it('tick while a call is up, in one rhythm, and then no more', () => {
        const { one, ticks, passTo, waits } = seconds();
        one.follow(idle);
        expect(waits()).toBe(false);
        one.follow(ringing);
        passTo(1_500);
        one.follow(new Ada().rings().established().state);
        passTo(3_000);
        expect(ticks).toEqual([1_000, 2_000, 3_000]);
        one.follow(idle);
        expect(waits()).toBe(false);
        one.follow(ringing);
        one.stop();
        expect(waits()).toBe(false);
    });

    it('tick while the phone waits for its next attempt to connect', () => {
        const { one, waits } = seconds();
        const ada = new Ada();
        ada.phone({ event: 'LinkState', at: ada.now, state: 'down', reason: 'linkDown', retryAt: ada.now + 5_000 });
        one.follow(ada.state);
        expect(waits()).toBe(true);
    });

    it('keep their rhythm in a slow browser, and come once after a sleep, not once for each second of it', () => {
        const slow = seconds(1);
        slow.one.follow(ringing);
        slow.passTo(5_000);
        expect(slow.ticks).toEqual([1_001, 2_001, 3_001, 4_001]);
        const asleep = seconds();
        asleep.one.follow(ringing);
        asleep.sleepTo(60_500);
        asleep.passTo(62_000);
        expect(asleep.ticks).toEqual([60_500, 61_500]);
    });
});
