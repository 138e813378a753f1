import { isObjectName } from '../objects/objectCatalog';
import { objectOf } from '../org/record';
import { readRoute } from '../routes/route';
import type { FlowArgument, Route } from '../routes/route';
import { invalid } from './outcome';
import type { Outcome } from './outcome';

export type PopTarget = { readonly route: Route } | { readonly refused: Outcome };

type Params = Readonly<Record<string, unknown>>;

/** The shortest text that Salesforce searches for. */
const SHORTEST_SEARCH = 3;

const refuse = (parameter: string, expected: string, found: unknown): PopTarget => ({
    refused: invalid(parameter, expected, found)
});

const TYPES: Readonly<Record<string, (params: Params) => PopTarget>> = {
    sobject: ({ recordId }) => {
        const object = objectOf(recordId);
        return object
            ? { route: { page: 'record', object, recordId: recordId as string } }
            : refuse('params.recordId', 'the id of a record', recordId);
    },
    url: ({ url }) => {
        // a path in this org: "//host" would be another host
        if (typeof url !== 'string' || !/^\/(?![/\\])/.test(url)) return refuse('params.url', 'a relative URL', url);
        return { route: readRoute(url) };
    },
    objecthome: ({ scope }) =>
        isObjectName(scope)
            ? { route: { page: 'list', object: scope } }
            : refuse('params.scope', 'the API name of an object', scope),
    list: ({ listViewId, scope }) => {
        if (!isObjectName(scope)) return refuse('params.scope', 'the API name of an object', scope);
        if (typeof listViewId !== 'string') return refuse('params.listViewId', 'the id of a list view', listViewId);
        return { route: { page: 'list', object: scope, filterName: listViewId } };
    },
    search: ({ searchString }) =>
        typeof searchString === 'string' && searchString.trim().length >= SHORTEST_SEARCH
            ? { route: { page: 'search', term: searchString } }
            : refuse('params.searchString', `at least ${SHORTEST_SEARCH} characters`, searchString),
    newRecord: ({ entityName, defaultFieldValues = {} }) => {
        if (!isObjectName(entityName)) return refuse('params.entityName', 'the API name of an object', entityName);
        if (typeof defaultFieldValues !== 'object' || defaultFieldValues === null) {
            return refuse('params.defaultFieldValues', 'an object', defaultFieldValues);
        }
        const values = Object.entries(defaultFieldValues).filter(([, value]) => value !== null && value !== undefined);
        const texts = Object.fromEntries(values.map(([name, value]) => [name, String(value)]));
        return { route: { page: 'new', object: entityName, defaultFieldValues: texts } };
    },
    flow: ({ flowDevName, flowArgs = [] }) => {
        if (typeof flowDevName !== 'string' || !flowDevName)
            return refuse('params.flowDevName', 'a string', flowDevName);
        if (!Array.isArray(flowArgs)) return refuse('params.flowArgs', 'an array', flowArgs);
        return { route: { page: 'flow', flow: flowDevName, flowArgs: flowArgs.flatMap(readFlowArgument) } };
    }
};

function readFlowArgument(argument: unknown): FlowArgument[] {
    const { name, type, value } = (argument ?? {}) as Params;
    if (typeof name !== 'string') return [];
    const text = typeof value === 'string' ? value : JSON.stringify(value ?? '');
    return [{ name, type: typeof type === 'string' ? type : 'String', value: text }];
}

/** What a screen pop opens. Types are the values of the library's SCREENPOP_TYPE. */
export function screenPopRoute(type: unknown, params: unknown): PopTarget {
    const reader = typeof type === 'string' && Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
    if (!reader) return refuse('type', `one of ${Object.keys(TYPES).join(', ')}`, type);
    if (typeof params !== 'object' || params === null || Array.isArray(params)) {
        return refuse('params', 'an object', params);
    }
    return reader(params as Params);
}
