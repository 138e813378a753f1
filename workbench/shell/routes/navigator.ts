import { readRoute, writeRoute } from './route';
import type { Route } from './route';

type Listener = (route: Route) => void;

/** The browser's history as routes. Listeners are notified of every navigation. */
export class Navigator {
    private readonly listeners = new Set<Listener>();
    /** The page below a form for a new record: the last page that was not a form. */
    background: Route = { page: 'home' };
    current: Route;
    private inApp = 0;

    constructor() {
        this.current = this.read();
        this.settle();
        window.addEventListener('popstate', () => this.arrive());
    }

    /** Opens a page. The current one stays in the history. */
    open(route: Route): void {
        this.inApp += 1;
        window.history.pushState({ inApp: this.inApp }, '', writeRoute(route));
        this.arrive();
    }

    /** Opens a page that replaces the current one in the history. */
    replace(route: Route): void {
        window.history.replaceState(window.history.state, '', writeRoute(route));
        this.arrive();
    }

    /** Closes a form and returns to the page below it. */
    closeForm(): void {
        if (this.current.page !== 'new') return;
        if (this.inApp > 0) window.history.back();
        else this.replace({ page: 'list', object: this.current.object });
    }

    /** Returns a function that stops listening. */
    onChange(listener: Listener): () => void {
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
    }

    private read(): Route {
        return readRoute(window.location.pathname + window.location.search);
    }

    private arrive(): void {
        this.current = this.read();
        this.inApp = (window.history.state as { inApp?: number } | null)?.inApp ?? 0;
        this.settle();
        for (const listener of [...this.listeners]) listener(this.current);
    }

    private settle(): void {
        if (this.current.page !== 'new') this.background = this.current;
        else if (this.background.page === 'home' && this.inApp === 0)
            this.background = { page: 'list', object: this.current.object };
    }
}
