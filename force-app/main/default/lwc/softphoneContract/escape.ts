import { connection } from './connection';
import { anyObject, name, object, optional } from './shape';
import type { Shape } from './shape';

/** Longer private data is not taken, in characters of its JSON text. */
const LONGEST_PRIVATE_DATA = 4_000;

export type PrivateData = Readonly<Record<string, unknown>>;

/** What only one phone system understands: plain data of a limited size. Its phone system checks the rest. */
export const privateData: Shape<PrivateData> = (value, path) => {
    const fault = anyObject(value, path);
    if (fault) return fault;
    return JSON.stringify(value).length <= LONGEST_PRIVATE_DATA ? null : `${path} is too long`;
};

/**
 * A command that only one phone system knows (CSTA: Escape service). `Features` lists the names that it takes. `connection`: our
 * part in the call that it is about, if it is about one.
 */
export const escape = object({ name, privateData, connection: optional(connection) });
