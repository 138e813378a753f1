/**
 * Stand-in for the Apex class CallerLookup. It finds candidates; the panel decides whether a candidate really has the number.
 */
import { isId, normalId, objectOfId } from '../records/ids.mjs';
import { phoneFields } from '../records/search.mjs';
import { SEARCH_INDEX, phoneSearch } from '../records/textIndex.mjs';
import { ApexError } from './apexError.mjs';
import { textOfNumber, textOfWords } from './callerSearchText.mjs';

/** Of each object. */
const MOST_ROWS = 50;
/** Objects that a text search of the org finds. */
const SEARCHABLE = ['Account', 'Contact', 'Lead', 'Case', 'Opportunity', 'User'];
const NAME_FIELD = { Case: 'CaseNumber', Task: 'Subject' };
const MINUTES = 15;
const COMPARED_DIGITS = 7;

const digitsOf = (value) => String(value ?? '').replace(/\D/g, '');
const wordsOf = (value) =>
    String(value ?? '')
        .toLowerCase()
        .split(/[^\p{L}\p{M}\p{N}@._]+/u)
        .filter(Boolean);
/** What a record is called. */
export const recordName = (object, record) => record[NAME_FIELD[object] ?? 'Name'] ?? null;

/** The values of a record's phone fields. */
const phonesOf = (object, record, store) =>
    phoneFields(store.objects[object])
        .map((name) => record[name])
        .filter(Boolean);

/** Whether the search finds a record: (object, record) -> boolean. */
function searcher({ phone, term, variants, phrases }, store) {
    if (phone === true) {
        const text = textOfNumber(variants, phrases);
        if (text === '') return () => false;
        const finds = phoneSearch(text);
        return (object, record) => finds(phonesOf(object, record, store));
    }
    const words = wordsOf(textOfWords(term));
    if (words.join(' ').length < 2) return () => false;
    const inEmail = String(term).includes('@');
    return (object, record) => {
        const text = inEmail ? [record.Email, record.PersonEmail] : [recordName(object, record)];
        const known = text.flatMap(wordsOf);
        return words.every((word) => known.includes(word));
    };
}

/** As the Apex class RecentChanges: records that the search may not know yet. */
function recentlyChanged(object, { phone, variants, phrases }, store) {
    const [first = ''] = [variants, phrases].flatMap((texts) => (Array.isArray(texts) ? texts : []));
    const digits = digitsOf(first);
    if (phone !== true || object === 'User' || digits.length < COMPARED_DIGITS) return [];
    const since = new Date(Date.now() - MINUTES * 60_000).toISOString();
    const ending = digits.slice(-COMPARED_DIGITS);
    return store
        .all(object)
        .filter(({ SystemModstamp }) => SystemModstamp >= since)
        .filter((record) => phonesOf(object, record, store).some((value) => digitsOf(value).includes(ending)));
}

/** The records of an object that are found. Their values are the current ones, also if the search found them by earlier ones. */
function foundIn(object, request, { store, faults }) {
    const finds = searcher(request, store);
    const searched = store
        .allBefore(object, faults?.delayMs(SEARCH_INDEX) ?? 0)
        .filter((record) => finds(object, record))
        .map(({ Id }) => store.find(object, Id));
    return [...new Set([...searched, ...recentlyChanged(object, request, store)])].filter(
        (record) => record && !record.IsConverted && record.IsActive !== false
    );
}

function toRow({ object, fields }, record, store) {
    const description = store.objects[object];
    const asked = (Array.isArray(fields) ? fields : []).filter((name) => Object.hasOwn(description, name));
    const names = [...new Set([...asked, ...phoneFields(description)])].filter((name) => record[name] !== undefined);
    return {
        id: record.Id,
        objectType: object,
        name: recordName(object, record),
        isPersonAccount: record.IsPersonAccount === true,
        personContactId: record.PersonContactId ?? null,
        accountName: accountName(object, record, store),
        fields: Object.fromEntries(names.map((name) => [name, String(record[name])]))
    };
}

function accountName(object, record, store) {
    if (object === 'Lead') return record.Company ?? null;
    const account = object === 'Contact' && record.AccountId ? store.find('Account', record.AccountId) : null;
    return account?.Name ?? null;
}

function openCases(rows, store) {
    const contacts = new Set(rows.map((row) => (row.objectType === 'Contact' ? row.id : row.personContactId)));
    return store
        .all('Case')
        .filter(({ ContactId, Status }) => ContactId && contacts.has(ContactId) && Status !== 'Closed')
        .sort((one, other) => other.LastModifiedDate.localeCompare(one.LastModifiedDate))
        .slice(0, MOST_ROWS)
        .map(({ Id, CaseNumber, Subject, ContactId }) => ({
            id: Id,
            caseNumber: CaseNumber,
            subject: Subject ?? null,
            contactId: ContactId
        }));
}

/** CallerLookup.find: ignores objects and fields that the org does not have. */
export function findCaller({ request }, org) {
    if (request === null || typeof request !== 'object') throw new ApexError('There is no caller to look for.');
    const objects = (Array.isArray(request.objects) ? request.objects : []).filter(({ name }) =>
        SEARCHABLE.includes(name)
    );
    const found = objects.map(({ name, fields }) => ({ name, fields, records: foundIn(name, request, org) }));
    const rows = found.flatMap(({ name, fields, records }) =>
        records.slice(0, MOST_ROWS).map((record) => toRow({ object: name, fields }, record, org.store))
    );
    const truncated = found.some(({ records }) => records.length > MOST_ROWS);
    return { rows, cases: openCases(rows, org.store), truncated };
}

/** CallerLookup.describe */
export function describeRecord({ recordId }, { store }) {
    if (!isId(recordId)) throw new ApexError(`This is not the id of a record: ${recordId}`);
    const object = objectOfId(recordId);
    if (!object) throw new ApexError('You may not see records of this kind.');
    const record = store.find(object, normalId(recordId));
    if (!record) throw new ApexError('You may not see this record, or it no longer exists.');
    const { Id, PersonContactId = null, CreatedById, CreatedDate } = record;
    return {
        id: Id,
        objectType: object,
        name: recordName(object, record),
        personContactId: PersonContactId,
        createdById: CreatedById,
        // Salesforce stores creation dates in whole seconds.
        ageInSeconds: Math.floor((Date.now() - Math.floor(Date.parse(CreatedDate) / 1000) * 1000) / 1000)
    };
}
