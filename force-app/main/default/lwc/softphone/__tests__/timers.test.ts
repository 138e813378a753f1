import { Timers } from '../timers';

describe('Timers', () => {
    beforeEach(() => jest.useFakeTimers());
    afterEach(() => jest.useRealTimers());

    it('repeats until it is stopped, and does not start twice', () => {
        const timers = new Timers();
        const task = jest.fn();
        timers.every('tick', 1000, task);
        timers.every('tick', 1000, task);
        jest.advanceTimersByTime(3000);
        expect(task).toHaveBeenCalledTimes(3);
        timers.stop('tick');
        jest.advanceTimersByTime(3000);
        expect(task).toHaveBeenCalledTimes(3);
    });

    it('leaves none behind', () => {
        const timers = new Timers();
        timers.every('tick', 1000, jest.fn());
        timers.every('ready', 500, jest.fn());
        timers.stopAll();
        expect(jest.getTimerCount()).toBe(0);
    });
});
