// Stand-in for the Apex class CallerLookup: candidates by the digits of their phone fields, or by name; open Cases of the
// Contacts among them.
import { phoneFields, search } from '../records/search.mjs';

const MOST = 50;

export class ApexError extends Error {}

const digitsOf = (value) => String(value ?? '').replace(/\D/g, '');

/** As SOSL: a phone field that contains one of the digit strings is a candidate. The panel decides which are the same number. */
function byNumber(store, variants, objects) {
    const wanted = variants.map(digitsOf).filter((digits) => digits.length >= 3);
    return objects.flatMap((object) =>
        store
            .all(object)
            .filter((record) =>
                phoneFields(store.objects[object]).some((name) =>
                    wanted.some((digits) => digitsOf(record[name]).includes(digits))
                )
            )
            .map((record) => ({ objectType: object, ...record }))
    );
}

function rowOf(store, record, layoutFields) {
    const description = store.objects[record.objectType];
    const names = [...new Set([...phoneFields(description), ...layoutFields])].filter(
        (name) => description[name] && record[name]
    );
    const account = record.AccountId ? store.find('Account', record.AccountId) : null;
    return {
        id: record.Id,
        objectType: record.objectType,
        name: record.Name ?? record.CaseNumber,
        isPersonAccount: record.IsPersonAccount === true,
        personContactId: record.PersonContactId,
        accountName: account?.Name ?? record.Company,
        fields: Object.fromEntries(names.map((name) => [name, String(record[name])]))
    };
}

export function find({ request }, { store }) {
    if (!request || !Array.isArray(request.objects)) throw new ApexError('The lookup needs a request with objects.');
    const layout = request.objects.filter(({ name }) => store.objects[name] && name !== 'User' && name !== 'Task');
    const names = layout.map(({ name }) => name);
    const found = request.phone
        ? byNumber(store, request.variants ?? [], names)
        : search(store, request.term, { limit: MOST + 1, objects: names });
    const personContacts = new Set(found.filter((one) => one.IsPersonAccount).map((one) => one.PersonContactId));
    const once = found.filter((one) => !personContacts.has(one.Id));
    const rows = once
        .slice(0, MOST)
        .map((record) => rowOf(store, record, layout.find(({ name }) => name === record.objectType).fields ?? []));
    const contacts = new Set(
        rows.map((row) => (row.objectType === 'Contact' ? row.id : row.personContactId)).filter(Boolean)
    );
    const cases = store
        .all('Case')
        .filter((one) => contacts.has(one.ContactId) && one.Status !== 'Closed')
        .map((one) => ({ id: one.Id, caseNumber: one.CaseNumber, subject: one.Subject, contactId: one.ContactId }));
    return { rows, cases, truncated: once.length > MOST };
}

export function describe({ recordId }, { store }) {
    for (const objectType of Object.keys(store.objects)) {
        const record = store.find(objectType, recordId);
        if (record)
            return {
                id: record.Id,
                objectType,
                name: record.Name ?? record.CaseNumber ?? record.Subject,
                personContactId: record.PersonContactId
            };
    }
    throw new ApexError('The record does not exist, or you have no access to it.');
}
