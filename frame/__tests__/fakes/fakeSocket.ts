import type { WebSocketLike } from '../../phone/webSocketLike';

/** A WebSocket. The test is the other end. */
export class FakeSocket {
    readyState = 0;
    binaryType = 'blob';
    sent: unknown[] = [];
    onopen: (() => void) | null = null;
    onclose: ((event: { code: number; reason: string }) => void) | null = null;
    onmessage: ((event: { data: unknown }) => void) | null = null;

    send(data: unknown): void {
        this.sent.push(data);
    }
    close(): void {
        this.readyState = 3;
    }
    /** The server accepts the connection. */
    accept(): void {
        this.readyState = 1;
        this.onopen?.();
    }
    /** The server or the network closes the connection. */
    drop(code = 1006, reason = ''): void {
        this.readyState = 3;
        this.onclose?.({ code, reason });
    }
    get asSocket(): WebSocketLike {
        return this as unknown as WebSocketLike;
    }
}
