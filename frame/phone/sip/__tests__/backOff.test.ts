import { BackOff, LONGEST_PAUSE_MS } from '../backOff';

describe('the pauses between attempts', () => {
    it('begins with a second and doubles, up to the longest', () => {
        const backOff = new BackOff();
        const pauses = Array.from({ length: 7 }, () => backOff.next());
        expect(pauses).toEqual([1000, 2000, 4000, 8000, 15_000, 15_000, 15_000]);
        expect(LONGEST_PAUSE_MS).toBe(15_000);
    });

    it('starts over after a success', () => {
        const backOff = new BackOff();
        backOff.next();
        backOff.next();
        backOff.reset();
        expect(backOff.next()).toBe(1000);
    });
});
