import { LightningElement, api } from 'lwc';
import { desktop } from '../../desktop';
import { OBJECTS } from '../../objects/objectCatalog';
import { readRoute, writeRoute } from '../../routes/route';
import type { Route } from '../../routes/route';

interface Item {
    readonly label: string;
    readonly href: string;
    readonly className: string;
    readonly current: 'page' | null;
}

/** App launcher, name of the app, and its tabs. */
export default class NavigationBar extends LightningElement {
    @api route: Route = { page: 'home' };

    get items(): Item[] {
        const here = 'object' in this.route ? this.route.object : this.route.page;
        const home = { label: 'Home', key: 'home', href: writeRoute({ page: 'home' }) };
        const tabs = OBJECTS.map(({ name, plural }) => ({
            label: plural,
            key: name,
            href: writeRoute({ page: 'list', object: name })
        }));
        return [home, ...tabs].map(({ label, key, href }) => ({
            label,
            href,
            className: `slds-context-bar__item${key === here ? ' slds-is-active' : ''}`,
            current: key === here ? 'page' : null
        }));
    }

    handleLaunch(event: CustomEvent<{ value: string }>): void {
        desktop.navigator.open(readRoute(event.detail.value));
    }
}
