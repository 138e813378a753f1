import { LightningElement, api } from 'lwc';
import { desktop } from '../../desktop';
import { OBJECTS } from '../../objects/objectCatalog';
import { presentRecord } from '../../objects/presentRecord';
import type { RecordView } from '../../objects/presentRecord';
import { searchRecords } from '../../org/orgClient';
import type { ObjectName } from '../../org/record';

interface Group {
    readonly object: ObjectName;
    readonly label: string;
    readonly title: string;
    readonly icon: string;
    readonly columns: readonly string[];
    readonly views: readonly RecordView[];
}

/** Search results by object. */
export default class SearchPage extends LightningElement {
    groups: readonly Group[] = [];
    trouble = '';
    private searching = true;
    private sought = '';
    private stop?: () => void;

    @api
    get term(): string {
        return this.sought;
    }
    set term(term: string) {
        this.sought = term;
        this.searching = true;
        this.groups = [];
        void this.load();
    }

    override connectedCallback(): void {
        this.stop = desktop.store.onChange(() => void this.load());
    }

    override disconnectedCallback(): void {
        this.stop?.();
    }

    get heading(): string {
        return `Search Results for "${this.term}"`;
    }
    get meta(): string {
        if (this.searching) return 'Searching';
        const count = this.groups.reduce((sum, { views }) => sum + views.length, 0);
        if (count === 0)
            return this.trouble ? '' : 'Nothing was found. Check the spelling, or use a shorter search term.';
        return `${count} ${count === 1 ? 'result' : 'results'}`;
    }

    private async load(): Promise<void> {
        const { term } = this;
        try {
            const found = await searchRecords(term);
            const groups = await Promise.all(
                OBJECTS.map(async ({ name: object, plural, icon, columns }) => {
                    const theirs = found.filter(({ objectType }) => objectType === object);
                    // The complete records, for their columns: a search returns only some fields.
                    const records = await desktop.store.all(object);
                    const whole = theirs.map((one) => records.find(({ Id }) => Id === one.Id) ?? one);
                    const views = await Promise.all(
                        whole.map((record) => presentRecord(desktop.store, object, record, columns))
                    );
                    return { object, label: plural, title: `${plural} (${views.length})`, icon, columns, views };
                })
            );
            if (term !== this.term) return;
            this.groups = groups.filter(({ views }) => views.length > 0);
            this.trouble = '';
        } catch (error) {
            if (term !== this.term) return;
            this.trouble = (error as Error).message;
        }
        this.searching = false;
    }
}
