const hex = (byte: number): string => byte.toString(16).padStart(2, '0');

/** 128 random bits that only a page in an iframe is told, so that its messages can be recognized. */
export const newNonce = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), hex).join('');

/** A short random id that is no secret: 64 bits. */
export const newId = (): string =>
    Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(36)).join('');
