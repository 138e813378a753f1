/** Stand-in for lightning/navigation: the wire adapter of the open page, and the mixin that opens pages. */
import type { PageReference } from 'lightning/navigation';
import { isObjectName } from '../../../shell/objects/objectCatalog';
import { desktop } from '../../../shell/desktop';
import { objectOf } from '../../../shell/org/record';
import { readDefaultFieldValues, writeDefaultFieldValues } from '../../../shell/routes/route';
import type { Route } from '../../../shell/routes/route';

const named = (apiName: string): PageReference => ({ type: 'standard__navItemPage', attributes: { apiName } });

function referenceOf(route: Route): PageReference {
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
        case 'home':
            return { type: 'standard__namedPage', attributes: { pageName: 'home' } };
        case 'unknown':
            return named(route.path);
        default:
            return named(route.page);
    }
}

/** The page that a reference names; null if the workbench does not have it. */
function routeOf({ type, attributes = {}, state = {} }: PageReference): Route | null {
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

/** Tells of each page, including forms. It is not promised when, so here it is never at once. */
export class CurrentPageReference {
    private readonly tell: (page: PageReference) => void;
    private stop: (() => void) | null = null;

    constructor(tell: (page: PageReference) => void) {
        this.tell = tell;
    }
    connect(): void {
        const later = (): void => void setTimeout(() => this.tell(referenceOf(desktop.navigator.current)));
        this.stop = desktop.navigator.onChange(later);
        later();
    }
    update(): void {
        // it has no parameters
    }
    disconnect(): void {
        this.stop?.();
    }
}

const Navigate = Symbol('Navigate');

function open(reference: PageReference): void {
    if (reference.type === 'standard__webPage') {
        window.open(reference.attributes?.url, '_blank');
        return;
    }
    const route = routeOf(reference);
    if (route) desktop.navigator.open(route);
}

type Base = abstract new (...args: never[]) => object;

export const NavigationMixin = Object.assign(
    (Component: Base) => {
        abstract class Navigating extends Component {
            [Navigate](reference: PageReference): void {
                open(reference);
            }
        }
        return Navigating;
    },
    { Navigate }
);
