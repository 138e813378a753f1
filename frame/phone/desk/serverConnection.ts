import { explanation, explanationOf } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Explanation } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { SILENT_MS } from '../../../cti/protocol/messages';
import type { PanelMessage, ServerMessage } from '../../../cti/protocol/messages';
import type { Clock } from '../../clock';
import type { Log } from '../../log';
import { CONNECT_WITHIN_MS, closeSilently, closedBecause, connectingTooLong } from '../webSocketLike';
import type { WebSocketLike } from '../webSocketLike';
import { readServerMessage } from './readServerMessage';

export interface ServerConnectionParts {
    readonly url: string;
    readonly open: (url: string) => WebSocketLike;
    readonly clock: Clock;
    readonly log: Log;
    readonly onOpen: () => void;
    /** A valid message other than `beat`. */
    readonly onMessage: (message: Exclude<ServerMessage, { type: 'beat' }>) => void;
    /** It could not be opened, was closed, or is silent. Called at most once, and not after `close`. */
    readonly onLost: (why: Explanation) => void;
}

/** One connection to one server, from the attempt to its end. */
export class ServerConnection {
    private readonly parts: ServerConnectionParts;
    private socket: WebSocketLike | null = null;
    private heardAt = 0;
    private cancelTimer: () => void = () => undefined;

    constructor(parts: ServerConnectionParts) {
        this.parts = parts;
    }

    begin(): void {
        const { url, open, clock, onOpen } = this.parts;
        let socket: WebSocketLike;
        try {
            socket = open(url);
        } catch (thrown) {
            // this page must not connect there at all, for example to ws: from an https page
            this.lose(explanationOf(thrown));
            return;
        }
        this.socket = socket;
        socket.onopen = () => {
            this.heardAt = clock.elapsed();
            this.watch(SILENT_MS);
            onOpen();
        };
        socket.onmessage = ({ data }: MessageEvent<unknown>) => this.hear(data);
        socket.onclose = (event) => this.lose(closedBecause(event));
        this.cancelTimer = clock.after(CONNECT_WITHIN_MS, () => this.lose(connectingTooLong()));
    }

    send(message: PanelMessage): void {
        this.socket?.send(JSON.stringify(message));
    }

    /** There is a reason to doubt the connection: from now on, the server may be silent for this time only, once. */
    doubt(ms: number): void {
        if (!this.socket || this.heardAt === 0) return;
        this.heardAt = this.parts.clock.elapsed() - SILENT_MS + ms;
        this.watch(ms);
    }

    /** Closes it without a word to its owner. */
    close(): void {
        this.cancelTimer();
        const { socket } = this;
        this.socket = null;
        if (socket) closeSilently(socket);
    }

    private hear(data: unknown): void {
        const { clock, log, onMessage } = this.parts;
        this.heardAt = clock.elapsed();
        const { message, faults } = readServerMessage(data);
        for (const fault of faults) log(`ignored from the CTI server: ${fault}`);
        if (message?.type === 'beat') this.send({ type: 'beat' });
        else if (message) onMessage(message);
    }

    /** One timer that looks again is cheaper than one that each message starts anew. */
    private watch(ms: number): void {
        const { clock } = this.parts;
        this.cancelTimer();
        this.cancelTimer = clock.after(ms, () => {
            const left = this.heardAt + SILENT_MS - clock.elapsed();
            if (left > 0) this.watch(left);
            else this.lose(explanation('serverSilent'));
        });
    }

    private lose(why: Explanation): void {
        this.close();
        this.parts.onLost(why);
    }
}
