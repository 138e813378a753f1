/**
 * Stand-in for lightning/platformWorkspaceApi, and for the message channel of the tab that gets the focus. Every function is refused in an
 * app that is not a console.
 */
import { publish } from 'lightning/messageService';
import type { PageReference } from 'lightning/navigation';
import type { TabInfo } from 'lightning/platformWorkspaceApi';
import tabFocused from '@salesforce/messageChannel/lightning__tabFocused';
import type { ConsoleTab } from '../../../shell/console/workspaces';
import { desktop } from '../../../shell/desktop';
import { layoutOf } from '../../../shell/objects/objectCatalog';
import { referenceOf, routeOf } from '../../../shell/routes/pageReference';
import { pageTitle } from '../../../shell/routes/pageTitle';
import { readRoute, writeRoute } from '../../../shell/routes/route';
import type { Route } from '../../../shell/routes/route';

const { workspaces } = desktop;

workspaces.onFocus((change) => publish({}, tabFocused, change));

/** Tells some time after the component was created. */
export class IsConsoleNavigation {
    private readonly tell: (isConsole: boolean | undefined) => void;

    constructor(tell: (isConsole: boolean | undefined) => void) {
        this.tell = tell;
    }
    connect(): void {
        this.tell(undefined);
        setTimeout(() => this.tell(workspaces.isConsole));
    }
    update(): void {
        // it has no parameters
    }
    disconnect(): void {
        // nothing to stop
    }
}

/** A function's promise. What it returns or throws is known later. */
async function inConsole<T>(act: () => T | Promise<T>): Promise<T> {
    if (!workspaces.isConsole) throw new Error('This app is not a console.');
    await Promise.resolve();
    return act();
}

interface Target {
    readonly pageReference?: PageReference;
    readonly recordId?: string;
    readonly url?: string;
    readonly focus?: boolean;
}

/** The first one given of page reference, record, and address counts. */
function routeTo({ pageReference, recordId, url }: Target): Route {
    if (pageReference) {
        const route = routeOf(pageReference);
        if (route) return route;
    } else if (recordId) {
        const route = readRoute(`/${recordId}`);
        if (route.page === 'record') return route;
    } else if (url) return readRoute(url);
    throw new Error('There is no page to open in a tab.');
}

async function infoOf({ tabId, route, parentTabId }: ConsoleTab): Promise<TabInfo> {
    const isSubtab = parentTabId !== null;
    const subtabs = workspaces.tabs.filter((tab) => tab.parentTabId === tabId);
    const icon = 'object' in route ? layoutOf(route.object).icon : 'standard:default';
    return {
        tabId,
        url: window.location.origin + writeRoute(route),
        title: await pageTitle(route, desktop.store),
        icon,
        iconAlt: icon,
        recordId: route.page === 'record' ? route.recordId : null,
        pageReference: referenceOf(route),
        isSubtab,
        parentTabId,
        subtabs: isSubtab ? null : await Promise.all(subtabs.map(infoOf)),
        focused: workspaces.focused === tabId,
        highlighted: false,
        pinned: false,
        closeable: true
    };
}

export const openTab = (target: Target): Promise<string> =>
    inConsole(() => workspaces.openTab(routeTo(target), target.focus === true));

export const openSubtab = (parentTabId: string, target: Target): Promise<string> =>
    inConsole(() => workspaces.openSubtab(parentTabId, routeTo(target), target.focus === true));

export const focusTab = (tabId: string): Promise<boolean> =>
    inConsole(() => {
        workspaces.focusTab(tabId);
        return true;
    });

/** Workspace tabs, each with its subtabs. */
export const getAllTabInfo = (): Promise<TabInfo[]> =>
    inConsole(() => Promise.all(workspaces.tabs.filter((tab) => tab.parentTabId === null).map(infoOf)));

export const getTabInfo = (tabId: string): Promise<TabInfo> =>
    inConsole(() => {
        const tab = workspaces.find(tabId);
        if (!tab) throw new Error(`There is no tab ${tabId}.`);
        return infoOf(tab);
    });
