import { isObjectName, layoutOf } from '../objects/objectCatalog';
import type { AppTab } from '../org/orgConfig';
import { writeRoute } from '../routes/route';
import type { Route } from '../routes/route';

/** An item in the navigation bar and the App Launcher. */
export interface TabItem {
    readonly label: string;
    readonly icon: string;
    readonly href: string;
    /** Whether the current page belongs to this tab. */
    readonly holds: (route: Route) => boolean;
}

function item(label: string, icon: string, route: Route, holds: TabItem['holds']): TabItem {
    return { label, icon, href: writeRoute(route), holds };
}

/** The pages that the workbench has, by the tab names in an app's metadata. */
const PAGES: Readonly<Record<string, (label?: string) => TabItem>> = {
    'standard-home': () => item('Home', 'standard:home', { page: 'home' }, ({ page }) => page === 'home'),
    'standard-report': () =>
        item('Reports', 'standard:report', { page: 'reports' }, ({ page }) => page === 'reports' || page === 'report'),
    Setup_Check: (label = 'Setup Check') =>
        item(label, 'standard:settings', { page: 'setupCheck' }, ({ page }) => page === 'setupCheck')
};

/** The page of an app's tab; null if the workbench does not have it, for example dashboards. */
export function tabItem({ name, label }: AppTab): TabItem | null {
    const page = Object.hasOwn(PAGES, name) ? PAGES[name] : undefined;
    if (page) return page(label);
    const object = name.replace(/^standard-/, '');
    if (!isObjectName(object)) return null;
    const { plural, icon } = layoutOf(object);
    return item(plural, icon, { page: 'list', object }, (route) => 'object' in route && route.object === object);
}
