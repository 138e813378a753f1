import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerOptions, ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { browserClock } from '../../frame/clock';
import type { Clock } from '../../frame/clock';
import { noLog } from '../log';
import { followCertificate, readCertificate } from './certificate';
import type { CertificateFiles } from './certificate';
import type { ConnectionLimits } from './connectionCount';
import { DEFAULT_LIMITS } from './limits';
import { Metrics } from './metrics';
import { PanelService } from './panelService';
import type { PanelServiceOptions } from './panelService';
import { socketChannel } from './socketChannel';
import { SparingLog } from './sparingLog';
import { upgrades } from './upgrades';

interface CtiServerOptions extends Omit<PanelServiceOptions, 'clock'> {
    readonly clock?: Clock;
    readonly host: string;
    /** 0: any free one. */
    readonly port: number;
    /** Null: without TLS, behind a proxy that has it. */
    readonly certificate?: CertificateFiles | null;
    readonly behindProxy?: boolean;
    /** Pages of these origins may connect. Compared exactly, as the browser sends them. */
    readonly origins: readonly string[];
    readonly connections?: ConnectionLimits;
}

export interface CtiServer {
    readonly port: number;
    /** Refuses all panels with `shutdown`, and resolves when the server has stopped. */
    stop(): Promise<void>;
}

const DEFAULT_CONNECTIONS: ConnectionLimits = { total: 3_000, perAddress: 1_000 };

/** A client has this long for its TLS handshake, and then for its request, in milliseconds. */
const REQUEST_MS = 5_000;
const HTTP: ServerOptions = {
    headersTimeout: REQUEST_MS,
    requestTimeout: REQUEST_MS,
    connectionsCheckingInterval: 1_000,
    maxHeaderSize: 8_192
};

/** Of an origin in the log, in characters. */
const LONGEST_ORIGIN = 100;

/** How long connections may take to close when the server stops, in milliseconds. */
const STOPPING_MS = 2_000;

/** Serves panels over WebSocket, and /health to whoever asks. */
export async function startCtiServer(options: CtiServerOptions): Promise<CtiServer> {
    const { host, port, certificate = null, log = noLog, metrics = new Metrics(), clock = browserClock } = options;
    const service = new PanelService({ ...options, clock, metrics });

    const respond = (request: IncomingMessage, response: ServerResponse): void => {
        const isHealth = request.method === 'GET' && request.url === '/health';
        const status = isHealth ? (service.linkUp ? 200 : 503) : 404;
        response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
        response.end(isHealth ? JSON.stringify({ switchLink: service.linkUp ? 'up' : 'down' }) : '{}');
    };

    const refusals = new SparingLog(log, clock);
    const secure = certificate
        ? createSecureServer({ ...HTTP, ...readCertificate(certificate), handshakeTimeout: REQUEST_MS }, respond)
        : null;
    const server = secure ?? createServer(HTTP, respond);
    const unfollow = certificate && secure ? followCertificate(certificate, secure, log) : () => undefined;
    const { connections = DEFAULT_CONNECTIONS, behindProxy = false, origins, limits } = options;
    // Requests that are no WebSocket count as well.
    server.maxConnections = connections.total;
    server.on(
        'upgrade',
        upgrades({
            origins,
            behindProxy,
            connections,
            longestMessage: limits?.longestMessage ?? DEFAULT_LIMITS.longestMessage,
            refused(why, origin) {
                metrics.refused(why);
                // An admin who has forgotten one sees it here.
                const about = why === 'wrongOrigin' ? { origin: origin.slice(0, LONGEST_ORIGIN) } : {};
                refusals.warn(why, { why, ...about }, 'a connection was refused');
            },
            open: (socket) => service.accept(socketChannel(socket))
        })
    );
    server.listen(port, host);
    await once(server, 'listening');
    service.start();
    return {
        port: (server.address() as AddressInfo).port,
        async stop() {
            unfollow();
            const closed = once(server, 'close');
            server.close();
            await service.stop();
            setTimeout(() => server.closeAllConnections(), STOPPING_MS).unref();
            server.closeIdleConnections();
            await closed;
        }
    };
}
