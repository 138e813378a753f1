import net from 'node:net';
import tls from 'node:tls';
import type { Clock } from '../../../frame/clock';
import { Failure, thrownInWords } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Explanation } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { AmiReader, actionText } from './amiMessages';
import type { AmiFields, AmiMessage } from './amiMessages';
import type { AsteriskOptions } from './options';

/** How often the exchange is asked whether it is there, and after which silence the link is lost, in milliseconds. */
const PING_MS = 2500;
const SILENT_MS = 5000;
/** How long an action may take, in milliseconds. */
const ACTION_MS = 5000;
/** The delays of the attempts to connect, in milliseconds. The last one is repeated. */
const RETRY_MS = [500, 1000, 2000, 4000, 8000];
/** More that the exchange does not read, in bytes, means that it hangs. */
const MOST_UNSENT = 1_000_000;
/** More rows of a list than any exchange has. */
const MOST_ROWS = 200_000;

interface AmiListener {
    /** Signed in. */
    readonly up: () => void;
    readonly down: (explanation: Explanation) => void;
    readonly event: (event: AmiMessage) => void;
}

interface Answer {
    readonly response: AmiMessage;
    readonly rows: readonly AmiMessage[];
}

interface Request {
    readonly rows: AmiMessage[] | null;
    readonly resolve: (answer: Answer) => void;
    readonly reject: (failure: Failure) => void;
    readonly cancel: () => void;
}

/** The connection to an Asterisk's Manager Interface: signs in, notices a lost or half-open link, and connects again. */
export class AmiLink {
    private readonly options: AsteriskOptions;
    private readonly clock: Clock;
    private readonly listener: AmiListener;
    private socket: net.Socket | null = null;
    private readonly waiting = new Map<string, Request>();
    private lastId = 0;
    private attempts = 0;
    private heardAt = 0;
    private cancelNext: (() => void) | null = null;
    private stopped = false;

    constructor(options: AsteriskOptions, clock: Clock, listener: AmiListener) {
        this.options = options;
        this.clock = clock;
        this.listener = listener;
    }

    start(): void {
        const { host, port, tls: secure } = this.options;
        const socket = secure
            ? tls.connect({ host, port, servername: host, ...(secure.ca && { ca: secure.ca }) })
            : net.connect({ host, port });
        this.socket = socket;
        const reader = new AmiReader();
        let reason = '';
        socket.setNoDelay(true);
        socket.setEncoding('utf8');
        socket.on('error', (error) => (reason ||= thrownInWords(error)));
        socket.on('close', () => this.closed(socket, { detail: reason || 'the exchange has closed the connection' }));
        socket.on('data', (chunk: string) => {
            this.heardAt = this.clock.elapsed();
            try {
                for (const message of reader.read(chunk)) if (this.socket === socket) this.heed(message);
            } catch (thrown) {
                socket.destroy(thrown as Error);
            }
        });
        this.heardAt = this.clock.elapsed();
        this.watch(socket);
        this.signIn().catch((thrown: unknown) => socket.destroy(thrown as Error));
    }

    stop(): Promise<void> {
        this.stopped = true;
        this.cancelNext?.();
        const { socket } = this;
        if (!socket || socket.destroyed) return Promise.resolve();
        return new Promise((resolve) => {
            socket.once('close', () => resolve());
            socket.destroy();
        });
    }

    /** What it says can't be used: begins again. */
    reconnect(): void {
        this.socket?.destroy();
    }

    /** The response. Throws Failure: `rejected` with the exchange's own message, `timeout`, `notConnected`, `malformed`. */
    async action(fields: AmiFields): Promise<AmiMessage> {
        return (await this.send(fields, null)).response;
    }

    /** The rows of an action that answers with a list of events. */
    async list(fields: AmiFields): Promise<readonly AmiMessage[]> {
        return (await this.send(fields, [])).rows;
    }

    private async signIn(): Promise<void> {
        const { user, secret } = this.options;
        await this.action([
            ['Action', 'Login'],
            ['Username', user],
            ['Secret', secret],
            ['Events', 'on']
        ]);
        this.attempts = 0;
        this.listener.up();
    }

    private send(fields: AmiFields, rows: AmiMessage[] | null): Promise<Answer> {
        return new Promise((resolve, reject) => {
            const { socket } = this;
            if (!socket || socket.destroyed) throw new Failure('notConnected');
            this.lastId += 1;
            const id = String(this.lastId);
            const text = actionText([...fields, ['ActionID', id]]);
            const cancel = this.clock.after(ACTION_MS, () => this.settle(id)?.reject(new Failure('timeout')));
            this.waiting.set(id, { rows, resolve, reject, cancel });
            socket.write(text);
            if (socket.writableLength > MOST_UNSENT) socket.destroy(new Error('the exchange does not read'));
        });
    }

    /** The request with this id, which is then over. */
    private settle(id: string): Request | undefined {
        const request = this.waiting.get(id);
        request?.cancel();
        this.waiting.delete(id);
        return request;
    }

    private heed(message: AmiMessage): void {
        const { ActionID: id = '', Event, EventList } = message;
        const request = this.waiting.get(id);
        // Not "has a Response", because the event OriginateResponse has one, too.
        if (Event === undefined) this.answered(id, message);
        else if (!request?.rows) this.listener.event(message);
        else if (EventList === 'Complete') this.settle(id)?.resolve({ response: message, rows: request.rows });
        else if (request.rows.push(message) > MOST_ROWS) this.socket?.destroy(new Error('the list does not end'));
    }

    private answered(id: string, response: AmiMessage): void {
        const { Response, Message = '' } = response;
        if (Response === 'Error') this.settle(id)?.reject(new Failure('rejected', { detail: Message }));
        // after the answer to a list, its rows follow
        else if (!this.waiting.get(id)?.rows) this.settle(id)?.resolve({ response, rows: [] });
    }

    private watch(socket: net.Socket): void {
        this.cancelNext = this.clock.after(PING_MS, () => {
            if (this.socket !== socket || socket.destroyed) return;
            if (this.clock.elapsed() - this.heardAt > SILENT_MS) {
                socket.destroy(new Error('the exchange is silent'));
                return;
            }
            this.action([['Action', 'Ping']]).catch(() => undefined);
            this.watch(socket);
        });
    }

    private closed(socket: net.Socket, explanation: Explanation): void {
        if (this.socket !== socket) return;
        this.cancelNext?.();
        this.socket = null;
        for (const id of [...this.waiting.keys()]) this.settle(id)?.reject(new Failure('notConnected'));
        if (this.stopped) return;
        this.listener.down(explanation);
        const delay = RETRY_MS[Math.min(this.attempts, RETRY_MS.length - 1)] ?? 0;
        this.attempts += 1;
        this.cancelNext = this.clock.after(delay, () => this.start());
    }
}
