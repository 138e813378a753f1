/**
 * Salesforce's search, as far as the workbench needs it: by number in any notation, by name, and by email address.
 */
import { dialedNumber } from './dialedNumber.mjs';

/** The objects, in the order of the search page. */
const SEARCHED = ['Account', 'Contact', 'Lead', 'Case', 'Opportunity'];
const TEXTS = ['Name', 'Email', 'PersonEmail', 'Company', 'Subject', 'CaseNumber'];

/** The names of the fields with phone numbers. */
export const phoneFields = (description) =>
    Object.keys(description).filter((name) => description[name].type === 'phone');

const hasNumber = (record, description, number) =>
    phoneFields(description).some((name) => record[name] && dialedNumber(record[name]) === number);

/** Each word is the beginning of a word in the record. */
function hasWords(record, words) {
    const known = TEXTS.flatMap((name) =>
        String(record[name] ?? '')
            .toLowerCase()
            .split(/[\s@]+/)
    );
    const whole = TEXTS.map((name) => String(record[name] ?? '').toLowerCase());
    return words.every((word) => [...known, ...whole].some((one) => one.startsWith(word)));
}

/**
 * @param {import('./store.mjs').RecordStore} store
 * @param {string} term a number, or words
 * @param {{ limit?: number, objects?: string[] }} [options]
 * @returns {Record<string, unknown>[]} records with `objectType`; a person account is only found as an Account, not as a Contact
 */
export function search(store, term, { limit = 50, objects = SEARCHED } = {}) {
    const number = dialedNumber(term);
    const words = String(term).toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) return [];
    const found = objects
        .filter((object) => Object.hasOwn(store.objects, object))
        .flatMap((object) => {
            const description = store.objects[object];
            return store
                .all(object)
                .filter((record) => !(object === 'Contact' && record.IsPersonAccount) && !record.IsConverted)
                .filter((record) => (number && hasNumber(record, description, number)) || hasWords(record, words))
                .map((record) => ({ ...record, objectType: object }));
        });
    return found.slice(0, limit);
}
