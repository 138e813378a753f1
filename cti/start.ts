import path from 'node:path';
import { browserClock } from '../frame/clock';
import type { Prepared } from './configuration/prepare';
import type { Settings } from './configuration/settings';
import type { Log } from './log';
import { startCtiServer } from './server/ctiServer';
import { EncryptedFile } from './server/endedCalls/encryptedFile';
import { StoredCalls } from './server/endedCalls/storedCalls';
import { Metrics } from './server/metrics';
import { startMetricsServer } from './server/metricsServer';
import { ticketCheck } from './server/tickets';
import type { Switch } from './switch/switch';

interface Running {
    readonly port: number;
    readonly metricsPort: number | null;
    stop(): Promise<void>;
}

const HOUR_MS = 60 * 60_000;

function storedCalls(settings: Settings, { storageKey }: Prepared, log: Log): StoredCalls | null {
    const folder = settings['endedCalls.folder'];
    if (folder === null || !storageKey) return null;
    return new StoredCalls({
        days: settings['endedCalls.days'],
        callsPerDevice: settings['endedCalls.callsPerDevice'],
        file: new EncryptedFile(path.join(folder, 'ended-calls'), storageKey),
        clock: browserClock,
        log
    });
}

/** Starts a server as it is configured. */
export async function startConfigured(
    settings: Settings,
    prepared: Prepared,
    { exchange, log, product }: { readonly exchange: Switch; readonly log: Log; readonly product: string }
): Promise<Running> {
    const metrics = new Metrics().measureProcess();
    const clock = browserClock;
    const stored = storedCalls(settings, prepared, log);
    const server = await startCtiServer({
        exchange,
        endedCalls: stored?.calls ?? null,
        log,
        product,
        metrics,
        clock,
        checkTicket: ticketCheck({ keys: prepared.ticketKeys, audiences: settings.addresses, clock }),
        host: settings['listen.host'],
        port: settings['listen.port'],
        behindProxy: settings['listen.behindProxy'],
        certificate: prepared.certificate,
        origins: settings.origins,
        connections: {
            total: settings['limits.connections'],
            perAddress: settings['limits.connectionsPerAddress']
        },
        limits: { sessions: settings['limits.sessions'], sessionMs: settings['limits.sessionHours'] * HOUR_MS }
    });
    const port = settings['metrics.port'];
    const measured =
        port === null
            ? null
            : await startMetricsServer({ metrics, host: settings['metrics.host'], port, token: prepared.metricsToken });
    return {
        port: server.port,
        metricsPort: measured?.port ?? null,
        async stop() {
            measured?.stop();
            await server.stop();
            await stored?.flush();
        }
    };
}
