import { LightningElement } from 'lwc';
import type { ConsoleTab } from '../../console/workspaces';
import { desktop } from '../../desktop';
import { layoutOf } from '../../objects/objectCatalog';
import { pageTitle } from '../../routes/pageTitle';

interface Tab {
    readonly tabId: string;
    readonly title: string;
    readonly icon: string;
    readonly className: string;
    readonly current: 'page' | null;
    readonly closeText: string;
}

interface Row {
    readonly name: string;
    readonly className: string;
    readonly tabs: readonly Tab[];
}

const tabIdOf = (event: Event): string => (event.currentTarget as HTMLElement).dataset.tabId ?? '';

/** The workspace tabs of a console, and the subtabs of the one that is shown. */
export default class ConsoleTabs extends LightningElement {
    rows: readonly Row[] = [];
    private turn = 0;
    private readonly stops: (() => void)[] = [];

    override connectedCallback(): void {
        const show = (): void => void this.show();
        this.stops.push(desktop.workspaces.watch(show), desktop.store.onChange(show));
        show();
    }

    override disconnectedCallback(): void {
        for (const stop of this.stops.splice(0)) stop();
    }

    handleFocus(event: Event): void {
        desktop.workspaces.focusTab(tabIdOf(event));
    }

    handleClose(event: Event): void {
        desktop.workspaces.closeTab(tabIdOf(event));
    }

    private async show(): Promise<void> {
        this.turn += 1;
        const { turn } = this;
        const { tabs, workspace } = desktop.workspaces;
        const shown = [
            this.row(
                'Workspaces',
                'row',
                tabs.filter(({ parentTabId }) => parentTabId === null)
            ),
            this.row(
                'Subtabs',
                'row subtabs',
                workspace ? tabs.filter((tab) => tab.parentTabId === workspace.tabId) : []
            )
        ];
        const rows = await Promise.all(shown);
        if (turn === this.turn) this.rows = rows.filter((row) => row.tabs.length > 0);
    }

    private async row(name: string, className: string, tabs: readonly ConsoleTab[]): Promise<Row> {
        return { name, className, tabs: await Promise.all(tabs.map((tab) => this.describe(tab))) };
    }

    private async describe({ tabId, route }: ConsoleTab): Promise<Tab> {
        const { workspace, focused } = desktop.workspaces;
        const isShown = tabId === focused || tabId === workspace?.tabId;
        const title = await pageTitle(route, desktop.store);
        return {
            tabId,
            title,
            icon: 'object' in route ? layoutOf(route.object).icon : 'standard:default',
            className: `tab${isShown ? ' tab_focused' : ''}`,
            current: tabId === focused ? 'page' : null,
            closeText: `Close ${title}`
        };
    }
}
