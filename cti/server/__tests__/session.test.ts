import { ServerAtTest, ticketFor } from '../../../tests/support/cti/serverAtTest';
import { VERSIONS } from '../../protocol/messages';

const STATE = ['Features', 'LinkState', 'InService', 'Snapshot'];

describe('a session', () => {
    it('begins with the state of its device', async () => {
        const server = new ServerAtTest();
        const connection = server.exchange.ring('1001', '+442079460123', 'Ada');
        const panel = await server.connect();
        expect(panel.messages.map(({ type }) => type)).toEqual(['welcome', 'event', 'event', 'event', 'event']);
        expect(panel.of('welcome')[0]).toMatchObject({ version: VERSIONS.most, deviceId: '1001' });
        expect(panel.events).toEqual(STATE);
        expect(panel.of('event').at(-1)?.event).toMatchObject({ calls: [{ connection, state: 'alerting' }] });
    });

    it('reports what happens at its device afterwards, and nothing of others', async () => {
        const server = new ServerAtTest();
        const panel = await server.connect();
        server.exchange.ring('1002', '+442079460999');
        const connection = server.exchange.ring('1001', '+442079460123');
        server.exchange.farEnd(connection, 'hangUp');
        expect(panel.events.slice(STATE.length)).toEqual(['Delivered', 'ConnectionCleared']);
        const [delivered, cleared] = panel.of('event').slice(STATE.length);
        expect(delivered).toMatchObject({ call: { connection, state: 'alerting' } });
        expect(cleared?.call).toBeNull();
    });

    it('sends what happens while the state is being read after it', async () => {
        const server = new ServerAtTest();
        const panel = server.open();
        panel.hello(ticketFor('1001'));
        await server.clock.pass(2);
        server.exchange.ring('1001', '+442079460123');
        await server.clock.pass(20);
        expect(panel.events).toEqual(STATE);
        expect(panel.of('event').at(-1)?.event).toMatchObject({ calls: [{ remote: { number: '+442079460123' } }] });
    });

    it('answers a command once, with its value or with the reason why it was not executed', async () => {
        const server = new ServerAtTest();
        const panel = await server.connect();
        const made = panel.command({ command: 'makeCall', to: '1002', correlatorData: 'c-1' });
        await server.clock.pass(20);
        expect(panel.answer(made)).toMatchObject({ value: { connection: { deviceId: '1001' } } });
        expect(panel.of('event').at(-1)?.call).toMatchObject({ correlatorData: 'c-1' });
        const refused = panel.command({ command: 'makeCall', to: '1002\r\nAction: Command' });
        await server.clock.pass(20);
        expect(panel.answer(refused)).toMatchObject({ error: { reason: 'invalidNumber' } });
        expect(panel.of('answer')).toHaveLength(2);
    });

    it('refuses a command for another device, and nothing happens there', async () => {
        const server = new ServerAtTest();
        const connection = server.exchange.ring('1002', '+442079460123');
        const panel = await server.connect('1001');
        const id = panel.command({ command: 'answer', connection });
        await server.clock.pass(20);
        expect(panel.answer(id)).toMatchObject({ error: { reason: 'rejected' } });
        expect(server.exchange.calls('1002')).toMatchObject([{ state: 'alerting' }]);
    });

    it('answers a command for the exchange that never settles with a timeout', async () => {
        const server = new ServerAtTest();
        const panel = await server.connect();
        server.link.roundTripMs = Infinity;
        const stopBeats = panel.beat(server.clock.after);
        const id = panel.command({ command: 'clear', connection: { callId: 'x', deviceId: '1001' } });
        await server.clock.pass(9_000);
        expect(panel.answer(id)).toMatchObject({ error: { reason: 'timeout', why: { code: 'noAnswer' } } });
        stopBeats();
    });

    it('is refused without a valid ticket, and not told why', async () => {
        const server = new ServerAtTest();
        const panel = server.open();
        panel.hello('forged');
        await server.clock.pass(20);
        expect(panel.messages).toEqual([{ type: 'refused', reason: 'ticketRefused', version: VERSIONS.most }]);
        expect(panel.line.closed).toBe(true);
    });

    it.each([
        ['clientTooOld', { least: 0, most: VERSIONS.least - 1 }],
        ['serverTooOld', { least: VERSIONS.most + 1, most: VERSIONS.most + 1 }]
    ])('is refused as %s, with the version that the server speaks', async (reason, versions) => {
        const server = new ServerAtTest();
        const panel = server.open();
        panel.hello(ticketFor('1001'), versions);
        await server.clock.pass(20);
        expect(panel.messages).toEqual([{ type: 'refused', reason, version: VERSIONS.most }]);
    });

    it('is refused if the exchange has no such device', async () => {
        const server = new ServerAtTest();
        const panel = await server.connect('9999');
        expect(panel.refusal).toBe('deviceUnknown');
        expect(panel.of('welcome')).toEqual([]);
    });

    it('is replaced by a newer one of the same device', async () => {
        const server = new ServerAtTest();
        const older = await server.connect();
        const newer = await server.connect();
        server.exchange.ring('1001', '+442079460123');
        expect(older.refusal).toBe('replaced');
        expect(older.events).toEqual(STATE);
        expect(newer.events).toEqual([...STATE, 'Delivered']);
    });

    it('goes on when the one that it has replaced has been gone for long', async () => {
        const server = new ServerAtTest({ limits: { graceMs: 1_000 } });
        await server.connect();
        const newer = await server.connect();
        await server.clock.pass(5_000);
        server.exchange.ring('1001', '+442079460123');
        expect(newer.events).toEqual([...STATE, 'Delivered']);
    });
});
