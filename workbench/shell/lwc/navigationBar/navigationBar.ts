import { LightningElement, api } from 'lwc';
import { OBJECTS } from '../../objects/objectCatalog';
import { writeRoute } from '../../routes/route';
import type { Route } from '../../routes/route';

interface Item {
    readonly label: string;
    readonly href: string;
    readonly icon: string;
    readonly className: string;
    readonly current: 'page' | null;
}

/** App launcher, name of the app, and its tabs. */
export default class NavigationBar extends LightningElement {
    launching = false;
    /** Nine, in rows of three, as SLDS names them. */
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

    get items(): Item[] {
        const { route } = this;
        const page = route.page === 'report' ? 'reports' : route.page;
        const here = 'object' in route ? route.object : page;
        const home = { label: 'Home', key: 'home', icon: 'standard:home', href: writeRoute({ page: 'home' }) };
        const tabs = OBJECTS.map(({ name, plural, icon }) => ({
            label: plural,
            key: name,
            icon,
            href: writeRoute({ page: 'list', object: name })
        }));
        const reports = {
            label: 'Reports',
            key: 'reports',
            icon: 'standard:report',
            href: writeRoute({ page: 'reports' })
        };
        const setup = {
            label: 'Setup Check',
            key: 'setupCheck',
            icon: 'standard:settings',
            href: writeRoute({ page: 'setupCheck' })
        };
        return [home, ...tabs, reports, setup].map(({ label, key, icon, href }) => ({
            label,
            icon,
            href,
            className: `slds-context-bar__item${key === here ? ' slds-is-active' : ''}`,
            current: key === here ? 'page' : null
        }));
    }

    get expanded(): string {
        return String(this.launching);
    }

    handleLauncher(): void {
        this.launching = !this.launching;
    }

    handleKeydown(event: KeyboardEvent): void {
        if (event.key === 'Escape') this.closeLauncher();
    }

    closeLauncher(): void {
        this.launching = false;
    }
}
