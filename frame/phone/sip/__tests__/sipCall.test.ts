import type { PhoneEvent } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { SipCall } from '../sipCall';
import type { SipCallFacts } from '../sipCall';
import { inShort } from './fakes/inShort';

const FRED = { number: '+447814256404', name: 'Fred Bloggs' };

function call(direction: 'in' | 'out', more: Partial<SipCallFacts> = {}) {
    const told: PhoneEvent[] = [];
    let time = 1000;
    const facts = { connection: { callId: 'call-1', deviceId: '1001' }, direction, remote: FRED, ...more };
    const one = new SipCall(
        facts,
        () => (time += 1000),
        (event) => told.push(event)
    );
    one.begin();
    return { call: one, told, news: () => inShort(told.splice(0)) };
}

describe('one call, as SIP tells it', () => {
    it('in: rings, is answered, held, taken back, and the far end hangs up', () => {
        const { call: one, news } = call('in');
        one.establish();
        one.held();
        one.retrieved();
        one.end({ cause: 'normal', releasing: 'remote' });
        expect(news()).toEqual([
            'Delivered',
            'Established',
            'Held local',
            'Retrieved local',
            'ConnectionCleared normal remote'
        ]);
    });

    it('out: rings there, is answered; the switch told the name', () => {
        const { call: one, told } = call('out', { remote: { number: '1002' } });
        one.deliver('Colleague Two');
        one.establish('somebody else');
        expect(told.map((event) => ('remote' in event ? event.remote.name : null))).toEqual([
            undefined,
            'Colleague Two',
            'Colleague Two'
        ]);
    });

    it('out: a second "it rings" is no event, an answer without one is', () => {
        const { call: one, news } = call('out');
        one.deliver();
        one.deliver();
        expect(news()).toEqual(['Originated', 'Delivered']);
        const { call: other, news: otherNews } = call('out');
        other.establish();
        other.deliver();
        expect(otherNews()).toEqual(['Originated', 'Established']);
    });

    it('out: what never came about has failed before it is cleared', () => {
        const { call: one, news } = call('out');
        one.end({ cause: 'busy', releasing: 'remote' });
        expect(news()).toEqual(['Originated', 'Failed busy', 'ConnectionCleared busy remote']);
    });

    it('out: given up by us is no failure; in: given up by the caller is none either', () => {
        const { call: one, news } = call('out');
        one.end({ cause: 'callCancelled', releasing: 'local' });
        expect(news()).toEqual(['Originated', 'ConnectionCleared callCancelled local']);
        const { call: other, news: otherNews } = call('in');
        other.end({ cause: 'callCancelled', releasing: 'remote' });
        expect(otherNews()).toEqual(['Delivered', 'ConnectionCleared callCancelled remote']);
    });

    it('what comes twice, or out of order, changes nothing', () => {
        const { call: one, news } = call('in');
        one.held();
        one.retrieved();
        one.setRemoteHold(true);
        one.setMuted(true);
        one.changeParty({ number: '1' });
        one.establish();
        one.establish();
        one.retrieved();
        one.setMuted(false);
        one.setRemoteHold(false);
        one.end({ cause: 'normal', releasing: 'local' });
        one.end({ cause: 'busy', releasing: 'remote' });
        one.passedOn({ to: '1', cause: 'transfer' });
        one.establish();
        expect(news()).toEqual(['Delivered', 'Established', 'ConnectionCleared normal local']);
    });

    it('the far end holds, and the microphone is muted, beside the state', () => {
        const { call: one, news } = call('in');
        one.establish();
        one.setRemoteHold(true);
        one.setRemoteHold(true);
        one.held();
        one.setRemoteHold(false);
        one.setMuted(true);
        expect(news().slice(2)).toEqual(['Held remote', 'Held local', 'Retrieved remote', 'MicrophoneMute true']);
        expect(one.snapshot()).toMatchObject({ state: 'hold', muted: true });
    });

    it('passed on: transferred, then cleared', () => {
        const { call: one, news } = call('in');
        one.establish();
        one.passedOn({ to: '1002', cause: 'singleStepTransfer' });
        expect(news().slice(2)).toEqual([
            'Transferred singleStepTransfer 1002',
            'ConnectionCleared singleStepTransfer local'
        ]);
    });

    it('a switch that hangs up while it passes the call on has passed it on; one that gave it up has not', () => {
        const { call: one, news } = call('in');
        one.establish();
        one.setPassing({ to: null, cause: 'transfer' });
        one.end({ cause: 'normal', releasing: 'remote' });
        expect(news().slice(2)).toEqual(['Transferred transfer', 'ConnectionCleared transfer local']);

        const { call: other, news: otherNews } = call('in');
        other.establish();
        other.setPassing({ to: '1002', cause: 'transfer' });
        other.setPassing(null);
        other.end({ cause: 'normal', releasing: 'remote' });
        expect(otherNews().slice(2)).toEqual(['ConnectionCleared normal remote']);
    });

    it('somebody else at the other end is told once', () => {
        const { call: one, told, news } = call('in');
        one.establish();
        one.changeParty(FRED);
        one.changeParty({ number: '+441' });
        one.changeParty({ number: '+441' });
        expect(told.at(-1)).toMatchObject({ newRemote: { number: '+441' } });
        expect(news().slice(2)).toEqual(['Transferred transfer']);
        expect(one.remoteNumber).toBe('+441');
    });

    it('the snapshot says what the events said', () => {
        const { call: one } = call('out', { attributes: { sfdcObjectId: '003' } });
        expect(one.snapshot()).toEqual({
            connection: { callId: 'call-1', deviceId: '1001' },
            direction: 'out',
            remote: FRED,
            state: 'initiated',
            startedAt: 2000,
            muted: false,
            remoteHold: false,
            attributes: { sfdcObjectId: '003' }
        });
        one.establish();
        expect(one.snapshot()).toMatchObject({ state: 'connected', answeredAt: 4000 });
        expect(call('in').call.snapshot().state).toBe('alerting');
    });

    it('a consultation says of what it is one', () => {
        const consultationOf = { callId: 'call-0', deviceId: '1001' };
        const { told } = call('out', { consultationOf });
        expect(told[0]).toMatchObject({ consultationOf, cause: 'consultation' });
    });

    it('says in which state it is when something is not possible now', () => {
        const { call: one } = call('in');
        expect(() => one.expect('connected', 'held')).toThrow(/callRinging/);
    });
});
