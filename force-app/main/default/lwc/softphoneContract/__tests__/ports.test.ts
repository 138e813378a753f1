import { Failure, explanation } from 'c/softphoneContract';
import type { CrmCommand, CrmEvent, Port } from 'c/softphoneContract';
import { localPorts } from '../servingSide';
import { Clock, REFRESH, boundary, page, refusal, settled } from './support/boundary';

describe('ports behind a boundary', () => {
    it('answer hello with the current state, and then send every event', () => {
        const { serve, ask, emit, knows, hellos } = boundary();
        serve();
        emit(page('/lost'));
        knows([page('/now')]);
        const link = ask('one');
        const heard: CrmEvent[] = [];
        link.ports.crm.listen((event) => heard.push(event));
        link.open();
        emit(page('/next'));
        expect(heard).toEqual([page('/now'), page('/next')]);
        expect(hellos).toHaveLength(1);
    });

    it('are greeted again until they are heard: the other side may begin later', () => {
        const { serve, ask, clock, hellos } = boundary();
        const link = ask('one');
        link.open();
        clock.pass(1_000);
        serve();
        clock.pass(1_000);
        expect(hellos).toHaveLength(1);
        expect(clock.waiting).toEqual([]);
    });

    it('answer with a value, or with the reason of a refusal', async () => {
        const { serve, ask, answers, carriedOut } = boundary();
        serve();
        const { ports, open } = ask('one');
        open();
        answers(() => Promise.resolve({ connection: { callId: 'c', deviceId: 'd' } }));
        await expect(ports.phone.execute({ command: 'makeCall', to: '1003' })).resolves.toEqual({
            connection: { callId: 'c', deviceId: 'd' }
        });
        answers(() => Promise.reject(new Failure('invalidNumber', { detail: '484 Address Incomplete' })));
        await expect(ports.phone.execute({ command: 'makeCall', to: 'x' })).rejects.toMatchObject({
            reason: 'invalidNumber',
            explanation: { detail: '484 Address Incomplete' }
        });
        answers(() => {
            throw new TypeError('boom '.repeat(900));
        });
        const thrown = (await refusal(ports.crm.execute(REFRESH))) as Failure;
        expect([thrown.reason, thrown.explanation.detail?.length]).toEqual(['hostError', 1000]);
        expect(carriedOut).toHaveLength(3);
    });

    it.each([
        [REFRESH, 10_000],
        [{ command: 'makeCall', to: '1003' } as const, 45_000]
    ])('end %j at its deadline, and drop what comes later', async (command, ms) => {
        const { serve, ask, answers, clock, logged } = boundary();
        serve();
        const { ports, open } = ask('one');
        open();
        let finish = (): void => undefined;
        answers(
            () =>
                new Promise<void>((resolve) => {
                    finish = resolve;
                })
        );
        const asked = refusal(
            command.command === 'makeCall' ? ports.phone.execute(command) : ports.crm.execute(command)
        );
        await settled();
        clock.pass(ms - 1);
        expect(clock.waiting).toEqual([ms]);
        clock.pass(ms);
        expect(await asked).toMatchObject({ reason: 'timeout', explanation: explanation('noAnswer', ms / 1000) });
        finish();
        await settled();
        expect(logged.at(-1)).toContain('ignored an unexpected answer from');
    });

    it('receive each command once', async () => {
        const { serve, ask, texts, ears, carriedOut, served } = boundary();
        serve();
        const { ports, open } = ask('one');
        open();
        await ports.crm.execute(REFRESH);
        ears.serving?.(texts.find((text) => String(text).includes('refreshView')));
        await settled();
        expect(carriedOut).toHaveLength(1);
        expect(served).toEqual([expect.stringContaining('was already used')]);
    });

    it('drop an answer for a session that is gone', async () => {
        const { serve, ask, answers, served, logged } = boundary();
        serve();
        const first = ask('one');
        first.open();
        let finish = (): void => undefined;
        answers(
            () =>
                new Promise<void>((resolve) => {
                    finish = resolve;
                })
        );
        void refusal(first.ports.crm.execute(REFRESH));
        ask('two').open();
        await settled();
        finish();
        await settled();
        expect(served.at(-1)).toContain('late answer');
        expect(logged).toEqual([]);
    });

    it('send nothing after they were closed', () => {
        const { serve, ask, emit } = boundary();
        serve();
        const link = ask('one');
        const heard: CrmEvent[] = [];
        link.ports.crm.listen((event) => heard.push(event));
        link.open();
        link.close();
        emit(page('/next'));
        expect(heard).toEqual([]);
    });
});

describe('ports of the same realm', () => {
    it('have the same deadlines', async () => {
        const clock = new Clock();
        const logged: string[] = [];
        const crm: Port<CrmCommand, CrmEvent> = {
            execute: () => new Promise(() => undefined),
            listen: () => undefined
        };
        const local = localPorts({ crm }, { after: clock.after, log: (_level, line) => logged.push(line) });
        const asked = refusal(local.crm.execute(REFRESH));
        clock.pass(10_000);
        expect(await asked).toMatchObject({ reason: 'timeout' });
        expect(logged).toEqual(['crm refreshView was not answered within 10 seconds']);
    });

    it('leave no timer behind', async () => {
        const clock = new Clock();
        const crm: Port<CrmCommand, CrmEvent> = { execute: () => Promise.resolve(1), listen: () => undefined };
        const local = localPorts({ crm }, { after: clock.after, log: () => undefined });
        await expect(local.crm.execute(REFRESH)).resolves.toBe(1);
        expect(clock.waiting).toEqual([]);
    });
});
