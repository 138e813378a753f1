/**
 * Checks a scratch org definition. Salesforce's own schema lists editions, features, and types of settings, but not the content of
 * a type; the Metadata API's types do. Salesforce would reject a wrong definition only after creating the org, which counts
 * toward the daily limit.
 */
import salesforce from '@salesforce/core';
import { checkElement } from './checkElement.mjs';

/**
 * @param {string} text
 * @param {Map<string, import('./metadataTypes.mjs').Type>} types
 * @returns {{ line: number, message: string }[]}
 */
export function checkScratchDefinition(text, types) {
    let definition;
    try {
        definition = JSON.parse(text);
    } catch (error) {
        return [{ line: 1, message: `is not valid JSON: ${error.message}` }];
    }
    const { error } = salesforce.ScratchOrgDefSchema.safeParse(definition);
    const faults = (error?.issues ?? []).map(({ path, message }) => ({
        line: lineOf(text, path.at(-1)),
        message: `${path.join('.')}: ${message}`
    }));
    for (const [name, fields] of Object.entries(definition.settings ?? {})) {
        // languageSettings in the definition, LanguageSettings in the Metadata API.
        const type = name[0].toUpperCase() + name.slice(1);
        if (type.endsWith('Settings') && types.get(type)?.kind === 'object')
            faults.push(...checkElement(nodeOf(text, name, fields), type, types));
        else faults.push({ line: lineOf(text, name), message: `there are no settings ${name}` });
    }
    return faults;
}

/** @returns {import('./xmlTree.mjs').XmlNode} the settings as metadata, which is how the org gets them */
function nodeOf(text, name, value) {
    const inside = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    const children = inside.flatMap(([key, held]) => [held].flat().map((one) => nodeOf(text, key, one)));
    return { name, uri: '', line: lineOf(text, name), children, text: inside.length ? '' : String(value) };
}

function lineOf(text, name) {
    const at = text.indexOf(`"${name}"`);
    return at < 0 ? 1 : text.slice(0, at).split('\n').length;
}
