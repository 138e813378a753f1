// Stand-in for the Apex class CallRecordSaver: one Task for each call key, whatever is repeated.
import { RecordError } from '../records/store.mjs';
import { ApexError } from './callerLookup.mjs';

export function save({ record }, { store, user }) {
    if (!record?.callKey || typeof record.fields !== 'object')
        throw new ApexError('A call record needs a call key and fields.');
    const known = store.all('Task').find((task) => task.CallKey__c === record.callKey);
    try {
        const task = known
            ? store.update('Task', known.Id, record.fields)
            : store.create('Task', { OwnerId: user.Id, ...record.fields, CallKey__c: record.callKey });
        return { id: task.Id, created: !known, errors: [] };
    } catch (error) {
        if (!(error instanceof RecordError)) throw error;
        return { id: null, created: false, errors: error.errors };
    }
}

/** A refusal that somebody ordered, in the shape in which Apex reports a validation rule. */
export const refusal = ({ code = 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message, fields = [] }) => ({
    id: null,
    created: false,
    errors: [{ fields, code, message }]
});
