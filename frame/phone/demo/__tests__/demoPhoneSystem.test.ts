import { explanation } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { settled } from '../../../__tests__/fakes/simulatedClock';
import { DIALING_MS, NO_ANSWER_MS } from '../demoSwitch';
import { simulateCall } from '../simulation';
import { Phone } from './phone';

let phone: Phone;
beforeEach(() => {
    phone = new Phone();
});

const invalid = { reason: 'invalidState' };

describe('the demo line', () => {
    it('reports its features, that it is up, and that there are no calls when it starts', async () => {
        await phone.system.stop();
        phone.system.start();
        expect(phone.news()).toEqual(['Features', 'LinkState', 'InService', 'Snapshot']);
    });

    it('lets scripts of its page control the far ends until it is stopped', async () => {
        const { callId } = await phone.page!.placeCall({ from: '07814256404' });
        expect(phone.page!.calls()).toMatchObject([{ connection: { callId }, remote: { number: '07814256404' } }]);
        await phone.page!.farEnd(callId, 'hangUp');
        expect(phone.news()).toEqual(['#1 Delivered', '#1 ConnectionCleared callCancelled remote']);
        await phone.system.stop();
        expect(phone.page).toBeNull();
    });

    it('emits nothing and does nothing after it is stopped', async () => {
        await phone.dial('1003');
        await phone.system.stop();
        phone.reported.length = 0;
        await phone.clock.pass(NO_ANSWER_MS * 2);
        expect(phone.reported).toEqual([]);
        expect(phone.clock.waiting).toBe(0);
        await expect(phone.ring('1')).rejects.toMatchObject({ reason: 'notConnected' });
    });
});

describe('an inbound call', () => {
    it('rings, is answered, held, resumed and hung up by the caller', async () => {
        const call = await phone.ring('07814256404', 'Fred Bloggs');
        expect(phone.reported[0]).toMatchObject({
            event: 'Delivered',
            direction: 'in',
            remote: { number: '07814256404', name: 'Fred Bloggs' }
        });
        await phone.do('answer', call);
        await phone.do('hold', call);
        await phone.do('retrieve', call);
        await phone.farEnd(call, 'hangUp');
        expect(phone.news()).toEqual([
            '#1 Delivered',
            '#1 Established',
            '#1 Held local',
            '#1 Retrieved local',
            '#1 ConnectionCleared normal remote'
        ]);
    });

    it('has the attributes from a contact center (P1)', async () => {
        const attributes = { sfdcObjectId: '003000000000001AAA' };
        await phone.system.execute(simulateCall({ from: '1', attributes }));
        expect(phone.reported[0]).toMatchObject({ attributes });
    });

    it.each(['', '  ', 'anonymous', 'Anonymous'])('from %p is withheld (N2)', async (from) => {
        await phone.ring(from);
        expect(phone.reported[0]).toMatchObject({ remote: { number: null } });
    });

    it('that the caller abandons is canceled', async () => {
        await phone.farEnd(await phone.ring('1'), 'hangUp');
        expect(phone.news()).toEqual(['#1 Delivered', '#1 ConnectionCleared callCancelled remote']);
    });

    it('can be declined, also as busy', async () => {
        await phone.do('clear', await phone.ring('1'));
        await phone.do('clear', await phone.ring('2'), { cause: 'busy' });
        expect(phone.news()).toEqual([
            '#1 Delivered',
            '#1 ConnectionCleared callRejected local',
            '#2 Delivered',
            '#2 ConnectionCleared busy local'
        ]);
    });

    it('keeps ringing until somebody does something', async () => {
        await phone.ring('1');
        await phone.clock.pass(600_000);
        expect(phone.news()).toEqual(['#1 Delivered']);
    });
});

describe('an outbound call', () => {
    it('is dialed, rings at the far end, and is answered', async () => {
        const call = await phone.dial('+44 (0)7814 256404');
        expect(phone.reported[0]).toMatchObject({ direction: 'out', remote: { number: '+4407814256404' } });
        expect(phone.news()).toEqual(['#1 Originated']);
        await phone.clock.pass(DIALING_MS);
        expect(phone.news()).toEqual(['#1 Delivered']);
        await phone.farEnd(call, 'answer');
        await phone.clock.pass(NO_ANSWER_MS);
        await phone.do('clear', call);
        expect(phone.news()).toEqual(['#1 Established', '#1 MediaQuality', '#1 ConnectionCleared normal local']);
        expect(phone.clock.waiting).toBe(0);
    });

    it.each([
        ['busy', 'busy'],
        ['reject', 'callRejected']
    ] as const)('that the far end meets with %s fails', async (action, cause) => {
        await phone.farEnd(await phone.dial('1003'), action);
        expect(phone.news()).toEqual([
            '#1 Originated',
            '#1 Delivered',
            `#1 Failed ${cause}`,
            `#1 ConnectionCleared ${cause} remote`
        ]);
    });

    it('that is not answered fails after a minute', async () => {
        await phone.dial('1003');
        await phone.clock.pass(DIALING_MS + NO_ANSWER_MS);
        expect(phone.news().slice(2)).toEqual(['#1 Failed noAnswer', '#1 ConnectionCleared noAnswer network']);
    });

    it.each([0, DIALING_MS])('can be canceled after %p ms', async (ms) => {
        const call = await phone.dial('1003');
        await phone.clock.pass(ms);
        await phone.do('clear', call);
        expect(phone.news().at(-1)).toBe('#1 ConnectionCleared callCancelled local');
        expect(phone.clock.waiting).toBe(0);
    });

    it.each(['Fred', '', '<b>1</b>', '+', '1;2', '1'.repeat(41)])(
        'to %p is no number, and nothing happens',
        async (to) => {
            const held = await phone.talking();
            await expect(phone.dial(to)).rejects.toMatchObject({ reason: 'invalidNumber' });
            await expect(
                phone.system.execute({ command: 'singleStepTransfer', connection: held, to })
            ).rejects.toMatchObject({ reason: 'invalidNumber' });
            expect(phone.news()).toEqual([]);
        }
    );
});

