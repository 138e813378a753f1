import { LightningElement, api } from 'lwc';
import { desktop } from '../../desktop';
import { layoutOf } from '../../objects/objectCatalog';
import type { ObjectLayout, RelatedListLayout } from '../../objects/objectLayout';
import { presentRecord } from '../../objects/presentRecord';
import type { RecordView } from '../../objects/presentRecord';

/** The records that refer to the current record. */
export default class RelatedList extends LightningElement {
    @api list: RelatedListLayout = { object: 'Contact', field: 'AccountId', columns: [] };
    views: readonly RecordView[] = [];
    private parentId = '';
    private stop?: () => void;

    @api
    get recordId(): string {
        return this.parentId;
    }
    set recordId(id: string) {
        this.parentId = id;
        this.views = [];
        // `list` may be set later
        void Promise.resolve().then(() => this.load());
    }

    override connectedCallback(): void {
        this.stop = desktop.store.onChange(() => void this.load());
    }

    override disconnectedCallback(): void {
        this.stop?.();
    }

    get layout(): ObjectLayout {
        return layoutOf(this.list.object);
    }
    get listTitle(): string {
        return `${this.layout.plural} (${this.views.length})`;
    }
    get newText(): string {
        return `New ${this.layout.label}`;
    }
    get hasViews(): boolean {
        return this.views.length > 0;
    }

    handleNew(): void {
        const defaultFieldValues = { [this.list.field]: this.recordId };
        desktop.navigator.open({ page: 'new', object: this.list.object, defaultFieldValues });
    }

    private async load(): Promise<void> {
        const { recordId } = this;
        const { object, field, columns } = this.list;
        const records = await desktop.store.all(object).catch(() => []);
        const theirs = records.filter((record) => record[field] === recordId);
        const views = await Promise.all(theirs.map((record) => presentRecord(desktop.store, object, record, columns)));
        if (recordId === this.recordId) this.views = views;
    }
}
