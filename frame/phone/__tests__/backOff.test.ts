import { BackOff, LONGEST_PAUSE_MS } from '../backOff';

describe('the pauses between attempts', () => {
    it('begins with a second and doubles, up to the longest', () => {
        const backOff = new BackOff(() => 1);
        const pauses = Array.from({ length: 7 }, () => backOff.next());
        expect(pauses).toEqual([1000, 2000, 4000, 8000, 15_000, 15_000, 15_000]);
        expect(LONGEST_PAUSE_MS).toBe(15_000);
    });

    it('starts over after a success', () => {
        const backOff = new BackOff(() => 1);
        backOff.next();
        backOff.next();
        backOff.reset();
        expect(backOff.next()).toBe(1000);
    });

    it('takes half of each pause, or more, by chance', () => {
        const backOff = new BackOff(() => 0.5);
        expect([backOff.short(), backOff.next(), backOff.next()]).toEqual([500, 750, 1500]);
        const early = new BackOff(() => 0);
        expect([early.short(), early.next(), early.next()]).toEqual([0, 500, 1000]);
    });
});
