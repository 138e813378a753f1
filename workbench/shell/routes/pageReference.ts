import type { PageReference } from 'lightning/navigation';
import { isObjectName } from '../objects/objectCatalog';
import { objectOf } from '../org/record';
import { readDefaultFieldValues, writeDefaultFieldValues } from './route';
import type { Route } from './route';

const named = (apiName: string): PageReference => ({ type: 'standard__navItemPage', attributes: { apiName } });

/** A page in the terms of lightning/navigation. */
export function referenceOf(route: Route): PageReference {
    switch (route.page) {
        case 'record': {
            const { object, recordId } = route;
            return {
                type: 'standard__recordPage',
                attributes: { objectApiName: object, recordId, actionName: 'view' }
            };
        }
        case 'new': {
            const defaultFieldValues = writeDefaultFieldValues(route.defaultFieldValues);
            return {
                type: 'standard__objectPage',
                attributes: { objectApiName: route.object, actionName: 'new' },
                state: {
                    ...(route.count && { count: String(route.count) }),
                    ...(defaultFieldValues && { defaultFieldValues })
                }
            };
        }
        case 'list':
            return { type: 'standard__objectPage', attributes: { objectApiName: route.object, actionName: 'list' } };
        case 'listButton':
            return { type: 'standard__webPage', attributes: { url: `/apex/${route.name}` } };
        case 'home':
            return { type: 'standard__namedPage', attributes: { pageName: 'home' } };
        case 'unknown':
            return named(route.path);
        default:
            return named(route.page);
    }
}

/** The page that a reference names; null if the workbench does not have it. */
export function routeOf({ type, attributes = {}, state = {} }: PageReference): Route | null {
    const { recordId, objectApiName, actionName } = attributes;
    if (type === 'standard__recordPage') {
        const object = objectOf(recordId);
        return object && recordId ? { page: 'record', object, recordId } : null;
    }
    if (type !== 'standard__objectPage' || !isObjectName(objectApiName)) return null;
    if (actionName !== 'new') return { page: 'list', object: objectApiName };
    const defaultFieldValues = readDefaultFieldValues(state.defaultFieldValues ?? '');
    return { page: 'new', object: objectApiName, defaultFieldValues };
}
