/** A connection attempt that takes longer has failed. In milliseconds. Browsers would wait for minutes. */
export const CONNECT_WITHIN_MS = 10_000;

/** The part of the browser's WebSocket that is used here. */
export type WebSocketLike = Pick<
    WebSocket,
    'readyState' | 'send' | 'close' | 'binaryType' | 'onopen' | 'onclose' | 'onmessage'
>;
