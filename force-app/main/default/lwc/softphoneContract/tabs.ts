import { anyObject, bool, name, object, union, whole } from './shape';
import type { Infer, Shape, UnionOf } from './shape';

/**
 * Several Salesforce tabs are several runtimes and one phone. The runtime of the tab that leads runs the engine; the others show
 * what it shows, and ask it for everything that the agent does in them.
 */

/**
 * What the leading runtime shows, in JSON by part of its state: all of it (`full`), or the parts that changed since the message
 * with the `seq` before. The engine looks into `change`.
 */
export const mirror = object({ seq: whole, full: bool, change: anyObject });
export type Mirror = Infer<typeof mirror>;

/** What the agent did in a tab that does not lead; the engine checks the rest of it. */
export const askedAction: Shape<Readonly<Record<string, unknown>>> = object({ do: name });
export type AskedAction = Infer<typeof askedAction>;

export const TABS_COMMANDS = {
    /** Uses the phone in this tab instead of the one that has it. */
    takeOver: object({}),
    /** From a runtime that leads: shows the others what changed. */
    mirror: object({ mirror }),
    /** From one that does not lead: has the one that does carry out what the agent did here. */
    ask: object({ action: askedAction }),
    /** From one that missed a part of the mirror: all of it is wanted. */
    resync: object({})
};
export type TabsCommand = UnionOf<'command', typeof TABS_COMMANDS>;

export const tabsEvent = union('event', {
    /** Where this tab stands. `others`: there are tabs that want to be shown what this one shows. */
    Standing: object({ leads: bool, others: bool }),
    /** To a runtime that does not lead: what the leading one shows. */
    Mirrored: object({ mirror }),
    /** To the leading one: what the agent did in another tab. */
    Asked: object({ action: askedAction })
});
export type TabsEvent = Infer<typeof tabsEvent>;
