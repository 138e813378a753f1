import type { Outcome } from './outcome';

/**
 * A method of Open CTI: `args` as they travel, `fromOrg` what the org returned (null where it only keeps a log). What is
 * thrown becomes a SERVER_ERROR.
 */
export type CtiMethod = (args: Readonly<Record<string, unknown>>, fromOrg: unknown) => Outcome | Promise<Outcome>;

export type CtiMethods = Readonly<Record<string, CtiMethod>>;
