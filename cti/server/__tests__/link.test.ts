import { noLog } from '../../log';
import { FakeSwitch } from '../../../tests/support/cti/fakeSwitch';
import { ServerAtTest, ticketFor } from '../../../tests/support/cti/serverAtTest';

const STATE = ['Features', 'LinkState', 'InService', 'Snapshot'];

describe('the link to the exchange', () => {
    it('lost: panels are told at once, and get the whole state when it is back', async () => {
        const server = new ServerAtTest();
        const panel = await server.connect();
        const missed = server.exchange.ring('1001', '+442079460123');
        server.link.loseLink();
        server.exchange.farEnd(missed, 'hangUp');
        const current = server.exchange.ring('1001', '+442079460999');
        server.link.regainLink();
        expect(panel.events).toEqual([...STATE, 'Delivered', 'LinkState', ...STATE]);
        expect(panel.of('event')[5]?.event).toMatchObject({ state: 'down', reason: 'switchDown' });
        expect(panel.of('event').at(-1)?.event).toMatchObject({ calls: [{ connection: current }] });
    });

    it('down from the start: a panel is welcomed, told why, and gets the state as soon as there is one', async () => {
        const server = new ServerAtTest();
        server.link.loseLink();
        const panel = await server.connect();
        expect(panel.of('welcome')).toHaveLength(1);
        expect(panel.events).toEqual(['LinkState']);
        server.link.regainLink();
        await server.clock.pass(20);
        expect(panel.events).toEqual(['LinkState', ...STATE]);
    });

    it("S2: each new reason is logged in the system's words, which may contain addresses; panels are told once, without them", async () => {
        const warn = jest.fn<void, [object, string]>();
        const server = new ServerAtTest({ log: { ...noLog, warn } });
        server.link.loseLink();
        const panel = await server.connect();
        server.link.failAgain('the fake exchange does not respond');
        server.link.failAgain('connect ECONNREFUSED 192.0.2.20:5038');
        expect(warn.mock.calls).toEqual([
            [{ why: 'the fake exchange does not respond' }, 'the exchange is not connected'],
            [{ why: 'connect ECONNREFUSED 192.0.2.20:5038' }, 'the exchange is not connected']
        ]);
        const late = await server.connect();
        const down = { event: 'LinkState', at: expect.any(Number) as number, state: 'down', reason: 'switchDown' };
        for (const one of [panel, late]) expect(one.of('event').map(({ event }) => event)).toEqual([down]);
    });

    it('lost while the state is being read: that is tried again', async () => {
        const server = new ServerAtTest();
        const panel = server.open();
        panel.hello(ticketFor('1001'));
        await server.clock.pass(2);
        server.link.loseLink();
        await server.clock.pass(20);
        server.link.regainLink();
        await server.clock.pass(20);
        expect(panel.events.slice(-4)).toEqual(STATE);
    });

    it('slow: a device whose state does not come is tried again', async () => {
        const server = new ServerAtTest();
        server.link.roundTripMs = Infinity;
        const panel = server.open();
        panel.hello(ticketFor('1001'));
        const stop = panel.beat(server.clock.after);
        await server.clock.pass(9_000);
        expect(panel.of('event').at(-1)?.event).toMatchObject({ event: 'LinkState', reason: 'switchDown' });
        server.link.roundTripMs = 5;
        await server.clock.pass(2_100);
        expect(panel.events.slice(-4)).toEqual(STATE);
        stop();
    });
});

describe('a device', () => {
    it('is monitored from its first panel until some time after its last, so that a reload costs nothing', async () => {
        const server = new ServerAtTest();
        const panel = await server.connect();
        panel.line.close();
        await server.clock.pass(20_000);
        expect(server.link.devices).toEqual(['1001']);
        const next = await server.connect();
        await server.clock.pass(5_000);
        next.line.close();
        await server.clock.pass(31_000);
        expect(server.link.devices).toEqual([]);
        expect(server.clock.waiting).toBe(0);
    });

    it('that leaves and comes back is reported', async () => {
        const server = new ServerAtTest();
        const panel = await server.connect();
        server.exchange.setRegistered('1001', false);
        server.exchange.setRegistered('1001', true);
        expect(panel.events.slice(STATE.length)).toEqual(['OutOfService', 'InService']);
    });
});

describe('several servers', () => {
    it('see the same calls: a panel that loses one continues at the next, and the call has the same id', async () => {
        const one = new ServerAtTest();
        const other = new ServerAtTest({}, one.clock, one.exchange);
        const panel = await one.connect();
        const connection = one.exchange.ring('1001', '+442079460123');
        await one.service.stop();
        expect(panel.refusal).toBe('shutdown');
        const moved = await other.connect();
        expect(moved.of('event').at(-1)?.event).toMatchObject({ calls: [{ connection, state: 'alerting' }] });
        const id = moved.command({ command: 'answer', connection });
        await one.clock.pass(20);
        expect(moved.answer(id)).not.toHaveProperty('error');
        expect(one.exchange.calls('1001')).toMatchObject([{ state: 'connected' }]);
    });

    it('do not need each other: the link of one may be down', async () => {
        const one = new ServerAtTest();
        const other = new ServerAtTest({}, one.clock, one.exchange);
        one.link.loseLink();
        expect([one.service.linkUp, other.service.linkUp]).toEqual([false, true]);
        expect(other.link).toBeInstanceOf(FakeSwitch);
        expect((await other.connect()).events).toEqual(STATE);
    });
});
