/**
 * The package's own fields, from its metadata. A change of the XML takes effect at the next start.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SOURCE } from '../paths.mjs';
import { childrenOf, parseXml, textOf } from '../xml.mjs';

const TYPES = {
    Checkbox: 'boolean',
    Currency: 'number',
    Date: 'date',
    DateTime: 'datetime',
    Email: 'email',
    LongTextArea: 'textarea',
    Number: 'number',
    Percent: 'number',
    Phone: 'phone',
    Picklist: 'picklist',
    TextArea: 'textarea',
    Url: 'url'
};

function readField(file) {
    const field = childrenOf(parseXml(readFileSync(file, 'utf8')), 'CustomField')[0];
    if (!field) throw new Error(`${file} is not the metadata of a field.`);
    const [valueSet] = childrenOf(field, 'valueSet');
    const [definition] = valueSet ? childrenOf(valueSet, 'valueSetDefinition') : [];
    const length = Number(textOf(field, 'length'));
    const scale = textOf(field, 'scale');
    const digits = Number(textOf(field, 'precision')) - Number(textOf(field, 'scale'));
    const help = textOf(field, 'inlineHelpText');
    return [
        textOf(field, 'fullName'),
        {
            label: textOf(field, 'label'),
            type: TYPES[textOf(field, 'type')] ?? 'text',
            ...(help && { help }),
            ...(length && { length }),
            ...(digits && { digits }),
            ...(scale && { scale: Number(scale) }),
            ...(textOf(field, 'unique') === 'true' && { unique: true }),
            ...(textOf(field, 'caseSensitive') === 'true' && { caseSensitive: true }),
            ...(textOf(field, 'required') === 'true' && { required: true }),
            ...(definition && {
                values: childrenOf(definition, 'value')
                    .filter((value) => textOf(value, 'isActive') !== 'false')
                    .map((value) => textOf(value, 'fullName')),
                // An unrestricted picklist accepts any value from an API.
                restricted: textOf(valueSet, 'restricted') === 'true'
            })
        }
    ];
}

/**
 * @param {'Activity' | 'User'} object
 * @param {string} [source] the package's source folder
 * @returns {Record<string, object>} { <API name>: { label, type, help?, length?, digits?, scale?, unique?, caseSensitive?, required?, values?,
 *   restricted? } }; empty if the package has none
 */
export function ownFields(object, source = SOURCE) {
    const folder = path.join(source, 'objects', object, 'fields');
    if (!existsSync(folder)) return {};
    return Object.fromEntries(
        readdirSync(folder)
            .filter((file) => file.endsWith('.field-meta.xml'))
            .map((file) => readField(path.join(folder, file)))
    );
}
