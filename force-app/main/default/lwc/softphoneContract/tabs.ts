import { anyObject, bool, name, object, union, whole } from './shape';
import type { Infer, Shape, UnionOf } from './shape';

/**
 * Several Salesforce tabs have one runtime each, but share one phone. The runtime of the leading tab runs the engine. The others
 * mirror its state and send it the agent's actions.
 */

/**
 * The leading runtime's state as JSON, by part: all of it (`full`), or the parts that have changed since the previous `seq`. The
 * engine reads `change`.
 */
export const mirror = object({ seq: whole, full: bool, change: anyObject });
export type Mirror = Infer<typeof mirror>;

/** An action of the agent in a following tab. The engine validates the rest of it. */
export const askedAction: Shape<Readonly<Record<string, unknown>>> = object({ do: name });
export type AskedAction = Infer<typeof askedAction>;

export const TABS_COMMANDS = {
    /** Moves the phone to this tab. */
    takeOver: object({}),
    /** From the leading runtime: sends its changes to the others. */
    mirror: object({ mirror }),
    /** From a following runtime: sends an action of the agent to the leader. */
    ask: object({ action: askedAction }),
    /** From a following runtime that missed a mirror message: requests the whole state. */
    resync: object({})
};
export type TabsCommand = UnionOf<'command', typeof TABS_COMMANDS>;

export const tabsEvent = union('event', {
    /** Whether this tab leads. `others`: whether there are other tabs. */
    Standing: object({ leads: bool, others: bool }),
    /** To a following runtime: the leader's state. */
    Mirrored: object({ mirror }),
    /** To the leading runtime: an action of the agent in another tab. */
    Asked: object({ action: askedAction })
});
export type TabsEvent = Infer<typeof tabsEvent>;
