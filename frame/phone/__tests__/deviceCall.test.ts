import type { PhoneEvent } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { DeviceCall } from '../deviceCall';
import type { CallFacts } from '../deviceCall';
import { inShort } from '../sip/__tests__/fakes/inShort';

const FRED = { number: '+447814256404', name: 'Fred Bloggs' };

function call(direction: 'in' | 'out', more: Partial<CallFacts> = {}) {
    const reported: PhoneEvent[] = [];
    let time = 1000;
    const facts = { connection: { callId: 'call-1', deviceId: '1001' }, direction, remote: FRED, ...more };
    const one = new DeviceCall(
        facts,
        () => (time += 1000),
        (event) => reported.push(event)
    );
    one.begin();
    return { call: one, reported, news: () => inShort(reported.splice(0)) };
}

describe('one call, as a phone system reports it', () => {
    it('in: rings, is answered, held, retrieved, and the far end hangs up', () => {
        const { call: one, news } = call('in');
        one.establish();
        one.hold();
        one.retrieve();
        one.clear({ cause: 'normal', releasing: 'remote' });
        expect(news()).toEqual([
            'Delivered',
            'Established',
            'Held local',
            'Retrieved local',
            'ConnectionCleared normal remote'
        ]);
    });

    it('out: the far end rings and answers; the switch reports the name', () => {
        const { call: one, reported } = call('out', { remote: { number: '1002' } });
        one.deliver('Colleague Two');
        one.establish('somebody else');
        expect(reported.map((event) => ('remote' in event ? event.remote.name : null))).toEqual([
            undefined,
            'Colleague Two',
            'Colleague Two'
        ]);
    });

    it('how it sounds is reported while there is a conversation, and part of its snapshot', () => {
        const { call: one, news } = call('in');
        const quality = { mos: 4.2, overall: { mos: 4.2, lowestMos: 4, loss: 0.01, jitter: 8 } };
        one.measured(quality);
        expect(one.snapshot()).not.toHaveProperty('quality');
        one.establish();
        one.measured(quality);
        expect(one.snapshot()).toMatchObject({ quality });
        one.clear({ cause: 'normal', releasing: 'remote' });
        one.measured(quality);
        expect(news()).toEqual(['Delivered', 'Established', 'MediaQuality', 'ConnectionCleared normal remote']);
    });

    it('out: a repeated report of ringing is no event, but an answer without one is', () => {
        const { call: one, news } = call('out');
        one.deliver();
        one.deliver();
        expect(news()).toEqual(['Originated', 'Delivered']);
        const { call: other, news: otherNews } = call('out');
        other.establish();
        other.deliver();
        expect(otherNews()).toEqual(['Originated', 'Established']);
    });

    it('out: a call that was never answered fails before it is cleared', () => {
        const { call: one, news } = call('out');
        one.clear({ cause: 'busy', releasing: 'remote' });
        expect(news()).toEqual(['Originated', 'Failed busy', 'ConnectionCleared busy remote']);
    });

    it('out: a call that we cancel does not fail; in: neither does a call that the caller abandons', () => {
        const { call: one, news } = call('out');
        one.clear({ cause: 'callCancelled', releasing: 'local' });
        expect(news()).toEqual(['Originated', 'ConnectionCleared callCancelled local']);
        const { call: other, news: otherNews } = call('in');
        other.clear({ cause: 'callCancelled', releasing: 'remote' });
        expect(otherNews()).toEqual(['Delivered', 'ConnectionCleared callCancelled remote']);
    });

    it('ignores reports that are repeated or out of order', () => {
        const { call: one, news } = call('in');
        one.hold();
        one.retrieve();
        one.setRemoteHold(true);
        one.setMuted(true);
        one.establish();
        one.establish();
        one.retrieve();
        one.setMuted(false);
        one.setRemoteHold(false);
        one.clear({ cause: 'normal', releasing: 'local' });
        one.clear({ cause: 'busy', releasing: 'remote' });
        one.transferTo({ to: '1', cause: 'transfer' });
        one.establish();
        expect(news()).toEqual(['Delivered', 'Established', 'ConnectionCleared normal local']);
    });

    it('hold by the far end and mute are independent of the state', () => {
        const { call: one, news } = call('in');
        one.establish();
        one.setRemoteHold(true);
        one.setRemoteHold(true);
        one.hold();
        one.setRemoteHold(false);
        one.setMuted(true);
        expect(news().slice(2)).toEqual(['Held remote', 'Held local', 'Retrieved remote', 'MicrophoneMute true']);
        expect(one.snapshot()).toMatchObject({ state: 'hold', muted: true });
    });

    it('joins a conference from hold or as the active call, once, until it is held', () => {
        const { call: one, news } = call('in');
        one.conference();
        one.establish();
        one.conference();
        one.conference();
        expect([one.isConferenced, one.snapshot()?.conferenced]).toEqual([true, true]);
        one.hold();
        expect([one.isConferenced, one.snapshot()?.conferenced]).toEqual([false, undefined]);
        one.conference();
        expect(news().slice(2)).toEqual(['Conferenced', 'Held local', 'Conferenced']);
        const seen = one.snapshot()!;
        expect(DeviceCall.resumed(seen, () => 1, jest.fn()).snapshot()).toEqual(seen);
    });

    it('transferred by us: Transferred, then cleared', () => {
        const { call: one, news } = call('in');
        one.establish();
        one.transferTo({ to: '1002', cause: 'singleStepTransfer' });
        expect(news().slice(2)).toEqual([
            'Transferred singleStepTransfer 1002',
            'ConnectionCleared singleStepTransfer local'
        ]);
    });

    it('a new remote party is reported once', () => {
        const { call: one, reported, news } = call('in');
        one.establish();
        one.changeParty(FRED);
        one.changeParty({ number: '+441' });
        one.changeParty({ number: '+441' });
        expect(reported.at(-1)).toMatchObject({ newRemote: { number: '+441' } });
        expect(news().slice(2)).toEqual(['Transferred transfer']);
        expect(one.remoteNumber).toBe('+441');
    });

    it('T: a call that rings may get another remote party; one that rings elsewhere does not', () => {
        const [ringing, dialed] = [call('in'), call('out')];
        for (const { call: one } of [ringing, dialed]) one.changeParty({ number: '+441' });
        expect(ringing.news()).toEqual(['Delivered', 'Transferred transfer']);
        expect(ringing.call.snapshot()).toMatchObject({ state: 'alerting', remote: { number: '+441' } });
        expect(dialed.news()).toEqual(['Originated']);
    });

    it('the snapshot matches the events', () => {
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
        expect(call('in').call.snapshot()?.state).toBe('alerting');
    });

    it('a consultation names its first call', () => {
        const consultationOf = { callId: 'call-0', deviceId: '1001' };
        const { reported } = call('out', { consultationOf });
        expect(reported[0]).toMatchObject({ consultationOf, cause: 'consultation' });
    });

    it('continues from a snapshot', () => {
        const { call: one } = call('out', { attributes: { sfdcObjectId: '003' }, correlatorData: 'a-1' });
        one.establish();
        one.setRemoteHold(true);
        one.setMuted(true);
        one.hold();
        const reported: PhoneEvent[] = [];
        const again = DeviceCall.resumed(
            one.snapshot()!,
            () => 9000,
            (event) => reported.push(event)
        );
        expect(again.snapshot()).toEqual(one.snapshot());
        again.retrieve();
        again.setRemoteHold(false);
        expect(inShort(reported)).toEqual(['Retrieved local', 'Retrieved remote']);
    });

    it('reports the services that it offers, once for each change, and refuses the others as unsupported', () => {
        const { call: one, reported, news } = call('in', { services: ['answer', 'clear'] });
        expect(reported[0]).toMatchObject({ event: 'Delivered', services: ['answer', 'clear'] });
        one.establish();
        expect(() => one.expect('hold')).toThrow(expect.objectContaining({ reason: 'unsupported' }) as Error);
        one.offer(['clear', 'hold']);
        one.offer(['clear', 'hold']);
        expect(news()).toEqual(['Delivered', 'Established', 'ServicesPermitted']);
        expect(() => one.expect('hold')).not.toThrow();
        expect(one.snapshot()).toMatchObject({ services: ['clear', 'hold'] });
        one.clear({ cause: 'normal', releasing: 'local' });
        one.offer(['clear']);
        expect(news()).toEqual(['ConnectionCleared normal local']);
    });

    it('a service that involves two calls must be offered by both', () => {
        const held = call('in').call;
        held.establish();
        held.hold();
        const active = call('in', { services: ['clear', 'alternate'] }).call;
        active.establish();
        expect(() => held.expectWith(active, 'alternate')).not.toThrow();
        expect(() => held.expectWith(active, 'transfer')).toThrow(
            expect.objectContaining({ reason: 'unsupported' }) as Error
        );
    });

    describe('what is permitted', () => {
        const IN: Readonly<Record<string, (one: DeviceCall) => void>> = {
            alerting: () => undefined,
            connected: (one) => one.establish(),
            hold: (one) => {
                one.establish();
                one.hold();
            },
            over: (one) => one.clear({ cause: 'normal', releasing: 'remote' })
        };
        const SERVICES = [
            'answer',
            'clear',
            'hold',
            'retrieve',
            'setMicrophoneMute',
            'generateDigits',
            'singleStepTransfer',
            'consult'
        ] as const;
        const permits = (act: () => void): boolean => {
            try {
                act();
                return true;
            } catch {
                return false;
            }
        };
        const inState = (state: string): DeviceCall => {
            const { call: one } = call(state === 'initiated' ? 'out' : 'in');
            IN[state]?.(one);
            return one;
        };

        it.each([
            ['initiated', ['clear']],
            ['alerting', ['answer', 'clear']],
            ['connected', ['clear', 'hold', 'setMicrophoneMute', 'generateDigits', 'singleStepTransfer', 'consult']],
            ['hold', ['clear', 'retrieve', 'setMicrophoneMute', 'singleStepTransfer', 'consult']],
            ['over', []]
        ])('%s: %j', (state, services) => {
            const one = inState(state);
            expect(SERVICES.filter((service) => permits(() => one.expect(service)))).toEqual(services);
        });

        it.each([
            ['transfer', ['initiated', 'connected']],
            ['alternate', ['connected']],
            ['reconnect', ['initiated', 'connected']]
        ] as const)('%s takes a held call, and an active one that is %j', (service, states) => {
            const all = ['initiated', ...Object.keys(IN)];
            const held = inState('hold');
            expect(all.filter((state) => permits(() => held.expectWith(inState(state), service)))).toEqual(states);
            const active = inState('connected');
            expect(all.filter((state) => permits(() => inState(state).expectWith(active, service)))).toEqual(['hold']);
        });
    });

    it('a refusal names the call’s state', () => {
        const { call: one } = call('in');
        expect(() => one.expect('hold')).toThrow(/callRinging/);
    });
});
