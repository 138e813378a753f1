/** What Node has and jsdom, or its types, do not. */
const { TextEncoder } = jest.requireActual<{ TextEncoder: typeof globalThis.TextEncoder }>('node:util');
const { createHash } = jest.requireActual<{
    createHash: (name: string) => { update: (text: string) => { digest: (encoding: 'hex') => string } };
}>('node:crypto');

Object.assign(globalThis, { TextEncoder });

/** A hash as Node computes it, in hexadecimal. */
export const hashOf = (algorithm: 'md5' | 'sha256', text: string): string =>
    createHash(algorithm).update(text).digest('hex');
