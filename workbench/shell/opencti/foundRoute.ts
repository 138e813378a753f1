import { isObjectName } from '../objects/objectCatalog';
import { objectOf } from '../org/record';
import type { CallTypeLayout } from '../org/orgConfig';
import type { Route } from '../routes/route';

interface Search {
    readonly ids: readonly string[];
    readonly term: string;
    readonly defaultFieldValues: Readonly<Record<string, string>>;
}

/**
 * What a search opens, according to the softphone layout of the call type; undefined for nothing. Only inbound layouts have screen
 * pop settings, so other calls never open anything. A setting that is missing or unknown means "don't pop".
 */
export function foundRoute(layout: CallTypeLayout | undefined, search: Search): Route | undefined {
    const settings = layout?.screenPopSettings ?? {};
    const { ids, term, defaultFieldValues } = search;
    const setting = [settings.NoMatch, settings.SingleMatch, settings.MultipleMatches][Math.min(ids.length, 2)];
    switch (setting?.screenPopType) {
        case 'PopToEntity': {
            const [recordId] = ids;
            const object = objectOf(recordId);
            if (recordId && object) return { page: 'record', object, recordId };
            const entity = setting.screenPopData;
            return isObjectName(entity) ? { page: 'new', object: entity, defaultFieldValues } : undefined;
        }
        case 'PopToSearch':
            return { page: 'search', term };
        case 'PopToFlow':
            return { page: 'flow', flow: setting.screenPopData ?? '', flowArgs: [] };
        case 'PopToVisualforce':
            return { page: 'unknown', path: `/apex/${setting.screenPopData ?? ''}` };
        default:
            return undefined;
    }
}
