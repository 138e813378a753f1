import { fetchRecords } from './orgClient';
import { nameOf, objectOf } from './record';
import type { FieldValue, ObjectName, OrgRecord } from './record';

type Listener = () => void;

/** The records as this tab sees them: fetched once for each object, and again when the org says that they changed. */
export class RecordStore {
    private readonly fetched = new Map<ObjectName, Promise<OrgRecord[]>>();
    private readonly listeners = new Set<Listener>();

    all(object: ObjectName): Promise<OrgRecord[]> {
        let records = this.fetched.get(object);
        if (!records) {
            records = fetchRecords(object);
            this.fetched.set(object, records);
            // a failure is not remembered
            records.catch(() => this.fetched.delete(object));
        }
        return records;
    }

    async find(object: ObjectName, id: string): Promise<OrgRecord | undefined> {
        const records = await this.all(object);
        return records.find((record) => record.Id === id || record.Id.slice(0, 15) === id);
    }

    /** Record that a lookup field points to; undefined when it is empty, gone or of an object unknown here. */
    async referred(id: FieldValue): Promise<{ object: ObjectName; name: string; id: string } | undefined> {
        const object = objectOf(id);
        const record = object && (await this.find(object, id as string));
        return record && { object, name: nameOf(record), id: record.Id };
    }

    /** Forgets what was fetched, of one object or of all, and tells everybody who shows records. */
    changed(object?: ObjectName): void {
        if (object) this.fetched.delete(object);
        else this.fetched.clear();
        for (const listener of [...this.listeners]) listener();
    }

    /** Returns how to stop listening. */
    onChange(listener: Listener): () => void {
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
    }
}
