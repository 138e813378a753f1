import type { RawData, WebSocket } from 'ws';
import type { PanelChannel } from './panelChannel';

/** How long a panel has to confirm that the connection is closed, in milliseconds. */
const CLOSING_MS = 1_000;

/** Nothing is sent to a panel that has not read this many bytes, except what the session decides to send. */
const FEW_BYTES = 4_096;

/** Not a text. It is no valid message, so the session refuses it. */
const BINARY = '';

const textOf = (data: RawData): string => (data as Buffer).toString('utf8');

/** A panel at the other end of a WebSocket. */
export function socketChannel(socket: WebSocket): PanelChannel {
    // A frame that is too long or invalid. The socket closes itself.
    socket.on('error', () => socket.terminate());
    socket.on('ping', (data) => {
        if (socket.bufferedAmount < FEW_BYTES) socket.pong(data);
    });
    return {
        send(text) {
            if (socket.readyState === socket.OPEN) socket.send(text);
        },
        get backlog() {
            return socket.bufferedAmount;
        },
        close() {
            socket.close(1000);
            setTimeout(() => socket.terminate(), CLOSING_MS).unref();
        },
        drop: () => socket.terminate(),
        listen({ text, closed }) {
            socket.on('message', (data, isBinary) => text(isBinary ? BINARY : textOf(data)));
            socket.on('close', closed);
        }
    };
}
