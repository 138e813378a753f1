import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { SUBPROTOCOL } from '../protocol/subprotocol';
import { ConnectionCount } from './connectionCount';
import type { ConnectionLimits } from './connectionCount';

export interface UpgradeParts {
    /** Pages of these origins may connect. Compared exactly, as the browser sends them. */
    readonly origins: readonly string[];
    /** A proxy in front of the server says in X-Forwarded-For whom a connection is from. */
    readonly behindProxy: boolean;
    readonly connections: ConnectionLimits;
    /** In bytes. */
    readonly longestMessage: number;
    readonly refused: (why: RefusedUpgrade, origin: string) => void;
    readonly open: (socket: WebSocket) => void;
}

/** Why a request was not upgraded: for the log and the metrics. */
export type RefusedUpgrade = 'wrongOrigin' | 'wrongProtocol' | 'tooManyConnections';

const STATUS: Readonly<Record<RefusedUpgrade, string>> = {
    wrongOrigin: '403 Forbidden',
    wrongProtocol: '400 Bad Request',
    tooManyConnections: '503 Service Unavailable'
};

const offered = ({ headers }: IncomingMessage): readonly string[] =>
    (headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim());

/** The proxy has added the last address itself. Those before it are the client's word. */
function addressOf({ headers, socket }: IncomingMessage, behindProxy: boolean): string {
    const forwarded = behindProxy ? String(headers['x-forwarded-for'] ?? '') : '';
    return forwarded.split(',').at(-1)?.trim() || (socket.remoteAddress ?? '');
}

/** Turns requests into WebSockets, before anything of a panel is read. */
export function upgrades(parts: UpgradeParts): (request: IncomingMessage, socket: Duplex, head: Buffer) => void {
    const count = new ConnectionCount(parts.connections);
    const origins = new Set(parts.origins);
    const sockets = new WebSocketServer({
        noServer: true,
        clientTracking: false,
        // Compression would let a small message become a large one.
        perMessageDeflate: false,
        autoPong: false,
        maxPayload: parts.longestMessage,
        handleProtocols: () => SUBPROTOCOL
    });

    return (request, socket, head) => {
        const refuse = (why: RefusedUpgrade): void => {
            parts.refused(why, request.headers.origin ?? '');
            // A client that keeps its half of the connection open must not keep ours.
            socket.once('finish', () => socket.destroy());
            socket.end(`HTTP/1.1 ${STATUS[why]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
        };
        socket.on('error', () => socket.destroy());
        if (!origins.has(request.headers.origin ?? '')) return refuse('wrongOrigin');
        if (!offered(request).includes(SUBPROTOCOL)) return refuse('wrongProtocol');
        const giveBack = count.take(addressOf(request, parts.behindProxy));
        if (!giveBack) return refuse('tooManyConnections');
        socket.on('close', giveBack);
        return sockets.handleUpgrade(request, socket, head, parts.open);
    };
}
