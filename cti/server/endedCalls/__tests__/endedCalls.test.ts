import { SimulatedClock } from '../../../../frame/__tests__/fakes/simulatedClock';
import { ORG, ServerAtTest, USER } from '../../../../tests/support/cti/serverAtTest';
import type { TestPanel } from '../../../../tests/support/cti/testPanel';
import { EndedCalls } from '../endedCalls';

const DAY_MS = 24 * 60 * 60_000;
const OTHER_USER = '005000000000002AAA';

function storing({ days = 3, callsPerDevice = 100 } = {}): ServerAtTest {
    const clock = new SimulatedClock();
    const endedCalls = new EndedCalls({ days, callsPerDevice, now: clock.now, changed: () => undefined });
    return new ServerAtTest({ endedCalls }, clock);
}

/** A call that ends while nobody is connected. */
function missedCall({ exchange }: ServerAtTest, number = '+442079460123'): string {
    const connection = exchange.ring('1001', number);
    exchange.farEnd(connection, 'hangUp');
    return connection.callId;
}

const handedOver = (panel: TestPanel): string[] =>
    panel.of('endedCalls').flatMap(({ calls }) => calls.map(({ connection }) => connection.callId));

async function leave(server: ServerAtTest, panel: TestPanel): Promise<void> {
    panel.line.close();
    await server.clock.pass(60_000);
}

describe('calls that end while nobody is connected', () => {
    it('are handed over before the snapshot, with how they ended', async () => {
        const server = storing();
        await leave(server, await server.connect());
        const { exchange } = server;
        const answered = exchange.ring('1001', '+442079460123', 'Ada');
        exchange.perform('1001', { command: 'answer', connection: answered });
        await server.clock.pass(5_000);
        exchange.perform('1001', { command: 'singleStepTransfer', connection: answered, to: '1002' });
        missedCall(server);
        const panel = await server.connect();
        const kinds = panel.messages.map((message) => (message.type === 'event' ? message.event.event : message.type));
        expect(kinds).toEqual(['welcome', 'Features', 'LinkState', 'InService', 'endedCalls', 'Snapshot']);
        const [transferred, missed] = panel.of('endedCalls')[0]?.calls ?? [];
        expect(transferred).toMatchObject({
            connection: answered,
            remote: { number: '+442079460123', name: 'Ada' },
            cause: 'singleStepTransfer',
            transferredTo: '1002'
        });
        expect(transferred.endedAt - transferred.answeredAt!).toBe(5_000);
        expect(missed).toMatchObject({ direction: 'in', cause: 'callCancelled' });
        expect(missed).not.toHaveProperty('answeredAt');
        expect(missed).not.toHaveProperty('state');
    });

    it('are handed over until the panel says that their records are safe', async () => {
        const server = storing();
        await leave(server, await server.connect());
        const ids = [missedCall(server), missedCall(server)];
        const first = await server.connect();
        expect(handedOver(first)).toEqual(ids);
        first.say({ type: 'endedCallsTaken', connections: [{ callId: ids[0], deviceId: '1001' }] });
        await leave(server, first);
        const second = await server.connect();
        expect(handedOver(second)).toEqual([ids[1]]);
    });

    it('are not the ones that a panel saw', async () => {
        const server = storing();
        const panel = await server.connect();
        missedCall(server);
        await leave(server, panel);
        expect(handedOver(await server.connect())).toEqual([]);
    });

    it('include those that ended while a panel had fallen silent and was not yet missed', async () => {
        const server = storing();
        await server.connect();
        await server.clock.pass(5_000);
        const id = missedCall(server);
        await server.clock.pass(20_000);
        expect(handedOver(await server.connect())).toEqual([id]);
    });

    it('include those that ended while the link to the exchange was down, with an unknown end', async () => {
        const server = storing();
        await leave(server, await server.connect());
        const connection = server.exchange.ring('1001', '+442079460123');
        server.link.loseLink();
        server.exchange.farEnd(connection, 'hangUp');
        server.link.regainLink();
        const panel = await server.connect();
        expect(panel.of('endedCalls')[0]?.calls).toMatchObject([{ connection, cause: 'linkLost' }]);
    });

    it('are never handed over to another user of the device', async () => {
        const server = storing();
        await leave(server, await server.connect());
        missedCall(server);
        const stranger = await server.connect('1001', OTHER_USER);
        expect(handedOver(stranger)).toEqual([]);
        await leave(server, stranger);
        expect(handedOver(await server.connect())).toEqual([]);
    });

    it('stay those of the user who was there last when two panels replaced each other', async () => {
        const server = storing();
        await server.connect();
        const newer = await server.connect('1001', OTHER_USER);
        await leave(server, newer);
        const id = missedCall(server);
        expect(handedOver(await server.connect('1001', OTHER_USER))).toEqual([id]);
    });

    it('are limited in number, and the oldest are dropped', async () => {
        const server = storing({ callsPerDevice: 2 });
        await leave(server, await server.connect());
        const ids = [missedCall(server), missedCall(server), missedCall(server)];
        expect(handedOver(await server.connect())).toEqual(ids.slice(1));
    });

    it('are stored for some days, as long as the device is monitored without a panel', async () => {
        const server = storing({ days: 3 });
        await leave(server, await server.connect());
        missedCall(server);
        await server.clock.pass(2 * DAY_MS);
        const later = missedCall(server);
        expect(server.link.devices).toEqual(['1001']);
        await server.clock.pass(1.5 * DAY_MS);
        expect(server.link.devices).toEqual(['1001']);
        expect(handedOver(await server.connect())).toEqual([later]);
    });

    it('are no longer watched for when nobody has been there for days', async () => {
        const server = storing({ days: 1 });
        await leave(server, await server.connect());
        await server.clock.pass(1.1 * DAY_MS);
        expect(server.link.devices).toEqual([]);
        expect(server.clock.waiting).toBe(0);
    });

    it('are watched for after a restart of the server, and no longer than without one', async () => {
        const clock = new SimulatedClock();
        const device = { owner: `${ORG} ${USER}`, seenAt: clock.now(), calls: [] };
        const parts = { days: 1, callsPerDevice: 9, now: clock.now, changed: () => undefined };
        const server = new ServerAtTest({ endedCalls: new EndedCalls(parts, new Map([['1001', device]])) }, clock);
        await clock.pass(DAY_MS / 2);
        expect(server.link.devices).toEqual(['1001']);
        await clock.pass(DAY_MS);
        expect(server.link.devices).toEqual([]);
        expect(clock.waiting).toBe(0);
    });

    it('are not stored by default', async () => {
        const server = new ServerAtTest();
        await leave(server, await server.connect());
        missedCall(server);
        expect(handedOver(await server.connect())).toEqual([]);
        expect(server.link.devices).toEqual(['1001']);
    });
});
