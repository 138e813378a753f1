/** Stand-in for lightning/navigation: the wire adapter of the open page, and the mixin that opens pages. */
import type { PageReference } from 'lightning/navigation';
import { desktop } from '../../../shell/desktop';
import { referenceOf, routeOf } from '../../../shell/routes/pageReference';

/**
 * Tells of each page, including forms. It is not promised when, so here it is never at once. Nor is it promised in a console for a tab
 * that gets the focus, so here only lightning__tabFocused tells of that.
 */
export class CurrentPageReference {
    private readonly tell: (page: PageReference) => void;
    private stop: (() => void) | null = null;
    private tab = desktop.workspaces.focused;

    constructor(tell: (page: PageReference) => void) {
        this.tell = tell;
    }
    connect(): void {
        const later = (): void => void setTimeout(() => this.tell(referenceOf(desktop.navigator.current)));
        this.stop = desktop.navigator.onChange(() => {
            const { tab } = this;
            this.tab = desktop.workspaces.focused;
            if (this.tab === null || this.tab === tab) later();
        });
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
