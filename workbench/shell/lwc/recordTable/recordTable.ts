import { LightningElement, api } from 'lwc';
import { fieldOf } from '../../objects/objectCatalog';
import type { FieldView, RecordView } from '../../objects/presentRecord';
import type { ObjectName } from '../../org/record';
import { writeRoute } from '../../routes/route';

interface Row {
    readonly id: string;
    readonly href: string;
    readonly selectText: string;
    readonly first: FieldView;
    readonly rest: readonly FieldView[];
    readonly view: RecordView;
}

const EMPTY: FieldView = { name: '', label: '', kind: 'text', text: '', order: '' };

/** Records as rows, sortable by any column. The first column opens the record. */
export default class RecordTable extends LightningElement {
    @api label = '';
    @api object: ObjectName = 'Account';
    @api columns: readonly string[] = [];
    @api views: readonly RecordView[] = [];
    /** The initial sort column; empty for the given order of the records. */
    @api sortedBy = '';
    @api sortedDown = false;
    /** The ids of the selected records. Null: records can't be selected. */
    @api selection: Set<string> | null = null;
    private chosen?: { name: string; down: boolean };

    private get sort(): { name: string; down: boolean } {
        return this.chosen ?? { name: this.sortedBy, down: this.sortedDown };
    }

    get headers(): { name: string; label: string; className: string; sort: string; icon: string }[] {
        const { name: sorted, down } = this.sort;
        return this.columns.map((name) => ({
            name,
            label: fieldOf(this.object, name).label,
            className: `slds-is-sortable${name === sorted ? ' slds-is-sorted' : ''}`,
            sort: name === sorted ? (down ? 'descending' : 'ascending') : 'none',
            icon: name === sorted ? (down ? 'utility:arrowdown' : 'utility:arrowup') : ''
        }));
    }

    get rows(): Row[] {
        const { name, down } = this.sort;
        const at = this.columns.indexOf(name);
        const sorted = at < 0 ? this.views : [...this.views].sort((a, b) => compare(a.fields[at], b.fields[at], down));
        return sorted.map((view) => {
            const [first = EMPTY, ...rest] = view.fields;
            const href = writeRoute({ page: 'record', object: view.object, recordId: view.id });
            // A record without a name also needs a link.
            const named = first.text ? first : { ...first, text: view.id };
            return { id: view.id, href, selectText: `Select ${named.text}`, first: named, rest, view };
        });
    }

    handleSelect({ currentTarget }: Event): void {
        const { checked, dataset } = currentTarget as HTMLInputElement;
        if (checked) this.selection?.add(dataset.id ?? '');
        else this.selection?.delete(dataset.id ?? '');
    }

    handleSort(event: Event): void {
        const { name = '' } = (event.currentTarget as HTMLElement).dataset;
        const { name: sorted, down } = this.sort;
        this.chosen = { name, down: name === sorted ? !down : false };
    }
}

/** Empty values are always last. */
function compare(a: FieldView = EMPTY, b: FieldView = EMPTY, down: boolean): number {
    if (!a.text || !b.text) return Number(!a.text) - Number(!b.text);
    const order =
        typeof a.order === 'number' && typeof b.order === 'number'
            ? a.order - b.order
            : String(a.order).localeCompare(String(b.order));
    return down ? -order : order;
}
