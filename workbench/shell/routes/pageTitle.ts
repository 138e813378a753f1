import { layoutOf } from '../objects/objectCatalog';
import { nameOf } from '../org/record';
import type { RecordStore } from '../org/recordStore';
import type { Route } from './route';

/** The name of a record; null if it can't be read. */
export async function recordName({ object, recordId }: Extract<Route, { page: 'record' }>, store: RecordStore) {
    const record = await store.find(object, recordId).catch(() => undefined);
    return record ? nameOf(record) : null;
}

/** What a page is called in the browser's tab. */
export async function pageTitle(route: Route, store: RecordStore): Promise<string> {
    switch (route.page) {
        case 'home':
            return 'Home';
        case 'setupCheck':
            return 'Setup Check';
        case 'reports':
            return 'Reports';
        case 'report':
            return route.name.replaceAll('_', ' ');
        case 'list':
            return layoutOf(route.object).plural;
        case 'listButton':
            return layoutOf(route.object).plural;
        case 'new':
            return `New ${layoutOf(route.object).label}`;
        case 'search':
            return `${route.term} - Search`;
        case 'flow':
            return route.flow;
        case 'unknown':
            return 'Page not found';
        case 'record': {
            const { label } = layoutOf(route.object);
            const name = await recordName(route, store);
            return name === null ? label : `${name} | ${label}`;
        }
    }
}
