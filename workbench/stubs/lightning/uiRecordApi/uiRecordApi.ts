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
