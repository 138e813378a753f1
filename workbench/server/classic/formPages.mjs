/** The forms of Salesforce Classic, for a new record and for an edit. They are sent as forms are: with a full page load. */
import { RecordError } from '../records/recordError.mjs';
import { block, heading } from './frame.mjs';
import { html } from './html.mjs';
import { fieldsOf, formUrl, nameOf, objectUrl, recordUrl } from './objects.mjs';

/** Another site's address would take the user away. */
const ownPath = (text) => (/^\/(?![/\\])/.test(text ?? '') ? text : undefined);

/** [name, field] of what can be entered. */
const editable = (store, object, record) =>
    fieldsOf(store, object, record).filter(
        ([name, { readOnly }]) => !readOnly && name !== 'OwnerId' && !(name === 'Name' && record?.IsPersonAccount)
    );

/** What a form shows for a value: of a lookup, the name of the record. */
function textOf(store, { type }, value) {
    if (value === undefined || value === null) return '';
    if (type !== 'reference') return String(value);
    const record = store.findById(value);
    return record ? nameOf(record) : value;
}

/** The value that a text means. A lookup must be the exact name of a record. @throws {RecordError} */
function valueOf(store, name, { type, objects, label }, text) {
    if (text === '') return null;
    if (type === 'number') return Number.isFinite(Number(text)) ? Number(text) : text;
    if (type !== 'reference') return text;
    const found = objects.flatMap((object) => store.all(object)).find((record) => nameOf(record) === text);
    if (found) return found.Id;
    throw new RecordError([
        { fields: [name], code: 'FIELD_INTEGRITY_EXCEPTION', message: `${label}: No matches found.` }
    ]);
}

function input(name, { type, values, required, length }, text) {
    const common = html`id="${name}" name="${name}" ${required ? html`required` : ''}`;
    if (type === 'textarea') return html`<textarea ${common} rows="3">${text}</textarea>`;
    if (type === 'boolean')
        return html`<input type="checkbox" ${common} value="true" ${text === 'true' ? html`checked` : ''} />`;
    if (type === 'picklist')
        return html`<select ${common}>
            <option value="">--None--</option>
            ${values.map((one) => html`<option ${one === text ? html`selected` : ''}>${one}</option>`)}
        </select>`;
    const size = length ? html`maxlength="${length}"` : '';
    return html`<input type="${type === 'date' ? 'date' : 'text'}" ${common} ${size} value="${text}" />`;
}

/**
 * @param {object} context see workbench.mjs
 * @param {{ object: string, record?: object }} target without a record, a new one is created
 * @param {{ entered?: Record<string, string>, errors?: { message: string }[] }} [refused] what was entered, and what is wrong with it
 */
export function formPage({ org, url }, { object, record }, { entered, errors = [] } = {}) {
    const { store } = org;
    const back = ownPath(url.searchParams.get('retURL')) ?? (record ? recordUrl(record) : objectUrl(object, 'o'));
    const start = record ?? Object.fromEntries(fieldsOf(store, object).map(([name, { initial }]) => [name, initial]));
    const name = record ? nameOf(record) : `New ${object}`;
    return {
        title: `${object} Edit: ${name}`,
        tab: object,
        main: html`${heading({ kind: `${object} Edit`, name })}
            <form class="edit" method="post" novalidate>
                ${
                    errors.length > 0 &&
                    html`<div role="alert" class="errors">
                        <p>Error: Invalid Data. Review all error messages below to correct your data.</p>
                        <ul>
                            ${errors.map(({ message }) => html`<li>${message}</li>`)}
                        </ul>
                    </div>`
                }
                ${block({
                    title: `${object} Information`,
                    content: editable(store, object, record).map(
                        ([field, description]) =>
                            html`<div class="field">
                                <label for="${field}">${description.label}</label>
                                ${input(field, description, entered?.[field] ?? textOf(store, description, start[field]))}
                            </div>`
                    )
                })}
                <p class="buttons">
                    <button name="save">Save</button>
                    <button name="save_new">Save &amp; New</button>
                    <a class="button" href="${back}">Cancel</a>
                </p>
            </form>`
    };
}

/**
 * Saves a form.
 * @param {object} context see workbench.mjs
 * @param {{ object: string, record?: object }} target
 * @param {Record<string, string>} entered
 * @returns {string} the page that follows
 * @throws {RecordError}
 */
export function saveForm({ org, url }, { object, record }, entered) {
    const { store } = org;
    const fields = editable(store, object, record).map(([name, field]) => [
        name,
        field.type === 'boolean' ? entered[name] === 'true' : valueOf(store, name, field, entered[name]?.trim() ?? '')
    ]);
    const saved = record
        ? store.update(object, record.Id, Object.fromEntries(fields))
        : store.create(object, Object.fromEntries(fields), org.user.Id);
    if ('save_new' in entered) return formUrl(object);
    return (record && ownPath(url.searchParams.get('retURL'))) ?? recordUrl(saved);
}
