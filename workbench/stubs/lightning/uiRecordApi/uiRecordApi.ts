/** Stand-in for lightning/uiRecordApi. */
import { desktop } from '../../../shell/desktop';
import { objectOf } from '../../../shell/org/record';

/** Reloads these records, and nothing else. */
export function notifyRecordUpdateAvailable(records: readonly { readonly recordId: string }[]): Promise<void> {
    for (const { recordId } of records) {
        const object = objectOf(recordId);
        if (object) desktop.store.changed(object);
    }
    return Promise.resolve();
}

type Tell = (record: { readonly data?: object }) => void;

/** Tells of a record, and again when it has changed. A field that the object doesn't have is left out. */
export class getRecord {
    private readonly tell: Tell;
    private asked: { readonly recordId?: string; readonly optionalFields?: readonly string[] } = {};
    private stop: (() => void) | null = null;

    constructor(tell: Tell) {
        this.tell = tell;
    }
    connect(): void {
        this.tell({});
        this.stop = desktop.store.onChange(() => void this.read());
    }
    update(asked: { readonly recordId?: string; readonly optionalFields?: readonly string[] }): void {
        this.asked = asked;
        void this.read();
    }
    disconnect(): void {
        this.stop?.();
    }

    private async read(): Promise<void> {
        const { asked } = this;
        const object = objectOf(asked.recordId);
        if (!object || !asked.recordId || !asked.optionalFields) return;
        const record = await desktop.store.find(object, asked.recordId).catch(() => undefined);
        if (!record || asked !== this.asked) return;
        const fields = asked.optionalFields.map((name) => name.split('.')[1]).filter((name) => name in record);
        this.tell({ data: { fields: Object.fromEntries(fields.map((name) => [name, { value: record[name] }])) } });
    }
}
