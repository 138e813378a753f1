/** The softphone in the utility bar, which its host and the user change. Sizes in px. */
export interface SoftphoneState {
    readonly itemLabel: string;
    /** Key of an SLDS utility icon. */
    readonly itemIcon: string;
    readonly panelLabel: string;
    readonly panelIcon: string;
    readonly visible: boolean;
    readonly height: number;
    readonly width: number;
    /** Whether the item asks for attention. */
    readonly highlighted: boolean;
    /** Why the panel can't be moved to its own window now; null: it can. */
    readonly popoutOff: string | null;
    /** Whether it has loaded; a loading icon is shown until then. */
    readonly ready: boolean;
}

const AT_FIRST: SoftphoneState = {
    itemLabel: 'Phone',
    itemIcon: 'call',
    panelLabel: 'Phone',
    panelIcon: 'call',
    visible: true,
    height: 600,
    width: 400,
    highlighted: false,
    popoutOff: null,
    ready: false
};

export class SoftphoneItem {
    state: SoftphoneState;
    private readonly watchers = new Set<() => void>();

    constructor(first: Partial<SoftphoneState> = {}) {
        this.state = { ...AT_FIRST, ...first };
    }

    set(change: Partial<SoftphoneState>): void {
        this.state = { ...this.state, ...change };
        for (const watcher of [...this.watchers]) watcher();
    }

    /** Returns a function that stops watching. */
    watch(watcher: () => void): () => void {
        this.watchers.add(watcher);
        return () => this.watchers.delete(watcher);
    }
}
