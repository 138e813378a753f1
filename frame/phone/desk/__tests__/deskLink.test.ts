import { settled } from '../../../__tests__/fakes/simulatedClock';
import { LONGEST_PAUSE_MS } from '../../backOff';
import { DeskAtTest, ONE, TWO, ringing } from './fakes/deskAtTest';

describe('the desk phone and its servers', () => {
    it('asks Salesforce for a ticket for the server that has accepted the connection, and says hello with it', async () => {
        const desk = new DeskAtTest(ONE);
        expect([desk.link, desk.asked]).toEqual(['connecting starting', []]);
        await desk.accept();
        expect(desk.asked).toEqual([ONE]);
        expect(desk.sent).toEqual([
            { type: 'hello', versions: { least: 1, most: 1 }, product: '1.2.3', ticket: 'minted' }
        ]);
        await desk.connects();
        expect(desk.link).toBe('up');
        expect(JSON.stringify([desk.events, desk.logged])).not.toContain('minted');
    });

    it('names the server to Salesforce without a slash at the end', async () => {
        const desk = new DeskAtTest(`${ONE}/`);
        await desk.accept();
        expect([desk.asked, desk.socket.url]).toEqual([[ONE], ONE]);
    });

    it('answers each beat, and tries the next server within 10 s when a server falls silent (S4)', async () => {
        const desk = new DeskAtTest(ONE, TWO);
        await desk.connects(ringing);
        desk.says({ type: 'beat' });
        expect(desk.sent.at(-1)).toEqual({ type: 'beat' });
        await desk.clock.pass(8_000);
        desk.says({ type: 'beat' });
        await desk.clock.pass(8_900);
        expect(desk.link).toBe('up');
        await desk.clock.pass(1_100);
        expect(desk.sockets.map(({ url }) => url)).toEqual([ONE, TWO]);
        expect(desk.of('LinkState').at(-2)).toMatchObject({ state: 'down', why: { code: 'serverSilent' } });
        expect(desk.system.snapshot()).toEqual([ringing]);
        await desk.connects(ringing);
        expect([desk.link, desk.asked]).toEqual(['up', [ONE, TWO]]);
    });

    it('waits longer each time when no server can be reached, and says when it tries again', async () => {
        const desk = new DeskAtTest(ONE);
        const pauses: number[] = [];
        for (let attempt = 0; attempt < 6; attempt += 1) {
            desk.socket.drop();
            const { state, reason, retryAt } = desk.of('LinkState').at(-1)!;
            expect([state, reason]).toEqual(['down', 'linkDown']);
            pauses.push(retryAt! - desk.clock.now());
            await desk.clock.pass(pauses.at(-1)!);
        }
        expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, LONGEST_PAUSE_MS, LONGEST_PAUSE_MS]);
        expect(desk.asked).toEqual([]);
    });

    it('gives up a server that accepts nothing within 10 s', async () => {
        const desk = new DeskAtTest(ONE, TWO);
        await desk.clock.pass(11_000);
        expect(desk.socket.url).toBe(TWO);
        expect(desk.of('LinkState')[1]).toMatchObject({ why: { code: 'connectionSlow' } });
    });

    it('tries at once when the network is back, and looks after a connection that may be dead', async () => {
        const desk = new DeskAtTest(ONE);
        desk.socket.drop();
        desk.page.dispatchEvent(new Event('online'));
        expect(desk.sockets).toHaveLength(2);
        await desk.connects();
        desk.page.dispatchEvent(new Event('online'));
        await desk.clock.pass(3_900);
        expect(desk.link).toBe('up');
        await desk.clock.pass(200);
        expect(desk.link).toBe('down linkDown');
    });

    it.each([
        ['shutdown', ONE, TWO],
        ['sessionExpired', ONE, ONE]
    ] as const)('continues at once after %s', async (reason, ...servers) => {
        const desk = new DeskAtTest(ONE, TWO);
        await desk.connects(ringing);
        await desk.refuses(reason);
        await desk.clock.pass(1_000);
        expect(desk.sockets.map(({ url }) => url)).toEqual(servers);
        await desk.connects(ringing);
        expect(desk.link).toBe('up');
    });

    it('asks for one more ticket if one is refused, then for help', async () => {
        const desk = new DeskAtTest(ONE);
        await desk.accept();
        await desk.refuses('ticketRefused');
        await desk.accept();
        expect([desk.asked, desk.link]).toEqual([[ONE, ONE], 'connecting starting']);
        await desk.refuses('ticketRefused');
        expect(desk.link).toBe('down ticketRefused');
        await desk.clock.pass(60_000);
        expect(desk.sockets).toHaveLength(2);
        await desk.clock.pass(60_000);
        expect(desk.sockets).toHaveLength(3);
    });

    it.each([
        ['clientTooOld', { version: 2 }, { code: 'versionsDiffer', params: ['1', '2'] }],
        ['serverTooOld', { version: 0 }, { code: 'versionsDiffer', params: ['1', '0'] }],
        [
            'deviceUnknown',
            { why: { code: 'deviceUnknown', params: ['1003'] } },
            { code: 'deviceUnknown', params: ['1003'] }
        ]
    ] as const)(
        'S2: says that %s, and tries again seldom, when no server takes the phone',
        async (reason, more, why) => {
            const desk = new DeskAtTest(ONE, TWO);
            await desk.accept();
            await desk.refuses(reason, more);
            await desk.clock.pass(1_000);
            desk.socket.drop();
            expect([desk.link, desk.of('LinkState').at(-1)!.why]).toEqual([`down ${reason}`, why]);
            await desk.clock.pass(119_000);
            expect(desk.sockets).toHaveLength(2);
        }
    );

    it.each(['noLicense', 'noDevice', 'notConfigured'] as const)(
        'S2: says that Salesforce gives no ticket because of %s, until the agent tries again',
        async (problem) => {
            const desk = new DeskAtTest(ONE, TWO);
            desk.salesforce = { problem };
            await desk.accept();
            expect(desk.link).toBe(`down ${problem}`);
            await desk.clock.pass(100_000);
            expect(desk.asked).toEqual([ONE]);
            desk.salesforce = { ticket: 'minted' };
            const connected = desk.system.execute({ command: 'connect' });
            await desk.connects();
            await connected;
            expect(desk.link).toBe('up');
        }
    );

    it('S2: says why Salesforce could not answer, and tries again', async () => {
        const desk = new DeskAtTest(ONE);
        desk.salesforce = { error: { detail: 'No access to the class.' } };
        await desk.accept();
        expect(desk.of('LinkState').at(-1)).toMatchObject({
            reason: 'linkDown',
            why: { code: 'ticketMissing' },
            detail: 'No access to the class.'
        });
        await desk.clock.pass(1_000);
        expect(desk.sockets).toHaveLength(2);
    });

    it('uses a ticket that came too late for its connection for the next one', async () => {
        const desk = new DeskAtTest(ONE);
        desk.salesforce = null;
        await desk.accept();
        desk.socket.drop();
        await desk.clock.pass(1_000);
        await desk.accept();
        desk.late[0]({ ticket: 'slow' });
        await settled();
        expect(desk.asked).toEqual([ONE]);
        expect(desk.sent).toMatchObject([{ type: 'hello', ticket: 'slow' }]);
    });

    it('S2: leaves the device to another panel that has connected to it, until the agent wants it back', async () => {
        const desk = new DeskAtTest(ONE, TWO);
        await desk.connects(ringing);
        await desk.refuses('replaced');
        expect(desk.link).toBe('denied replaced');
        desk.page.dispatchEvent(new Event('online'));
        await desk.clock.pass(3_600_000);
        expect(desk.sockets).toHaveLength(1);
        void desk.system.execute({ command: 'connect' });
        await desk.connects();
        expect(desk.link).toBe('up');
    });

    it('tries the other server when one has lost the exchange, and stays where none has it (S2)', async () => {
        const desk = new DeskAtTest(ONE, TWO);
        await desk.connects(ringing);
        const lost = () => ({ event: 'LinkState', at: desk.clock.now(), state: 'down', reason: 'switchDown' }) as const;
        desk.reports(lost());
        expect(desk.link).toBe('down switchDown');
        await desk.clock.pass(1_000);
        expect(desk.socket.url).toBe(TWO);
        await desk.accept();
        desk.welcomes();
        desk.reports(lost());
        await desk.clock.pass(5_000);
        expect([desk.link, desk.sockets.length]).toEqual(['down switchDown', 2]);
        desk.reports({ event: 'LinkState', at: desk.clock.now(), state: 'up' });
        expect(desk.link).toBe('up');
    });

    it.each(['serverFull', 'tooMany', 'malformed', 'tooSlow'] as const)(
        'S2: names %s as the reason',
        async (reason) => {
            const desk = new DeskAtTest(ONE);
            await desk.connects();
            await desk.refuses(reason);
            const why = reason === 'serverFull' ? { code: 'serverFull' } : { code: 'serverEnded', params: [reason] };
            expect(desk.of('LinkState').at(-1)).toMatchObject({ state: 'down', reason: 'linkDown', why });
        }
    );

    it('leaves no timers and no connection when it stops', async () => {
        const desk = new DeskAtTest(ONE);
        await desk.connects();
        await desk.system.stop();
        expect([desk.clock.waiting, desk.socket.readyState]).toEqual([0, 3]);
    });
});
