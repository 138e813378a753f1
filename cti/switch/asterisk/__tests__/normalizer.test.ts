import type { AmiMessage } from '../amiMessages';
import { Watched } from './support/watched';

const OWN = 'PJSIP/1003-00000001';
const FAR = 'PJSIP/trunk-00000002';
const OTHER = 'PJSIP/1002-00000003';

const channel = (name: string, state: 'Ring' | 'Down', more: Partial<AmiMessage> = {}): AmiMessage => ({
    Event: 'Newchannel',
    Channel: name,
    ChannelStateDesc: state,
    Uniqueid: name,
    Linkedid: 'first',
    ...more
});

const dial = (event: string, from: string, to: string, more: Partial<AmiMessage> = {}): AmiMessage => ({
    Event: event,
    Channel: from,
    DestChannel: to,
    DestUniqueid: to,
    ...more
});

const simple = (event: string, name: string, more: Partial<AmiMessage> = {}): AmiMessage => ({
    Event: event,
    Channel: name,
    ...more
});

const enter = (name: string, bridge: string, more: Partial<AmiMessage> = {}): AmiMessage =>
    simple('BridgeEnter', name, { BridgeUniqueid: bridge, BridgeTechnology: 'simple_bridge', ...more });

const hangup = (name: string, cause = '16'): AmiMessage => simple('Hangup', name, { Cause: cause });

/** A call to the device from the trunk, which rings. */
const incoming = (own = OWN): AmiMessage[] => [
    channel(own, 'Down'),
    dial('DialBegin', FAR, own, { CallerIDNum: '+442079460123', CallerIDName: 'Ada' }),
    dial('DialState', FAR, own, { DialStatus: 'RINGING' })
];

/** A call from the handset. */
const outgoing = (): AmiMessage[] => [
    channel(OWN, 'Ring', { Exten: '07700900123' }),
    dial('DialBegin', OWN, FAR),
    dial('DialState', OWN, FAR, { DialStatus: 'RINGING' })
];

const answered = (from: string, to: string): AmiMessage[] => [
    dial('DialEnd', from, to, { DialStatus: 'ANSWER' }),
    enter(from, 'b1'),
    enter(to, 'b1')
];

function talking(): Watched {
    const watched = new Watched();
    watched.heed(...incoming(), ...answered(FAR, OWN));
    watched.clear();
    return watched;
}

