import type { SnapshotCall } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { AmiMessage } from '../amiMessages';
import { newToken } from '../callToken';
import { rebuild } from '../snapshot';
import { Watched } from './support/watched';

const OWN = 'PJSIP/1003-00000001';
const FAR = 'PJSIP/trunk-00000002';

const row = (channel: string, more: Partial<AmiMessage> = {}): AmiMessage => ({
    Channel: channel,
    Uniqueid: channel,
    Linkedid: 'call',
    ChannelStateDesc: 'Up',
    BridgeId: 'b1',
    Duration: '00:01:05',
    ...more
});

const CALLER = { ConnectedLineNum: '+442079460123', ConnectedLineName: 'Ada' };

function restored(watched: Watched, rows: readonly AmiMessage[], withheld: readonly string[] = []): SnapshotCall[] {
    rebuild(watched.calls, watched.bridges, {
        rows,
        deviceOf: (channel) => watched.normalizer.deviceOf(channel),
        withheld: new Set(withheld)
    });
    return watched.calls.snapshot('1003');
}

/** A call from the trunk that was answered, and is known. */
function talking(): Watched {
    const watched = new Watched();
    const dialed = { Channel: FAR, DestChannel: OWN, CallerIDNum: '+442079460123' };
    watched.heed(
        { Event: 'Newchannel', Channel: OWN, ChannelStateDesc: 'Down', Uniqueid: OWN, Linkedid: 'call' },
        { Event: 'DialBegin', ...dialed },
        { Event: 'DialState', ...dialed, DialStatus: 'RINGING' },
        { Event: 'DialEnd', ...dialed, DialStatus: 'ANSWER' }
    );
    return watched;
}

describe("calls that are rebuilt from the exchange's list of channels", () => {
    it('have their direction, party, and beginning; when they were answered is not known', () => {
        const watched = new Watched();
        const [call] = restored(watched, [row(OWN, CALLER), row(FAR)]);
        expect(call).toMatchObject({
            connection: { callId: 'call', deviceId: '1003' },
            direction: 'in',
            remote: { number: '+442079460123', name: 'Ada' },
            state: 'connected',
            startedAt: watched.time - 65_000
        });
        expect(call).not.toHaveProperty('answeredAt');
        expect(watched.reports).toEqual([]);
    });

    it.each([
        ['in', { ChannelStateDesc: 'Ringing', BridgeId: '' }, 'alerting'],
        ['out', { ChannelStateDesc: 'Ring', BridgeId: '' }, 'initiated'],
        ['in', { BridgeId: 'waiting room' }, 'hold']
    ])('have their state: %s %j is %s', (direction, more, state) => {
        expect(restored(new Watched(), [row(OWN, more), row(FAR)])).toMatchObject([{ direction, state }]);
    });

    it('do not show a number that is withheld', () => {
        expect(restored(new Watched(), [row(OWN, CALLER), row(FAR)], [OWN])).toMatchObject([
            { remote: { number: null } }
        ]);
    });

    it('have the correlator that the exchange has carried', () => {
        const { callId } = newToken(false, 'panel-1');
        const [call] = restored(new Watched(), [
            row(OWN, { Uniqueid: callId, Linkedid: callId }),
            row(FAR, { Linkedid: callId })
        ]);
        expect(call).toMatchObject({ connection: { callId }, direction: 'out', correlatorData: 'panel-1' });
    });

    it('go on with the events that follow', () => {
        const watched = new Watched();
        restored(watched, [row(OWN, CALLER), row(FAR)]);
        watched.heed(
            { Event: 'Hold', Channel: OWN },
            { Event: 'HangupRequest', Channel: FAR },
            { Event: 'Hangup', Channel: OWN }
        );
        expect(watched.of('1003')).toEqual(['Held local -> hold', 'ConnectionCleared normal remote']);
    });

    describe('if they were known before', () => {
        it('keep what the list does not say, such as a hold on the handset', () => {
            const watched = talking();
            watched.heed({ Event: 'Hold', Channel: OWN });
            const before = watched.calls.snapshot('1003');
            watched.time += 60_000;
            expect(restored(watched, [row(OWN), row(FAR)])).toEqual(before);
            watched.clear();
            watched.heed({ Event: 'Unhold', Channel: OWN });
            expect(watched.of('1003')).toEqual(['Retrieved local -> connected']);
        });

        it('have the state that they have now: put on hold, retrieved, or answered meanwhile', () => {
            const watched = talking();
            expect(restored(watched, [row(OWN, { BridgeId: 'room' }), row(FAR, { BridgeId: '' })])).toMatchObject([
                { state: 'hold' }
            ]);
            expect(restored(watched, [row(OWN), row(FAR)])).toMatchObject([{ state: 'connected' }]);
        });

        it('keep their id and facts on another channel, if they were answered by another server', () => {
            const watched = talking();
            const [before] = watched.calls.snapshot('1003');
            const [after] = restored(watched, [row('PJSIP/1003-00000009', { Uniqueid: 'later' }), row(FAR)]);
            expect(after).toEqual(before);
        });

        it('keep them with another far end, if they still talk', () => {
            const watched = talking();
            const [before] = watched.calls.snapshot('1003');
            expect(restored(watched, [row(OWN), row('PJSIP/1002-00000005')])).toEqual([before]);
            expect(watched.calls.withFar('PJSIP/1002-00000005')).toHaveLength(1);
        });

        it('are gone if the exchange does not have them any more, also if a channel has the same name', () => {
            expect(restored(talking(), [])).toEqual([]);
            const [call] = restored(talking(), [
                row(OWN, { Uniqueid: 'x', Linkedid: 'x', ...CALLER }),
                row(FAR, { Linkedid: 'x' })
            ]);
            expect(call?.connection.callId).toBe('x');
        });
    });
});
