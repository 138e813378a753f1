/**
 * Several Salesforce tabs are several panels and one phone. The panel of the tab that leads runs the engine; the others show
 * what it shows, and ask it for everything that the agent does in them.
 */

/** Where this panel stands. `others`: there are panels that want to be shown what this one shows. */
export interface TabsNews {
    readonly leads: boolean;
    readonly others: boolean;
}

/**
 * What the leading panel shows, in JSON by part of its state: all of it (`full`), or the parts that changed since the message
 * with the `seq` before.
 */
export interface Mirror {
    readonly seq: number;
    readonly full: boolean;
    readonly change: Readonly<Record<string, unknown>>;
}

/** What the agent did in a panel that does not lead; the engine checks it. */
export type AskedAction = Readonly<Record<string, unknown>>;
