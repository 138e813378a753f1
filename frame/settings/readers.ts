/** How one item's text becomes a value; undefined says that it makes no sense. An empty text means the default. */
export type Reader<T> = (text: string) => T | undefined;

export const oneOf =
    <T extends string>(...allowed: T[]): Reader<T> =>
    (text) =>
        allowed.find((value) => value === text.toLowerCase());

export const matching =
    (pattern: RegExp): Reader<string> =>
    (text) =>
        pattern.test(text) ? text : undefined;

export const readSwitch: Reader<boolean> = (text) => ({ true: true, false: false })[text.toLowerCase()];

/**
 * An address of a WebSocket. ws:// towards loopback only: everything else is wss, as mixed content rules want it from an https
 * page. Neither a user nor a query: that is where secrets stand, and every assigned user's browser reads the definition.
 */
export const readSocketAddress = matching(
    /^(wss:\/\/[^\s/@?#]+|ws:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?)(\/[^\s@?#]*)?$/
);
