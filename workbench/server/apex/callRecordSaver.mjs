/**
 * Stand-in for the Apex class CallRecordSaver: one Task for each call key, even if a save is repeated.
 */
import { readFileSync } from 'node:fs';
import { followEarlier, followLinks, refusedLinks } from './callLinks.mjs';
import { keepEdits } from './callRecordMerge.mjs';
import { isId } from '../records/ids.mjs';
import { RecordError } from '../records/recordError.mjs';

const FIELDS = JSON.parse(readFileSync(new URL('../../../config/callRecord/fields.json', import.meta.url), 'utf8'));
/** The values come from a browser, so all other fields are rejected. The owner is not one of them: it is the user who saves. */
const ALLOWED_FIELDS = Object.keys(FIELDS);
/** Cannot be changed after the Task was created: only the complete record has it; later saves send changes only. */
const CREATE_ONLY = ALLOWED_FIELDS.filter((name) => FIELDS[name].createOnly);

const refused = (errors) => ({ id: null, created: false, errors, kept: [], moved: [] });

/** CallRecordSaver.save: does not throw for a record; the reasons are in `errors`. */
export function saveCallRecord({ record }, { store, user, labels }) {
    const { callKey, fields, replaces, onlyNew } = record ?? {};
    const foreignKey = keyFault(callKey, user);
    if (foreignKey) return refused([{ fields: ['CallKey__c'], ...foreignKey }]);
    const given = fields ?? {};
    const faults = Object.entries(given).flatMap(([name, value]) => fieldFault(name, value, store));
    if (faults.length > 0) return refused(faults);

    const known = store.all('Task').find((task) => task.CallKey__c === callKey);
    // Activities are private: another user's task is not found, but its key is still taken.
    const foreignTask = known !== undefined && known.OwnerId !== user.Id;
    if ((!known || foreignTask) && !isWhole(given)) return refused([NOT_THERE]);
    if (foreignTask) {
        return refused([{ fields: [], code: 'NOT_YOUR_RECORD', message: labels.Record_NotYours }]);
    }
    const followed = followLinks(given, store);
    if (known && onlyNew) return { ...refused([]), id: known.Id, moved: followed.moved };
    const write = (written) =>
        known
            ? change(known, written, followEarlier(replaces, store), store)
            : create({ ...written, OwnerId: user.Id, CallKey__c: callKey }, store);
    const answer = attempt(() => write(followed.fields));
    const links = answer.id ? [] : refusedLinks(followed.fields, answer.errors, store);
    if (links.length === 0) return { ...answer, moved: followed.moved };
    const moved = links.map((link) => ({ id: followed.fields[link], record: null }));
    const unlinked = { ...followed.fields, ...Object.fromEntries(links.map((link) => [link, null])) };
    return { ...attempt(() => write(unlinked)), moved: [...followed.moved, ...moved] };
}

function attempt(write) {
    try {
        return write();
    } catch (error) {
        if (error instanceof RecordError) return refused(error.errors);
        throw error;
    }
}

function create(fields, store) {
    const { Id } = store.create('Task', fields);
    return { id: Id, created: true, errors: [], kept: [] };
}

function change(known, given, replaces, store) {
    const { fields, kept } = keepEdits(without(CREATE_ONLY, given), known, replaces);
    store.update('Task', known.Id, fields);
    return { id: known.Id, created: false, errors: [], kept };
}

/** The key begins with the id of the user whose call it is. */
function keyFault(callKey, user) {
    if (typeof callKey !== 'string' || !callKey.trim())
        return { code: 'REQUIRED_FIELD_MISSING', message: 'A call record needs the key of its call.' };
    if (!callKey.startsWith(`${user.Id}/`))
        return { code: 'NOT_YOUR_CALL', message: 'This is not the key of one of your calls.' };
    return null;
}

/** A Task that was created from changes only would be incomplete. */
const NOT_THERE = { fields: [], code: 'NO_RECORD_TO_CHANGE', message: 'There is no record of this call to change.' };
const isWhole = (given) => CREATE_ONLY.every((name) => name in given);

/** Values that cannot become a value of their field. Whatever else Salesforce refuses, it refuses when the record is written. */
const CONVERTS = {
    date: (text) => /^\d{4}-\d{1,2}-\d{1,2}$/.test(text) && !Number.isNaN(Date.parse(text)),
    datetime: (text) => /^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text)),
    number: (text) => text.trim() !== '' && Number.isFinite(Number(text)),
    reference: isId
};

function fieldFault(name, value, { objects: { Task } }) {
    const fault = (code, message) => [{ fields: [name], code, message }];
    if (!ALLOWED_FIELDS.includes(name)) return fault('FIELD_NOT_ALLOWED', `${name} is not a field of call records.`);
    const { type, label } = Task[name];
    const text = String(value ?? '');
    if (text.trim() === '' || !CONVERTS[type] || CONVERTS[type](text)) return [];
    return fault('INVALID_FIELD_VALUE', `${label} cannot be "${text}".`);
}

const without = (names, fields) => Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
