// The call center definition and the code that reads it agree about the settings (rules F, N4).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { parseXml, textsAt } from '../../scripts/gates/metadata/xmlTree.mjs';
import { DEFINITION, IMPORT_FILE, bundled, importFormat, withItems } from '../../scripts/callCenter.mjs';
import { ROOT } from '../../scripts/project.mjs';
import { parseXml as parseWithAttributes } from '../../workbench/server/xml.mjs';

const definition = parseXml(readFileSync(path.join(ROOT, DEFINITION), 'utf8'));

/** The definition as Open CTI's getCallCenterSettings delivers it: a flat map of texts. */
function flatMap() {
    const sections = definition.children.filter(({ name }) => name === 'sections');
    return Object.fromEntries(
        sections.flatMap((section) => {
            const [sectionName] = textsAt(section, 'name');
            const items = section.children.filter(({ name }) => name === 'items');
            return items.map((item) => [
                `/${sectionName}/${textsAt(item, 'name')[0]}`,
                textsAt(item, 'value')[0] ?? ''
            ]);
        })
    );
}

/** The labels that an admin sees, by item. */
function labelsByName() {
    const items = definition.children
        .filter(({ name }) => name === 'sections')
        .flatMap(({ children }) => children.filter(({ name }) => name === 'items'));
    return Object.fromEntries(items.map((item) => [textsAt(item, 'name')[0], textsAt(item, 'label')[0]]));
}

test('F: an admin can set every setting that the phone reads, and the shipped values are valid', async () => {
    const { readSettings, SETTING_NAMES } = await bundled(ROOT, 'frame/settings/readSettings.ts');
    const { PACKAGED_SETTINGS } = await bundled(ROOT, 'frame/settings/packagedSettings.ts');
    const map = flatMap();
    const { settings, problems } = readSettings(map);
    assert.deepEqual(problems, []);
    // The Setup Check uses these to see whether an admin has changed the package's own call center.
    assert.deepEqual(settings, PACKAGED_SETTINGS);
    const options = {
        outsidePrefix: 'Outside',
        longDistancePrefix: 'LongDist',
        internationalPrefix: 'International'
    };
    for (const name of SETTING_NAMES) {
        const item = options[name] ? `/reqDialingOptions/req${options[name]}Prefix` : `/CRMConnect/${name}`;
        assert.ok(item in map, `${item} is missing from the call center definition`);
    }
    const own = Object.keys(map).filter((item) => item.startsWith('/CRMConnect/'));
    for (const item of own) assert.ok(SETTING_NAMES.includes(item.split('/').at(-1)), `nothing reads ${item}`);
    assert.equal(settings.phoneSystem, 'demo');
});

test('the definition and the table of settings agree with the descriptors of the phone systems', async () => {
    const { PHONE_SYSTEMS } = await bundled(ROOT, 'frame/phone/descriptors.ts');
    const labels = labelsByName();
    const table = readFileSync(path.join(ROOT, 'docs/admin.md'), 'utf8');
    const [, values = ''] = /^\| `phoneSystem` +\|([^|]*)\|/m.exec(table) ?? [];
    assert.deepEqual(
        [...values.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
        PHONE_SYSTEMS.map(({ name }) => name)
    );
    for (const { name, settings } of PHONE_SYSTEMS) {
        assert.match(labels.phoneSystem, new RegExp(`\\b${name}\\b`), `the label of phoneSystem does not name ${name}`);
        for (const setting of Object.keys(settings)) {
            assert.ok(labels[setting], `the definition has no item ${setting}`);
            assert.match(table, new RegExp(`^\\| \`${setting}\` `, 'm'), `docs/admin.md has no row for ${setting}`);
        }
    }
});

test('item names fit the definition format: letters and digits, at most 40, no "req", which is reserved for Salesforce', () => {
    for (const item of Object.keys(flatMap())) {
        const [, section, name] = item.split('/');
        assert.match(name, /^[a-zA-Z][a-zA-Z0-9]{0,39}$/, item);
        assert.equal(
            name.startsWith('req'),
            section.startsWith('req'),
            `${item}: names with "req" are reserved for Salesforce`
        );
    }
});

test('values that are twice in the definition are equal', () => {
    const map = flatMap();
    const [custom] = textsAt(definition, 'customSettings');
    for (const [name, value] of Object.entries(JSON.parse(custom))) assert.equal(map[`/reqGeneralInfo/${name}`], value);
    assert.equal(map['/reqGeneralInfo/reqAdapterUrl'], textsAt(definition, 'adapterUrl')[0]);
});

test('the definition is for both of Salesforce’s interfaces; Salesforce takes any other spelling for Classic alone', () => {
    assert.equal(flatMap()['/reqGeneralInfo/reqSalesforceCompatibilityMode'], 'Classic_and_Lightning');
});

test('no item looks like a secret: every assigned user can read the definition', () => {
    for (const item of Object.keys(flatMap())) assert.doesNotMatch(item, /password|secret|token|api_?key/i);
});

test('the definition for import in Setup has the same content as the one that deploys', () => {
    const file = readFileSync(path.join(ROOT, IMPORT_FILE), 'utf8');
    const [imported] = parseWithAttributes(file).children;
    const items = imported.children.flatMap(({ attributes, children }) =>
        children.map((item) => [`/${attributes.name}/${item.attributes.name}`, item.text.trim()])
    );
    assert.deepEqual(
        Object.fromEntries(items.filter(([item]) => !/\/req(InternalName|DisplayName)$/.test(item))),
        flatMap()
    );
});

test('special characters in a label cannot break the files', () => {
    const item = { section: 'S', name: 'x', label: 'a "b" & <c>', value: '&' };
    const empty =
        '<CallCenter>\n    <sections>\n        <label>L</label>\n        <name>S</name>\n    </sections>\n</CallCenter>\n';
    const metadata = withItems(empty, [item]);
    const [deployed] = parseXml(metadata).children[0].children;
    assert.deepEqual([textsAt(deployed, 'label'), textsAt(deployed, 'value')], [[item.label], [item.value]]);
    const [section] = parseWithAttributes(importFormat(metadata)).children[0].children;
    assert.deepEqual({ ...section.children.at(-1).attributes }, { sortOrder: '2', name: 'x', label: item.label });
    assert.equal(section.children.at(-1).text, item.value);
});

test('items replace those of their own section only, and a section that is missing is an error', () => {
    const [first] = readFileSync(path.join(ROOT, DEFINITION), 'utf8').split(
        '        <label>General Information</label>'
    );
    const metadata = readFileSync(path.join(ROOT, DEFINITION), 'utf8');
    const item = { section: 'CRMConnect', name: 'x', label: 'X', value: '' };
    const changed = withItems(metadata, [item]);
    assert.ok(changed.startsWith(first));
    assert.doesNotMatch(changed, /<name>phoneSystem</);
    assert.match(changed, /<name>reqOutsidePrefix</);
    assert.equal(withItems(changed, [item]), changed);
    assert.throws(() => withItems(metadata, [{ ...item, section: 'Elsewhere' }]), /no section Elsewhere/);
});
