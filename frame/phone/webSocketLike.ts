import { explanation } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import type { Explanation } from '../../force-app/main/default/lwc/softphoneContract/softphoneContract';

/** A connection attempt that takes longer has failed. In milliseconds. Browsers would wait for minutes. */
export const CONNECT_WITHIN_MS = 10_000;

/** The part of the browser's WebSocket that is used here. */
export type WebSocketLike = Pick<
    WebSocket,
    'readyState' | 'send' | 'close' | 'binaryType' | 'onopen' | 'onclose' | 'onmessage'
>;

/** Why a socket has closed, as its event says. */
export const closedBecause = ({ code, reason }: Pick<CloseEvent, 'code' | 'reason'>): Explanation => ({
    ...explanation('connectionClosed', code),
    ...(reason && { detail: reason })
});

/** An attempt has taken CONNECT_WITHIN_MS. */
export const connectingTooLong = (): Explanation => explanation('connectionSlow', CONNECT_WITHIN_MS / 1000);

/** Closes a socket. Its owner hears nothing more of it. */
export function closeSilently(socket: WebSocketLike): void {
    socket.onopen = null;
    socket.onclose = null;
    socket.onmessage = null;
    socket.close();
}
