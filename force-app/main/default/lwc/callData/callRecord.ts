import save from '@salesforce/apex/CallRecordSaver.save';
import type { CallRecordFields, Replaced, SaveAnswer } from 'c/callEngine';
import { apexCall } from './apexCall';

const DEADLINE_MS = 20_000;

/** R4, R7: upserts the Task of a call key with these fields. What Salesforce has against it comes back field by field. */
export async function saveCallRecord(
    callKey: string,
    fields: CallRecordFields,
    replaces: Replaced
): Promise<SaveAnswer> {
    const answer = await apexCall(() => save({ record: { callKey, fields, replaces } }), DEADLINE_MS);
    if (!answer.ok) {
        // nothing was said against the record itself: later it may go well
        return { ok: false, retry: true, errors: [{ fields: [], code: 'NOT_SAVED', message: answer.message }] };
    }
    const { id, errors, kept } = answer.value;
    if (id) return { ok: true, taskId: id, kept: kept ?? [] };
    return {
        ok: false,
        retry: false,
        errors: (errors ?? []).map((error) => ({ ...error, fields: error.fields ?? [] }))
    };
}
