import type { ObjectName, OrgRecord } from '../org/record';
import type { RecordStore } from '../org/recordStore';
import { writeRoute } from '../routes/route';
import { formatField } from './formatField';
import { fieldOf } from './objectCatalog';
import type { FieldKind } from './objectLayout';

/** A field of a record, formatted for display. */
export interface FieldView {
    readonly name: string;
    readonly label: string;
    readonly kind: FieldKind;
    readonly text: string;
    /** The target of its link: the record that it refers to, an email address, a website. */
    readonly href?: string;
    /** For sorting; empty values are last. */
    readonly order: string | number;
}

export interface RecordView {
    readonly id: string;
    readonly object: ObjectName;
    readonly record: OrgRecord;
    readonly fields: readonly FieldView[];
}

const NUMERIC: readonly FieldKind[] = ['number', 'currency', 'duration'];

/** Returns a link only for a safe scheme, because a field contains what a user typed. */
function hrefOf(kind: FieldKind, text: string): string | undefined {
    if (kind === 'email') return `mailto:${text}`;
    if (kind !== 'url') return undefined;
    const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
    return URL.canParse(address) ? address : undefined;
}

async function presentField(
    store: RecordStore,
    object: ObjectName,
    record: OrgRecord,
    name: string
): Promise<FieldView> {
    const { label, kind } = fieldOf(object, name);
    const value = record[name];
    if (kind === 'reference') {
        const target = await store.referred(value).catch(() => undefined);
        const text = target?.name ?? formatField('text', value);
        const href = target && writeRoute({ page: 'record', object: target.object, recordId: target.id });
        return { name, label, kind, text, order: text.toLowerCase(), ...(href && { href }) };
    }
    const text = formatField(kind, value);
    const order = NUMERIC.includes(kind) ? Number(value ?? 0) : String(value ?? '').toLowerCase();
    const href = text ? hrefOf(kind, text) : undefined;
    return { name, label, kind, text, order, ...(href && { href }) };
}

/** The fields of a record as text, with the names of related records. */
export async function presentRecord(
    store: RecordStore,
    object: ObjectName,
    record: OrgRecord,
    names: readonly string[]
): Promise<RecordView> {
    const fields = await Promise.all(names.map((name) => presentField(store, object, record, name)));
    return { id: record.Id, object, record, fields };
}
