import { Turns } from '../turns';

const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

describe('taking turns', () => {
    it('two at once, in order; a failure gives its place to the next', async () => {
        const turns = new Turns(2);
        const begun: number[] = [];
        const ends: ((fails?: boolean) => void)[] = [];
        const all = [0, 1, 2, 3].map((number) =>
            turns.take(
                () =>
                    new Promise<number>((resolve, reject) => {
                        begun.push(number);
                        ends[number] = (fails) => (fails ? reject(new Error('no')) : resolve(number));
                    })
            )
        );
        const outcomes = Promise.allSettled(all);
        await settled();
        expect(begun).toEqual([0, 1]);
        ends[1](true);
        await settled();
        expect(begun).toEqual([0, 1, 2]);
        ends[0]();
        ends[2]();
        await settled();
        ends[3]();
        expect((await outcomes).map(({ status }) => status)).toEqual([
            'fulfilled',
            'rejected',
            'fulfilled',
            'fulfilled'
        ]);
        expect(await turns.take(() => Promise.resolve('free again'))).toBe('free again');
    });
});
