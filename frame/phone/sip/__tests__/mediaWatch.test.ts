import { explanation } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { SimulatedClock } from '../../../__tests__/fakes/simulatedClock';
import { PATH_WITHIN_MS, RECOVERS_WITHIN_MS, watchMedia, noPathReason } from '../mediaWatch';
import { FakeConnection } from './fakes/fakeSession';

const HOST = 'a=candidate:1 1 udp 2113937151 192.0.2.2 59905 typ host';
const HIDDEN = 'a=candidate:1 1 udp 2113937151 59260248-bdb4-460d-a4ff-dfde139c0033.local 39018 typ host';
const REFLEXIVE = 'a=candidate:2 1 udp 1677729535 203.0.113.7 45029 typ srflx raddr 0.0.0.0 rport 0';
/** A TCP candidate that can only connect, from port 9 (discard): nobody can reach us there. */
const TCP = 'a=candidate:3 1 tcp 1518214911 192.0.2.2 9 typ host tcptype active';

describe('why there is no media path', () => {
    it.each([
        ['none was found', [], explanation('addressesMissing')],
        ['there are only those that nobody can call', [TCP], explanation('addressesMissing')],
        ['the browser hides them', [HIDDEN, HIDDEN], explanation('addressesHidden')],
        ['one of them is what a STUN server saw', [HIDDEN, REFLEXIVE], {}],
        ['they are there', [HOST, TCP], {}]
    ])('tells from our own addresses: %s', (_, lines, why) => {
        expect(noPathReason(['v=0', ...lines].join('\r\n'))).toEqual(why);
    });
});

describe('the media of a call', () => {
    function watched() {
        const clock = new SimulatedClock();
        const connection = new FakeConnection();
        const reported: string[] = [];
        const end = watchMedia(connection as unknown as RTCPeerConnection, {
            clock,
            onTrouble: (trouble, { why }) => reported.push([trouble, why?.code].filter(Boolean).join(' ')),
            onOver: (trouble) => reported.push(`${trouble} over`),
            onStalled: () => reported.push('stalled'),
            onFailed: () => reported.push('failed')
        });
        return { clock, connection, reported, end };
    }

    it('that gets through in time is not reported', async () => {
        const { clock, connection, reported } = watched();
        connection.describe(HOST);
        connection.become('connecting');
        await clock.pass(PATH_WITHIN_MS - 1);
        connection.become('connected');
        await clock.pass(60_000);
        expect([reported, clock.waiting]).toEqual([[], 0]);
    });

    it('that finds no path is reported once, within seconds, with the reason, and withdrawn when it gets through', async () => {
        const { clock, connection, reported } = watched();
        connection.describe(HIDDEN);
        connection.become('connecting');
        await clock.pass(PATH_WITHIN_MS);
        expect(reported).toEqual(['mediaBlocked addressesHidden']);
        connection.describe(HIDDEN); // a hold, for instance
        await clock.pass(PATH_WITHIN_MS);
        connection.become('connected');
        expect(reported).toEqual(['mediaBlocked addressesHidden', 'mediaBlocked over']);
    });

    it('that has no address and never looks for a path is reported too', async () => {
        const { clock, connection, reported } = watched();
        connection.describe();
        await clock.pass(PATH_WITHIN_MS);
        expect([connection.connectionState, reported]).toEqual(['new', ['mediaBlocked addressesMissing']]);
    });

    it('is not expected while the far end is ringing', async () => {
        const { clock, reported } = watched();
        await clock.pass(60_000);
        expect(reported).toEqual([]);
    });

    it('that stops is reported, and so is its return', () => {
        const { connection, reported } = watched();
        connection.describe(HOST);
        for (const state of ['connected', 'disconnected', 'connected', 'disconnected']) connection.become(state);
        const once = ['mediaLost', 'stalled'];
        expect(reported).toEqual([...once, 'mediaLost over', ...once]);
    });

    it('that stops gets some time to find another path, which is looked for again and again', async () => {
        const { clock, connection, reported } = watched();
        connection.describe(HOST);
        for (const state of ['connected', 'disconnected', 'failed']) connection.become(state);
        await clock.pass(RECOVERS_WITHIN_MS - 1);
        expect(reported).toEqual(['mediaLost', 'stalled', 'stalled', 'stalled']);
        await clock.pass(1);
        expect(reported.at(-1)).toBe('failed');
        expect(clock.waiting).toBe(0);
    });

    it('that finds another path in time is as it was', async () => {
        const { clock, connection, reported } = watched();
        connection.describe(HOST);
        for (const state of ['connected', 'failed', 'connecting', 'connected']) connection.become(state);
        await clock.pass(60_000);
        expect(reported).toEqual(['mediaLost', 'stalled', 'mediaLost over']);
        expect(clock.waiting).toBe(0);
    });

    it('that never came has failed when the browser says so', () => {
        const { connection, reported } = watched();
        connection.describe(HOST);
        connection.become('failed');
        expect(reported).toEqual(['failed']);
    });

    it('is not reported once the call is over', async () => {
        const { clock, connection, reported, end } = watched();
        connection.describe(HIDDEN);
        end();
        connection.become('failed');
        await clock.pass(PATH_WITHIN_MS);
        expect([reported, clock.waiting]).toEqual([[], 0]);
    });
});
