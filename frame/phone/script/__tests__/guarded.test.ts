import { explanation } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { PhoneEvent } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { browserClock } from '../../../clock';
import { GivenCredentials } from '../../givenCredentials';
import type { CredentialSource } from '../../credentials';
import type { AnyFactory, PhoneSystem } from '../../phoneSystem';
import { guarded } from '../guarded';
import { quietAudio } from '../../../__tests__/fakes/quietBrowser';
import { FakeStoredText } from '../../../__tests__/fakes/fakeStoredText';

const URL = '/resource/AcmePhone';

/** A script's phone system as the frame sees it, with its events and log lines. */
function from(build: (emit: (reported: unknown) => void, credentials: CredentialSource) => unknown) {
    const reported: PhoneEvent[] = [];
    const lines: string[] = [];
    const credentials = new GivenCredentials();
    const factory = (({
        emit,
        credentials: given
    }: {
        emit: (reported: unknown) => void;
        credentials: CredentialSource;
    }) => build(emit, given)) as unknown as AnyFactory;
    const context = {
        settings: {} as never,
        clock: browserClock,
        credentials,
        userId: '005000000000001AAA',
        audio: quietAudio(),
        storage: new FakeStoredText(),
        log: (line: string) => lines.push(line),
        emit: (event: PhoneEvent) => reported.push(event)
    };
    return { reported, lines, credentials, create: (): PhoneSystem => guarded(factory, URL)(context) };
}

const idle = { start: () => undefined, stop: () => undefined, execute: () => undefined, snapshot: () => null };

describe('a third-party phone system', () => {
    it('is named if it cannot be created or started', () => {
        const fails = (): never => {
            throw new TypeError('x is not defined');
        };
        const failure = { explanation: { ...explanation('scriptFailed', URL), detail: 'x is not defined' } };
        expect(from(fails).create).toThrow(expect.objectContaining(failure) as Error);
        expect(() =>
            from(() => ({ ...idle, start: fails }))
                .create()
                .start()
        ).toThrow(expect.objectContaining(failure) as Error);
    });

    it.each([
        [true, true],
        [undefined, false],
        ['yes', false]
    ])('tells whether its calls outlive the page: %j is %j', (callsOutliveTab, told) => {
        expect(from(() => ({ ...idle, callsOutliveTab })).create().callsOutliveTab).toBe(told);
    });

    it.each([null, undefined, 7, {}, { ...idle, snapshot: undefined }])(
        'is refused if it lacks a method: %j',
        (system) => {
            expect(from(() => system).create).toThrow(
                expect.objectContaining({ explanation: explanation('scriptWrong', URL) }) as Error
            );
        }
    );

    it('emits events as they were when they were reported, and logs each invalid one once', () => {
        let emit: (reported: unknown) => void = () => undefined;
        const phone = from((given) => {
            emit = given;
            return idle;
        });
        phone.create();
        const link = { event: 'LinkState', at: 1, state: 'up' };
        emit(link);
        link.state = 'down';
        expect(phone.reported).toEqual([{ event: 'LinkState', at: 1, state: 'up' }]);
        const circle: { self?: unknown } = {};
        circle.self = circle;
        for (const nonsense of [{ event: 'Exploded' }, { event: 'Exploded' }, circle, undefined]) emit(nonsense);
        expect(phone.reported).toHaveLength(1);
        expect(phone.lines).toHaveLength(3);
        expect(phone.lines[0]).toContain(`${URL}: `);
    });

    it('has only the features that it names', () => {
        const phone = from((emit) => ({
            ...idle,
            start: () => emit({ event: 'Features', at: 1, features: { hold: true } })
        }));
        phone.create().start();
        expect(phone.reported).toMatchObject([{ features: { hold: true, mute: false, signIn: false } }]);
    });

    it('refuses with the contract’s reasons; any other error becomes a detail', async () => {
        const throwing = (thrown: unknown) =>
            from(() => ({
                ...idle,
                execute: () => {
                    throw thrown;
                }
            })).create();
        const answer = { command: 'connect' } as const;
        const refused = Object.assign(new Error('no'), { reason: 'invalidState', detail: 'The line is busy.' });
        await expect(throwing(refused).execute(answer)).rejects.toMatchObject({
            name: 'PhoneSystemError',
            reason: 'invalidState',
            explanation: { detail: 'The line is busy.' }
        });
        const odd = Object.assign(new Error('odd'), { reason: 'because' });
        await expect(throwing(odd).execute(answer)).rejects.toBe(odd);
        await expect(throwing(undefined).execute(answer)).rejects.toBeUndefined();
    });

    it('gets the agent’s credentials if it has asked, and refuses them with the contract’s reasons', async () => {
        const typed = { user: '1001', password: 'secret' };
        const given: unknown[] = [];
        const refused = Object.assign(new Error('no'), { reason: 'rejected', detail: 'Unknown user' });
        const phone = from((_, credentials) => ({
            ...idle,
            start: () =>
                credentials.ask((one) => {
                    given.push(one);
                    return given.length > 1 ? Promise.reject(refused) : Promise.resolve();
                })
        }));
        const system = phone.create();
        await expect(phone.credentials.give(typed)).rejects.toMatchObject({ reason: 'unsupported' });
        system.start();
        await phone.credentials.give(typed);
        await expect(phone.credentials.give(typed)).rejects.toMatchObject({
            name: 'PhoneSystemError',
            reason: 'rejected',
            explanation: { detail: 'Unknown user' }
        });
        expect(given).toEqual([typed, typed]);
    });

    it('returns its calls only if they are valid', () => {
        const call = {
            connection: { callId: '1', deviceId: '2' },
            direction: 'in',
            remote: { number: null },
            state: 'alerting',
            startedAt: 1
        };
        const snapshotOf = (answer: () => unknown) => {
            const phone = from(() => ({ ...idle, snapshot: answer }));
            return { calls: phone.create().snapshot(), lines: phone.lines };
        };
        expect(snapshotOf(() => [call])).toEqual({ calls: [call], lines: [] });
        expect(snapshotOf(() => null)).toEqual({ calls: null, lines: [] });
        expect(snapshotOf(() => [{ ...call, state: 'asleep' }])).toMatchObject({
            calls: null,
            lines: [expect.stringContaining('state')]
        });
        expect(
            snapshotOf(() => {
                throw new Error('no calls');
            })
        ).toMatchObject({ calls: null, lines: [`${URL}: no calls`] });
    });
});
