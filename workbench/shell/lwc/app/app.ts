import { LightningElement } from 'lwc';
import { desktop, followOrg } from '../../desktop';
import { pageTitle } from '../../routes/pageTitle';
import { readRoute } from '../../routes/route';
import type { Route } from '../../routes/route';

interface Form {
    readonly key: string;
    readonly object: string;
    readonly defaults: Readonly<Record<string, string>>;
}

/** Lightning Experience: header, page, softphone, and sometimes a form above them. */
export default class App extends LightningElement {
    route: Route = desktop.navigator.current;
    page: Route = desktop.navigator.background;
    pinned = true;
    phone = desktop.softphone.state;
    readonly isConsole = desktop.workspaces.isConsole;

    override connectedCallback(): void {
        desktop.navigator.onChange(() => this.show());
        desktop.softphone.watch(() => {
            this.phone = desktop.softphone.state;
        });
        desktop.store.onChange(() => void this.nameTheTab());
        followOrg();
        this.show();
    }

    get isHome(): boolean {
        return this.page.page === 'home';
    }
    get isList(): boolean {
        return this.page.page === 'list';
    }
    get isFlow(): boolean {
        return this.page.page === 'flow';
    }
    get isListButton(): boolean {
        return this.page.page === 'listButton';
    }
    get isRecord(): boolean {
        return this.page.page === 'record';
    }
    get isSearch(): boolean {
        return this.page.page === 'search';
    }
    get isReports(): boolean {
        return this.page.page === 'reports';
    }
    get isReport(): boolean {
        return this.page.page === 'report';
    }
    get isSetupCheck(): boolean {
        return this.page.page === 'setupCheck';
    }

    /** No form or one. A list, so that each form gets its own element. */
    get forms(): Form[] {
        if (this.route.page !== 'new') return [];
        const { object, defaultFieldValues } = this.route;
        return [{ key: window.location.href, object, defaults: defaultFieldValues }];
    }

    /** The width that the phone takes from the page, in px. */
    get beside(): number {
        return this.pinned && this.phone.visible ? this.phone.width : 0;
    }
    get mainStyle(): string {
        return `--phone-width: ${this.beside}px`;
    }

    handlePin(): void {
        this.pinned = !this.pinned;
    }

    skipToMain(event: Event): void {
        event.preventDefault();
        this.template?.querySelector('main')?.focus();
    }

    /** A link within the org opens without a page load. With a modifier key, the browser handles it. */
    handleClick(event: MouseEvent): void {
        if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
        const targets = event.composedPath();
        const link = targets.find((target) => target instanceof HTMLAnchorElement);
        const path = link?.getAttribute('href');
        if (!path?.startsWith('/lightning/')) return;
        event.preventDefault();
        const { workspaces, navigator } = desktop;
        const route = readRoute(path);
        const { workspace } = workspaces;
        // In a console, what belongs to a record opens next to it.
        const isInPage = targets.some((target) => target instanceof HTMLElement && target.localName === 'main');
        if (workspace && isInPage && route.page === 'record') workspaces.openSubtab(workspace.tabId, route, true);
        else navigator.open(route);
    }

    private show(): void {
        const { current, background } = desktop.navigator;
        const samePage = JSON.stringify(this.page) === JSON.stringify(background);
        this.route = current;
        this.page = background;
        const main = samePage ? null : this.template?.querySelector('main');
        if (main) main.scrollTop = 0;
        void this.nameTheTab();
    }

    private async nameTheTab(): Promise<void> {
        const { route } = this;
        const title = await pageTitle(route, desktop.store);
        if (route === this.route) document.title = `${title} | Lightning Experience`;
    }
}
