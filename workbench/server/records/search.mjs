// Finding records: by number (compared by what it dials), by name, by e-mail address.
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

const COUNTRY = 'GB';
const SEARCHED = ['Account', 'Contact', 'Lead', 'Case', 'Opportunity'];

/** What a number dials, however it is written; null for what is no number. */
export function dials(text) {
    const bare = String(text ?? '')
        .replace(/^tel:/i, '')
        .replace(/[;?].*$/, '');
    const digits = bare.replace(/\D/g, '');
    if (digits.length < 3 || /[a-z]{4,}/i.test(bare)) return null;
    const phone = parsePhoneNumberFromString(bare, COUNTRY);
    return phone?.isPossible() ? phone.number : digits;
}

export const phoneFields = (description) =>
    Object.keys(description).filter((name) => description[name].type === 'phone');

const hasNumber = (record, description, number) =>
    phoneFields(description).some((name) => record[name] && dials(record[name]) === number);

function hasText(record, description, words) {
    const text = ['Name', 'Email', 'Subject', 'CaseNumber', 'Company']
        .filter((name) => description[name])
        .map((name) => record[name] ?? '');
    const haystack = text.join(' ').toLowerCase();
    return words.every((word) => haystack.includes(word));
}

/** Records that a term finds, objects in the order of the org's search page. A person account's contact is left out. */
export function search(store, term, { limit = 50, objects = SEARCHED } = {}) {
    const number = dials(term);
    const words = String(term).toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) return [];
    const personContacts = new Set(
        store
            .all('Account')
            .map((account) => account.PersonContactId)
            .filter(Boolean)
    );
    const found = objects.flatMap((object) => {
        const description = store.objects[object];
        if (!description) return [];
        return store
            .all(object)
            .filter((record) => !personContacts.has(record.Id))
            .filter((record) => (number ? hasNumber(record, description, number) : hasText(record, description, words)))
            .map((record) => ({ objectType: object, ...record }));
    });
    return found.slice(0, limit);
}