describe('AMI to CSTA', () => {
    it('a call is reported when the phone rings, not when its channel exists, and once', () => {
        const watched = new Watched();
        const [created = {}, dialed = {}, ringing = {}] = incoming();
        watched.heed(created, dialed, simple('Newstate', OWN, { ChannelStateDesc: 'Ringing' }));
        expect(watched.of('1003')).toEqual([]);
        watched.heed(ringing, ringing);
        expect(watched.of('1003')).toEqual(['Delivered -> alerting']);
    });

    it('a phone that answers without ringing has both events', () => {
        const watched = new Watched();
        watched.heed(...incoming().slice(0, 2), ...answered(FAR, OWN));
        expect(watched.of('1003')).toEqual(['Delivered -> alerting', 'Established -> connected']);
    });

    it('nothing is reported before the exchange has said whether the caller withholds the number', () => {
        const watched = new Watched();
        watched.isWithheld = null;
        watched.heed(...incoming(), dial('DialEnd', FAR, OWN, { DialStatus: 'ANSWER' }));
        expect(watched.of('1003')).toEqual([]);
        watched.unanswered.shift()?.(true);
        expect(watched.of('1003')).toEqual(['Delivered -> alerting', 'Established -> connected']);
        expect(watched.calls.snapshot('1003')[0]?.remote).toEqual({ number: null });
        watched.heed(simple('NewConnectedLine', OWN, { ConnectedLineNum: '+442079460123' }));
        expect(watched.calls.snapshot('1003')[0]?.remote).toEqual({ number: null });
    });

    it('a call that is over before that is not reported', () => {
        const watched = new Watched();
        watched.isWithheld = null;
        watched.heed(...incoming(), hangup(OWN, '26'));
        watched.unanswered.shift()?.(false);
        expect(watched.of('1003')).toEqual([]);
    });

    it('a ring group that another phone answers ends as answered elsewhere', () => {
        const watched = new Watched();
        watched.heed(...incoming(), ...incoming(OTHER), ...answered(FAR, OTHER));
        watched.heed(dial('DialEnd', FAR, OWN, { DialStatus: 'CANCEL' }), hangup(OWN, '26'));
        expect(watched.of('1003').at(-1)).toBe('ConnectionCleared answeredElsewhere remote');
        expect(watched.of('1002')).toEqual(['Delivered -> alerting', 'Established -> connected']);
    });

    it('an outgoing call fails only when none of the phones that it reaches rings any more', () => {
        const watched = new Watched();
        watched.heed(...outgoing(), dial('DialBegin', OWN, OTHER));
        watched.heed(dial('DialEnd', OWN, FAR, { DialStatus: 'BUSY' }), hangup(FAR, '17'));
        expect(watched.of('1003')).toEqual(['Originated -> initiated', 'Delivered -> initiated']);
        watched.heed(...answered(OWN, OTHER));
        expect(watched.of('1003').at(-1)).toBe('Established -> connected');
        watched.heed(hangup(OTHER), hangup(OWN));
        expect(watched.of('1003').at(-1)).toBe('ConnectionCleared normal remote');
    });

    it('a second trunk that is tried after the first one is busy is no second call', () => {
        const watched = new Watched();
        watched.heed(
            ...outgoing(),
            dial('DialEnd', OWN, FAR, { DialStatus: 'CHANUNAVAIL' }),
            dial('DialBegin', OWN, OTHER)
        );
        watched.heed(...answered(OWN, OTHER));
        expect(watched.of('1003')).toEqual([
            'Originated -> initiated',
            'Delivered -> initiated',
            'Established -> connected'
        ]);
        expect(watched.calls.snapshot('1003')).toHaveLength(1);
    });

    it.each([
        ['no such number', '3', undefined, 'unavailable'],
        ['refused', '21', undefined, 'callRejected'],
        ['nobody answers', '16', 'NOANSWER', 'noAnswer'],
        ['congestion', '34', 'CONGESTION', 'networkCongestion']
    ])('an outgoing call that was never answered has failed first: %s', (_name, code, status, cause) => {
        const watched = new Watched();
        watched.heed(...outgoing().slice(0, 2));
        if (status) watched.heed(dial('DialEnd', OWN, FAR, { DialStatus: status }));
        watched.heed(hangup(OWN, code));
        expect(watched.of('1003').slice(1)).toEqual([`Failed ${cause}`, `ConnectionCleared ${cause} remote`]);
    });

    it('an outgoing call that is canceled on the handset has not failed', () => {
        const watched = new Watched();
        watched.heed(
            ...outgoing(),
            simple('HangupRequest', OWN),
            dial('DialEnd', OWN, FAR, { DialStatus: 'CANCEL' }),
            hangup(OWN, '127')
        );
        expect(watched.of('1003').at(-1)).toBe('ConnectionCleared callCancelled local');
        expect(watched.of('1003')).not.toContain('Failed callCancelled');
    });

    it.each([
        ['3', 'unavailable'],
        ['22', 'invalidNumber'],
        ['38', 'networkCongestion'],
        ['57', 'blocked']
    ])('R9: an outgoing call that the exchange gives up with cause %s has failed: %s', (code, cause) => {
        const watched = new Watched();
        watched.heed(channel(OWN, 'Ring', { Exten: '07700900123' }), hangup(OWN, code));
        expect(watched.of('1003').slice(1)).toEqual([`Failed ${cause}`, `ConnectionCleared ${cause} remote`]);
    });

    it('a declined call looks the same with Hangup before DialEnd and after', () => {
        const end = dial('DialEnd', FAR, OWN, { DialStatus: 'BUSY' });
        for (const order of [
            [end, hangup(OWN, '17')],
            [hangup(OWN, '17'), end]
        ]) {
            const watched = new Watched();
            watched.heed(...incoming(), ...order);
            expect(watched.of('1003').slice(1)).toEqual(['ConnectionCleared callRejected local']);
        }
    });

    it('a call that the exchange itself answers, such as voicemail, has no Dial events and fewer services', () => {
        const watched = new Watched();
        watched.heed(channel(OWN, 'Ring', { Exten: '*97' }), simple('Newstate', OWN, { ChannelStateDesc: 'Up' }));
        expect(watched.of('1003').slice(1)).toEqual(['Established -> connected', 'ServicesPermitted -> connected']);
        expect(watched.calls.snapshot('1003')[0]?.services).toEqual(['clear', 'generateDigits']);
    });

    it('a stray Unhold does not retrieve what the exchange holds', () => {
        const watched = talking();
        watched.heed(enter(OWN, 'room', { BridgeTechnology: 'holding_bridge', Context: 'crm-connect-hold' }));
        watched.heed(simple('Unhold', OWN), simple('Hold', OWN));
        expect(watched.of('1003')).toEqual(['Held local -> hold']);
    });

    it('the caller hangs up while the exchange calls the device again: the call is over', () => {
        const watched = new Watched();
        watched.heed(
            ...incoming(),
            dial('DialEnd', FAR, OWN, { DialStatus: 'CANCEL', Context: 'crm-connect-answer' }),
            hangup(OWN, '0')
        );
        expect(watched.of('1003')).toEqual(['Delivered -> alerting']);
        watched.heed(hangup(FAR));
        expect(watched.of('1003').slice(1)).toEqual(['ConnectionCleared callCancelled remote']);
    });

    it('a transfer that the handset makes is a transfer: blind and with a consultation on its second line', () => {
        const blind = talking();
        const success = { Event: 'BlindTransfer', TransfererChannel: OWN, Result: 'Success', Extension: '1002' };
        blind.heed({ ...success, Result: 'Fail' }, success, hangup(OWN));
        expect(blind.of('1003')).toEqual([
            'Transferred singleStepTransfer 1002 -> connected',
            'ConnectionCleared singleStepTransfer local'
        ]);
        const attended = talking();
        const line2 = 'PJSIP/1003-00000009';
        attended.heed(simple('Hold', OWN), channel(line2, 'Ring', { Exten: '1002', Linkedid: 'second' }));
        attended.heed(dial('DialBegin', line2, OTHER), ...answered(line2, OTHER));
        attended.clear();
        const transfer = {
            Event: 'AttendedTransfer',
            OrigTransfererChannel: OWN,
            SecondTransfererChannel: line2,
            Result: 'Success'
        };
        attended.heed(transfer, hangup(OWN), hangup(line2));
        expect(attended.of('1003')).toEqual([
            'Transferred transfer 1002 -> hold',
            'ConnectionCleared transfer local',
            'Transferred transfer +442079460123 -> connected',
            'ConnectionCleared transfer local'
        ]);
    });

    it('a colleague hands a caller over: another party, whose channel is the far end from then on', () => {
        const watched = talking();
        watched.heed(simple('BridgeLeave', FAR, { BridgeUniqueid: 'b1' }), enter(OTHER, 'b1'));
        watched.heed(
            simple('NewConnectedLine', OWN, { ConnectedLineNum: '1002', ConnectedLineName: 'Bob' }),
            hangup(FAR)
        );
        expect(watched.of('1003')).toEqual(['Transferred transfer {"number":"1002","name":"Bob"} -> connected']);
        watched.heed(simple('HangupRequest', OTHER), hangup(OTHER), hangup(OWN));
        expect(watched.of('1003').at(-1)).toBe('ConnectionCleared normal remote');
    });

    it("the caller's number in another notation is no other party", () => {
        const watched = talking();
        watched.heed(simple('NewConnectedLine', OWN, { ConnectedLineNum: '02079460123' }));
        expect(watched.of('1003')).toEqual([]);
    });

    it('two calls of a device with the same Linkedid have different ids, and a call that comes back has its own again', () => {
        const watched = talking();
        watched.heed(...incoming('PJSIP/1003-00000007'));
        const ids = watched.calls.snapshot('1003').map(({ connection }) => connection.callId);
        expect(new Set(ids).size).toBe(2);
        watched.heed(hangup(OWN), hangup('PJSIP/1003-00000007'));
        watched.heed(...incoming('PJSIP/1003-00000008'));
        expect(watched.calls.snapshot('1003').map(({ connection }) => connection.callId)).toEqual(['first']);
    });

    it('keeps nothing of calls that are over', () => {
        const watched = talking();
        watched.heed(hangup(FAR), hangup(OWN));
        expect([...watched.calls.allLegs]).toEqual([]);
        expect(watched.calls.withFar(FAR)).toEqual([]);
        expect(watched.bridges.around(OWN).size).toBe(0);
    });
});
