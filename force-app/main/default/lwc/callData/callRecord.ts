import save from '@salesforce/apex/CallRecordSaver.save';
import { notSaved } from 'c/softphoneContract';
import type { CallRecordFields, RecordRef, Replaced, SaveAnswer } from 'c/softphoneContract';
import { apexCall } from './apexCall';

const DEADLINE_MS = 20_000;

/** Status codes of the platform for temporary errors. The record itself is correct and doesn't need fixing. */
const NOT_NOW: readonly (string | undefined)[] = [
    'QUERY_TIMEOUT',
    'REQUEST_LIMIT_EXCEEDED',
    'SERVER_UNAVAILABLE',
    'UNABLE_TO_LOCK_ROW'
];

type Described = NonNullable<Awaited<ReturnType<typeof save>>['moved']>[number]['record'];

const refOf = (record: Described): RecordRef | null =>
    record
        ? {
              id: record.id,
              objectType: record.objectType,
              name: record.name ?? null,
              personContactId: record.personContactId ?? null
          }
        : null;

/** R4, R7: upserts the Task with this call key, or only creates it. Salesforce's errors are returned for each field. */
export async function saveCallRecord(
    callKey: string,
    fields: CallRecordFields,
    replaces: Replaced,
    onlyNew = false
): Promise<SaveAnswer> {
    const answer = await apexCall(() => save({ record: { callKey, fields, replaces, onlyNew } }), DEADLINE_MS);
    if (!answer.ok) return notSaved(answer.explanation);
    const { id, created = true, kept, moved } = answer.value;
    if (id) {
        const followed = (moved ?? []).map((link) => ({ id: link.id, record: refOf(link.record) }));
        return { ok: true, taskId: id, created, kept: kept ?? [], moved: followed };
    }
    const errors = (answer.value.errors ?? []).map((error) => ({ ...error, fields: error.fields ?? [] }));
    return { ok: false, retry: errors.length > 0 && errors.every(({ code }) => NOT_NOW.includes(code)), errors };
}
