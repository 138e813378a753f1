import { isObjectName, layoutOf } from '../objects/objectCatalog';
import type { AppTab } from '../org/orgConfig';
import { writeRoute } from '../routes/route';
import type { Route } from '../routes/route';

/** An entry of the navigation bar and of the App Launcher. */
export interface TabItem {
    readonly label: string;
    readonly icon: string;
    readonly href: string;
    /** Whether what is shown belongs to this tab. */
    readonly holds: (route: Route) => boolean;
}

function item(label: string, icon: string, route: Route, holds: TabItem['holds']): TabItem {
    return { label, icon, href: writeRoute(route), holds };
}

/** The pages that the workbench stands in for, by the names that an app's metadata has for their tabs. */
const PAGES: Readonly<Record<string, (label?: string) => TabItem>> = {
    'standard-home': () => item('Home', 'standard:home', { page: 'home' }, ({ page }) => page === 'home'),
    'standard-report': () =>
        item('Reports', 'standard:report', { page: 'reports' }, ({ page }) => page === 'reports' || page === 'report'),
    Setup_Check: (label = 'Setup Check') =>
        item(label, 'standard:settings', { page: 'setupCheck' }, ({ page }) => page === 'setupCheck')
};

/** What a tab of an app shows; null for one that the workbench has no page for, such as dashboards. */
export function tabItem({ name, label }: AppTab): TabItem | null {
    const page = Object.hasOwn(PAGES, name) ? PAGES[name] : undefined;
    if (page) return page(label);
    const object = name.replace(/^standard-/, '');
    if (!isObjectName(object)) return null;
    const { plural, icon } = layoutOf(object);
    return item(plural, icon, { page: 'list', object }, (route) => 'object' in route && route.object === object);
}
