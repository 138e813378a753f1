import { AmiServer, valueOf } from '../../../../tests/support/cti/amiServer';
import { until } from '../../../../tests/support/until';
import { AmiLink } from '../amiLink';
import type { AmiMessage } from '../amiMessages';
import { asteriskOptions } from '../options';

const PING = [['Action', 'Ping']] as const;
const PING_MS = 2500;

describe('the connection to AMI', () => {
    const server = new AmiServer();
    const { clock } = server;
    const events: AmiMessage[] = [];
    const downs: string[] = [];
    let ups = 0;
    let link: AmiLink;

    beforeAll(async () => {
        const port = await server.start();
        const options = asteriskOptions({ host: '127.0.0.1', port, user: 'crm-connect', secret: 'sesame' });
        link = new AmiLink(options, clock, {
            up: () => (ups += 1),
            down: ({ detail = '' }) => downs.push(detail),
            event: (event) => events.push(event)
        });
        link.start();
        await until(() => ups === 1, 'the link is up');
    });

    beforeEach(() => {
        server.answers = () => undefined;
        events.length = 0;
        downs.length = 0;
        ups = 0;
    });

    afterAll(async () => {
        await link.stop();
        await server.stop();
    });

    const again = async (): Promise<void> => {
        await until(() => downs.length > 0, 'the link is lost');
        await clock.pass(500);
        await until(() => ups > 0, 'the link is up again');
    };

    it('signs in', () => {
        expect(server.actions[0]).toContain('Action: Login\r\nUsername: crm-connect\r\nSecret: sesame\r\nEvents: on');
    });

    it('assigns answers that arrive in another order', async () => {
        const ids: string[] = [];
        server.answers = (_action, id) => {
            ids.push(id);
            return null;
        };
        const first = link.action([['Action', 'First']]);
        const second = link.action([['Action', 'Second']]);
        await until(() => ids.length === 2, 'both actions arrive');
        server.write(`Response: Error\r\nActionID: ${ids[1]}\r\nMessage: Permission denied\r\n\r\n`);
        await expect(second).rejects.toMatchObject({
            reason: 'rejected',
            explanation: { detail: 'Permission denied' }
        });
        server.write(`Response: Success\r\nActionID: ${ids[0]}\r\nValue: 7\r\n\r\n`);
        await expect(first).resolves.toMatchObject({ Value: '7' });
    });

    it('collects the rows of a list, between which other events come', async () => {
        server.answers = (_action, id) =>
            `Response: Success\r\nActionID: ${id}\r\nEventList: start\r\n\r\n` +
            `Event: Row\r\nActionID: ${id}\r\nName: a\r\n\r\nEvent: Newchannel\r\n\r\nEvent: Row\r\nActionID: ${id}\r\nName: b\r\n\r\n` +
            `Event: RowsComplete\r\nActionID: ${id}\r\nEventList: Complete\r\n\r\n`;
        const rows = await link.list([['Action', 'Rows']]);
        expect(rows.map(({ Name }) => Name)).toEqual(['a', 'b']);
        expect(events.map(({ Event }) => Event)).toEqual(['Newchannel']);
    });

    it('takes OriginateResponse for the event that it is, although it has a Response', async () => {
        server.answers = (_action, id) =>
            `Event: OriginateResponse\r\nActionID: ${id}\r\nResponse: Failure\r\n\r\nResponse: Success\r\nActionID: ${id}\r\n\r\n`;
        await link.action([['Action', 'Originate']]);
        expect(events.map(({ Event }) => Event)).toEqual(['OriginateResponse']);
    });

    it('gives up an action after 5 seconds', async () => {
        server.answers = (action) => (valueOf(action, 'Action') === 'Slow' ? null : undefined);
        const slow = link.action([['Action', 'Slow']]);
        await Promise.all([expect(slow).rejects.toMatchObject({ reason: 'timeout' }), passWithPings(5000)]);
        expect(downs).toEqual([]);
    });

    /** Lets time pass while the answers to the pings arrive. */
    async function passWithPings(ms: number): Promise<void> {
        const pings = (): number => server.names.filter((name) => name === 'Ping').length;
        for (let passed = 0; passed < ms; passed += PING_MS) {
            const before = pings();
            await clock.pass(PING_MS);
            await until(() => pings() > before, 'the exchange is asked whether it is there');
            // what comes after the answer
            const { length } = events;
            server.write('Event: E\r\n\r\n');
            await until(() => events.length > length, 'the answer is read');
        }
    }

    it('is lost within 10 seconds if nothing comes any more, and is made again', async () => {
        server.answers = () => null;
        const lost = link.action(PING).catch(() => 'lost');
        await clock.pass(10_000);
        await until(() => downs.length > 0, 'the link is lost');
        expect(await lost).toBe('lost');
        expect(downs).toEqual(['the exchange is silent']);
        server.answers = () => undefined;
        await again();
    });

    it('ends waiting actions when it is lost, refuses others meanwhile, and is made again', async () => {
        server.answers = () => null;
        const waiting = link.action(PING);
        await until(() => server.names.at(-1) === 'Ping', 'the ping arrives');
        server.disconnect();
        await expect(waiting).rejects.toMatchObject({ reason: 'notConnected' });
        await expect(link.action(PING)).rejects.toMatchObject({ reason: 'notConnected' });
        server.answers = () => undefined;
        await again();
        await expect(link.action(PING)).resolves.toMatchObject({ Response: 'Success' });
    });

    it('ends when a message does not end, however much of it comes', async () => {
        server.write('Event: Flood\r\n');
        for (let piece = 0; piece < 100; piece += 1) server.write(`Key: ${'x'.repeat(1000)}\r\n`);
        await until(() => downs.length > 0, 'the link is lost');
        expect(downs).toEqual(['a message of the exchange does not end']);
        await again();
    });

    it('passes on a flood of events in its order', async () => {
        const all = Array.from({ length: 20_000 }, (_, index) => `Event: E\r\nNumber: ${index}\r\n\r\n`).join('');
        server.write(all);
        await until(() => events.length === 20_000, 'all events are passed on');
        expect(events.map(({ Number: number }) => Number(number))).toEqual(events.map((_, index) => index));
    });

    it('tries less often if the exchange refuses it', async () => {
        server.answers = (_action, id) =>
            `Response: Error\r\nActionID: ${id}\r\nMessage: Authentication failed\r\n\r\n`;
        const { connections } = server;
        server.disconnect();
        for (const [tries, delay] of [500, 1000, 2000, 4000, 8000, 8000].entries()) {
            await until(() => downs.length === tries + 1, 'the exchange has refused it');
            await clock.pass(delay - 1);
            expect(server.connections).toBe(connections + tries);
            await clock.pass(1);
            await until(() => server.connections === connections + tries + 1, 'it tries again');
        }
        await until(() => downs.length === 7, 'the exchange has refused it again');
        expect(server.connections).toBe(connections + 6);
        expect(downs.at(-1)).toContain('Authentication failed');
        server.answers = () => undefined;
        await clock.pass(8000);
        await until(() => ups === 1, 'the link is up again');
    });

    it('never writes a control character, and is still there afterwards', async () => {
        const { length } = server.actions;
        const injected = link.action([
            ['Action', 'Originate'],
            ['Exten', '1002\r\n\r\nAction: Command\r\nCommand: core stop now']
        ]);
        await expect(injected).rejects.toMatchObject({ reason: 'malformed' });
        await link.action(PING);
        expect(server.names.slice(length)).toEqual(['Ping']);
    });

    it('leaves no timer behind when it is stopped', async () => {
        await link.stop();
        expect(clock.waiting).toBe(0);
    });
});
