/**
 * The package's own Activity fields, from its metadata: change the XML, and the workbench changes at its next start.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SOURCE } from '../paths.mjs';
import { childrenOf, parseXml, textOf } from '../xml.mjs';

const FOLDER = path.join(SOURCE, 'objects/Activity/fields');
const TYPES = {
    Checkbox: 'boolean',
    Date: 'date',
    DateTime: 'datetime',
    Number: 'number',
    Phone: 'phone',
    Picklist: 'picklist'
};

function readField(file) {
    const field = childrenOf(parseXml(readFileSync(path.join(FOLDER, file), 'utf8')), 'CustomField')[0];
    if (!field) throw new Error(`${file} is not the metadata of a field.`);
    const [valueSet] = childrenOf(field, 'valueSet');
    const [definition] = valueSet ? childrenOf(valueSet, 'valueSetDefinition') : [];
    const length = Number(textOf(field, 'length'));
    return [
        textOf(field, 'fullName'),
        {
            label: textOf(field, 'label'),
            type: TYPES[textOf(field, 'type')] ?? 'text',
            ...(length && { length }),
            ...(textOf(field, 'unique') === 'true' && { unique: true }),
            ...(textOf(field, 'required') === 'true' && { required: true }),
            ...(definition && { values: childrenOf(definition, 'value').map((value) => textOf(value, 'fullName')) })
        }
    ];
}

/** { <API name>: { label, type, length?, unique?, required?, values? } }; none while the package has no such fields. */
export function activityFields() {
    if (!existsSync(FOLDER)) return {};
    return Object.fromEntries(
        readdirSync(FOLDER)
            .filter((file) => file.endsWith('.field-meta.xml'))
            .map(readField)
    );
}
