import type { Outcome } from './outcome';

/**
 * A method of Open CTI: `args` as in the message, `fromOrg` the org's result (null if it only logs the call). An exception
 * becomes a SERVER_ERROR.
 */
export type CtiMethod = (args: Readonly<Record<string, unknown>>, fromOrg: unknown) => Outcome | Promise<Outcome>;

export type CtiMethods = Readonly<Record<string, CtiMethod>>;
