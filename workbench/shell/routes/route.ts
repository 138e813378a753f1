import { isObjectName } from '../objects/objectCatalog';
import { objectOf } from '../org/record';
import type { ObjectName } from '../org/record';

/** The page at a Lightning URL. */
export type Route =
    | { readonly page: 'home' }
    /** The tab of the package's Setup Check. */
    | { readonly page: 'setupCheck' }
    | { readonly page: 'reports' }
    | { readonly page: 'report'; readonly folder: string; readonly name: string }
    | { readonly page: 'list'; readonly object: ObjectName; readonly filterName?: string }
    | { readonly page: 'record'; readonly object: ObjectName; readonly recordId: string }
    /** A Visualforce page of a list's button. In Salesforce, its address says nothing about it. */
    | { readonly page: 'listButton'; readonly object: ObjectName; readonly name: string }
    /** A form above the previous page. */
    | {
          readonly page: 'new';
          readonly object: ObjectName;
          readonly defaultFieldValues: Readonly<Record<string, string>>;
          /** The number of the form in a series (Save & New), as Lightning counts them. */
          readonly count?: number;
      }
    | { readonly page: 'search'; readonly term: string }
    | { readonly page: 'flow'; readonly flow: string; readonly flowArgs: readonly FlowArgument[] }
    | { readonly page: 'unknown'; readonly path: string };

export interface FlowArgument {
    readonly name: string;
    readonly type: string;
    readonly value: string;
}

/**
 * Default field values as in Lightning URLs: comma-separated pairs, with each name and value encoded separately. A pair without a
 * name is ignored.
 */
export function readDefaultFieldValues(text: string): Record<string, string> {
    const values: Record<string, string> = {};
    for (const pair of text.split(',')) {
        const [name = '', ...rest] = pair.split('=');
        if (name.trim()) values[decoded(name.trim())] = decoded(rest.join('='));
    }
    return values;
}

function decoded(text: string): string {
    try {
        return decodeURIComponent(text);
    } catch {
        return text;
    }
}

export function writeDefaultFieldValues(values: Readonly<Record<string, string>>): string {
    return Object.entries(values)
        .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
        .join(',');
}

function readFlowArguments(query: URLSearchParams): FlowArgument[] {
    return [...query].map(([name, value]) => ({ name, type: 'String', value }));
}

/** Parses a path with its query. Classic's short URL of a record (/003...) also works, as in Salesforce. */
export function readRoute(address: string): Route {
    const { pathname, searchParams } = new URL(address, 'https://org.invalid');
    const unknown: Route = { page: 'unknown', path: pathname };
    const [first, second, third, fourth, fifth] = pathname.split('/').slice(1).map(decoded);
    if (first !== 'lightning') {
        const object = second === undefined ? objectOf(first) : undefined;
        return object && first ? { page: 'record', object, recordId: first } : unknown;
    }
    switch (second) {
        case undefined:
        case '':
            return { page: 'home' };
        case 'page':
            return third === 'home' ? { page: 'home' } : unknown;
        case 'n':
            return third === 'Setup_Check' ? { page: 'setupCheck' } : unknown;
        case 'o': {
            if (third === 'Report' && (fourth === 'home' || fourth === 'list')) return { page: 'reports' };
            if (!isObjectName(third)) return unknown;
            if (fourth === 'button') return fifth ? { page: 'listButton', object: third, name: fifth } : unknown;
            if (fourth === 'new') {
                const values = readDefaultFieldValues(searchParams.get('defaultFieldValues') ?? '');
                const count = Number(searchParams.get('count'));
                return { page: 'new', object: third, defaultFieldValues: values, ...(count > 0 && { count }) };
            }
            const filterName = searchParams.get('filterName');
            if (fourth !== undefined && fourth !== 'list' && fourth !== 'home' && fourth !== '') return unknown;
            return { page: 'list', object: third, ...(filterName && { filterName }) };
        }
        case 'r': {
            // In Salesforce, reports have ids; here, their names are used.
            if (third === 'Report' && fourth) {
                const [folder = '', name = ''] = fourth.split('.');
                return { page: 'report', folder, name };
            }
            // Both /r/Contact/003.../view and /r/003.../view are used.
            const recordId = isObjectName(third) ? fourth : third;
            const object = isObjectName(third) ? third : objectOf(third);
            const action = isObjectName(third) ? fifth : fourth;
            if (!object || !recordId || (action !== undefined && action !== 'view')) return unknown;
            return { page: 'record', object, recordId };
        }
        case 'search':
            return { page: 'search', term: searchParams.get('q') ?? '' };
        case 'flow':
            return third ? { page: 'flow', flow: third, flowArgs: readFlowArguments(searchParams) } : unknown;
        default:
            return unknown;
    }
}

/** The URL of a route, relative to the org. */
export function writeRoute(route: Route): string {
    switch (route.page) {
        case 'home':
            return '/lightning/page/home';
        case 'setupCheck':
            return '/lightning/n/Setup_Check';
        case 'reports':
            return '/lightning/o/Report/home';
        case 'report':
            return `/lightning/r/Report/${encodeURIComponent(`${route.folder}.${route.name}`)}/view`;
        case 'list': {
            const filter = route.filterName ? `?${new URLSearchParams({ filterName: route.filterName })}` : '';
            return `/lightning/o/${route.object}/list${filter}`;
        }
        case 'listButton':
            return `/lightning/o/${route.object}/button/${route.name}`;
        case 'record':
            return `/lightning/r/${route.object}/${encodeURIComponent(route.recordId)}/view`;
        case 'new': {
            const defaultFieldValues = writeDefaultFieldValues(route.defaultFieldValues);
            const query = new URLSearchParams({
                ...(defaultFieldValues && { defaultFieldValues }),
                ...(route.count && { count: String(route.count) })
            }).toString();
            return `/lightning/o/${route.object}/new${query ? `?${query}` : ''}`;
        }
        case 'search':
            return `/lightning/search?${new URLSearchParams({ q: route.term })}`;
        case 'flow': {
            const query = new URLSearchParams(route.flowArgs.map(({ name, value }) => [name, value])).toString();
            return `/lightning/flow/${encodeURIComponent(route.flow)}${query ? `?${query}` : ''}`;
        }
        case 'unknown':
            return route.path;
    }
}
