/** Turns an item's text into a value. Undefined: the text is invalid. Not called for an empty text, which means the default. */
export type Reader<T> = (text: string) => T | undefined;

export const oneOf =
    <T extends string>(...allowed: T[]): Reader<T> =>
    (text) =>
        allowed.find((value) => value.toLowerCase() === text.toLowerCase());

export const matching =
    (pattern: RegExp): Reader<string> =>
    (text) =>
        pattern.test(text) ? text : undefined;

export const readBoolean: Reader<boolean> = (text) => ({ true: true, false: false })[text.toLowerCase()];

/**
 * The address of a WebSocket. ws:// only for the loopback address; anything else must be wss, because of the mixed content rules
 * for https pages. No user name and no query, because secrets could be there, and every assigned user can read the definition.
 */
export const readSocketAddress = matching(
    /^(wss:\/\/[^\s/@?#]+|ws:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?)(\/[^\s@?#]*)?$/
);

/** The address of a page that is shown in a frame. http:// only for the loopback address. No user name and no query, as above. */
export const readPageAddress = matching(
    /^(https:\/\/[^\s/@?#]+|http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?)(\/[^\s@?#]*)?$/
);
