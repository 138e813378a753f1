import {
    explanationForLog,
    explanationOf
} from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Explanation } from '../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Clock } from '../../clock';
import type { BackOff } from '../backOff';
import type { ServerList } from '../serverList';
import { CONNECT_WITHIN_MS, closeSilently, closedBecause, connectingTooLong } from '../webSocketLike';
import type { WebSocketLike } from '../webSocketLike';
import { telUrisForSwitch } from './telUris';

export interface ReconnectingSocketParts {
    readonly servers: ServerList;
    /** Named in the Route header if the stack preloads one. Empty: the server itself. */
    readonly outboundProxy: string;
    readonly clock: Clock;
    readonly backOff: BackOff;
    readonly open: (url: string) => WebSocketLike;
    /** A call knows only its own server: while one is up, no other server is tried. */
    readonly hasCalls: () => boolean;
    /** There is no connection. The next attempt is at `retryAt` (milliseconds since 1970). `triedAll`: each server was tried. */
    readonly onWaiting: (why: Explanation, retryAt: number, triedAll: boolean) => void;
    readonly onAttempt: () => void;
}

const OPEN = 1;
const CONNECTING = 0;

/**
 * A SIP WebSocket (RFC 7118) that reconnects by itself, as an implementation of JsSIP's socket interface. JsSIP's own
 * recovery isn't used: it picks a server at random, waits as long as the browser does for one that doesn't respond, and never
 * notices a half-open link.
 * ```
 *   idle --connect--> connecting --open--> open
 *                       ^    |               |
 *                 pause |    | closed, late  | closed, dropped
 *                       |    v               v
 *                     waiting <--------------+
 * ```
 */
export class ReconnectingSocket {
    /** JsSIP replaces these three with its own. */
    onconnect: () => void = () => undefined;
    ondisconnect: (error: boolean, code?: number, reason?: string) => void = () => undefined;
    ondata: (data: unknown) => void = () => undefined;
    private readonly parts: ReconnectingSocketParts;
    private socket: WebSocketLike | null = null;
    private wanted = false;
    private cancelPending: (() => void) | null = null;

    constructor(parts: ReconnectingSocketParts) {
        this.parts = parts;
    }

    get url(): string {
        return this.parts.servers.current;
    }

    get sip_uri(): string {
        return this.parts.outboundProxy || `sip:${new URL(this.url).host};transport=ws`;
    }

    get via_transport(): string {
        return new URL(this.url).protocol === 'wss:' ? 'WSS' : 'WS';
    }

    connect(): void {
        this.wanted = true;
        if (!this.socket) this.attempt();
    }

    disconnect(): void {
        this.wanted = false;
        this.forget();
    }

    isConnected(): boolean {
        return this.socket?.readyState === OPEN;
    }

    isConnecting(): boolean {
        return this.socket?.readyState === CONNECTING;
    }

    send(message: string | ArrayBuffer | Blob | ArrayBufferView): boolean {
        if (!this.socket || !this.isConnected()) return false;
        this.socket.send(typeof message === 'string' ? telUrisForSwitch(message) : message);
        return true;
    }

    /** Tries again now instead of after the pause. */
    retryNow(): void {
        if (this.wanted && !this.socket) this.attempt();
    }

    /** Gives up a connection that looks open but no longer works. */
    drop(why: Explanation): void {
        if (this.socket) this.lost(why);
    }

    /** Connects to another server now. */
    moveTo(url: string): void {
        const wasOpen = this.isConnected();
        this.forget();
        if (wasOpen) this.ondisconnect(false);
        this.parts.servers.goTo(url);
        this.attempt();
    }

    private attempt(): void {
        this.cancelPending?.();
        this.parts.onAttempt();
        let socket: WebSocketLike;
        try {
            socket = this.parts.open(this.url);
        } catch (thrown) {
            // this page must not connect there at all, for example to ws: from an https page
            this.wait(explanationOf(thrown));
            return;
        }
        this.socket = socket;
        socket.binaryType = 'arraybuffer';
        socket.onopen = () => {
            this.cancelPending?.();
            this.cancelPending = null;
            this.onconnect();
        };
        socket.onmessage = ({ data }: MessageEvent<unknown>) => this.ondata(data);
        socket.onclose = (event) => this.lost(closedBecause(event), event.code);
        this.cancelPending = this.parts.clock.after(CONNECT_WITHIN_MS, () => this.lost(connectingTooLong()));
    }

    private lost(why: Explanation, code?: number): void {
        const wasOpen = this.cancelPending === null;
        this.forget();
        if (wasOpen) this.ondisconnect(true, code, explanationForLog(why));
        if (this.wanted) this.wait(why);
    }

    private wait(why: Explanation): void {
        const { clock, servers, hasCalls, backOff, onWaiting } = this.parts;
        const triedAll = hasCalls() || servers.advance();
        const pause = triedAll ? backOff.next() : backOff.short();
        this.cancelPending = clock.after(pause, () => this.attempt());
        onWaiting(why, clock.now() + pause, triedAll);
    }

    private forget(): void {
        this.cancelPending?.();
        this.cancelPending = null;
        const { socket } = this;
        this.socket = null;
        if (socket) closeSilently(socket);
    }
}
