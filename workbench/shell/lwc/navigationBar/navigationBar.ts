import { LightningElement, api } from 'lwc';
import { chooseApp, chosenApp } from '../../apps/chosenApp';
import { tabItem } from '../../apps/tabItem';
import { desktop } from '../../desktop';
import type { App } from '../../org/orgConfig';
import type { Route } from '../../routes/route';

interface Item {
    readonly label: string;
    readonly href: string;
    readonly icon: string;
    readonly className: string;
    readonly current: 'page' | null;
}

interface Choice {
    readonly name: string;
    readonly label: string;
    readonly description: string;
    readonly pressed: string;
}

/** App Launcher, name of the app, and its tabs from the app's metadata. */
export default class NavigationBar extends LightningElement {
    launching = false;
    app = chosenApp(desktop.config());
    /** Nine, in rows of three, with SLDS's names. */
    readonly dots = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((dot) => `slds-r${dot}`);
    private shown: Route = { page: 'home' };

    @api
    get route(): Route {
        return this.shown;
    }
    set route(route: Route) {
        this.shown = route;
        this.launching = false;
    }

    get appName(): string {
        return this.app?.label ?? 'No app';
    }

    get choices(): Choice[] {
        return desktop.config().apps.map((app) => ({ ...app, pressed: String(app.name === this.app?.name) }));
    }

    get items(): Item[] {
        return (this.app?.tabs ?? []).flatMap((tab) => {
            const item = tabItem(tab);
            if (!item) return [];
            const { label, icon, href, holds } = item;
            const here = holds(this.route);
            const className = `slds-context-bar__item${here ? ' slds-is-active' : ''}`;
            return [{ label, icon, href, className, current: here ? 'page' : null }];
        });
    }

    get expanded(): string {
        return String(this.launching);
    }

    handleLauncher(): void {
        this.launching = !this.launching;
    }

    handleApp(event: Event): void {
        const { name } = (event.currentTarget as HTMLElement).dataset;
        const app = desktop.config().apps.find((one: App) => one.name === name);
        if (!app) return;
        chooseApp(app);
        this.launching = false;
        // another phone, which has its own page, or another way to show pages
        const isOther = app.softphone?.host !== this.app?.softphone?.host || app.console !== this.app?.console;
        if (isOther) window.location.reload();
        this.app = app;
    }

    handleKeydown(event: KeyboardEvent): void {
        if (event.key === 'Escape') this.closeLauncher();
    }

    closeLauncher(): void {
        this.launching = false;
    }
}
