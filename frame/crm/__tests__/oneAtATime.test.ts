import { SimulatedClock } from '../../__tests__/fakes/simulatedClock';
import { oneAtATime } from '../oneAtATime';

const flush = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

describe('P6: pops, one at a time', () => {
    it('the first one starts at once, the next one when it is answered', async () => {
        const begun: string[] = [];
        const take = oneAtATime(new SimulatedClock(), 2_000);
        let answer = (): void => undefined;
        const first = take(() => {
            begun.push('first');
            return new Promise<string>((resolve) => {
                answer = () => resolve('opened');
            });
        });
        const second = take(() => Promise.resolve(begun.push('second')));
        await flush();
        expect(begun).toEqual(['first']);
        answer();
        await second;
        expect([begun, await first]).toEqual([['first', 'second'], 'opened']);
    });

    it('one that fails does not block the others, and rejects for its caller', async () => {
        const take = oneAtATime(new SimulatedClock(), 2_000);
        await expect(take(() => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
        expect(await take(() => Promise.resolve('opened'))).toBe('opened');
    });

    it('one that is never answered delays the next one only for that long', async () => {
        const clock = new SimulatedClock();
        const take = oneAtATime(clock, 2_000);
        void take(() => new Promise(() => undefined));
        const second = take(() => Promise.resolve('opened'));
        await flush();
        await clock.pass(2_000);
        expect(await second).toBe('opened');
    });
});
