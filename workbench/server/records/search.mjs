/**
 * Salesforce's own search, as far as a person at the workbench needs it: by number, compared by what it dials, by name and by
 * e-mail address.
 */
import { dialledNumber } from './dialledNumber.mjs';

/** In the order of the search page. */
const SEARCHED = ['Account', 'Contact', 'Lead', 'Case', 'Opportunity'];
const TEXTS = ['Name', 'Email', 'PersonEmail', 'Company', 'Subject', 'CaseNumber'];

/** Names of the fields that hold telephone numbers. */
export const phoneFields = (description) =>
    Object.keys(description).filter((name) => description[name].type === 'phone');

const hasNumber = (record, description, number) =>
    phoneFields(description).some((name) => record[name] && dialledNumber(record[name]) === number);

/** Each word begins a word of the record. */
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
 * @returns {Record<string, unknown>[]} records with `objectType`; a person account comes as its Account, not as its Contact too
 */
export function search(store, term, { limit = 50, objects = SEARCHED } = {}) {
    const number = dialledNumber(term);
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
