import { LightningElement } from 'lwc';
import { desktop } from '../../desktop';
import { today } from '../../objects/formatField';
import { OBJECTS, layoutOf } from '../../objects/objectCatalog';
import { nameOf } from '../../org/record';
import type { ObjectName, OrgRecord } from '../../org/record';
import { person } from '../../platform/person';
import { writeRoute } from '../../routes/route';

interface Line {
    readonly id: string;
    readonly href: string;
    readonly name: string;
    readonly text: string;
    readonly icon: string;
}

const MANY = 8;

/** The home page. */
export default class HomePage extends LightningElement {
    tasks: readonly Line[] = [];
    recent: readonly Line[] = [];
    loaded = false;
    private stop?: () => void;

    override connectedCallback(): void {
        this.stop = desktop.store.onChange(() => void this.load());
        void this.load();
    }

    override disconnectedCallback(): void {
        this.stop?.();
    }

    get welcome(): string {
        const [first = ''] = person().Name.split(' ');
        return first ? `Welcome, ${first}` : 'Welcome';
    }
    get noTasks(): boolean {
        return this.loaded && this.tasks.length === 0;
    }
    get allTasks(): string {
        return writeRoute({ page: 'list', object: 'Task' });
    }

    private async load(): Promise<void> {
        const all = await Promise.all(
            OBJECTS.map(async ({ name }) => {
                const records = await desktop.store.all(name).catch(() => []);
                return records.map((record) => ({ object: name, record }));
            })
        );
        const records = all.flat();
        const day = today(new Date());
        const isDue = ({ object, record }: Kept): boolean =>
            object === 'Task' && record.ActivityDate === day && record.Status !== 'Completed';
        this.tasks = latest(records.filter(isDue));
        // A few of each object, because otherwise the last import would fill the card.
        this.recent = latest(
            all.flatMap((list) => newest(list).slice(0, MANY / 4)).filter(({ object }) => object !== 'Task')
        );
        this.loaded = true;
    }
}

interface Kept {
    readonly object: ObjectName;
    readonly record: OrgRecord;
}

function newest(records: readonly Kept[]): Kept[] {
    const changed = ({ record }: Kept): string => String(record.LastModifiedDate ?? '');
    return [...records].sort((a, b) => changed(b).localeCompare(changed(a)));
}

function latest(records: readonly Kept[]): Line[] {
    return newest(records)
        .slice(0, MANY)
        .map(({ object, record }) => ({
            id: record.Id,
            href: writeRoute({ page: 'record', object, recordId: record.Id }),
            name: nameOf(record),
            text: [layoutOf(object).label, record.Subject !== nameOf(record) ? record.Subject : record.Status]
                .filter(Boolean)
                .join(' • '),
            icon: layoutOf(object).icon
        }));
}
