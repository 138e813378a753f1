import type { Navigator } from '../routes/navigator';
import { writeRoute } from '../routes/route';
import type { Route } from '../routes/route';

/** A workspace tab of a console, or a subtab in one. */
export interface ConsoleTab {
    readonly tabId: string;
    readonly route: Route;
    /** Null: a workspace tab. */
    readonly parentTabId: string | null;
}

interface FocusChange {
    readonly previousTabId: string | null;
    readonly currentTabId: string;
}

const isSame = (one: Route, other: Route): boolean => writeRoute(one) === writeRoute(other);

/**
 * The tabs of a console. They follow the navigator: a record that is opened gets a workspace tab, and what has a tab is shown there. Other
 * pages are those of the navigation bar, outside of all tabs. Tabs are not kept when the page is reloaded. Without a console there are none.
 */
export class Workspaces {
    /** In the order in which they were opened. */
    tabs: readonly ConsoleTab[] = [];
    /** Null: a page outside of all tabs is shown. */
    focused: string | null = null;
    isConsole = false;
    private readonly navigator: Navigator;
    private readonly watchers = new Set<() => void>();
    private readonly focusListeners = new Set<(change: FocusChange) => void>();
    private opened = 0;

    constructor(navigator: Navigator) {
        this.navigator = navigator;
    }

    /** From now on the app is a console. */
    start(): void {
        this.isConsole = true;
        this.follow();
        this.navigator.onChange(() => this.follow());
    }

    /** Undefined: there is no such tab. */
    find(tabId: string): ConsoleTab | undefined {
        return this.tabs.find((tab) => tab.tabId === tabId);
    }

    /** The workspace tab that is shown, itself or one of its subtabs; undefined: a page outside of all tabs is shown. */
    get workspace(): ConsoleTab | undefined {
        const shown = this.focused === null ? undefined : this.find(this.focused);
        return shown?.parentTabId ? this.find(shown.parentTabId) : shown;
    }

    /** A workspace tab that has the page already is focused. Returns the tab's id. */
    openTab(route: Route, focus: boolean): string {
        const open = this.tabs.find((tab) => tab.parentTabId === null && isSame(tab.route, route));
        const { tabId } = open ?? this.add(route, null);
        if (open || focus) this.focusTab(tabId);
        return tabId;
    }

    /** The same for a subtab of a workspace tab. Throws if there is no such workspace tab. */
    openSubtab(parentTabId: string, route: Route, focus: boolean): string {
        if (this.find(parentTabId)?.parentTabId !== null) throw new Error(`There is no workspace tab ${parentTabId}.`);
        const open = this.tabs.find((tab) => tab.parentTabId === parentTabId && isSame(tab.route, route));
        const { tabId } = open ?? this.add(route, parentTabId);
        if (open || focus) this.focusTab(tabId);
        return tabId;
    }

    /** Throws if there is no such tab. */
    focusTab(tabId: string): void {
        const tab = this.find(tabId);
        if (!tab) throw new Error(`There is no tab ${tabId}.`);
        this.focus(tabId);
        this.navigator.open(tab.route);
    }

    /** Closes a tab with its subtabs. The one before it is shown instead, or the home page. */
    closeTab(tabId: string): void {
        const isGone = (tab: ConsoleTab): boolean => tab.tabId === tabId || tab.parentTabId === tabId;
        const lost = this.tabs.some((tab) => isGone(tab) && tab.tabId === this.focused);
        this.tabs = this.tabs.filter((tab) => !isGone(tab));
        if (lost) this.focused = null;
        this.changed();
        const next = this.tabs.at(-1);
        if (lost && next) this.focusTab(next.tabId);
        else if (lost) this.navigator.open({ page: 'home' });
    }

    /** Returns a function that stops watching. */
    watch(watcher: () => void): () => void {
        this.watchers.add(watcher);
        return () => this.watchers.delete(watcher);
    }

    /** Calls the listener when a tab gets the focus. */
    onFocus(listener: (change: FocusChange) => void): void {
        this.focusListeners.add(listener);
    }

    private add(route: Route, parentTabId: string | null): ConsoleTab {
        this.opened += 1;
        const tab = { tabId: `ctab${this.opened}`, route, parentTabId };
        this.tabs = [...this.tabs, tab];
        this.changed();
        return tab;
    }

    /** A form is above the page of its tab. */
    private follow(): void {
        const page = this.navigator.background;
        const shown = this.focused === null ? undefined : this.find(this.focused);
        if (shown && isSame(shown.route, page)) return;
        const tab = this.tabs.find(({ route }) => isSame(route, page));
        if (tab) this.focus(tab.tabId);
        else if (page.page === 'record') this.focus(this.add(page, null).tabId);
        else {
            this.focused = null;
            this.changed();
        }
    }

    private focus(currentTabId: string): void {
        const previousTabId = this.focused;
        if (previousTabId === currentTabId) return;
        this.focused = currentTabId;
        this.changed();
        for (const listener of [...this.focusListeners]) listener({ previousTabId, currentTabId });
    }

    private changed(): void {
        for (const watcher of [...this.watchers]) watcher();
    }
}
