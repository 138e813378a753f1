import { because } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Command, CommandAnswer } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { settled, SimulatedClock } from '../../__tests__/fakes/simulatedClock';
import { createCommandDesk } from '../commandDesk';

function deskWith(carryOut: (command: Command) => Promise<unknown>) {
    const clock = new SimulatedClock();
    const answers: CommandAnswer[] = [];
    const logged: string[] = [];
    const desk = createCommandDesk({
        clock,
        carryOut,
        answer: (answer) => answers.push(answer),
        log: (line) => logged.push(line)
    });
    return { desk, clock, answers, logged };
}

const never = (): Promise<unknown> => new Promise(() => undefined);

describe('the desk that answers commands', () => {
    it.each([
        [{ command: 'refreshView' } as const, 10_000],
        [{ command: 'makeCall', to: '1003' } as const, 45_000]
    ])('answers %j with timeout when nothing came', async (command, ms) => {
        const { desk, clock, answers } = deskWith(never);
        desk.take('one', command);
        await clock.pass(ms - 1);
        expect(answers).toEqual([]);
        await clock.pass(1);
        expect(answers).toMatchObject([{ id: 'one', ok: false, error: { reason: 'timeout' } }]);
    });

    it('drops and logs an answer that comes after the timeout', async () => {
        let finish = (): void => undefined;
        const { desk, clock, answers, logged } = deskWith(
            () =>
                new Promise<void>((resolve) => {
                    finish = resolve;
                })
        );
        desk.take('one', { command: 'refreshView' });
        await clock.pass(10_000);
        finish();
        await settled();
        expect(answers).toMatchObject([{ error: { reason: 'timeout', ...because('noAnswer', 10) } }]);
        expect(logged.at(-1)).toContain('late answer to refreshView');
    });

    it('carries out a command that comes twice only once', async () => {
        const carryOut = jest.fn(() => Promise.resolve(undefined));
        const { desk, answers, logged } = deskWith(carryOut);
        desk.take('one', { command: 'makeCall', to: '1003' });
        await settled();
        desk.take('one', { command: 'makeCall', to: '1003' });
        await settled();
        expect(carryOut).toHaveBeenCalledTimes(1);
        expect(answers).toEqual([{ id: 'one', ok: true }]);
        expect(logged).toEqual([expect.stringContaining('came twice')]);
    });

    it('leaves no timer behind', async () => {
        const { desk, clock } = deskWith(() => Promise.resolve('done'));
        desk.take('one', { command: 'refreshView' });
        await settled();
        expect(clock.waiting).toBe(0);
    });

    it('shortens endless words of another system, which the panel would refuse', async () => {
        const { desk, answers } = deskWith(() => Promise.reject(new Error('x'.repeat(9000))));
        desk.take('one', { command: 'refreshView' });
        await settled();
        const [answer] = answers;
        expect(answer?.ok === false && answer.error.detail?.length).toBe(1000);
    });
});
