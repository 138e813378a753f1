import { SimulatedClock } from '../../frame/__tests__/fakes/simulatedClock';
import { ServerAtTest, USER, ticketFor } from '../../tests/support/cti/serverAtTest';
import { createLogger } from '../logger';
import { EndedCalls } from '../server/endedCalls/endedCalls';
import { Metrics } from '../server/metrics';

const NUMBER = '442079460123';
const NAME = 'Lovelace';
const DEVICE = '1001';

/** Everything that a server writes while a panel makes, gets, and misses calls, and others are refused. */
async function afternoon(): Promise<{ log: string; metrics: string }> {
    const lines: string[] = [];
    const clock = new SimulatedClock();
    const metrics = new Metrics();
    const server = new ServerAtTest(
        {
            metrics,
            log: createLogger('debug', 'test', { write: (line) => void lines.push(line) }),
            endedCalls: new EndedCalls({ days: 3, callsPerDevice: 9, now: clock.now, changed: () => undefined })
        },
        clock
    );
    const panel = await server.connect(DEVICE);
    const connection = server.exchange.ring(DEVICE, `+${NUMBER}`, `Ada ${NAME}`);
    panel.command({ command: 'answer', connection });
    await clock.pass(1_000);
    panel.command({ command: 'singleStepTransfer', connection, to: `+${NUMBER}` });
    panel.command({ command: 'makeCall', to: `+${NUMBER}\r\nAction: Command` });
    panel.command({ command: 'hold', connection: { callId: NUMBER, deviceId: '1002' } });
    await clock.pass(1_000);
    server.link.loseLink();
    server.link.regainLink();
    await server.connect('9999');
    server.open().hello(`${ticketFor(DEVICE)} forged`.replace('test:', NAME));
    await clock.pass(1_000);
    panel.line.send(`{"type":"${NAME}"}`);
    server.exchange.farEnd(server.exchange.ring(DEVICE, `+${NUMBER}`, NAME), 'hangUp');
    await server.service.stop();
    return { log: lines.join(''), metrics: await metrics.registry.metrics() };
}

describe('the log', () => {
    it('says what happened, without numbers, names, users, devices, or tickets, and so do the metrics', async () => {
        const { log, metrics } = await afternoon();
        for (const text of [
            'a panel is connected',
            'a ticket was refused',
            'a command for another device was refused',
            'the exchange is not connected',
            'the exchange is connected',
            'a panel has left'
        ]) {
            expect(log).toContain(text);
        }
        expect(metrics).toMatch(/command="singleStepTransfer",result="done"\} 1/);
        for (const personal of [NUMBER, NAME, USER, DEVICE, '1002', 'test:', 'forged']) {
            expect(withoutTimes(log)).not.toContain(personal);
            expect(metrics).not.toContain(personal);
        }
    });

    it('is one JSON object for each line, with time and version', async () => {
        const { log } = await afternoon();
        for (const line of log.trim().split('\n')) {
            expect(JSON.parse(line)).toMatchObject({
                product: 'test',
                time: expect.stringMatching(/^\d{4}-.*Z$/) as string,
                msg: expect.any(String) as string
            });
        }
    });
});

/** Times and pseudonyms may have any digits in them. */
const withoutTimes = (log: string): string => log.replace(/"(time|device)":"[^"]*"/g, '');
