import { explanationForLog } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { explanation } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { SimulatedClock } from '../../../__tests__/fakes/simulatedClock';
import { BackOff } from '../../backOff';
import { ServerList } from '../../serverList';
import { CONNECT_WITHIN_MS } from '../../webSocketLike';
import { ReconnectingSocket } from '../reconnectingSocket';
import { FakeSocket } from '../../../__tests__/fakes/fakeSocket';

const FIRST = 'wss://pbx.example:8443/ws';

function connecting(...urls: string[]) {
    const clock = new SimulatedClock();
    const opened: FakeSocket[] = [];
    const reported: string[] = [];
    const places: string[] = [];
    const calls = { up: false };
    const socket = new ReconnectingSocket({
        servers: new ServerList(urls.length > 0 ? urls : [FIRST]),
        outboundProxy: '',
        hasCalls: () => calls.up,
        clock,
        backOff: new BackOff(() => 1),
        open: (url) => {
            places.push(url);
            const fake = new FakeSocket();
            opened.push(fake);
            return fake.asSocket;
        },
        onAttempt: () => reported.push('attempt'),
        onWaiting: (why, retryAt) => reported.push(`${explanationForLog(why)}; again in ${retryAt - clock.now()}`)
    });
    socket.onconnect = () => reported.push('connected');
    socket.ondisconnect = (error, code) => reported.push(`disconnected ${String(error)} ${code}`);
    socket.ondata = (data) => reported.push(`data ${String(data)}`);
    socket.connect();
    return { clock, opened, reported, places, calls, socket, last: () => opened.at(-1) as FakeSocket };
}

describe('the reconnecting socket', () => {
    it('has the properties that JsSIP needs', () => {
        const { socket } = connecting();
        expect(socket).toMatchObject({
            url: 'wss://pbx.example:8443/ws',
            via_transport: 'WSS',
            sip_uri: 'sip:pbx.example:8443;transport=ws'
        });
        expect(connecting('ws://127.0.0.1:15088/ws').socket.via_transport).toBe('WS');
    });

    it('connects, sends and receives', () => {
        const { reported, socket, last } = connecting();
        expect(socket.isConnecting()).toBe(true);
        expect(socket.send('too early')).toBe(false);
        last().accept();
        expect(socket.isConnected()).toBe(true);
        expect(socket.send('REGISTER')).toBe(true);
        last().onmessage?.({ data: 'SIP/2.0 200 OK' });
        expect(last().sent).toEqual(['REGISTER']);
        expect(reported).toEqual(['attempt', 'connected', 'data SIP/2.0 200 OK']);
    });

    it('a closed connection is reported and retried, with a delay that doubles', async () => {
        const { clock, reported, last } = connecting();
        last().accept();
        reported.length = 0;
        last().drop();
        await clock.pass(1000);
        last().drop(1006, 'no route');
        await clock.pass(2000);
        expect(reported).toEqual([
            'disconnected true 1006',
            'connectionClosed 1006; again in 1000',
            'attempt',
            'connectionClosed 1006, no route; again in 2000',
            'attempt'
        ]);
    });

    it('gives up in time on a server that does not respond', async () => {
        const { clock, reported, opened } = connecting();
        await clock.pass(CONNECT_WITHIN_MS);
        expect(reported.at(-1)).toMatch(/^connectionSlow 10; again in 1000$/);
        expect(opened[0]?.readyState).toBe(3);
        await clock.pass(1000);
        expect(opened).toHaveLength(2);
    });

    it('drops a dead connection, and ignores anything that still arrives on it', () => {
        const { reported, socket, opened, last } = connecting();
        last().accept();
        reported.length = 0;
        socket.drop(explanation('serverSilent'));
        opened[0]?.onmessage?.({ data: 'late' });
        opened[0]?.drop();
        expect(reported).toEqual(['disconnected true undefined', 'serverSilent; again in 1000']);
    });

    it('retries at once on request', () => {
        const { socket, opened, last } = connecting();
        last().drop();
        socket.retryNow();
        expect(opened).toHaveLength(2);
        socket.retryNow();
        expect(opened).toHaveLength(2);
    });

    it('does not reconnect after disconnect', async () => {
        const { clock, socket, opened, reported } = connecting();
        socket.disconnect();
        await clock.pass(60_000);
        socket.retryNow();
        expect(opened).toHaveLength(1);
        expect(reported).toEqual(['attempt']);
        expect(clock.waiting).toBe(0);
    });

    it('reports the reason if the page must not connect there', () => {
        const clock = new SimulatedClock();
        const reported: string[] = [];
        const socket = new ReconnectingSocket({
            servers: new ServerList(['ws://127.0.0.1/ws']),
            outboundProxy: '',
            hasCalls: () => false,
            clock,
            backOff: new BackOff(() => 1),
            open: () => {
                throw new Error('insecure');
            },
            onAttempt: () => undefined,
            onWaiting: (why) => reported.push(explanationForLog(why))
        });
        socket.connect();
        expect(reported).toEqual(['insecure']);
    });

    it('tries the servers in order, soon after one another, and then pauses longer each round', async () => {
        const { clock, places, socket, last } = connecting(FIRST, 'ws://127.0.0.1/ws');
        last().drop();
        await clock.pass(1000);
        expect(socket).toMatchObject({ url: 'ws://127.0.0.1/ws', via_transport: 'WS' });
        last().drop();
        await clock.pass(1000);
        last().drop();
        await clock.pass(1000);
        last().drop();
        await clock.pass(1999);
        expect(places).toEqual([FIRST, 'ws://127.0.0.1/ws', FIRST, 'ws://127.0.0.1/ws']);
        await clock.pass(1);
        expect(places.at(-1)).toBe(FIRST);
    });

    it('stays with the server that knows the call while one is up', async () => {
        const { clock, places, calls, last } = connecting(FIRST, 'wss://second.example');
        last().accept();
        calls.up = true;
        last().drop();
        await clock.pass(1000);
        expect(places).toEqual([FIRST, FIRST]);
        calls.up = false;
        last().drop();
        await clock.pass(1000);
        expect(places.at(-1)).toBe('wss://second.example');
    });

    it('moves to another server at once', () => {
        const { places, reported, socket, opened, last } = connecting();
        last().accept();
        reported.length = 0;
        socket.moveTo('wss://other.example/ws');
        expect(reported).toEqual(['disconnected false undefined', 'attempt']);
        expect([places.at(-1), opened[0]?.readyState]).toEqual(['wss://other.example/ws', 3]);
    });
});
