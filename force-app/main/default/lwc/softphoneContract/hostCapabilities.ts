import { bool, listOf, object, oneOf } from './shape';
import type { Infer } from './shape';

/** What a screen pop can open: the types of its targets. */
export const SCREEN_POP_TYPES = ['record', 'search', 'newRecord', 'url', 'flow'] as const;
export type ScreenPopType = (typeof SCREEN_POP_TYPES)[number];

/** What the host can do. The panel checks this, never which host it is. A host refuses commands that it can't execute. */
export const hostCapabilities = object({
    /** What a screen pop can open. */
    screenPop: listOf(oneOf(...SCREEN_POP_TYPES)),
    /** Whether numbers on its pages can be clicked: setClickToDial, ClickToDial. */
    clickToDial: bool,
    /** The utility bar's item: setItem. */
    utilityItem: bool,
    /** Whether it can show the panel: setPanelVisible. */
    panel: bool,
    /** Whether it can keep the panel from being moved to its own window: setPopout. */
    popout: bool,
    /** Whether it can reload the page's data: refreshView. */
    refresh: bool,
    /** Whether it reports the pages that the agent opens: Navigated. */
    navigation: bool,
    /** Whether it has its own softphone layout. Otherwise, LayoutRead has the built-in one. */
    layout: bool
});
export type HostCapabilities = Infer<typeof hostCapabilities>;

/** For a host without capabilities, and for any host before it has reported them. */
export const NO_CAPABILITIES: HostCapabilities = {
    screenPop: [],
    clickToDial: false,
    utilityItem: false,
    panel: false,
    popout: false,
    refresh: false,
    navigation: false,
    layout: false
};
