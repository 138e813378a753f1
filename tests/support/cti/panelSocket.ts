import type { PanelService } from '../../../cti/server/panelService';
import type { Clock } from '../../../frame/clock';
import type { WebSocketLike } from '../../../frame/phone/webSocketLike';
import { MemoryPanel } from './memoryPanel';

/** How long it takes to connect, or to be refused, in milliseconds. */
const CONNECT_MS = 10;

export interface PanelSocketParts {
    readonly clock: Clock;
    /** The server at an address. Null: nobody listens there. */
    readonly serverAt: (url: string) => Pick<PanelService, 'accept'> | null;
    /**
     * Something is on its way to the panel, a text or the end of the connection: calls `act` when it is there, or never. By default, at
     * once.
     */
    readonly arrive?: (act: () => void, text?: string) => void;
}

/** A browser's WebSocket to a server in the same process. `breakDown`: the network loses the connection. */
export function panelSocket(url: string, parts: PanelSocketParts): { socket: WebSocketLike; breakDown: () => void } {
    const { clock, serverAt, arrive = (act) => act() } = parts;
    const line = new MemoryPanel();
    const socket = {
        readyState: 0,
        binaryType: 'blob' as BinaryType,
        onopen: null as (() => void) | null,
        onclose: null as ((event: { code: number; reason: string }) => void) | null,
        onmessage: null as ((event: { data: string }) => void) | null,
        send: (text: string) => line.send(text),
        close() {
            socket.readyState = 3;
            line.close();
        }
    };
    line.onText = (data) =>
        arrive(() => {
            if (socket.readyState === 1) socket.onmessage?.({ data });
        }, data);
    line.onClosed = () =>
        arrive(() => {
            if (socket.readyState === 3) return;
            socket.readyState = 3;
            socket.onclose?.({ code: 1006, reason: '' });
        });
    clock.after(CONNECT_MS, () => {
        if (socket.readyState === 3) return;
        const server = serverAt(url);
        if (!server) {
            line.close();
            return;
        }
        socket.readyState = 1;
        server.accept(line.channel());
        socket.onopen?.();
    });
    return { socket: socket, breakDown: () => line.close() };
}
