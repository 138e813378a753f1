/**
 * Writes config/CRMConnectCallCenterAdapter.xml: the call center definition in the format for Setup > Call Centers > Import. It
 * is generated from the one that deploys. Run it after you change the metadata; a test compares the two.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseXml, textsAt } from './gates/metadata/xmlTree.mjs';
import { ROOT, SOURCE, isMain } from './project.mjs';

const NAME = 'CRMConnectCallCenterAdapter';
const METADATA = path.join(ROOT, SOURCE, `callCenters/${NAME}.callCenter-meta.xml`);
export const IMPORT_FILE = path.join(ROOT, `config/${NAME}.xml`);

const LEGAL = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => LEGAL[sign]);
const below = (element, name) => element.children.filter((child) => child.name === name);
const textOf = (element, name) => textsAt(element, name)[0] ?? '';

/** Items that have their own elements in the metadata. Setup expects them among the others, in first place. */
function general(definition) {
    return [
        { name: 'reqInternalName', label: textOf(definition, 'internalNameLabel'), value: NAME },
        {
            name: 'reqDisplayName',
            label: textOf(definition, 'displayNameLabel'),
            value: textOf(definition, 'displayName')
        }
    ];
}

/**
 * @param {string} [metadata] the text of the callCenter-meta.xml
 * @returns {string} the text of the file to import
 */
export function importFormat(metadata = readFileSync(METADATA, 'utf8')) {
    const definition = parseXml(metadata);
    const sections = below(definition, 'sections').map((section, place) => {
        const own = below(section, 'items').map((item) => ({
            name: textOf(item, 'name'),
            label: textOf(item, 'label'),
            value: textOf(item, 'value')
        }));
        const items = place === 0 ? [...general(definition), ...own] : own;
        const lines = items.map(
            ({ name, label, value }, order) =>
                `        <item sortOrder="${order}" name="${escaped(name)}" label="${escaped(label)}">${escaped(value)}</item>`
        );
        const attributes = `sortOrder="${place}" name="${escaped(textOf(section, 'name'))}" label="${escaped(textOf(section, 'label'))}"`;
        return [`    <section ${attributes}>`, ...lines, '    </section>'].join('\n');
    });
    return `<?xml version="1.0" encoding="UTF-8" ?>\n<callCenter>\n${sections.join('\n')}\n</callCenter>\n`;
}

if (isMain(import.meta.url)) {
    writeFileSync(IMPORT_FILE, importFormat());
    console.log(path.relative(ROOT, IMPORT_FILE));
}
