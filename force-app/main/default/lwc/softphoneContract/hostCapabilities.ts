/** What a screen pop can open: the types of its targets. */
export type ScreenPopType = 'record' | 'search' | 'newRecord' | 'url' | 'flow';

/** What the host can do. The panel asks this, and never which host it is; a host refuses the commands for what it cannot. */
export interface HostCapabilities {
    /** What a screen pop can open. */
    readonly screenPop: readonly ScreenPopType[];
    /** Numbers on its pages can be clicked: setClickToDial, ClickToDial. */
    readonly clickToDial: boolean;
    /** The utility bar's item: setItem. */
    readonly utilityItem: boolean;
    /** It shows the panel when asked: setPanelVisible. */
    readonly panel: boolean;
    /** It loads what its page shows anew: refreshView. */
    readonly refresh: boolean;
    /** It tells which page the agent opens: Navigated. */
    readonly navigation: boolean;
    /** It has a softphone layout of its own; otherwise LayoutRead brings the built-in one. */
    readonly layout: boolean;
}

/** A host that can do nothing, and any host before it has told what it can. */
export const NO_CAPABILITIES: HostCapabilities = {
    screenPop: [],
    clickToDial: false,
    utilityItem: false,
    panel: false,
    refresh: false,
    navigation: false,
    layout: false
};
