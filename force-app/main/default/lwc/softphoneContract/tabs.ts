import { anyObject, bool, name, object, whole } from './shape';
import type { Infer, Shape } from './shape';

/**
 * Several Salesforce tabs are several panels and one phone. The panel of the tab that leads runs the engine; the others show
 * what it shows, and ask it for everything that the agent does in them.
 */

/** Where this panel stands. `others`: there are panels that want to be shown what this one shows. */
export const tabsNews = object({ leads: bool, others: bool });
export type TabsNews = Infer<typeof tabsNews>;

/**
 * What the leading panel shows, in JSON by part of its state: all of it (`full`), or the parts that changed since the message
 * with the `seq` before. The engine looks into `change`.
 */
export const mirror = object({ seq: whole, full: bool, change: anyObject });
export type Mirror = Infer<typeof mirror>;

/** What the agent did in a panel that does not lead; the engine checks the rest of it. */
export const askedAction: Shape<Readonly<Record<string, unknown>>> = object({ do: name });
export type AskedAction = Infer<typeof askedAction>;
