import { bool, listOf, object, oneOf } from './shape';
import type { Infer } from './shape';

/** What a screen pop can open: the types of its targets. */
export const SCREEN_POP_TYPES = ['record', 'search', 'newRecord', 'url', 'flow'] as const;
export type ScreenPopType = (typeof SCREEN_POP_TYPES)[number];

/** What the host can do. The panel asks this, and never which host it is; a host refuses the commands for what it cannot. */
export const hostCapabilities = object({
    /** What a screen pop can open. */
    screenPop: listOf(oneOf(...SCREEN_POP_TYPES)),
    /** Numbers on its pages can be clicked: setClickToDial, ClickToDial. */
    clickToDial: bool,
    /** The utility bar's item: setItem. */
    utilityItem: bool,
    /** It shows the panel when asked: setPanelVisible. */
    panel: bool,
    /** It loads what its page shows anew: refreshView. */
    refresh: bool,
    /** It tells which page the agent opens: Navigated. */
    navigation: bool,
    /** It has a softphone layout of its own; otherwise LayoutRead brings the built-in one. */
    layout: bool
});
export type HostCapabilities = Infer<typeof hostCapabilities>;

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
