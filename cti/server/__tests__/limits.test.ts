import { ServerAtTest, ticketFor } from '../../../tests/support/cti/serverAtTest';
import { noLog } from '../../log';
import { SparingLog } from '../sparingLog';
import { TokenBucket } from '../tokenBucket';
import { UsedTickets } from '../usedTickets';
import { ConnectionCount } from '../connectionCount';

describe('a panel', () => {
    it('that says nothing is closed after 5 s', async () => {
        const server = new ServerAtTest();
        const panel = server.open();
        const beats = panel.beat(server.clock.after);
        await server.clock.pass(5_000);
        beats();
        expect(panel.line.closed).toBe(true);
    });

    it('that falls silent is closed within 10 s, and one that sends beats is not', async () => {
        const server = new ServerAtTest();
        const silent = await server.connect('1001');
        const alive = await server.connect('1002');
        const stop = alive.beat(server.clock.after);
        await server.clock.pass(9_900);
        expect([silent.line.closed, alive.line.closed]).toEqual([true, false]);
        stop();
    });

    it('gets a beat every 3 s, so that it notices a silent server', async () => {
        const server = new ServerAtTest();
        const panel = await server.connect();
        const stop = panel.beat(server.clock.after);
        await server.clock.pass(9_000);
        expect(panel.of('beat')).toHaveLength(3);
        stop();
    });

    it('has to connect again, with a new ticket, when its session is 8 hours old', async () => {
        const server = new ServerAtTest();
        const panel = await server.connect();
        const stop = panel.beat(server.clock.after);
        await server.clock.pass(8 * 60 * 60_000);
        stop();
        expect(panel.refusal).toBe('sessionExpired');
    });

    it('that does not read is closed before the server has more than its backlog for it', async () => {
        const server = new ServerAtTest();
        const panel = await server.connect();
        panel.line.unread = 1_000_001;
        server.exchange.ring('1001', '+442079460123');
        expect(panel.line.closed).toBe(true);
    });

    it('that sends commands faster than the exchange answers is refused', async () => {
        const server = new ServerAtTest();
        const panel = await server.connect();
        server.link.roundTripMs = Infinity;
        for (let sent = 0; sent <= 20; sent += 1) panel.command({ command: 'makeCall', to: '1002' });
        expect(panel.refusal).toBe('tooMany');
    });

    it('is refused when the server has as many as it accepts, and accepted when one has left', async () => {
        const server = new ServerAtTest({ limits: { sessions: 1 } });
        const first = await server.connect('1001');
        const second = await server.connect('1002');
        expect(second.refusal).toBe('serverFull');
        first.line.close();
        expect((await server.connect('1002')).of('welcome')).toHaveLength(1);
    });

    it('gets the answers of its own commands only', async () => {
        const server = new ServerAtTest();
        const older = await server.connect();
        older.command({ command: 'makeCall', to: '1002' });
        const newer = server.open();
        newer.hello(ticketFor('1001'));
        await server.clock.pass(20);
        expect([...older.of('answer'), ...newer.of('answer')]).toEqual([]);
    });
});

describe('a token bucket', () => {
    it('lets a burst pass, and then only the rate', () => {
        const bucket = new TokenBucket(10, 3, 0);
        const takes = (at: number, times: number): number =>
            Array.from({ length: times }, () => bucket.take(at)).filter(Boolean).length;
        expect(takes(0, 5)).toBe(3);
        expect(takes(100, 5)).toBe(1);
        expect(takes(10_000, 5)).toBe(3);
    });
});

describe('the ids of used tickets', () => {
    it('are refused rather than forgotten when there are too many, and forgotten when they have expired', () => {
        const used = new UsedTickets(2);
        expect([used.use('a', 60, 0), used.use('b', 60, 0), used.use('c', 60, 0), used.use('a', 60, 0)]).toEqual([
            true,
            true,
            false,
            false
        ]);
        expect(used.use('c', 120, 61)).toBe(true);
        expect(used.size).toBe(1);
    });
});

describe('connections', () => {
    it('are counted in all and for each address, and given back once', () => {
        const count = new ConnectionCount({ total: 3, perAddress: 2 });
        const back = count.take('a');
        expect([count.take('a'), count.take('a'), count.take('b'), count.take('c')].map(Boolean)).toEqual([
            true,
            false,
            true,
            false
        ]);
        back?.();
        back?.();
        expect([count.take('a'), count.take('a')].map(Boolean)).toEqual([true, false]);
    });
});

describe('what strangers cause', () => {
    it('is logged once in a while for each kind, with how often it was not', () => {
        const lines: object[] = [];
        let now = 0;
        const log = new SparingLog({ ...noLog, warn: (fields) => lines.push(fields) }, { elapsed: () => now });
        for (; now < 12_000; now += 1_000) log.warn('origin', { why: 'origin' }, 'refused');
        log.warn('ticket', { why: 'ticket' }, 'refused');
        expect(lines).toEqual([{ why: 'origin' }, { why: 'origin', leftOut: 9 }, { why: 'ticket' }]);
    });
});
