import { duration, secondsBetween } from 'c/duration';

describe('duration', () => {
    it.each([
        [0, '0:00'],
        [4, '0:04'],
        [750, '12:30'],
        [3599, '59:59'],
        [3723, '1:02:03'],
        [90_000, '25:00:00']
    ])('writes %i seconds as %s', (seconds, text) => {
        expect(duration(seconds)).toBe(text);
    });

    it('counts whole seconds, and zero when the clock was set back', () => {
        expect(secondsBetween(1000, 3999)).toBe(2);
        expect(secondsBetween(5000, 1000)).toBe(0);
    });
});
