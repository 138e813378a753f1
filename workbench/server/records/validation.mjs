/**
 * Validates records like Salesforce: errors in its format and with its codes.
 */
import { isId, objectOfId } from './ids.mjs';

const error = (fields, code, message) => ({ fields, code, message });
const isEmpty = (value) => value === null || value === undefined || value === '';

const wrongType = (name, { label }, value) =>
    error([name], 'INVALID_TYPE_ON_FIELD_IN_RECORD', `${label}: value not of required type: ${show(value)}`);
const show = (value) => (typeof value === 'object' ? JSON.stringify(value) : String(value));

const isDate = (value) => /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
const isDateTime = (value) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value));

const FITS = {
    boolean: (value) => typeof value === 'boolean',
    number: (value) => typeof value === 'number' && Number.isFinite(value),
    date: isDate,
    datetime: isDateTime
};

function textFault(name, field, value) {
    if (typeof value !== 'string') return wrongType(name, field, value);
    const { label, type, length = 255 } = field;
    if (value.length > length)
        return error([name], 'STRING_TOO_LONG', `${label}: data value too large (max length=${length})`);
    if (type === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value))
        return error([name], 'INVALID_EMAIL_ADDRESS', `${label}: invalid email address: ${value}`);
    return null;
}

/** As many digits as the field has before the decimal point. */
const isTooLarge = (value, { digits }) => digits !== undefined && Math.abs(value) >= 10 ** digits;

function referenceFault(name, { label, objects }, value, { linked, objectOf }) {
    if (!isId(value)) return error([name], 'MALFORMED_ID', `${label}: id value of incorrect type: ${show(value)}`);
    if (!objects.includes(objectOf(value)))
        return error([name], 'FIELD_INTEGRITY_EXCEPTION', `${label}: id value of incorrect type: ${value}`);
    switch (linked(value)) {
        case 'unknown':
            return error([name], 'INVALID_CROSS_REFERENCE_KEY', `${label}: there is no record ${value}`);
        case 'deleted': // Salesforce may not say which field this is about.
            return error([], 'ENTITY_IS_DELETED', 'entity is deleted');
        case 'converted':
            return error([], 'CANNOT_UPDATE_CONVERTED_LEAD', 'cannot reference converted lead');
        default:
            return null;
    }
}

function fieldFault(name, field, value, org) {
    const { type, label, values, readOnly } = field;
    if (readOnly)
        return error([name], 'INVALID_FIELD_FOR_INSERT_UPDATE', `Unable to create or update fields: ${name}.`);
    if (isEmpty(value)) return null;
    if (type === 'reference') return referenceFault(name, field, value, org);
    if (type === 'picklist') {
        const fits = values.includes(value) || field.restricted === false;
        const words = `${label}: bad value for restricted picklist field: ${show(value)}`;
        return fits ? null : error([name], 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', words);
    }
    if (FITS[type] && !FITS[type](value)) return wrongType(name, field, value);
    if (type === 'number' && isTooLarge(value, field)) {
        const words = `${label}: value outside of valid range on numeric field: ${value}`;
        return error([name], 'NUMBER_OUTSIDE_VALID_RANGE', words);
    }
    if (FITS[type]) return null;
    return textFault(name, field, value);
}

/**
 * The errors of a record that is to be written; none if it is valid.
 * @param {object} asked
 * @param {string} asked.object API name
 * @param {Record<string, object>} asked.description its fields
 * @param {Record<string, unknown>} asked.fields those that were given
 * @param {Record<string, unknown>} asked.whole the record as it would be
 * @param {Iterable<Record<string, unknown>>} asked.others the records of that object
 * @param {(id: string) => 'present' | 'unknown' | 'deleted' | 'converted'} asked.linked
 * @param {(id: string) => string | undefined} [asked.objectOf] the object that an id belongs to
 */
export function validate({ object, description, fields, whole, others, linked, objectOf = objectOfId }) {
    const errors = [];
    for (const [name, value] of Object.entries(fields)) {
        const field = Object.hasOwn(description, name) ? description[name] : null;
        const fault = field
            ? fieldFault(name, field, value, { linked, objectOf })
            : error([name], 'INVALID_FIELD', `No such column '${name}' on sobject of type ${object}`);
        if (fault) errors.push(fault);
        else if (field.unique && !isEmpty(value)) errors.push(...duplicates(name, value, whole, others));
    }
    const missing = Object.keys(description).filter((name) => description[name].required && isEmpty(whole[name]));
    if (missing.length > 0)
        errors.push(error(missing, 'REQUIRED_FIELD_MISSING', `Required fields are missing: [${missing.join(', ')}]`));
    if (object === 'Task' && !isEmpty(whole.WhatId) && objectOfId(whole.WhoId) === 'Lead') {
        const words = 'Related To: a task of a lead cannot be related to another record.';
        errors.push(error(['WhatId'], 'FIELD_INTEGRITY_EXCEPTION', words));
    }
    return errors;
}

function duplicates(name, value, whole, others) {
    for (const other of others) {
        if (other[name] !== value || other.Id === whole.Id) continue;
        const words = `duplicate value found: ${name} duplicates value on record with id: ${other.Id}`;
        return [error([name], 'DUPLICATE_VALUE', words)];
    }
    return [];
}
