/**
 * The package's call center definition as getCallCenterSettings returns it: one flat map of texts. It is read each time, so that
 * a change of the XML takes effect at the next reload.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SOURCE } from '../paths.mjs';
import { childrenOf, parseXml, textOf } from '../xml.mjs';

const NAME = 'CRMConnectCallCenterAdapter';

/** The definition's file in a package's source folder. */
export const callCenterFile = (source = SOURCE) => path.join(source, `callCenters/${NAME}.callCenter-meta.xml`);

/** `customSettings` is a JSON text with those items of the first section that have no element in the metadata. */
function customSettings(definition) {
    const text = textOf(definition, 'customSettings');
    if (!text) return {};
    try {
        return JSON.parse(text);
    } catch (error) {
        throw new Error(`customSettings of the call center is not JSON: ${error.message}`, { cause: error });
    }
}

/** An item or a section, with its label and position, as documented. */
const entries = (at, label, place, value) => [
    ...(value === undefined ? [] : [[at, value]]),
    [`${at}/label`, label],
    [`${at}/sortOrder`, `${place}.0`]
];

function* flatten(definition) {
    const name = textOf(definition, 'displayName');
    yield ['/label', name];
    yield ['/displayNameLabel', textOf(definition, 'displayNameLabel')];
    yield ['/internalNameLabel', textOf(definition, 'internalNameLabel')];
    yield ['/reqGeneralInfo/reqInternalName', NAME];
    yield ['/reqGeneralInfo/reqDisplayName', name];
    yield ['/reqGeneralInfo/reqAdapterUrl', textOf(definition, 'adapterUrl')];
    for (const [item, value] of Object.entries(customSettings(definition))) {
        yield [`/reqGeneralInfo/${item}`, String(value)];
    }
    for (const [place, section] of childrenOf(definition, 'sections').entries()) {
        const at = `/${textOf(section, 'name')}`;
        yield* entries(at, textOf(section, 'label'), place);
        for (const [itemPlace, item] of childrenOf(section, 'items').entries()) {
            yield* entries(`${at}/${textOf(item, 'name')}`, textOf(item, 'label'), itemPlace, textOf(item, 'value'));
        }
    }
}

/**
 * @param {string} [file]
 * @returns {Record<string, string>} "/section/item" -> value
 * @throws {Error} with a message for the user, when the file does not exist or is not a call center
 */
export function readCallCenter(file = callCenterFile()) {
    let xml;
    try {
        xml = readFileSync(file, 'utf8');
    } catch (error) {
        throw new Error(`The call center definition cannot be read: ${error.message}`, { cause: error });
    }
    const [definition] = childrenOf(parseXml(xml), 'CallCenter');
    if (!definition) throw new Error(`${file} is not a call center definition.`);
    return Object.fromEntries(flatten(definition));
}
