// The call center settings as getCallCenterSettings hands them out: a flat map, read from the package's own definition.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { SOURCE } from './paths.mjs';

const FILE = path.join(SOURCE, 'callCenters/CRMConnectCallCenterAdapter.callCenter-meta.xml');

/** { children: { name: [node] }, text } of an XML document. */
function parse(xml) {
    const root = { children: {}, text: '' };
    let current = root;
    const parser = new SaxesParser();
    parser.on('opentag', ({ name }) => {
        const node = { children: {}, text: '', parent: current };
        (current.children[name] ??= []).push(node);
        current = node;
    });
    parser.on('text', (words) => (current.text += words));
    parser.on('closetag', () => (current = current.parent));
    parser.write(xml).close();
    return root;
}

const textOf = (node, name) => node.children[name]?.[0]?.text.trim() ?? '';

/** "/section/item" -> value, with "/section/item/label" and "/sortOrder" beside it, as documented. */
export function readCallCenter(file = FILE) {
    const definition = parse(readFileSync(file, 'utf8')).children.CallCenter[0];
    const map = {
        '/displayNameLabel': textOf(definition, 'displayNameLabel'),
        '/internalNameLabel': textOf(definition, 'internalNameLabel')
    };
    (definition.children.sections ?? []).forEach((section, sectionOrder) => {
        const name = textOf(section, 'name');
        map[`/${name}/label`] = textOf(section, 'label');
        map[`/${name}/sortOrder`] = `${sectionOrder}.0`;
        (section.children.items ?? []).forEach((item, itemOrder) => {
            const at = `/${name}/${textOf(item, 'name')}`;
            map[at] = textOf(item, 'value');
            map[`${at}/label`] = textOf(item, 'label');
            map[`${at}/sortOrder`] = `${itemOrder}.0`;
        });
    });
    return map;
}

const OUR_SECTION = '/CRMConnect/';

/** A short name as the path that it has in the definition; one that is not there goes to our section. */
export function settingPath(map, name) {
    if (name.startsWith('/')) return name;
    return (
        Object.keys(map).find((one) => one.split('/').length === 3 && one.endsWith(`/${name}`)) ?? OUR_SECTION + name
    );
}
