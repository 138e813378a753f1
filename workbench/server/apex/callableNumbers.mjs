/**
 * Stand-in for the Apex class CallableNumbers: the numbers that a record can be called at.
 */
import { isId, normalId, objectOfId } from '../records/ids.mjs';
import { phoneFields } from '../records/search.mjs';
import { ApexError } from './apexError.mjs';
import { recordName } from './callerLookup.mjs';

/** Phone fields without fax numbers, in the order of their labels. */
function callableFields(description) {
    const key = (name) => `${description[name].label} ${name}`;
    return phoneFields(description)
        .filter((name) => !/fax/i.test(name))
        .sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

/** CallableNumbers.ofRecord */
export function callableNumbers({ recordId }, { store }) {
    if (!isId(recordId)) throw new ApexError(`This is not the id of a record: ${recordId}`);
    const object = objectOfId(recordId);
    if (!object) throw new ApexError('You may not see records of this kind.');
    const record = store.find(object, normalId(recordId));
    if (!record) throw new ApexError('You may not see this record, or it no longer exists.');
    return describe(object, record, store);
}

/** CallableNumbers.ofRecords: what is no record of the org is left out. */
export function selectedNumbers(ids, { store }) {
    return ids.filter(isId).flatMap((id) => {
        const object = objectOfId(id);
        const record = object && store.find(object, normalId(id));
        return record ? [describe(object, record, store)] : [];
    });
}

function describe(object, record, store) {
    const description = store.objects[object];
    const lookups = Object.hasOwn(description, 'ContactId') ? ['Contact', 'Account'] : [];
    const owners = lookups.flatMap((owner) => {
        const found = record[`${owner}Id`] && store.find(owner, record[`${owner}Id`]);
        return found
            ? [{ object: owner, record: found, path: `${object}.${owner}`, name: recordName(owner, found) }]
            : [];
    });
    const all = [{ object, record, path: object, name: null }, ...owners].flatMap((one) =>
        callableFields(store.objects[one.object]).map((field) => ({
            field: `${one.path}.${field}`,
            label: store.objects[one.object][field].label,
            phone: String(one.record[field] ?? '').trim(),
            owner: one.name
        }))
    );
    const isFirst = ({ phone }, index) => all.findIndex((one) => one.phone === phone) === index;
    return {
        recordId: record.Id,
        objectType: object,
        name: recordName(object, record),
        personContactId: record.PersonContactId ?? null,
        numbers: all
            .filter((one, index) => one.phone !== '' && isFirst(one, index))
            .map(({ label, phone, owner }) => ({ label, phone, owner })),
        fields: all.map(({ field }) => field)
    };
}
