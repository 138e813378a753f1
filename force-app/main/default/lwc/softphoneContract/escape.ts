import { connection } from './connection';
import { anyObject, name, object, optional } from './shape';
import type { Shape } from './shape';

/** The maximum length of private data, in characters of its JSON text. */
const LONGEST_PRIVATE_DATA = 4_000;

export type PrivateData = Readonly<Record<string, unknown>>;

/** Data for one phone system: plain and of limited size. The phone system checks the rest. */
export const privateData: Shape<PrivateData> = (value, path) => {
    const fault = anyObject(value, path);
    if (fault) return fault;
    return JSON.stringify(value).length <= LONGEST_PRIVATE_DATA ? null : `${path} is too long`;
};

/**
 * A command that only one phone system has (CSTA: Escape service). `Features` lists the names that it accepts. `connection`: the
 * connection that it concerns, if it concerns one.
 */
export const escape = object({ name, privateData, connection: optional(connection) });
