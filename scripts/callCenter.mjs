/**
 * npm run callCenter: generates what admins see of the settings from frame/settings/callCenterItems.ts: the items of the call center
 * definition that deploys, the same definition in the format for Setup > Call Centers > Import, and the table in docs/admin.md. Run it
 * after a change there. The gate `settings` compares the files.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { format, resolveConfig } from 'prettier';
import { parseXml, textsAt } from './gates/metadata/xmlTree.mjs';
import { ROOT, SOURCE, isMain } from './project.mjs';

const NAME = 'CRMConnectCallCenterAdapter';
export const ITEMS = 'frame/settings/callCenterItems.ts';
export const DEFINITION = `${SOURCE}/callCenters/${NAME}.callCenter-meta.xml`;
export const IMPORT_FILE = `config/${NAME}.xml`;
export const ADMIN_GUIDE = 'docs/admin.md';

const LEGAL = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => LEGAL[sign]);
const inElement = (text) => text.replace(/[&<>]/g, (sign) => LEGAL[sign]);
const below = (element, name) => element.children.filter((child) => child.name === name);
const textOf = (element, name) => textsAt(element, name)[0] ?? '';

/** The exports of a module of the frame, bundled for Node. */
export async function bundled(root, file) {
    const { outputFiles } = await build({
        absWorkingDir: root,
        entryPoints: [file],
        bundle: true,
        format: 'esm',
        write: false,
        logLevel: 'silent'
    });
    const code = Buffer.from(outputFiles[0].contents).toString('base64');
    return import(`data:text/javascript;base64,${code}`);
}

const deployedItem = ({ name, label, value }) =>
    [
        '        <items>',
        `            <label>${inElement(label)}</label>`,
        `            <name>${name}</name>`,
        `            ${value === '' ? '<value />' : `<value>${inElement(value)}</value>`}`,
        '        </items>'
    ].join('\n');

/**
 * @param {string} metadata the text of the callCenter-meta.xml
 * @param {object[]} items see CallCenterItem
 * @returns {string} the same text with these items in their sections, which must exist; other sections are not changed
 */
export function withItems(metadata, items) {
    const left = new Set(items.map(({ section }) => section));
    const text = metadata.replace(
        /( {4}<sections>\n)(?: {8}<items>\n.*? {8}<\/items>\n)*?( {8}<label>[^\n]*\n {8}<name>(\w+)<\/name>\n {4}<\/sections>)/gs,
        (all, begin, end, name) => {
            if (!left.delete(name)) return all;
            const own = items.filter(({ section }) => section === name);
            return `${begin}${own.map(deployedItem).join('\n')}\n${end}`;
        }
    );
    if (left.size > 0) throw new Error(`${DEFINITION} has no section ${[...left].join(', ')}`);
    return text;
}

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
 * @param {string} metadata the text of the callCenter-meta.xml
 * @returns {string} the text of the file to import
 */
export function importFormat(metadata) {
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

const TABLE = /^\| setting .*\n(?:\|.*\n)+/m;

function withTable(guide, items) {
    const rows = items.map(({ name, values, does }) => `| \`${name}\` | ${values} | ${does} |\n`);
    if (!TABLE.test(guide)) throw new Error(`${ADMIN_GUIDE} has no table of settings`);
    return guide.replace(TABLE, () => `| setting | value | what it does |\n| - | - | - |\n${rows.join('')}`);
}

/**
 * @param {string} [root] project folder
 * @returns {Promise<Record<string, string>>} the generated texts, by file path
 */
export async function callCenterFiles(root = ROOT) {
    const read = (file) => readFileSync(path.join(root, file), 'utf8');
    const { CALL_CENTER_ITEMS: items } = await bundled(root, ITEMS);
    const definition = withItems(read(DEFINITION), items);
    const style = await resolveConfig(path.join(ROOT, ADMIN_GUIDE));
    return {
        [DEFINITION]: definition,
        [IMPORT_FILE]: importFormat(definition),
        [ADMIN_GUIDE]: await format(withTable(read(ADMIN_GUIDE), items), { ...style, parser: 'markdown' })
    };
}

if (isMain(import.meta.url)) {
    for (const [file, text] of Object.entries(await callCenterFiles())) {
        writeFileSync(path.join(ROOT, file), text);
        console.log(file);
    }
}
