import { fetchRecords } from './orgClient';
import { nameOf, objectOf } from './record';
import type { FieldValue, ObjectName, OrgRecord } from './record';

type Listener = () => void;

/** The records in this tab: loaded once per object, and again when the org reports a change. */
export class RecordStore {
    private readonly fetched = new Map<ObjectName, Promise<OrgRecord[]>>();
    private readonly listeners = new Set<Listener>();

    all(object: ObjectName): Promise<OrgRecord[]> {
        let records = this.fetched.get(object);
        if (!records) {
            records = fetchRecords(object);
            this.fetched.set(object, records);
            // A failure is not cached.
            records.catch(() => this.fetched.delete(object));
        }
        return records;
    }

    async find(object: ObjectName, id: string): Promise<OrgRecord | undefined> {
        const records = await this.all(object);
        return records.find((record) => record.Id === id || record.Id.slice(0, 15) === id);
    }

    /** The record that a lookup field refers to; undefined if it is empty, deleted, or of an unknown object. */
    async referred(id: FieldValue): Promise<{ object: ObjectName; name: string; id: string } | undefined> {
        const object = objectOf(id);
        const record = object && (await this.find(object, id as string));
        return record && { object, name: nameOf(record), id: record.Id };
    }

    /** Discards the loaded records of one object or of all, and notifies the components that show records. */
    changed(object?: ObjectName): void {
        if (object) this.fetched.delete(object);
        else this.fetched.clear();
        for (const listener of [...this.listeners]) listener();
    }

    /** Returns a function that stops listening. */
    onChange(listener: Listener): () => void {
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
    }
}
