/** The values of fields as Salesforce Classic shows them. */
import { html } from './html.mjs';
import { nameOf, recordInfo, recordUrl } from './objects.mjs';

const isEmpty = (value) => value === null || value === undefined || value === '';

function dateTime(value, locale, options) {
    const at = new Date(value);
    return Number.isNaN(at.getTime()) ? String(value) : new Intl.DateTimeFormat(locale, options).format(at);
}

/** Only a safe scheme becomes a link, because a field contains what a user typed. */
function website(text) {
    const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
    return URL.canParse(address) ? html`<a href="${address}">${text}</a>` : text;
}

function reference({ store }, id) {
    const record = store.findById(id);
    if (!record) return id;
    return id.startsWith('005') ? nameOf(record) : html`<a href="${recordUrl(record)}">${nameOf(record)}</a>`;
}

/** A phone number can be pressed while click to dial is on; the page's script decides that. */
const phone = (number, object, record) =>
    html`<button
        type="button"
        class="phone"
        disabled
        data-number="${number}"
        data-record="${JSON.stringify(recordInfo(object, record))}"
    >
        ${number}
    </button>`;

/**
 * @param {import('../org.mjs').Org} org
 * @param {string} object
 * @param {object} record
 * @param {string} name of the field
 * @returns what to put into a page
 */
export function shown(org, object, record, name) {
    const { type } = org.store.objects[object][name] ?? {};
    const value = record[name];
    if (isEmpty(value)) return '';
    const { locale, timeZone } = org.user;
    switch (type) {
        case 'reference':
            return reference(org, value);
        case 'phone':
            return phone(value, object, record);
        case 'email':
            return html`<a href="mailto:${value}">${value}</a>`;
        case 'url':
            return website(value);
        case 'boolean':
            return value ? 'Yes' : 'No';
        case 'date':
            return dateTime(value, locale, { dateStyle: 'short', timeZone: 'UTC' });
        case 'datetime':
            return dateTime(value, locale, { dateStyle: 'short', timeStyle: 'short', timeZone });
        default:
            return String(value);
    }
}

/** A table of records. @param {{ object: string, records: object[], columns: string[], empty?: string }} list */
export function table(org, { object, records, columns, empty = 'No records to display' }) {
    if (records.length === 0) return html`<p class="none">${empty}</p>`;
    const [first] = columns;
    const cell = (record, name) =>
        name === first
            ? html`<th scope="row"><a href="${recordUrl(record)}">${record[name] ?? nameOf(record)}</a></th>`
            : html`<td>${shown(org, object, record, name)}</td>`;
    return html`<table class="list">
        <thead>
            <tr>
                ${columns.map((name) => html`<th scope="col">${org.store.objects[object][name].label}</th>`)}
            </tr>
        </thead>
        <tbody>
            ${records.map(
                (record) =>
                    html`<tr>
                        ${columns.map((name) => cell(record, name))}
                    </tr>`
            )}
        </tbody>
    </table>`;
}
