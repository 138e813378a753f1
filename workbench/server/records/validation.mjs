// What Salesforce has against a record: errors in its own shape, { fields, code, message }.
import { isId, objectOfId } from './ids.mjs';

const error = (fields, code, message) => ({ fields, code, message });

function faultOf(name, field, value) {
    if (value === null || value === undefined || value === '') return null;
    const wrongType = error(
        [name],
        'INVALID_TYPE_ON_FIELD_IN_RECORD',
        `${field.label}: value not of required type: ${value}`
    );
    switch (field.type) {
        case 'boolean':
            return typeof value === 'boolean' ? null : wrongType;
        case 'number':
            return Number.isFinite(value) ? null : wrongType;
        case 'date':
            return /^\d{4}-\d\d-\d\d$/.test(value) ? null : wrongType;
        case 'datetime':
            return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? null : wrongType;
        case 'picklist':
            return field.values.includes(value)
                ? null
                : error(
                      [name],
                      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
                      `${field.label}: bad value for restricted picklist field: ${value}`
                  );
        case 'reference':
            if (!isId(value))
                return error([name], 'MALFORMED_ID', `${field.label}: id value of incorrect type: ${value}`);
            return field.objects.includes(objectOfId(value)) || !objectOfId(value)
                ? null
                : error([name], 'FIELD_INTEGRITY_EXCEPTION', `${field.label}: id value of incorrect type: ${value}`);
        default:
            if (typeof value !== 'string') return wrongType;
            return value.length <= (field.length ?? 255)
                ? null
                : error([name], 'STRING_TOO_LONG', `${field.label}: data value too large (max length=${field.length})`);
    }
}

/**
 * Errors of a record that is to be written. `fields` are those given, `whole` the record as it would be, `others` the
 * records of that object.
 */
export function validate(object, description, fields, whole, others) {
    const errors = [];
    for (const [name, value] of Object.entries(fields)) {
        const field = description[name];
        if (!field)
            errors.push(error([name], 'INVALID_FIELD', `No such column '${name}' on sobject of type ${object}`));
        else {
            const fault = faultOf(name, field, value);
            if (fault) errors.push(fault);
            const twin =
                field.unique && value ? others.find((one) => one[name] === value && one.Id !== whole.Id) : null;
            if (twin)
                errors.push(
                    error(
                        [name],
                        'DUPLICATE_VALUE',
                        `duplicate value found: ${name} duplicates value on record with id: ${twin.Id}`
                    )
                );
        }
    }
    const missing = Object.entries(description).filter(([name, field]) => field.required && !whole[name]);
    for (const [name, { label }] of missing) {
        errors.push(error([name], 'REQUIRED_FIELD_MISSING', `Complete this field: ${label}`));
    }
    if (object === 'Task' && whole.WhatId && objectOfId(whole.WhoId) === 'Lead') {
        errors.push(
            error(['WhatId'], 'FIELD_INTEGRITY_EXCEPTION', 'A task of a lead cannot be related to another record.')
        );
    }
    return errors;
}
