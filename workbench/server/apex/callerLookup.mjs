/**
 * Stand-in for the Apex class CallerLookup. It finds candidates; the panel decides whether a candidate really has the number.
 */
import { isId, normalId, objectOfId } from '../records/ids.mjs';
import { phoneFields } from '../records/search.mjs';
import { ApexError } from './apexError.mjs';

const MOST_ROWS = 50;
const MOST_VARIANTS = 10;
const SHORTEST = 3;
/** Objects that a text search of the org finds. */
const SEARCHABLE = ['Account', 'Contact', 'Lead', 'Case', 'Opportunity', 'User'];
const NAME_FIELD = { Case: 'CaseNumber', Task: 'Subject' };

const digitsOf = (value) => String(value ?? '').replace(/\D/g, '');
/** Words that have a meaning in the search language. */
const OPERATORS = ['and', 'or', 'not'];
const wordsOf = (value) =>
    String(value ?? '')
        .toLowerCase()
        .split(/[^\p{L}\p{M}\p{N}@._]+/u)
        .filter((word) => word && !OPERATORS.includes(word));
/** What a record is called. */
export const recordName = (object, record) => record[NAME_FIELD[object] ?? 'Name'] ?? null;

/** The part of a record that a search reads, and whether it matches. */
function matcher({ phone, term, variants }, store) {
    if (phone === true) {
        const wanted = (Array.isArray(variants) ? variants : [])
            .map(digitsOf)
            .filter(({ length }) => length >= SHORTEST);
        const asked = wanted.slice(0, MOST_VARIANTS);
        return (object, record) =>
            phoneFields(store.objects[object]).some((name) =>
                asked.some((digits) => digitsOf(record[name]).includes(digits))
            );
    }
    const words = wordsOf(term);
    if (words.join(' ').length < 2) return () => false;
    const inEmail = String(term).includes('@');
    return (object, record) => {
        const text = inEmail ? [record.Email, record.PersonEmail] : [recordName(object, record)];
        const known = text.flatMap(wordsOf);
        return words.every((word) => known.includes(word));
    };
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
export function findCaller({ request }, { store }) {
    if (request === null || typeof request !== 'object') throw new ApexError('There is no caller to look for.');
    const objects = (Array.isArray(request.objects) ? request.objects : []).filter(({ name }) =>
        SEARCHABLE.includes(name)
    );
    const fits = matcher(request, store);
    const found = objects.flatMap((object) =>
        store
            .all(object.name)
            .filter((record) => !record.IsConverted && record.IsActive !== false && fits(object.name, record))
            .map((record) => toRow({ object: object.name, fields: object.fields }, record, store))
    );
    const rows = found.slice(0, MOST_ROWS);
    return { rows, cases: openCases(rows, store), truncated: found.length > MOST_ROWS };
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
