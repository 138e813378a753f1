import { LightningElement, api } from 'lwc';
import { desktop } from '../../desktop';
import { fieldOf } from '../../objects/objectCatalog';
import { presentRecord } from '../../objects/presentRecord';
import type { RecordView } from '../../objects/presentRecord';
import { runReport } from '../../org/orgClient';
import type { ReportRun } from '../../org/orgClient';

interface Group {
    readonly key: string;
    /** The heading of the group; empty if the report has no groups. */
    readonly label: string;
    /** The label of its table. */
    readonly name: string;
    readonly views: readonly RecordView[];
}

/** The current results of a report, which are updated while it is open. */
export default class ReportPage extends LightningElement {
    @api folder = '';
    @api name = '';
    run: ReportRun | null = null;
    views: readonly RecordView[] = [];
    trouble = '';
    private stop?: () => void;

    override connectedCallback(): void {
        this.stop = desktop.store.onChange(() => void this.load());
        void this.load();
    }

    override disconnectedCallback(): void {
        this.stop?.();
    }

    get heading(): string {
        return this.run?.label ?? '';
    }
    get description(): string {
        return this.run?.description ?? '';
    }
    get meta(): string {
        if (!this.run) return this.trouble ? '' : 'Loading';
        return `Total Records: ${this.views.length}`;
    }
    get columns(): readonly string[] {
        return this.run?.columns ?? [];
    }
    get sortedBy(): string {
        return this.run?.sort?.field ?? '';
    }
    get sortedDown(): boolean {
        return this.run?.sort?.down ?? false;
    }
    get isEmpty(): boolean {
        return this.run !== null && this.views.length === 0;
    }

    get groups(): readonly Group[] {
        const { run, views } = this;
        if (!run || views.length === 0) return [];
        const { group } = run;
        if (!group) return [{ key: 'all', label: '', name: run.label, views }];
        const values = [...new Set(views.map(({ record }) => String(record[group] ?? '-')))].sort();
        return values.map((value) => {
            const own = views.filter(({ record }) => String(record[group] ?? '-') === value);
            const label = `${fieldOf('Task', group).label}: ${value} (${own.length})`;
            return { key: value, label, name: label, views: own };
        });
    }

    private async load(): Promise<void> {
        const { store } = desktop;
        try {
            const run = await runReport(this.folder, this.name);
            const tasks = new Map((await store.all('Task')).map((task) => [task.Id, task]));
            const rows = run.ids.flatMap((id) => tasks.get(id) ?? []);
            this.views = await Promise.all(
                rows.map((row) => {
                    const { OwnerId: owner } = row;
                    const named = { ...row, OwnerId: run.owners[String(owner)] ?? owner };
                    return presentRecord(store, 'Task', named, run.columns);
                })
            );
            this.run = run;
            this.trouble = '';
        } catch (error) {
            this.trouble = (error as Error).message;
        }
    }
}
