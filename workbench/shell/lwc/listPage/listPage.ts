import { LightningElement, api } from 'lwc';
import { chosenApp } from '../../apps/chosenApp';
import { desktop } from '../../desktop';
import { fieldOf, layoutOf } from '../../objects/objectCatalog';
import type { ObjectLayout } from '../../objects/objectLayout';
import { presentRecord } from '../../objects/presentRecord';
import type { RecordView } from '../../objects/presentRecord';
import type { ListButton } from '../../org/orgConfig';
import type { ObjectName } from '../../org/record';

/** All records of an object. */
export default class ListPage extends LightningElement {
    @api filterName?: string;
    wanted = '';
    trouble = '';
    views: readonly RecordView[] = [];
    loaded = false;
    private shownObject: ObjectName = 'Account';
    private stop?: () => void;

    @api
    get object(): ObjectName {
        return this.shownObject;
    }
    set object(object: ObjectName) {
        if (object === this.shownObject && this.loaded) return;
        this.shownObject = object;
        this.wanted = '';
        this.loaded = false;
        this.views = [];
        desktop.selection.clear();
        void this.load();
    }

    override connectedCallback(): void {
        this.stop = desktop.store.onChange(() => void this.load());
    }

    override disconnectedCallback(): void {
        this.stop?.();
    }

    get layout(): ObjectLayout {
        return layoutOf(this.object);
    }
    /** The package's buttons, as an admin adds them to the list views of an org without Open CTI. */
    get buttons(): readonly ListButton[] {
        const isUtility = chosenApp(desktop.config())?.softphone?.host === 'utility';
        return isUtility ? (desktop.config().listButtons[this.object] ?? []) : [];
    }
    get selection(): Set<string> | null {
        return this.buttons.length > 0 ? desktop.selection : null;
    }
    get isTask(): boolean {
        return this.object === 'Task';
    }
    /** Activities are sorted by date, because people look for recent ones; other records are sorted by name. */
    get sortedBy(): string {
        return this.isTask ? 'CallStartTime__c' : (this.layout.columns[0] ?? '');
    }
    get listTitle(): string {
        return `All ${this.layout.plural}`;
    }
    get meta(): string {
        if (!this.loaded) return 'Loading';
        const count = this.shownViews.length;
        const items = `${count} ${count === 1 ? 'item' : 'items'}`;
        return `${items} • Sorted by ${fieldOf(this.object, this.sortedBy).label}`;
    }
    get hasViews(): boolean {
        return this.shownViews.length > 0;
    }
    get emptyText(): string {
        return this.loaded ? 'No items to display.' : '';
    }
    get shownViews(): readonly RecordView[] {
        const term = this.wanted.trim().toLowerCase();
        if (!term) return this.views;
        return this.views.filter(({ fields }) => fields.some(({ text }) => text.toLowerCase().includes(term)));
    }

    handleFind(event: CustomEvent<{ value: string }>): void {
        this.wanted = event.detail.value;
    }

    handleButton(event: Event): void {
        const name = (event.target as HTMLButtonElement).value;
        desktop.navigator.open({ page: 'listButton', object: this.object, name });
    }

    handleNew(): void {
        desktop.navigator.open({ page: 'new', object: this.object, defaultFieldValues: {} });
    }

    private async load(): Promise<void> {
        const { object, layout } = this;
        try {
            const records = await desktop.store.all(object);
            const views = await Promise.all(
                records.map((record) => presentRecord(desktop.store, object, record, layout.columns))
            );
            if (object !== this.object) return;
            this.views = views;
            this.trouble = '';
        } catch (error) {
            if (object !== this.object) return;
            this.trouble = (error as Error).message;
        }
        this.loaded = true;
    }
}
