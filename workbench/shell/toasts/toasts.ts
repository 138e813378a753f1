export interface Toast {
    readonly id: number;
    readonly variant: 'success' | 'error' | 'warning' | 'info';
    readonly message: string;
}

/** How long Salesforce shows a toast, in milliseconds. */
export const TOAST_MS = 5000;

/** Short messages at the top of the page. An error stays until it is closed. */
export class Toasts {
    shown: readonly Toast[] = [];
    private readonly watchers = new Set<() => void>();
    private next = 1;

    show(variant: Toast['variant'], message: string): void {
        const toast = { id: this.next, variant, message };
        this.next += 1;
        this.change([...this.shown, toast]);
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- not a component; it exists as long as the page
        if (variant !== 'error') setTimeout(() => this.close(toast.id), TOAST_MS);
    }

    close(id: number): void {
        this.change(this.shown.filter((toast) => toast.id !== id));
    }

    /** Returns a function that stops watching. */
    watch(watcher: () => void): () => void {
        this.watchers.add(watcher);
        return () => this.watchers.delete(watcher);
    }

    private change(shown: readonly Toast[]): void {
        this.shown = shown;
        for (const watcher of [...this.watchers]) watcher();
    }
}
