import type { PanelChannel, PanelListener } from '../../../cti/server/panelChannel';

/** The panel's end of a connection in memory. */
export class MemoryPanel {
    /** Everything that has arrived, as texts. */
    readonly received: string[] = [];
    /** Whether the server has closed the connection. */
    closed = false;
    /** Bytes that the panel pretends not to have read. */
    unread = 0;
    /** Gets what arrives from now on. */
    onText: (text: string) => void = () => undefined;
    onClosed: () => void = () => undefined;
    private server: PanelListener | null = null;

    /** The server's end. */
    channel(): PanelChannel {
        const unread = (): number => this.unread;
        return {
            send: (text) => {
                if (this.closed) return;
                this.received.push(text);
                this.onText(text);
            },
            get backlog() {
                return unread();
            },
            close: () => this.end(),
            drop: () => this.end(),
            listen: (listener) => {
                this.server = listener;
            }
        };
    }

    send(text: string): void {
        if (!this.closed) this.server?.text(text);
    }

    close(): void {
        this.end();
    }

    private end(): void {
        if (this.closed) return;
        this.closed = true;
        this.server?.closed();
        this.onClosed();
    }
}
