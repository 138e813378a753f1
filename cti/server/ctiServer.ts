import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { browserClock } from '../../frame/clock';
import type { Clock } from '../../frame/clock';
import { noLog } from '../log';
import { SUBPROTOCOL } from '../protocol/messages';
import { ConnectionCount } from './connectionCount';
import type { ConnectionLimits } from './connectionCount';
import { DEFAULT_LIMITS } from './limits';
import { PanelService } from './panelService';
import type { PanelServiceOptions } from './panelService';
import { socketChannel } from './socketChannel';

export interface CtiServerOptions extends Omit<PanelServiceOptions, 'clock'> {
    readonly clock?: Clock;
    readonly host: string;
    /** 0: any free one. */
    readonly port: number;
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

/** A client has to send its request within this time, in milliseconds. */
const REQUEST_MS = 5_000;

const REFUSALS = { 400: 'Bad Request', 403: 'Forbidden', 503: 'Service Unavailable' } as const;

function refuseUpgrade(socket: Duplex, status: keyof typeof REFUSALS): void {
    socket.end(`HTTP/1.1 ${status} ${REFUSALS[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

const offers = ({ headers }: IncomingMessage): boolean =>
    (headers['sec-websocket-protocol'] ?? '').split(',').some((name) => name.trim() === SUBPROTOCOL);

/** Serves panels over WebSocket. */
export async function startCtiServer(options: CtiServerOptions): Promise<CtiServer> {
    const { host, port, origins, log = noLog, connections = DEFAULT_CONNECTIONS } = options;
    const service = new PanelService({ clock: browserClock, ...options });
    const count = new ConnectionCount(connections);
    const allowed = new Set(origins);
    const sockets = new WebSocketServer({
        noServer: true,
        clientTracking: false,
        perMessageDeflate: false,
        autoPong: false,
        maxPayload: options.limits?.longestMessage ?? DEFAULT_LIMITS.longestMessage,
        handleProtocols: () => SUBPROTOCOL
    });

    const respond = (request: IncomingMessage, response: ServerResponse): void => {
        const isHealth = request.method === 'GET' && request.url === '/health';
        const status = isHealth ? (service.linkUp ? 200 : 503) : 404;
        response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
        response.end(isHealth ? JSON.stringify({ switchLink: service.linkUp ? 'up' : 'down' }) : '{}');
    };

    const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
        socket.on('error', () => socket.destroy());
        const { origin } = request.headers;
        if (origin === undefined || !allowed.has(origin)) {
            log.warn({}, 'a page of another origin was refused');
            return refuseUpgrade(socket, 403);
        }
        if (!offers(request)) return refuseUpgrade(socket, 400);
        const giveBack = count.take(request.socket.remoteAddress ?? '');
        if (!giveBack) return refuseUpgrade(socket, 503);
        socket.on('close', giveBack);
        return sockets.handleUpgrade(request, socket, head, (panel) => service.accept(socketChannel(panel)));
    };

    const server: Server = createServer(
        { headersTimeout: REQUEST_MS, requestTimeout: REQUEST_MS, connectionsCheckingInterval: 1_000 },
        respond
    );
    server.on('upgrade', upgrade);
    server.listen(port, host);
    await once(server, 'listening');
    service.start();
    return {
        port: (server.address() as AddressInfo).port,
        async stop() {
            const closed = once(server, 'close');
            server.close();
            await service.stop();
            server.closeIdleConnections();
            await closed;
        }
    };
}
