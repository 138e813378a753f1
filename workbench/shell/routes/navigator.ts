import { readRoute, writeRoute } from './route';
import type { Route } from './route';

type Listener = (route: Route) => void;

/** The browser's history as routes: whoever navigates, and however, everybody hears of it. */
export class Navigator {
    private readonly listeners = new Set<Listener>();
    /** What a form for a new record lies above: the last page that was no form. */
    background: Route = { page: 'home' };
    current: Route;
    private inApp = 0;

    constructor() {
        this.current = this.read();
        this.settle();
        window.addEventListener('popstate', () => this.arrive());
    }

    /** Opens a page; the one open now stays in the history. */
    open(route: Route): void {
        this.inApp += 1;
        window.history.pushState({ inApp: this.inApp }, '', writeRoute(route));
        this.arrive();
    }

    /** Opens a page in the place of the one open now. */
    replace(route: Route): void {
        window.history.replaceState(window.history.state, '', writeRoute(route));
        this.arrive();
    }

    /** Leaves a form for the page below it. */
    closeForm(): void {
        if (this.current.page !== 'new') return;
        if (this.inApp > 0) window.history.back();
        else this.replace({ page: 'list', object: this.current.object });
    }

    /** Returns how to stop listening. */
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