describe('the far end, the microphone and the keypad', () => {
    it('hold and resume at the far end are reported as such', async () => {
        const call = await phone.talking();
        await phone.farEnd(call, 'hold');
        await expect(phone.farEnd(call, 'hold')).rejects.toMatchObject(invalid);
        await phone.farEnd(call, 'resume');
        expect(phone.news()).toEqual(['#1 Held remote', '#1 Retrieved remote']);
    });

    it('muting is reported once for each change', async () => {
        const connection = await phone.talking();
        for (const on of [true, true, false]) {
            await phone.system.execute({ command: 'setMicrophoneMute', connection, on });
        }
        expect(phone.reported).toMatchObject([{ on: true }, { on: false }]);
    });

    it('tones are accepted only in a connected call, and only the keys of a keypad', async () => {
        const connection = await phone.talking();
        await phone.system.execute({ command: 'generateDigits', connection, digits: '12*#' });
        await expect(
            phone.system.execute({ command: 'generateDigits', connection, digits: 'hello' })
        ).rejects.toMatchObject({ reason: 'rejected' });
        await phone.do('hold', connection);
        await expect(
            phone.system.execute({ command: 'generateDigits', connection, digits: '1' })
        ).rejects.toMatchObject(invalid);
    });
});

describe('commands that are not possible', () => {
    it('change nothing and report why', async () => {
        const ringing = await phone.ring('1');
        phone.news();
        for (const command of ['hold', 'retrieve'] as const) {
            await expect(phone.do(command, ringing)).rejects.toMatchObject({
                ...invalid,
                explanation: explanation('callRinging')
            });
        }
        for (const action of ['answer', 'busy', 'reject', 'hold', 'resume'] as const) {
            await expect(phone.farEnd(ringing, action)).rejects.toMatchObject(invalid);
        }
        await expect(phone.do('answer', { callId: 'demo-9', deviceId: 'demo' })).rejects.toMatchObject(invalid);
        await expect(phone.do('answer', { ...ringing, deviceId: '1001' })).rejects.toMatchObject(invalid);
        expect(phone.news()).toEqual([]);

        await phone.do('answer', ringing);
        await expect(phone.do('answer', ringing)).rejects.toMatchObject(invalid);
        await phone.do('clear', ringing);
        await expect(phone.do('clear', ringing)).rejects.toMatchObject(invalid);
        expect(phone.news()).toEqual(['#1 Established', '#1 ConnectionCleared normal local']);
    });

    it.each<[string, object, boolean]>([
        ['simulateCall', {}, true],
        ['simulateCall', { from: 7 }, true],
        ['simulateCall', { from: '1', attributes: { a: 1 } }, true],
        ['simulateFarEnd', { action: 'explode' }, true],
        ['simulateFarEnd', { action: 'hangUp' }, false]
    ])('of its own are malformed with private data that does not fit: %s %j', async (name, data, aboutCall) => {
        const connection = await phone.ring('1');
        phone.news();
        const command = {
            command: 'escape',
            name,
            privateData: { ...data },
            ...(aboutCall && { connection })
        } as const;
        await expect(phone.system.execute(command)).rejects.toMatchObject({ reason: 'malformed' });
        expect(phone.news()).toEqual([]);
    });

    it('are refused as unsupported if the demo line does not have them', async () => {
        await expect(phone.system.execute({ command: 'signOut' })).rejects.toMatchObject({ reason: 'unsupported' });
        await expect(phone.system.execute({ command: 'connect' })).resolves.toBeUndefined();
    });
});

describe('a snapshot', () => {
    it('equals what the events so far have reported (S4)', async () => {
        const fred = await phone.ring('1', 'Fred');
        await phone.clock.pass(3_000);
        await phone.do('answer', fred);
        await phone.system.execute({ command: 'setMicrophoneMute', connection: fred, on: true });
        await phone.dial('1003');
        await phone.ring('2');
        await settled();
        const answeredAt = phone.clock.now();
        const expected = [
            {
                connection: fred,
                direction: 'in',
                remote: { number: '1', name: 'Fred' },
                state: 'hold',
                startedAt: answeredAt - 3_000,
                answeredAt,
                muted: true
            },
            { direction: 'out', remote: { number: '1003' }, state: 'initiated', startedAt: answeredAt, muted: false },
            { direction: 'in', remote: { number: '2' }, state: 'alerting', startedAt: answeredAt, muted: false }
        ];
        expect(phone.system.snapshot()).toMatchObject(expected);
        await phone.system.stop();
        phone.reported.length = 0;
        phone.system.start();
        expect(phone.reported.at(-1)).toMatchObject({ event: 'Snapshot', calls: expected });
    });
});
